import { judgeTitle } from '../report/title-patterns';
import { foldPrinted } from './fold-printed';
import { BEGINNING, FURNITURE_ROW, FURNITURE_SENTENCE, FURNITURE_WITHIN, isControls, SUMMARY } from './furniture-words';
import type { Line } from './lines';

/**
 * What a line of a page is, by its own words. `furniture`: navigation, counters, share bars, neighbours, footers;
 * `sentence`: running text; `heading`: numbered; `closing`: signature or date; `title`: names a report;
 * `address`: 市委、市政府： or 各位委员：; `row`: of a data table; `short`: anything else.
 */
export type LineKind = 'furniture' | 'sentence' | 'heading' | 'closing' | 'title' | 'address' | 'row' | 'short';

/** A furniture line longer than this would be an article. */
const MAX_FURNITURE_CHARS = 160;

/** A row shorter than this is a row of values with a remark. */
const TEXT_ROW_CHARS = 40;

/** A line of the printed facts of an article: two labels, or one beside a date. */
const FACT_LABEL =
  /(?:来源|作者|时间|日期|浏览|阅读|点击|访问|次数|字体|字号|编辑|审核|打印|分享|收藏|点赞|评论|关注|热度)[^:：，。]{0,4}[:：]/g;
const ANY_DATE = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/;

const HEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[章节部]|\d{1,2}[.．、]\S|[（(]\d{1,2}[)）])/;

/** 2022年2月25日, 二〇二二年二月二十五日, and the damaged 2022225 that stands alone under a signature. */
const DATE_LINE =
  /^[（(]?(?:\d{4}(?:年(?:\d{1,2}|元)月(?:\d{1,2}日)?|(?:\.\d{1,2}){2})|二[〇○零OoO0]{1,2}[〇○零一二三四五六七八九十]{1,2}年[一二三四五六七八九十元]{1,3}月[一二三四五六七八九十]{0,3}日?|20\d{5,6})[)）]?$/;
/** Not 来源 甲县司法局, a label without its colon. The date may stand on the same line. */
const SIGNATURE =
  /^(?:(?!来源|作者|稿源|发布|供稿|责任|[主承]办)[\u4e00-\u9fff（()）、]{2,60}(?:政府|委员会|局|厅|部|署|办公室|办事处|委|院|中心|总队|支队|大队|街道|镇|乡|党组|党委|领导小组))(?:[\d二].{3}年.{2,7}日)?$/;
/** 市委、市政府：, 主任、各位副主任、各位委员： */
const ADDRESSEE =
  /^[\u4e00-\u9fff、()]{2,58}(?:政府|[省市区县州旗局厅委部办院会]|办公室|代表|委员|同志|主任|秘书长|领导小组)[:：]$/;
/** 扫码入企检查2,300次, folded: a line that labels nothing and ends as sentences and their parts do, or with a count. */
const SAID = /^[^:|]{6,}[。;,]$|^[^\d:|]{5}[^:|]*\d万?[件次场个家户处名人条份项部]$/;
const SENTENCE_MARK = /[。；！？;!?]/;
const PAUSE_MARK = /[，、：,:]/g;

/** Share of link characters that makes a line a list of links. */
const LINK_SHARE = 0.6;

export function judgeLine(line: Line): LineKind {
  const { text } = line;
  const linkShare = line.linkChars / text.length;
  const isShort = text.length <= MAX_FURNITURE_CHARS;
  if (linkShare > LINK_SHARE && (isShort || linkShare > 0.9) && !isOwnText(line)) return 'furniture';
  if (SUMMARY.test(text)) return 'furniture';
  if (line.isRow) return isIndexRow(text) ? 'furniture' : isTextRow(text) ? 'sentence' : 'row';
  // Most lines of a report: whole sentences. Only their first words are looked at.
  if (text.length > 30 && line.linkChars === 0 && endsSentence(text)) {
    // No furniture begins as a heading does.
    if (isShort && HEADING.test(text)) return 'heading';
    return isShort && FURNITURE_SENTENCE.test(foldPrinted(text, 20)) ? 'furniture' : 'sentence';
  }
  if (isShort) {
    const folded = foldPrinted(text.includes('\t') ? text.replaceAll('\t', '|') : text, MAX_FURNITURE_CHARS);
    if (DATE_LINE.test(folded)) return 'closing';
    if (isFurniture(folded)) return 'furniture';
    if (HEADING.test(folded)) return 'heading';
    if (folded.length < 80 && mayBeTitle(folded) && judgeTitle(folded) === 'report') return 'title';
    if (ADDRESSEE.test(folded)) return 'address';
    if (!SENTENCE_MARK.test(text) && SIGNATURE.test(folded)) return 'closing';
  }
  if (text.length >= 12 && SENTENCE_MARK.test(text))
    return isShort && FURNITURE_SENTENCE.test(foldPrinted(text, 20)) ? 'furniture' : 'sentence';
  if (text.length >= 40 && (text.match(PAUSE_MARK)?.length ?? 0) >= 2) return 'sentence';
  return 'short';
}

/** No title of a report is without this one. */
const mayBeTitle = (text: string): boolean => text.includes('法');

function isFactLine(folded: string): boolean {
  const labels = folded.length < 120 && folded.includes(':') ? (folded.match(FACT_LABEL)?.length ?? 0) : 0;
  return labels > 1 || (labels === 1 && folded.length < 80 && ANY_DATE.test(folded));
}

function isFurniture(folded: string): boolean {
  const begins = BEGINNING.test(folded) && (!SAID.test(folded) || FURNITURE_SENTENCE.test(folded));
  return begins || isControls(folded) || FURNITURE_WITHIN.test(folded) || isFactLine(folded);
}

/** A row of an index block: 索引号 | …, or 名称 | 甲县2023年度法治政府建设情况报告. */
function isIndexRow(row: string): boolean {
  return (
    FURNITURE_ROW.test(foldPrinted(row.replaceAll('\t', '|'))) ||
    (mayBeTitle(row) && row.split('\t').some(cell => !cell.includes('。') && judgeTitle(cell) === 'report'))
  );
}

/** A form filled in: 主要做法 | 2023年，… with whole paragraphs in a cell. */
const isTextRow = (row: string): boolean => row.length >= TEXT_ROW_CHARS && /[。；：]$/.test(row);

/** A linked sentence, as portals link names of laws inside a text: it ends as sentences do. */
function isOwnText(line: Line): boolean {
  return line.text.length > 40 && endsSentence(line.text);
}

/** A pattern that asks for an end tries every sign of the line. */
function endsSentence(text: string): boolean {
  const last = text.charAt(text.length - 1);
  return last === '。' || last === '；';
}
