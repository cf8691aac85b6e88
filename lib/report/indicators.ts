import { type Rulebook, rulebook } from '../codebook/rulebook';
import { type Candidate, candidatesFor, isPerPeriod } from './indicators/candidates';
import { chooseCandidate } from './indicators/choose';
import { isOdd, ODD } from './indicators/doubts';
import { facetsOf } from './indicators/facets';
import { fieldOf } from './indicators/field';
import { isGroup } from './indicators/groups';
import { type Link, SHARE, sourceOf } from './indicators/inherit';
import { isOfCases, matterOfCases } from './indicators/matters';
import { insideBracket, nameTotalsBehind, nearbyParts } from './indicators/parts';
import { linesAround, mapWords } from './indicators/places';
import type { ReadIndicator } from './indicators/read-indicator';
import { settleNeighbours } from './indicators/settle';
import { isSomeOf } from './indicators/some-of';
import { standingIn } from './indicators/standing';
import { type Ground, Surroundings } from './indicators/surroundings';
import { figuresInTables, settleTables } from './indicators/tables';
import { columnView, viewOf } from './indicators/views';
import { type Windows, windowsOf } from './indicators/windows';
import type { Figure, ReadingText } from './reading';
import type { Span } from './report';

export type { ReadIndicator } from './indicators/read-indicator';

/** Readings below this are shown as doubtful: kept and marked, never asserted. */
export const DOUBTFUL = 0.7;

/** Why a number carries what it carries, or nothing. */
export interface Explanation {
  figure: number;
  /** Best first; each but the winner says in `lost` why it does not hold. */
  candidates: Candidate[];
  uncoded: 'attribute' | 'vetoed' | 'unit' | 'superlative' | 'no-indicator' | null;
}

export interface IndicatorReading {
  indicators: ReadIndicator[];
  explanations: Explanation[];
}

const MEASURED_BY = /(?:[是为]|相当于|达到?)[^是为]{2,24}的(?:约|近|将近)?$/;
/** 是2023年的2.2倍 is a change. */
const OWN_PAST = /(?:年|上年度|往年|以往|此前|之前|期末|[”"]末)(?:同期)?的(?:约|近|将近)?$/;
const MOST_PARTS = 40;

/**
 * Name the figures that the codebook has an indicator for. One figure can carry several (报备率、及时率均达100%).
 * Linear in the length of the text: one pass finds all words of all rules, each figure then looks at its surroundings.
 * @param figures - in order of their ranges
 * @param explains - false leaves the explanations without what the number's own kind or unit rules out, and takes less time
 */
export function readIndicators(reading: ReadingText, figures: readonly Figure[], explains = true): IndicatorReading {
  const book = rulebook();
  const { text } = reading.normal;
  const words = mapWords(text, book, linesAround(reading, figures));
  const ground: Ground = { text, words, book, standing: standingIn(book), farWords: new Map() };
  const groups = figures.map(figure => isGroup(text, figure, book.groups));
  const isAction = (word: string) => {
    const id = book.trie.find(word);
    return id >= 0 && !book.actions.isEmpty(id);
  };
  const tables = figuresInTables(reading, figures);
  const byFigure: ReadIndicator[][] = [];
  const explanations: Explanation[] = [];
  const parts: Span[] = [];
  const yardsticks: Span[] = [];
  const hasTopic: boolean[] = [];
  figures.forEach((figure, index) => {
    const cell = tables[index];
    const windows = cell
      ? columnView(cell.words, cell.caption, figure)
      : windowsOf(reading, figures, index, groups, isAction);
    const yardstick = yardstickOf(text, figure, windows);
    // 是同期诉讼案件的2.7倍: a ratio counts nothing, and what follows speaks of the other side again.
    if (yardstick) {
      byFigure.push([]);
      explanations.push({ figure: index, candidates: [], uncoded: 'no-indicator' });
      hasTopic.push(false);
      yardsticks.push(yardstick);
      return;
    }
    const enumerates = groups[index] === true;
    const skipped = [
      ...(figure.partOf === null ? nearbyParts(parts, windows.carried) : []),
      ...nearbyParts(yardsticks, windows.carried),
    ];
    const isCell = Boolean(cell);
    const found = readOne(ground, reading, figures, index, enumerates, windows, skipped, byFigure, explains, isCell);
    byFigure.push(found.indicators);
    explanations.push(found.explanation);
    hasTopic.push(found.hasTopic);
    if (figure.partOf !== null) parts.push(insideBracket(text, windows.before[0] ?? figure.range));
  });
  nameTotalsBehind(figures, byFigure);
  const settled = settleNeighbours(text, byFigure, figures, hasTopic, isAction).flat();
  for (const one of settled) if (one.confidence > ODD && isOdd(reading, figures, one)) one.confidence = ODD;
  const indicators = settleTables(text, tables, figures, settled);
  return { indicators, explanations };
}

function readOne(
  ground: Ground,
  reading: ReadingText,
  figures: readonly Figure[],
  index: number,
  enumerates: boolean,
  windows: Windows,
  skipped: readonly Span[],
  byFigure: readonly ReadIndicator[][],
  explains: boolean,
  isCell: boolean,
): { indicators: ReadIndicator[]; explanation: Explanation; hasTopic: boolean } {
  const { book } = ground;
  const figure = figures[index] as Figure;
  const names: Windows[] = figure.shared.length > 1 ? figure.shared.map(name => viewOf(windows, name)) : [windows];
  const indicators: ReadIndicator[] = [];
  const candidates: Candidate[] = [];
  // 零败诉 holds its own noun.
  if (figure.value === 0)
    for (const view of names) {
      view.before = [...view.before, figure.range];
      view.veto = [...view.veto, figure.range];
    }
  let around: Surroundings | null = null;
  for (const view of names) {
    around = new Surroundings(ground, view, figure.range, skipped);
    const claims = candidatesFor(book, around, figure, enumerates, explains);
    const choice = chooseCandidate(book, claims, around);
    candidates.push(...claims);
    if (!choice || indicators.some(known => known.id === choice.winner.id)) continue;
    const { winner, confidence, decidedBy } = choice;
    const rule = decidedBy ? `${winner.id} ${decidedBy}` : `${winner.id} ${winner.cue}`;
    indicators.push(indicatorOf(book, figures, index, winner.id, confidence, rule, winner.span, around, byFigure));
  }
  const matter = indicators.some(one => !isOfCases(one))
    ? matterOfCases(reading, figures, index, windows, byFigure)
    : null;
  if (matter === 'sorted') {
    for (const { id } of indicators.splice(0))
      for (const candidate of candidates) if (candidate.id === id) candidate.lost = 'veto';
  } else if (matter === 'open' || (indicators.length > 0 && isSomeOf(reading.normal.text, figure)))
    for (const one of indicators) one.confidence = Math.min(one.confidence, ODD);
  const hasTopic = (around?.nearTopics.length ?? 0) > 0;
  const isCoded = (at: number) => (byFigure[at]?.length ?? 0) > 0;
  const isMixed = (total: number) => hasPartsOfOtherKinds(figures, byFigure, total, index);
  // A movement in a table is one of the level in its row, whatever the row is called.
  const level = isCell && figure.changeOf !== null && isCoded(figure.changeOf) ? figure.changeOf : null;
  if (around && (level !== null || !isFirm(indicators, around)) && !isPerPeriod(book, around, figure)) {
    const goesOn = (at: number) => byFigure[at]?.some(({ id }) => book.ruleOf(id)?.lists) ?? false;
    const found = level === null ? sourceOf(reading, figures, index, windows, around, isMixed, isCoded, goesOn) : null;
    // A cell goes on from none of its neighbours.
    const near = isCell && found?.link !== 'part' ? null : found;
    const source = level === null ? near : { figure: level, link: 'change' as const };
    const shared = source
      ? byFigure[source.figure]?.filter(
          ({ id, confidence }) =>
            isShareable(book, id, figure, source.link) &&
            (isMovementOf(source.link) ||
              ((confidence >= DOUBTFUL || source.link === 'measure') && !isVetoed(candidates, id))),
        )
      : undefined;
    // What the words of a part say of it goes before what its total says.
    const keepsOwn =
      (source?.link === 'part' || source?.link === 'kind') && indicators.some(own => own.confidence >= DOUBTFUL);
    if (source && shared && shared.length > 0 && !keepsOwn) {
      const { rule, factor } = SHARE[source.link];
      const inherited = shared.map(known => {
        const id = idThrough(book, known.id, source.link);
        const confidence = known.confidence * factor;
        const isPart = isPartFrom(source.link, figure, known);
        return indicatorOf(book, figures, index, id, confidence, `${id} ${rule}`, known.cue, around, byFigure, isPart);
      });
      return { indicators: inherited, explanation: { figure: index, candidates, uncoded: null }, hasTopic };
    }
  }
  const uncoded = indicators.length > 0 ? null : reasonOf(figure, candidates, enumerates);
  return { indicators, explanation: { figure: index, candidates, uncoded }, hasTopic };
}

/** 查办案件4216件,移送63件。其中食品类12件、药品类9件: a part, whichever total its sentence has nearest, and the parts listed behind it. */
function isPartFrom(link: Link, { partLabel }: Figure, known: ReadIndicator): boolean {
  return link === 'part' || (link === 'measure' && partLabel !== null && known.part !== null);
}

/** What a multiple measures something else by; null for any other number. */
function yardstickOf(text: string, figure: Figure, { before }: Windows): Span | null {
  if (figure.kind !== 'multiple') return null;
  const [from, to] = before[0] ?? figure.range;
  // 是同期诉讼案件(482件)的2倍: its own figure stands in a bracket between.
  const words = before.map(range => text.slice(...range)).join('');
  const at = words.search(MEASURED_BY);
  return at < 0 || OWN_PAST.test(words) ? null : [Math.min(from + at, to), before.at(-1)?.[1] ?? to];
}

/** Whether parts before this one carry indicators that are not their total's. */
function hasPartsOfOtherKinds(
  figures: readonly Figure[],
  byFigure: readonly ReadIndicator[][],
  total: number,
  index: number,
): boolean {
  const own = new Set(byFigure[total]?.map(({ id }) => id));
  for (let at = index - 1; at > total && index - at < MOST_PARTS; at--) {
    if (figures[at]?.partOf === total && byFigure[at]?.some(({ id }) => !own.has(id))) return true;
  }
  return false;
}

/** Words of its own around the number: then it needs no other figure's. */
function isFirm(indicators: readonly ReadIndicator[], around: Surroundings): boolean {
  return indicators.length > 0 && (around.nearTopics.length > 0 || around.nearActions.length > 0);
}

function indicatorOf(
  book: Rulebook,
  figures: readonly Figure[],
  index: number,
  id: string,
  confidence: number,
  rule: string,
  cue: Span,
  around: Surroundings,
  byFigure: readonly ReadIndicator[][],
  isKnownPart = false,
): ReadIndicator {
  const figure = figures[index] as Figure;
  const entry = book.ruleOf(id)?.entry;
  const isPart = isKnownPart || (figure.partOf !== null && byFigure[figure.partOf]?.some(total => total.id === id));
  const label = isPart ? (figure.partLabel ?? '其中') : null;
  const facets = facetsOf(book, entry?.facets ?? [], around).filter(facet => facet !== label);
  const field = label === null ? fieldOf(around.text, id, figure) : null;
  // The size of a cut is an indicator of its own: 压缩60% is a fall of 60 and a cut of 60.
  const value = entry?.kind === 'change' ? Math.abs(figure.value) : figure.value;
  const { unit, bound, clause } = figure;
  return {
    id,
    figure: index,
    value,
    unit,
    bound,
    confidence: Math.round(confidence * 100) / 100,
    rule,
    cue,
    clause,
    part: [label, field, ...facets].filter(one => one !== null).join('·') || null,
  };
}

function idThrough(book: Rulebook, id: string, link: Link): string {
  return link === 'share' ? (book.rateOf.get(id) ?? id) : id;
}

/** What the words around the number speak against is not inherited either: 案卷520卷、刑事案卷210卷. */
function isVetoed(candidates: readonly Candidate[], id: string): boolean {
  return candidates.some(candidate => candidate.id === id && candidate.lost === 'veto');
}

/** A second measure needs a unit of the indicator; percentage points move a rate, never a count. */
function isShareable(book: Rulebook, id: string, figure: Figure, link: Link): boolean {
  const rule = book.ruleOf(id);
  if (!rule) return false;
  if (link === 'share') return book.rateOf.has(id);
  if (link === 'measure' || link === 'level') return rule.units.includes(figure.printedUnit);
  return figure.kind !== 'points' || rule.entry.kind === 'rate' || rule.entry.kind === 'change';
}

function reasonOf(figure: Figure, candidates: readonly Candidate[], enumerates: boolean): Explanation['uncoded'] {
  if (enumerates) return 'attribute';
  if (candidates.some(candidate => candidate.lost === 'veto')) return 'vetoed';
  if (candidates.some(candidate => candidate.lost === 'unit' || candidate.lost === 'kind')) return 'unit';
  return figure.kind === 'rank' ? 'superlative' : 'no-indicator';
}

/** A change and the figure it is told against are said of the same count, however sure that is; a part needs a total that is sure. */
function isMovementOf(link: Link): boolean {
  return link === 'change' || link === 'previous';
}
