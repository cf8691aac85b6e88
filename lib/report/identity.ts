import { readEvidence, type TextEvidence } from './identity/evidence';
import { foldTitle } from './identity/fold-title';
import { labelledIssuers, labelsInText, siteDivisions, siteOwner } from './identity/page-clues';
import { readSignature } from './identity/signature';
import { readTitle, type TitleReading } from './identity/title';
import { periodOf, readReportDates, readYear } from './identity/when';
import { readBody } from './identity/whose';
import { once } from './once';
import type { PageFacts } from './page-facts';
import type { ReadingText } from './reading';
import type { Report, Span } from './report';

/** Whose report it is, of which year, and when it appeared. Spans are printed spans. */
export type Identity = Pick<Report, 'title' | 'body' | 'year' | 'period' | 'dates' | 'issuer'>;

export interface IdentityInput {
  reading: ReadingText;
  /** Null when only the text is known. */
  facts: PageFacts | null;
  url: string | null;
}

/** Everything that neither text nor page states is null, never a guess. */
export function readIdentity({ reading, facts, url }: IdentityInput): Identity {
  const titles = pageTitles(facts);
  const { title: printedTitle, lead } = reading.opening;
  const chosen =
    titles.find(t => t.reading.form === 'report') ??
    (printedTitle?.reading.form === 'report' ? printedTitle : null) ??
    titles.find(t => t.reading.form !== 'none') ??
    printedTitle;
  const year = readYear(reading, chosen?.reading ?? null, lead);
  const signature = readSignature(reading.printed);
  const { starts, ends } = reading.normal;
  const outline = starts[reading.opening.outlineStart ?? starts.length] ?? reading.printed.length;
  const { issuers, publishers } = labelledIssuers([
    ...(facts?.labels ?? []),
    ...labelsInText(reading.printed, outline),
  ]);
  const body = readBody({
    title: namesBody(chosen?.reading ?? null),
    lead,
    text: reading.normal.text,
    evidence: once(() => withTitle(readEvidence(reading.normal.text), chosen?.reading.title ?? '')),
    signature,
    issuers: [...issuers, ...publishers],
    site: once(() => siteDivisions(facts, url)),
    owner: () => siteOwner(facts),
    year,
  });
  const toPrinted = ([from, to]: Span): Span => [starts[from] ?? 0, ends[to - 1] ?? starts[from] ?? 0];
  return {
    title: chosen?.printed ?? titles[0]?.printed ?? null,
    body,
    year,
    period: periodOf(year, chosen?.reading ?? null),
    dates: readReportDates(reading, facts, url, year, toPrinted),
    issuer: issuers[0] ?? signature?.printed ?? issuerOfTitle(chosen?.reading ?? null) ?? publishers[0] ?? null,
  };
}

/** 将乐县人民政府 法治政府建设 is the name of a site and a column: its body is not the author. */
const namesBody = (title: TitleReading | null): TitleReading | null =>
  title?.form === 'weak' && title.year === null && title.code === 'no-form' ? null : title;

/** 我市2020年…, 关于我局…: the title says what kind of body speaks where the text does not. */
function withTitle(evidence: TextEvidence, title: string): TextEvidence {
  const own = /^(?:关于)?[我本](?:(省|市|区|县|州|旗|盟)|(局|厅|委|办|署)|(镇|乡|街道))(?!长|委|政府)/.exec(title);
  if (!own) return evidence;
  return {
    ...evidence,
    ownKind: evidence.ownKind ?? own[1] ?? null,
    department: evidence.department || own[2] !== undefined,
    township: evidence.township || own[3] !== undefined,
  };
}

/** Titles the page gives itself, most trusted first. */
function pageTitles(facts: PageFacts | null): { printed: string; reading: TitleReading }[] {
  if (!facts) return [];
  return [facts.headline, facts.meta.articletitle, facts.meta.title, facts.documentTitle]
    .filter((title): title is string => typeof title === 'string' && title.trim() !== '')
    .map(title => {
      const reading = readTitle(foldTitle(title));
      const printed = title.trim().replace(/\s+/g, ' ').slice(0, 300);
      return { printed: withoutSite(printed), reading };
    });
}

/** …情况的报告_永州市人民政府门户网站 → the part that is the report's title, when one is. */
function withoutSite(title: string): string {
  const parts = title
    .split(/\s*[_|｜]\s*|\s+[-–—]+\s+|[-–—]{1,2}(?=[^-–—\d]{2,30}(?:网站?|政府|平台|门户)$)/)
    .slice(0, 8);
  return parts.length > 1 ? (parts.find(part => readTitle(foldTitle(part)).form === 'report') ?? title) : title;
}

function issuerOfTitle(title: TitleReading | null): string | null {
  const phrase = title?.issuerPhrase ?? '';
  return /(?:政府|局|厅|委|委员会|办公室|办事处|管委会|署|海关|部)$/.test(phrase) ? phrase : null;
}
