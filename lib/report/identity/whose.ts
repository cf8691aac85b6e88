import { type BodyPhrase, readBodyPhrase } from '../../regions/bodies';
import { contains, type Division } from '../../regions/divisions';
import type { RegionContext } from '../../regions/resolve';
import { once } from '../once';
import type { Body } from '../report';
import { governmentOf, resolveBody } from './body';
import { isOfKind, ownDivision, type TextEvidence } from './evidence';
import { foldTitle } from './fold-title';
import { leadBodies } from './lead';
import { seatsOfTownship } from './seat';
import type { Signature } from './signature';
import type { TitleReading } from './title';

/** What costs a pass over the text or the page is a function: most titles say whose report it is, and nothing else is asked. */
export interface BodyEvidence {
  title: TitleReading | null;
  lead: string;
  text: string;
  evidence: () => TextEvidence;
  signature: Signature | null;
  /** As labelled on the page, most trusted first. */
  issuers: string[];
  site: () => Division[];
  /** Whose site it is. */
  owner: () => BodyPhrase | null;
  year: number | null;
}

/** By title, then text (signature, lead, own place), then the page's issuer, then the site. */
export function readBody({
  title,
  lead,
  text,
  evidence,
  signature,
  issuers,
  site,
  owner,
  year,
}: BodyEvidence): Body | null {
  const own = once(() => ownDivision(evidence()).division);
  const labelled = once(() =>
    issuers.map(issuer => readBodyPhrase(foldTitle(issuer))).filter(phrase => phrase !== null),
  );
  const acting = once(() => leadBodies(lead));
  const placed = (phrase: BodyPhrase | null | undefined): Division[] =>
    phrase?.place && phrase.place.candidates.length === 1 ? phrase.place.candidates : [];
  const hints = once(() => [
    ...[own() ?? []].flat(),
    ...placed(signature?.body),
    ...acting().flatMap(placed),
    ...labelled().flatMap(placed),
    ...site(),
  ]);
  const mentions = once(() => mentionsOf(evidence()));
  const withHints = (first: Division[]): RegionContext => ({
    get hints() {
      return [...first, ...hints()];
    },
    get mentions() {
      return mentions();
    },
    year,
  });
  // The text itself is asked first: the county it names before a township, the place of a kind it names most.
  const around = (phrase: BodyPhrase): RegionContext => {
    if (phrase.place) return withHints([]);
    if (phrase.township) {
      const seats = seatsOfTownship(text, phrase.township);
      const near = seats.length > 1 ? seats.filter(seat => hints().some(hint => contains(hint, seat))) : seats;
      if (near[0] && near.length === 1) return withHints([near[0]]);
      // The text names its county, and which one stays open: the site may be anybody's.
      if (seats.length > 1) return { hints: [], mentions: [], year };
    }
    const named = phrase.ownKind ? ownDivision({ ...evidence(), ownKind: phrase.ownKind }).division : null;
    return withHints(named ? [named] : []);
  };

  const titled = title ? (readBodyPhrase(title.issuerPhrase) ?? readBodyPhrase(title.subjectPhrase)) : null;
  if (titled) {
    const body = resolveBody(titled, around(titled));
    if (body) return body;
  }
  const spoken = [signature?.body, ...acting()].filter(phrase => phrase !== null && phrase !== undefined);
  for (const phrase of spoken) {
    // A department's lead may name the government above it first.
    if (evidence().department && phrase.kind === 'government') continue;
    if (evidence().township && !phrase.township) continue;
    if (isAbove(phrase, evidence())) continue;
    const body = resolveBody(phrase, around(phrase));
    if (body) return body;
  }
  const { department, township, stranger } = evidence();
  const division =
    department || township || stranger
      ? null
      : ownDivision({ ...evidence(), weights: evidence().weightsBelow }).division;
  if (division) return governmentOf(division);
  for (const phrase of labelled()) {
    const body = resolveBody(phrase, around(phrase));
    if (body) return body;
  }
  return bodyOfSite(evidence(), site, owner, withHints([]));
}

/** Host and author differ often: the site speaks only for a text that is in its voice, and only when all else is silent. */
function bodyOfSite(
  { ownKind, department, township, stranger }: TextEvidence,
  site: () => Division[],
  owner: () => BodyPhrase | null,
  context: RegionContext,
): Body | null {
  if (township || stranger) return null;
  if (department) {
    const office = owner();
    return office?.department ? resolveBody(office, context) : null;
  }
  const division = ownKind ? site().find(place => isOfKind(place, ownKind)) : undefined;
  return division ? governmentOf(division) : null;
}

/** What the text names, most often first; names that several divisions bear say nothing by themselves. */
function mentionsOf(evidence: TextEvidence): Division[] {
  const weights = evidence.weights();
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
