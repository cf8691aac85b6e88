import type { Report } from '../report/report';

/** What a citation needs; null where the report does not say. */
export interface CitedReport {
  /** 大连市人民政府 */
  author: string | null;
  title: string;
  /** ISO date of publication. */
  published: string | null;
  /** ISO date the snapshot was taken. */
  accessed: string;
  url: string | null;
  /** For the citation key: region code or body, and year. */
  key: string;
  year: number | null;
}

/** @param savedAt - ISO time of the snapshot, taken as the day in China */
export function citedReport(report: Report, savedAt: string): CitedReport {
  const { body, year } = report;
  const made = [body?.name ?? '', year === null ? '' : `${year}年`, '法治政府建设情况报告'].join('');
  return {
    author: body?.name ?? report.issuer,
    title: report.title ?? made,
    published: report.dates.published ?? report.dates.signed,
    accessed: chineseDay(savedAt),
    url: report.source.url,
    key: `${body?.region?.code ?? 'fazhi'}-${year ?? 'undated'}${body?.kind === 'department' ? '-dept' : ''}`,
    year,
  };
}

/** Shanghai has no daylight saving: UTC+8 all year. */
function chineseDay(time: string): string {
  const at = Date.parse(time);
  return Number.isNaN(at) ? time.slice(0, 10) : new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
}

/**
 * A web page after GB/T 7714. The editions of 2015 and 2025 set the same elements in the same order for it; the later
 * one makes the type mark obligatory, which is always given here.
 */
export function gbt7714(cited: CitedReport): string {
  const author = cited.author ? `${cited.author}. ` : '';
  const published = cited.published ? `(${cited.published})` : '';
  const url = cited.url ? ` ${cited.url}.` : '';
  return `${author}${cited.title}[EB/OL]. ${published}[${cited.accessed}].${url}`;
}

const TEX_SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const tex = (text: string) => text.replace(/[\\{}%&#_$~^]/g, mark => TEX_SPECIAL[mark]!);

export function bibtex(cited: CitedReport): string {
  const fields: [string, string | null][] = [
    ['author', cited.author && `{${tex(cited.author)}}`],
    ['title', `{${tex(cited.title)}}`],
    ['date', cited.published],
    ['year', cited.published?.slice(0, 4) ?? null],
    // A percent sign in an address is no comment inside url = {…}; braces must still balance.
    ['url', cited.url?.replace(/[{}]/g, encodeURIComponent) ?? null],
    ['urldate', cited.accessed],
    ['langid', 'chinese'],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@online{${cited.key},\n${lines.join(',\n')}\n}\n`;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

export function ris(cited: CitedReport): string {
  const fields: [string, string | null][] = [
    ['TY', 'ELEC'],
    ['AU', cited.author],
    ['TI', cited.title],
    ['PY', cited.published?.slice(0, 4) ?? null],
    ['DA', cited.published?.replaceAll('-', '/') ?? null],
    ['UR', cited.url],
    ['Y2', cited.accessed.replaceAll('-', '/')],
    ['LA', 'zh-CN'],
    ['ER', ''],
  ];
  return fields.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value)}\r\n`])).join('');
}

/** CSL-JSON item, for every program that styles citations by CSL. */
export function cslJson(cited: CitedReport): Record<string, unknown> {
  const parts = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] });
  return {
    id: cited.key,
    type: 'webpage',
    title: cited.title,
    language: 'zh-CN',
    ...(cited.author && { author: [{ literal: cited.author }] }),
    ...(cited.published && { issued: parts(cited.published) }),
    accessed: parts(cited.accessed),
    ...(cited.url && { URL: cited.url }),
  };
}
