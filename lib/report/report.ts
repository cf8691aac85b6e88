/**
 * The contract: what reading one report yields. Fixed; stored snapshots, the parse command and exports all speak it.
 * Every span is a half-open range of UTF-16 code units in the text as read from the page or file:
 * `text.slice(start, end)` is the printed quote, never a converted copy.
 */
export type Span = [start: number, end: number];

export type Bound = '=' | '>' | '>=' | '<' | '<=' | '~';
export type QuantityKind =
  | 'count'
  | 'amount'
  | 'rate'
  | 'change'
  | 'points'
  | 'duration'
  | 'rank'
  | 'score'
  | 'multiple';
export type QuantityStatus = 'reported' | 'planned' | 'previous';
export type Level = 'state' | 'province' | 'prefecture' | 'county' | 'township';
export type Verdict = 'report' | 'unsure' | 'other';
export type SectionRole = 'preamble' | 'achievements' | 'leadership' | 'problems' | 'plan' | 'closing' | 'other';

export interface Report {
  schema: 'fazhi-lens/report@1';
  versions: { parser: string; codebook: string };
  source: { url: string | null; file: string | null; script: 'hans' | 'hant'; sha256: string; chars: number };
  detection: Detection;
  title: string | null;
  body: Body | null;
  /** The year reported on. */
  year: number | null;
  /** ISO dates; a half-year report differs from a year's. */
  period: { from: string; to: string } | null;
  dates: ReportDates;
  issuer: string | null;
  /** In order of appearance; nesting by `level`. */
  sections: Section[];
  /** Every measured number of the text, in order, never overlapping. */
  quantities: Quantity[];
  /** Those quantities that the codebook names. One quantity may carry several. */
  indicators: Indicator[];
  problems: Statement[];
  plans: Statement[];
  audit: AuditFinding[];
}

export interface Detection {
  verdict: Verdict;
  /** 0 to 1. */
  score: number;
  reasons: { code: string; weight: number; span?: Span }[];
}

/** Whose report it is, never simply the host it stands on. */
export interface Body {
  /** 大连市人民政府, 上海市嘉定区司法局 */
  name: string;
  kind: 'government' | 'department' | 'other';
  /** Of the region it answers for. */
  level: Level;
  region: {
    /** Six digits of GB/T 2260, null when the name stays ambiguous. */
    code: string | null;
    name: string;
    province: string | null;
    prefecture: string | null;
    county: string | null;
  } | null;
  department: string | null;
}

/** ISO dates, or null where nothing says so. */
export interface ReportDates {
  published: string | null;
  signed: string | null;
  /** Every date that could be one of the two, with where it stands: label, meta, address, signature … */
  candidates: { date: string; from: string; span?: Span }[];
}

export interface Section {
  level: 1 | 2 | 3 | 4;
  /** As printed: 一、 （一） 1. */
  number: string | null;
  heading: string;
  /** Number and heading. */
  span: Span;
  /** What stands under it, subsections included. */
  bodySpan: Span;
  role: SectionRole;
  /** A dimension of the codebook. */
  dimension: string | null;
}

export interface Quantity {
  span: Span;
  /** The printed number with its multiplier, hedge and unit: 4.9万余名. */
  quote: string;
  /** 万 and 亿 multiplied out; 下降18.7% is -18.7; of a range the low end. */
  value: number;
  /** 2—4个 → [2, 4], value 2, bound >= */
  range: [low: number, high: number] | null;
  /** Canonical: 件 起 人 人次 条 次 家 个 元 % 个百分点 天 小时 … */
  unit: string;
  printedUnit: string;
  /** 余/多/超 > · 以上 >= · 近/不足 < · 以下/以内 <= · 约/左右 ~ */
  bound: Bound;
  kind: QuantityKind;
  /** 2022年将… is planned; a figure given to compare with (上年为…) is previous. */
  status: QuantityStatus;
  /** Null is the year reported on; else what the text says: 2020年来, 累计, 截至11月. */
  period: string | null;
  /** 全市, 市本级, a department …; null where the text does not say. */
  scope: string | null;
  /** The nearest words that say what is counted, carried on from an earlier clause where this one has none. */
  subject: string;
  /** Index into `sections`, -1 before the first. */
  section: number;
}

export interface Indicator {
  /** Id in the codebook. */
  id: string;
  /** Index into `quantities`. */
  quantity: number;
  value: number;
  unit: string;
  bound: Bound;
  /** 0 to 1; of readings at 0.9 or more at least 97 in 100 are right. Below `DOUBTFUL` it is shown as doubtful. */
  confidence: number;
  why: { rule: string; cue: Span; clause: Span };
  /** 其中… sub-scope and facets, null for the whole. */
  part: string | null;
}

export interface Statement {
  span: Span;
  text: string;
  /** From 1. */
  ordinal: number;
}

export interface AuditFinding {
  code: string;
  severity: 'info' | 'warning' | 'error';
  message: string;
  spans: Span[];
}
