import { readBodyPhrase } from '../../regions/bodies';
import {
  appendix,
  core,
  dutyAnnounced,
  filler,
  modelTitle,
  nearMisses,
  otherDocument,
  planAnnounced,
  pressVerb,
  reportForm,
  weakCore,
} from '../title-wording';

/** A title taken apart. */
export interface TitleReading {
  /** In reading form, front matter and site name removed. */
  title: string;
  /** `report`: worded as one. `weak`: the subject without the form. `near-miss`: a neighbour, `code` says which. */
  form: 'report' | 'weak' | 'near-miss' | 'none';
  code: string | null;
  /** Title of the report inside a covering letter or notice. */
  carried: boolean;
  /** Before 关于 or the year; may be empty. */
  issuerPhrase: string;
  /** After 关于, before the core; may be empty. */
  subjectPhrase: string;
  year: number | null;
  /** First and last month of the part of the year that the title names; null for the whole year. */
  months: readonly [number, number] | null;
  /** First and last year of a report on several; `year` is null then. */
  span: readonly [number, number] | null;
  /** 2020年以来: a beginning without an end, and no year. */
  since: boolean;
}

/** 报告(2024年度) names its year in brackets; 〔2024〕 is half of a document number. */
const years = /(?:(?<![\d〔[(])|(?<=\()(?=\d{4}年度?\)))((?:19|20)\d\d)(?:年度|年|度)?(?![\d〕\])])/;
const allYears = new RegExp(years.source, 'g');
/** 2016—2020年, 2019年至2021年: none of them is the year. */
const spanOfYears = /(?<!\d)((?:19|20)\d\d)(?:年度|年)?(?:[-—~至]|--|——)((?:19|20)\d\d)(?:年度|年)/;
const sinceYear = /(?:19|20)\d\d年度?以来/;
const outlineYears = /[([](?:19|20)\d\d\s{0,2}[-—~至]{1,2}(?:19|20)\d\d年?[)\]]/g;
const frontMatter = /^(?:【[^】]{0,40}】|\[[^\]]{0,40}\]|\([^)]{0,12}\)|附件\d?[::]?)/;
const documentNumber = /[\u4e00-\u9fa5]{1,12}[〔[(【﹝](?:19|20)\d\d[〕\])】﹞]\d{1,4}号/;
const bookTitle = /《([^《》]{6,160})》?/;
const carrierTail = /^(?:的)?(?:报告|通知|函|公告|通告|请示|备案报告|备案)?$/;

const chineseDigits = '〇一二三四五六七八九';
const chineseYear = /(二[〇零○O0][〇零○O0一二三四五六七八九]{2})(?=年)/g;
const arabicYear = (printed: string): string =>
  [...printed].map(c => ('零○O0'.includes(c) ? '0' : String(chineseDigits.indexOf(c)))).join('');

/** 二〇二一年 → 2021年, everywhere in a line. */
export const withArabicYears = (line: string): string => line.replace(chineseYear, arabicYear);

/** Reads one title in reading form (see `foldTitle`). Linear; the input is capped there. */
export function readTitle(line: string): TitleReading {
  let text = withArabicYears(line);
  const front: string[] = [];
  for (let n = 0; n < 3 && frontMatter.test(text); n++) {
    front.push(frontMatter.exec(text)?.[0] ?? '');
    text = text.replace(frontMatter, '');
  }
  text = text.replace(documentNumber, '');
  if (frontMatter.test(text)) {
    front.push(frontMatter.exec(text)?.[0] ?? '');
    text = text.replace(frontMatter, '');
  }
  text = ownPart(text);

  const inner = bookTitle.exec(text);
  if (inner && core.test(inner[1] ?? '')) {
    const reading = readTitle(inner[1] ?? '');
    const tail = text.slice(inner.index + inner[0].length).replace(appendix, '');
    const carrier = carrierTail.test(tail);
    const around = withoutBody(text.slice(0, inner.index)) + (carrier ? '' : tail);
    const whole = missOf(around, '', carrier ? '' : tail);
    if (reading.form === 'report' && !whole && carrier) {
      const outer = text.slice(0, inner.index).replace(filler, '');
      return { ...reading, carried: true, issuerPhrase: reading.issuerPhrase || outer };
    }
    if (reading.form === 'report' || reading.form === 'near-miss') {
      return { ...reading, title: text, form: 'near-miss', code: whole ?? reading.code ?? 'about-a-report' };
    }
  }
  return readPlain(text, front);
}

function readPlain(text: string, front: readonly string[]): TitleReading {
  const plain = text.replace(outlineYears, '').replace(sinceYear, '');
  const since = sinceYear.test(text);
  const found = core.exec(plain);
  const empty = {
    title: text,
    carried: false,
    issuerPhrase: '',
    subjectPhrase: '',
    year: null,
    months: null,
    span: null,
    since: false,
  };
  if (!found) {
    // Site and column names (政务公开) are no document: only what is worded as one is another one.
    const code = modelTitle.test(plain)
      ? 'model'
      : otherDocument.test(plain)
        ? (missOf(plain, plain, plain) ?? 'other-document')
        : null;
    return { ...empty, form: code ? 'near-miss' : 'none', code };
  }
  const head = plain.slice(0, found.index);
  const tail = plain
    .slice(found.index + found[0].length)
    .replace(/[,。;!]+$/, '')
    .replace(appendix, '');
  const about = head.lastIndexOf('关于');
  const named = clean(about < 0 ? head : head.slice(0, about));
  // 【武侯区】2022年…: the brackets in front may hold the body.
  const bracketed = front.map(part => part.slice(1, -1)).find(part => readBodyPhrase(part) !== null);
  const subjectPhrase = about < 0 ? '' : clean(head.slice(about + 2));
  // 某县政府办公室关于印发某县…报告的通知: what is sent out is the county's.
  const sent = about >= 0 && /^(?:印|转)发/.test(head.slice(about + 2)) && readBodyPhrase(subjectPhrase) !== null;
  const issuerPhrase = sent ? subjectPhrase : named === '' && about < 0 ? (bracketed ?? '') : named;
  const span = spanOf(plain);
  const reading = {
    ...empty,
    issuerPhrase,
    subjectPhrase,
    year: span ? null : (yearOf(head) ?? yearOf(plain.slice(found.index)) ?? yearOf(front.join(''))),
    span,
    since,
    months: monthsOf(head + found[0] + tail.replace(planAnnounced, '')),
  };
  // The announced plan is no near miss: 2015年…工作情况及2016年工作打算.
  const carried =
    /(?:报告|情况|总结)的?(?:公示|公告|公开|通告)$/.test(tail) ||
    (/(?:印发|公布|公开|发布|转发)[^的]{0,40}$/.test(head) && /的(?:通知|公告|通告|函)$/.test(tail)) ||
    (/(?:报送|上报|呈报|报告)[^的]{0,40}$/.test(head) && /报告的(?:函|报告)$/.test(tail)) ||
    (!/征求|商请|要求|催报|做好/.test(head) && /(?:情况|总结)的函$/.test(tail));
  const form = (carried ? tail.replace(/的?(?:通知|公告|通告|函|公示|公开)$/, '') : tail)
    .replace(planAnnounced, '')
    .replace(dutyAnnounced, '');
  // Names of offices hold words of near misses: 审计局, 规划和自然资源局, 营商环境建设局.
  let bare = head;
  for (const name of [issuerPhrase, subjectPhrase]) if (name && readBodyPhrase(name)) bare = bare.replace(name, '');
  const code = modelTitle.test(front.join('') + plain) ? 'model' : missOf(bare + found[0] + form, bare, form);
  if (code) return { ...reading, form: 'near-miss', code };
  const worded = reportForm.test(form);
  if (!worded || weakCore.test(found[0])) return { ...reading, form: 'weak', code: worded ? 'weak-core' : 'no-form' };
  // A column is called so too: without year and issuer the words alone prove nothing.
  if (reading.year === null && span === null && !since && issuerPhrase === '' && subjectPhrase === '')
    return { ...reading, form: 'weak', code: 'bare' };
  return { ...reading, carried, form: 'report', code: !carried && pressVerb.test(head) ? 'press' : null };
}

/** The words before 关于 or a book title without the name of a body, which may hold any word: 审计局关于报送 → 关于报送. */
function withoutBody(text: string): string {
  const name = clean(text.split('关于')[0] ?? '');
  return name && readBodyPhrase(name) ? text.replace(name, '') : text;
}

/** 某局主要负责人履行推进法治建设第一责任人职责情况及: the leader's part of a joint title. */
const leadersDuty = /(?:党政)?主要(?:负责人|负责同志|领导)(?:年度)?履行.{0,40}$/;

/** The name left of a phrase when years, verbs and marks are gone. */
function clean(phrase: string): string {
  let text = phrase.replace(leadersDuty, '').replace(allYears, '').replace(pressVerb, '');
  for (let n = 0; n < 3; n++) text = text.replace(filler, '');
  return text.replace(/^[《“"'——\-·,:、]+/, '').replace(/^(?:关于)?(?:报送|上报|呈报|呈送|印发|公布|公开|发布)?/, '');
}

/** 上半年, 第三季度, 前三季度 → first and last month. */
function monthsOf(text: string): readonly [number, number] | null {
  if (/下半年/.test(text)) return [7, 12];
  if (/半年/.test(text)) return [1, 6];
  if (/[前1一]至?三季度|[1一][-—至]三季度/.test(text)) return [1, 9];
  const named = /(?<!\d)(1?\d)月?[-—~至]{1,2}(3|6|9|11|12)月/.exec(text);
  if (named) return [Number(named[1]), Number(named[2])];
  const quarter = '一二三四'.indexOf(/([一二三四])季度/.exec(text)?.[1] ?? '?');
  return quarter < 0 ? null : [quarter * 3 + 1, quarter * 3 + 3];
}

function spanOf(text: string): readonly [number, number] | null {
  const [, first, last] = spanOfYears.exec(text) ?? [];
  return first !== undefined && Number(first) < Number(last) ? [Number(first), Number(last)] : null;
}

const yearOf = (text: string): number | null => {
  const found = years.exec(text);
  return found ? Number(found[1]) : null;
};

function missOf(title: string, head: string, tail: string): string | null {
  const places = { title, head, tail };
  return nearMisses.find(miss => miss.pattern.test(places[miss.where]))?.code ?? null;
}

/** `document.title` often carries the site: the part that names the subject is the title. */
function ownPart(text: string): string {
  const parts = text.split(/[_|]|-{1,2}(?=[^\d])|—{1,2}(?=[\u4e00-\u9fa5]{2,20}(?:网|政府|平台|局|厅)$)/);
  if (parts.length < 2) return text;
  return parts.find(part => core.test(part)) ?? parts[0] ?? text;
}
