import { judgeTitle } from '../report/title-patterns';
import { foldHan, foldPrinted } from './fold-printed';
import type { Line, PageLines } from './lines';

/** Labels that portals print before a value, folded. */
const LABELS =
  '发布日期 发布时间 发文日期 发文时间 成文日期 成文时间 生成日期 印发日期 公开日期 公开时间 更新时间 更新日期 归档时间 日期 时间 发文机关 发文机构 发文单位 发布机构 发布机关 发布单位 发布者 公开机构 制发机关 制定机关 责任部门 信息来源 文章来源 稿件来源 来源 作者 索引号 信息索引号 统一编号 发文字号 发文文号 文号 文件编号 主题分类 主题词 信息名称 名称 标题 有效性 效力状态 公开方式 体裁分类 关键词 栏目 所属栏目 信息分类 信息类别 签发人 主办单位 主办 承办单位 承办'.split(
    ' ',
  );
const KNOWN = new Set(LABELS);
/** A label, its colon (or a cell border), and what follows up to the next label, bar or wide gap. */
const longestFirst = [...LABELS].sort((a, b) => b.length - a.length);
/** Words of two characters also end other words: they need a gap or the end of a date in front. */
const PAIR = new RegExp(
  `((?<=^|[\\s\\d|[【(\\]】])(?:${longestFirst.join('|')})|(?:${longestFirst.filter(word => word.length > 2).join('|')}))[\\]】)]?\\s*:\\s*`,
  'g',
);
/** 来 源：, 索　引　号：: single characters set apart to fill a column. */
const SPACED_LABEL = /(?<![\u4e00-\u9fff])(?:[\u4e00-\u9fff]\s+){1,3}[\u4e00-\u9fff]\s*(?=:)/g;
/** Where a value ends, half width: at a bar, a wide gap, a label that nobody asks for, the day behind a name. */
const VALUE_END =
  /[|\]】【]|\s{3,}|\s[\u4e00-\u9fff]{2,4}:|(?:访问|浏览|点击|阅读|字[体号]|作者|编辑)[^:]{0,3}:|(?<=[\u4e00-\u9fff]\s?)20\d\d[-/.]\d{1,2}[-/.]/;

const MAX_LABELS = 60;
const MAX_VALUE_CHARS = 200;
const MAX_LINE_CHARS = 600;
/** Labels stand at the head of a page, or behind the text in its last lines; nothing in between is looked at. */
const HEAD_LINES = 400;
const FOOT_LINES = 80;
/** How far above the text its own line of facts stands. */
const NEAR_LINES = 8;

const SITE_CODE = /标识码[:：]?\s{0,4}([a-z]{2}\d{8}|\d{10})(?!\d)/i;
const HOST = /主办(?:单位)?[:：]\s{0,4}([\u4e00-\u9fff]{3,30})/;
const BARE_DATE = /(?:^|[^\d/.-])(20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}\.\d{1,2}\.20\d\d)(?![\d/-])/;
const DATE_LABEL = /日期|时间/;
/** The page's clock and the weather beside it. */
const CLOCK = /今[天日]|现在|當前|当前|星期|周[一二三四五六日]|[农農][历曆]|℃|[欢歡]迎/;
/** Date and time, and what stands beside them: 2022-03-31 15:12 来源：… 浏览次数：590. */
const DATE_LINE =
  /^[[【(（]?20[\d\s:年月日时時分./-]{6,24}[\]】)）]?$|[来來]源|作者|[浏瀏][览覽]|[点點][击擊]|[阅閱][读讀]|字[体體号號]/;
/** Dates of the document, and of a later change of the page: when it appeared they do not say. */
const SIGNED_LABEL = /成文|生成|印发|发文|签发|制发|更新/;

/**
 * Printed label and value pairs of index blocks, lists, tables and pipe rows, outside the main text. A date that stands
 * without a label right above the text is given as 日期; the site's code and host are looked for in the footer.
 */
export function readLabels(page: PageLines, main: ReadonlySet<number>): { label: string; value: string }[] {
  const found: Pair[] = [];
  const { lines } = page;
  const first = main.values().next().value ?? lines.length;
  for (let index = 0; index < lines.length && found.length < MAX_LABELS; index++) {
    if (index === HEAD_LINES) index = Math.max(index, lines.length - FOOT_LINES);
    const line = lines[index];
    if (!line || line.hidden || main.has(index) || line.text.length > MAX_LINE_CHARS) continue;
    const bare = bareLabel(line.text);
    const next = lines[index + 1];
    if (bare && next && !next.hidden && !bareLabel(next.text)) add(found, bare, next.text);
    else if (line.text.includes('\t')) readCells(line.text.split('\t'), found);
    else readInline(line.text, found);
    add(found, '网站标识码', SITE_CODE.exec(line.text)?.[1] ?? '');
    add(found, '主办单位', HOST.exec(foldHan(line.text.normalize('NFKC')))?.[1] ?? '');
  }
  if (!found.some(({ label, value }) => DATE_LABEL.test(label) && !SIGNED_LABEL.test(label) && /\d{4}/.test(value))) {
    const below = bareDates(lines, belowTitle(lines, main));
    for (const date of below.length > 0 ? below : bareDates(lines, first)) add(found, '日期', date);
  }
  return found;
}

/** The first line of the text, its second where the first is the title: what stands between them belongs to the page. */
function belowTitle(lines: readonly Line[], main: ReadonlySet<number>): number {
  const [first = lines.length, second] = main;
  return second !== undefined && judgeTitle(lines[first]?.text ?? '') === 'report' ? second : first;
}

/** Dates without a label between title and text; where no title stands above, on lines that say nothing else than such lines do. */
function bareDates(lines: readonly Line[], first: number): string[] {
  const dates: string[] = [];
  const strict: string[] = [];
  for (let index = first - 1; index >= 0 && index >= first - NEAR_LINES; index--) {
    const line = lines[index];
    if (!line || line.hidden || line.linkChars * 2 > line.text.length || line.text.length >= 120) continue;
    if (judgeTitle(line.text) === 'report') return dates;
    const above = lines[index - 1]?.text ?? '';
    const date = BARE_DATE.exec(line.text)?.[1] ?? dateInTwo(above, line.text);
    if (!date || CLOCK.test(line.text) || SIGNED_LABEL.test(line.text + (bareLabel(above) ?? ''))) continue;
    dates.push(date);
    if (DATE_LINE.test(line.text)) strict.push(date);
  }
  return strict;
}

/** 2024 over 04/07, or 07 over 2024-04, as date boxes are drawn. */
function dateInTwo(above: string, below: string): string | null {
  if (/^20\d\d年?$/.test(above) && /^\d{1,2}[-/.月]\d{1,2}日?$/.test(below)) return `${above.slice(0, 4)}/${below}`;
  const month = /^(20\d\d)[-/.年](\d{1,2})月?$/.exec(below);
  return month && /^\d{1,2}日?$/.test(above) ? `${month[1]}/${month[2]}/${above}` : null;
}

interface Pair {
  label: string;
  value: string;
}

/** A line or cell that is a label and nothing else. Blanks inside, as in 来　源：, are spacing. */
function bareLabel(text: string): string | null {
  if (text.length > 20) return null;
  const word = foldPrinted(text).replace(/[:|[\]【】()]/g, '');
  return KNOWN.has(word) ? word : null;
}

function readCells(cells: string[], found: Pair[]): void {
  for (let index = 0; index < cells.length; index++) {
    const label = bareLabel(cells[index] ?? '');
    if (label && index + 1 < cells.length) add(found, label, cells[++index] ?? '');
    else readInline(cells[index] ?? '', found);
  }
}

function readInline(text: string, found: Pair[]): void {
  const line = text.normalize('NFKC').replace(SPACED_LABEL, label => label.replace(/\s/g, ''));
  const folded = foldHan(line);
  const matches = [...folded.matchAll(PAIR)].slice(0, 30);
  matches.forEach((match, index) => {
    const from = match.index + match[0].length;
    const to = matches[index + 1]?.index ?? folded.length;
    const end = folded.slice(from, to).search(VALUE_END);
    add(found, match[1] ?? '', line.slice(from, end < 0 ? to : from + end));
  });
}

function add(found: Pair[], label: string, value: string): void {
  const clean = value.replace(/\s+/g, ' ').trim().slice(0, MAX_VALUE_CHARS);
  if (clean && found.length < MAX_LABELS && !found.some(pair => pair.label === label && pair.value === clean))
    found.push({ label, value: clean });
}
