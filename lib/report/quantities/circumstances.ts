import { matchesOf } from '../../text/matches';
import { triedOften } from '../../text/tried-often';
import type { Span } from '../report';
import { BEHIND_SHORT_YEAR, SHORT_YEAR } from './short-year';

/** What says when, in the order it is tried. */
const SPANS_OF_TIME: readonly string[] = [
  '(?:(?:19|20)\\d{2}年?[、和与及]){1,4}(?:19|20)\\d{2}年?(?:[两三四五]年)?(?=(?:[两三四五]年)?(?:总?共|合计|累计))',
  '(?:19|20)\\d{2}年?[-—~至到](?:19|20)\\d{2}年(?!度?[^,。;]{0,6}(?:规划|方案|纲要|计划|以来))',
  '(?:自|从)?(?:(?:19|20)\\d{2}年(?:\\d{1,2}月)?[\\u4e00-\\u9fff]{0,10}|[“”\\u4e00-\\u9fff]{2,20})?以来',
  '(?:自|从)(?:19|20)\\d{2}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?(?:起|至今|开始)',
  '(?:19|20)\\d{2}年(?:来|至今)',
  '[近过]?[一二三四五六七八九十\\d]{1,2}年来',
  '(?:近|过去)[一二两三四五六七八九十\\d]{1,2}年间?|[一二两三四五六七八九十\\d]{1,2}年间',
  '截[至止](?:目前|今年|年底|(?:(?:19|20)\\d{2}年)?底?末?(?:\\d{1,2}月)?(?:\\d{1,2}日|底|末)?)',
  '(?:目前|现)(?:共|已|有|累计)|累计|上半年|下半年|前[一二三]季度|第?[一二三四]季度(?!一)',
  '(?:(?:19|20)\\d{2}年|今年|(?<![\\d.]))\\d{1,2}月?[-—~至到](?:(?:19|20)\\d{2}年)?\\d{1,2}月份?',
  `(?<![^,;:(较比])${SHORT_YEAR}度?(?=[,共我]|${BEHIND_SHORT_YEAR})`,
  '(?:19|20)\\d{2}(?:年度?|(?=总共|共计|全年))|去年|上年|上一年度?|今年|本年度?',
];
const SPAN_OF_TIME = new RegExp(SPANS_OF_TIME.join('|'), 'g');
/** Most sentences hold neither 来 nor 月, without which some of these, the dearest, never match. */
const PLAIN_SPAN = triedOften(new RegExp(SPANS_OF_TIME.filter(span => !/来\)?$|月份\?$/.test(span)).join('|'), 'g'));

const PART_OF_YEAR =
  /^(?:上半年|下半年|前[一二三]季度|第?[一二三四]季度|(?:今年|(?:19|20)\d{2}年)?\d{1,2}月?[-—~至到]\d{1,2}月)/;
const A_PAST_YEAR = /^(?:去年|上年|上一年|(?:19|20)\d{2}年度?$)/;

/** How far back is looked past 累计; a text without full stops is no sentence. */
const LOOK_BACK = 20;
const BRACKET = /\([^()]{0,120}\)/g;
const TITLE = /《[^《》]{0,120}》/g;
/** 〔是2022年〕的1.8倍, 〔2021年〕和2022年总和的1.3倍: what a multiple is measured by. */
const IS_MEASURE =
  /^(?:同期|全年)?(?:[(][^()]{0,12}[)])?(?:[、和与及](?:19|20)\d{2}年)?[^,。;\d]{0,8}的(?:近|约|将近|超过?|逾|不足)?(?:\d{1,4}(?:\.\d{1,3})?|[一二两三四五六七八九十])(?:余|多)?(?:倍|%)/;
/** 2023年〔1月1日起施行〕的条例: says when a rule took effect. */
const DATES_A_RULE =
  /^(?:\d{1,2}月(?:\d{1,2}日)?)?(?:起(?:正式)?(?:施行|实施|生效)|(?:修订|印发|公布|发布|颁布|出台)的)/;
/** 2020年12月31日前〔印发的文件〕, 2019年以来〔制定的文件进行清理〕: how old the documents are that something is done to now. */
const DATES_DOCUMENTS =
  /^(?:年?底|末)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:(?:之|以)?前[^,。;、\d]{0,4}|(?=[^,。;\d]{0,36}(?:进行|开展|组织)[^,。;\d]{0,8}(?:清理|梳理|评估|审查)))(?:制定|制发|制订|印发|出台|发布|公布|颁布)/;
const WHOLE_YEAR = /(?:全年|年度|今年|本年)[^,。;]{0,12}$/;

const AREA = triedOften(
  /全(?<![于比较].)(?:国|省|市|区|县|州|盟|旗|镇|乡|街道|街|局|系统|校|域)(?!面|程|民主法治|文明|先进|示范|模范|优秀)|(?:省|市|区|县|州)(?:本级|直(?:属|各)?(?:部门|单位)?)|(?:省|市|区|县|州)(?<!\d[件个项家名处所条人种].)级(?!以上|及以上|[“《\d]|示范|文明|先进|优秀|荣誉|资金|财政|补助|试点|重点|民主|表彰|奖|典型|标准|规划)|各级(?:各部门|行政机关)?|[我本](?:省|市|区|县|州|盟|旗|镇|乡|街道|局|厅|委)(?!级|来)|各(?:县区|县市区|区县|市县|镇街|乡镇|部门|地区)/g,
);

interface Said {
  start: number;
  end: number;
  words: string;
  /** Where the bracket around it closes: what a bracket says holds inside it. */
  until: number;
}

/** What one sentence says of time and place, asked for number after number without reading it again. */
export class Circumstances {
  private readonly times: Said[];
  private readonly areas: Said[];

  constructor(
    private readonly text: string,
    private readonly sentence: Span,
    private readonly year: number | null,
  ) {
    const words = text.slice(...sentence);
    const brackets = matchesOf(words, BRACKET).map(rangeOf);
    // 印发《2022年工作要点》 says nothing of when.
    const titleAt = coverOf(words.includes('《') ? matchesOf(words, TITLE).map(rangeOf) : []);
    this.times = this.allOf(words, /[来月]/.test(words) ? SPAN_OF_TIME : PLAIN_SPAN, brackets).filter(
      said => !titleAt(said.start - sentence[0]) && !this.isBase(said),
    );
    this.areas = this.allOf(words, AREA, brackets);
  }

  /** The last words about time in front of a number: 累计, 截至11月, 2020年来; null for the year reported on. */
  periodAt(at: number): string | null {
    for (let nth = lastIn(this.times, at); nth >= 0; nth--) {
      const { words, until, start, end } = this.times[nth] as Said;
      if (until < at) continue;
      // 去年受理86件,今年受理106件: no longer the past; otherwise it says nothing.
      if (/^[今本]年/.test(words) && words.length <= 3) {
        if (A_PAST_YEAR.test(this.times[nth - 1]?.words ?? '')) return null;
        continue;
      }
      if (this.year !== null && (words === `${this.year}年` || words === `${this.year}年度`)) return null;
      // 累计 behind 2020年来 adds nothing; 全年累计 is the year.
      if (words === '累计') {
        const earlier = this.times
          .slice(Math.max(0, nth - LOOK_BACK), nth)
          .findLast(said => said.words !== '累计' && said.until >= at);
        if (earlier) return this.periodAt(earlier.start + 1);
        if (WHOLE_YEAR.test(this.text.slice(Math.max(this.sentence[0], start - 14), start))) return null;
      }
      // 上半年受理96件,全年达到215件: the year again.
      if (PART_OF_YEAR.test(words) && this.text.slice(end, at).includes('全年')) return null;
      return words;
    }
    return null;
  }

  /** The last words about whose figure it is, null where the sentence does not say. */
  scopeAt(at: number): string | null {
    for (let nth = lastIn(this.areas, at); nth >= 0; nth--) {
      const said = this.areas[nth] as Said;
      // 全省平均95%,我县98%: back to the body's own.
      if (said.until >= at) return /^[我本]/.test(said.words) && !said.words.endsWith('本级') ? null : said.words;
    }
    return null;
  }

  private allOf(words: string, pattern: RegExp, brackets: readonly Range[]): Said[] {
    const found: Said[] = [];
    const bracketAt = coverOf(brackets);
    for (const match of matchesOf(words, pattern)) {
      const bracket = bracketAt(match.index);
      const end = this.sentence[0] + match.index + match[0].length;
      const told = withoutSubject(match[0]);
      found.push({
        start: end - told.length,
        end,
        words: withCentury(told),
        until: bracket ? this.sentence[0] + bracket[1] : Number.POSITIVE_INFINITY,
      });
    }
    return found;
  }

  /** 2023年1月1日起施行的, 较上年, 由2020年, 上年结转: a base to compare with, not the time of the figures behind it; 目前 says nothing. */
  private isBase({ start, end, words }: Said): boolean {
    if (/^(?:目前|现)/.test(words)) return true;
    if (DATES_DOCUMENTS.test(this.text.slice(end, end + 40))) return true;
    if (/来$/.test(words)) return false;
    const behind = this.text.slice(end, end + 44);
    if (/[倍%]/.test(behind) && IS_MEASURE.test(behind)) return true;
    if (/^\d{4}年$/.test(words) && DATES_A_RULE.test(behind)) return true;
    return (
      /[较比与同由从](?:20\d\d年?[、和])?$|[高低优]于$/.test(this.text.slice(Math.max(0, start - 8), start)) ||
      /^(?:结转|转结|转入)/.test(this.text.slice(end, end + 2))
    );
  }
}

/** 自贸区 and 从业 begin with no 自 or 从. */
const SINCE = /[自从](?![治贸主然身我动助愿建查业严事])/g;

/** 我县〔自机构改革以来〕. */
function withoutSubject(printed: string): string {
  const since = printed.endsWith('以来') ? matchesOf(printed, SINCE).at(-1)?.index : undefined;
  return printed.slice(since ?? 0);
}

/** 2023共受理, 23年共受理: both are 2023年. */
function withCentury(words: string): string {
  if (/^\d{4}$/.test(words)) return `${words}年`;
  return /^\d{2}年度?$/.test(words) ? `20${words}` : words;
}

type Range = readonly [start: number, end: number];

function rangeOf({ index, 0: words }: RegExpMatchArray): Range {
  return [index ?? 0, (index ?? 0) + words.length];
}

/** For places asked for in order the range that each lies inside of, null for none. */
function coverOf(ranges: readonly Range[]): (at: number) => Range | null {
  let nth = 0;
  return at => {
    while ((ranges[nth]?.[1] ?? Number.POSITIVE_INFINITY) <= at) nth++;
    const range = ranges[nth];
    return range && range[0] < at ? range : null;
  };
}

function lastIn(said: readonly Said[], at: number): number {
  let low = 0;
  let high = said.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((said[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return Math.max(low - 1, -1);
}
