import { type BodyPhrase, readBodyPhrase } from '../regions/bodies';
import type { Division } from '../regions/divisions';
import { divisionOfHost, divisionOfSiteCode } from '../regions/hosts';
import { placesIn } from '../regions/places';
import type { RegionContext } from '../regions/resolve';
import { governmentOf, resolveBody } from './identity/body';
import { isOfKind, ownDivision, readEvidence, seatOfTownship, type TextEvidence } from './identity/evidence';
import { foldTitle } from './identity/fold-title';
import { leadBodies, leadOf } from './identity/lead';
import { readSignature, type Signature } from './identity/signature';
import { readTitle, type TitleReading } from './identity/title';
import { titleInText } from './identity/title-in-text';
import { periodOf, readReportDates, readYear } from './identity/when';
import type { PageFacts } from './page-facts';
import type { ReadingText } from './reading';
import type { Body, Report, Span } from './report';

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
  const printedTitle = titleInText(reading);
  const chosen =
    titles.find(t => t.reading.form === 'report') ??
    (printedTitle?.reading.form === 'report' ? printedTitle : null) ??
    titles.find(t => t.reading.form !== 'none') ??
    printedTitle;
  const lead = leadOf(reading);
  const year = readYear(reading, chosen?.reading ?? null, lead);
  const evidence = readEvidence(reading.normal.text);
  const signature = readSignature(reading.printed);
  const issuers = labelledIssuers(facts);
  const body = readBody({
    title: chosen?.reading ?? null,
    lead,
    text: reading.normal.text,
    evidence,
    signature,
    issuers,
    site: siteDivisions(facts, url),
    year,
  });
  const { starts, ends } = reading.normal;
  const toPrinted = ([from, to]: Span): Span => [starts[from] ?? 0, ends[to - 1] ?? starts[from] ?? 0];
  return {
    title: chosen?.printed ?? titles[0]?.printed ?? null,
    body,
    year,
    period: periodOf(year, chosen?.reading.halfYear ?? false),
    dates: readReportDates(reading, facts, url, year, toPrinted),
    issuer: issuers[0] ?? signature?.printed ?? issuerOfTitle(chosen?.reading ?? null),
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
      return { printed, reading };
    });
}

/** 发文机关 and its kin; 来源 is often the office that put the page online and does not count. */
function labelledIssuers(facts: PageFacts | null): string[] {
  return (facts?.labels ?? [])
    .filter(({ label }) =>
      /发[文布][机单]|制发[机单]|公开(?:主体|责任)|责任(?:部门|单位)|发布(?:机构|单位)/.test(label.slice(0, 20)),
    )
    .map(({ value }) => value.trim().slice(0, 60))
    .filter(value => value.length > 2);
}

/** Divisions that the site stands for: SiteIDCode, site name, host. */
function siteDivisions(facts: PageFacts | null, url: string | null): Division[] {
  const found: (Division | null)[] = [];
  if (facts) {
    // Sites without the standard tags print code and host in their footer.
    const printed = (name: string) => facts.labels.find(({ label }) => label === name)?.value ?? '';
    found.push(divisionOfSiteCode(facts.meta.siteidcode ?? printed('网站标识码')));
    const siteName = foldTitle(facts.meta.sitename ?? printed('主办单位'));
    for (const place of placesIn(siteName))
      found.push(place.candidates.length === 1 ? (place.candidates[0] ?? null) : null);
  }
  found.push(divisionOfHost(hostOf(facts?.url ?? url ?? '')));
  return found.filter((division): division is Division => division !== null);
}

const hostOf = (url: string): string =>
  /^[a-z][a-z0-9+.-]{0,20}:\/\/([^/:?#]{1,200})/i.exec(url.slice(0, 400))?.[1] ?? '';

interface BodyEvidence {
  title: TitleReading | null;
  lead: string;
  text: string;
  evidence: TextEvidence;
  signature: Signature | null;
  issuers: string[];
  site: Division[];
  year: number | null;
}

/** By title, then text (signature, lead, own place), then the page's issuer, then the site. */
function readBody({ title, lead, text, evidence, signature, issuers, site, year }: BodyEvidence): Body | null {
  const own = ownDivision(evidence).division;
  const labelled = issuers.map(issuer => readBodyPhrase(foldTitle(issuer))).filter(phrase => phrase !== null);
  const acting = leadBodies(lead);
  const placed = (phrase: BodyPhrase | null | undefined): Division[] =>
    phrase?.place && phrase.place.candidates.length === 1 ? phrase.place.candidates : [];
  const context: RegionContext = {
    hints: [
      ...(own ? [own] : []),
      ...placed(signature?.body),
      ...acting.flatMap(placed),
      ...labelled.flatMap(placed),
      ...site,
    ],
    mentions: mentionsOf(evidence),
    year,
  };
  // The text itself is asked first: the county it names before a township, the place of a kind it names most.
  const around = (phrase: BodyPhrase): RegionContext => {
    if (phrase.place) return context;
    const named = phrase.township
      ? seatOfTownship(text, phrase.township)
      : phrase.ownKind
        ? ownDivision({ ...evidence, ownKind: phrase.ownKind }).division
        : null;
    return named ? { ...context, hints: [named, ...context.hints] } : context;
  };

  const titled = title ? (readBodyPhrase(title.issuerPhrase) ?? readBodyPhrase(title.subjectPhrase)) : null;
  if (titled) {
    const body = resolveBody(titled, around(titled));
    if (body) return body;
  }
  const spoken = [signature?.body, ...acting].filter(phrase => phrase !== null && phrase !== undefined);
  for (const phrase of spoken) {
    // A department's lead may name the government above it first.
    if (evidence.department && phrase.kind === 'government') continue;
    if (evidence.township && !phrase.township) continue;
    if (isAbove(phrase, evidence)) continue;
    const body = resolveBody(phrase, around(phrase));
    if (body) return body;
  }
  if (own && !evidence.department && !evidence.township && !evidence.stranger) return governmentOf(own);
  for (const phrase of labelled) {
    const body = resolveBody(phrase, around(phrase));
    if (body) return body;
  }
  return null;
}

/** What the text names, most often first; names that several divisions bear say nothing by themselves. */
function mentionsOf({ weights }: TextEvidence): Division[] {
  const names = new Map<string, number>();
  for (const { name } of weights.keys()) names.set(name, (names.get(name) ?? 0) + 1);
  return [...weights]
    .filter(([{ name }]) => names.get(name) === 1)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 20)
    .map(([division]) => division);
}

/** 市委、市政府 in the lead of a report that calls 区 its own: the level above, not the author. */
function isAbove(phrase: BodyPhrase, { ownKind }: TextEvidence): boolean {
  if (!ownKind || phrase.kind !== 'government' || phrase.township || phrase.zone) return false;
  if (phrase.place) return !phrase.place.candidates.some(division => isOfKind(division, ownKind));
  return phrase.ownKind !== null && phrase.ownKind !== ownKind;
}

function issuerOfTitle(title: TitleReading | null): string | null {
  const phrase = title?.issuerPhrase ?? '';
  return /(?:政府|局|厅|委|委员会|办公室|办事处|管委会|署|海关|部)$/.test(phrase) ? phrase : null;
}
