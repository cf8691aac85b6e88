import { Circumstances } from './quantities/circumstances';
import { isComparison, JOINT_WITH_VERB, movesItsNoun, readDirection } from './quantities/direction';
import type { LeftOut, ReadNumber } from './quantities/number';
import { type Placed, placeNumbers } from './quantities/place';
import { scanNumbers } from './quantities/scan';
import { readStatus } from './quantities/status';
import { findSubjects } from './quantities/subjects';
import { withTableCells } from './quantities/table-cells';
import { readTableFigures } from './quantities/table-figures';
import { assignYears } from './quantities/year-series';
import type { Figure, ReadingText } from './reading';
import type { QuantityKind, Span } from './report';
import { lastBefore } from './within';

/** Every number of a reading that measures something, in order and never overlapping, with what its sentence says of it. */
export function readFigures(reading: ReadingText): Figure[] {
  return readNumbers(reading).figures;
}

/** The same, with the numbers that were left out and the exclusion that took each. */
export function readNumbers(reading: ReadingText): { figures: Figure[]; leftOut: LeftOut[] } {
  const { text } = reading.normal;
  const headings = reading.sections.map(({ range, number }): Span => [range[0], range[0] + (number?.length ?? 0)]);
  const { numbers: scanned, leftOut } = scanNumbers(text, headings);
  const numbers = withTableCells(reading, scanned);
  const placed = placeNumbers(reading, numbers);
  let sentence = -1;
  let circumstances = new Circumstances(text, [0, 0], reading.year);
  const figures = placed.map((here, at) => {
    if (here.sentence !== sentence) {
      sentence = here.sentence;
      circumstances = new Circumstances(text, reading.sentences[sentence]?.range ?? [0, 0], reading.year);
    }
    return toFigure(reading, placed, at, circumstances);
  });
  findSubjects(reading, placed, figures);
  assignYears(reading, placed, figures);
  readTableFigures(reading, figures);
  return { figures, leftOut };
}

/** How much of the sentence in front of a number can still speak of it. */
const BEFORE = 160;

function toFigure(reading: ReadingText, placed: readonly Placed[], at: number, circumstances: Circumstances): Figure {
  const { text } = reading.normal;
  const here = placed[at] as Placed;
  const head = placed[here.head] ?? here;
  const { number } = here;
  const sentence = reading.sentences[here.sentence]?.range ?? ([0, 0] as Span);
  const lead = text.slice(...head.lead);
  const ownLead = text.slice(...here.lead);
  const moved = head !== here && JOINT_WITH_VERB.test(ownLead) ? ownLead : lead;
  const clauseLead = text.slice(head.clause[0], head.number.range[0]);
  const before = text.slice(Math.max(sentence[0], number.range[0] - BEFORE), number.range[0]);
  const { unit, ...own } = withUnitOfLead(number, lead);
  const compared = text.slice(Math.max(sentence[0], here.clause[0] - 16), here.clause[0]);
  const { kind, sign } = readKind(
    { ...number, kind: own.kind },
    moved,
    text.slice(...here.trail),
    text.slice(...here.clause),
    compared,
  );
  const toNext = wordsToNext(text, placed, at);
  const limits =
    number.limits && sign < 0 ? ([-number.limits[1], -number.limits[0]] as [number, number]) : number.limits;
  return {
    range: number.range,
    value: sign < 0 && number.value > 0 ? -number.value : number.value,
    limits,
    unit,
    printedUnit: number.printedUnit,
    bound: number.bound,
    kind,
    status: readStatus({
      before,
      lead,
      clause: text.slice(...here.clause),
      trail: text.slice(...here.trail),
      clauseLead,
      toNext,
      afterNext: () => wordsToNext(text, placed, at + 1),
      role: roleAt(reading, here),
      year: reading.year,
      isLevel: sign === 0 && kind !== 'multiple',
      hasPresentTwin: () => hasPresentTwin(text, placed, at),
    }),
    period: circumstances.periodAt(number.range[0]),
    scope: circumstances.scopeAt(number.range[0]),
    sentence: here.sentence,
    clause: here.clause,
    subjects: [],
    shared: [],
    partOf: null,
    partLabel: null,
    changeOf: null,
  };
}

const UNIT_IN_FRONT =
  /(?:([人户场件批家台车]次)|([人户件次项宗起场家条份篇个])数|(?:案|办|访|诉)(件))(?:量)?(?:共|已|累计|总计|合计|均)*(?:达到?|为|是)?$/;

/** 经费80万, 平均分97.8: the words in front say what the unit would have been. */
function withUnitOfLead(
  { unit, kind, value, printedUnit }: ReadNumber,
  lead: string,
): Pick<ReadNumber, 'unit' | 'kind'> {
  if (
    unit === '人' &&
    printedUnit === '位' &&
    /(?:前进|前移|后移|上升|提升|提高|跃升|下降|上移|下移|攀升)(?:了)?$/.test(lead)
  )
    return { unit: '位', kind };
  if (unit !== '') return { unit, kind };
  const named = UNIT_IN_FRONT.exec(lead);
  if (named) return { unit: named[1] ?? named[2] ?? named[3] ?? '', kind };
  if (value === 0 && /率(?:均|都)?(?:为|是|达到?|降[至到为])?$/.test(lead)) return { unit: '%', kind: 'rate' };
  if (/分(?:数|值)?(?:均|平均)?(?:为|达到?|是)?$/.test(lead)) return { unit: '分', kind: 'score' };
  if (
    value >= 1e4 &&
    /(?:经费|资金|金额|罚款|罚没|款项|货款|工资|补贴|损失|费用|投资|投入|租金|赔偿)[^,。;]{0,6}$/.test(lead)
  )
    return { unit: '元', kind: 'amount' };
  return { unit, kind };
}

/** `sign` is 0 for a level, else the direction of the movement that the number measures. */
function readKind(
  number: ReadNumber,
  lead: string,
  trail: string,
  clause: string,
  compared: string,
): { kind: QuantityKind; sign: -1 | 0 | 1 } {
  const { kind } = number;
  if (kind === 'rank' || number.form === 'zero') return { kind, sign: 0 };
  // 翻一番 says the movement itself.
  if (kind === 'change') return { kind, sign: 1 };
  // 低于全国0.2%的平均水平: what it is compared with, no difference.
  const isYardstick = kind === 'rate' && /^的[^,。;]{0,6}(?:平均|水平|均值|标准|目标|指标|要求|控制线?)/.test(trail);
  const direction = number.value < 0 ? -1 : isYardstick ? null : readDirection(lead);
  if (kind === 'points') return { kind, sign: direction ?? 1 };
  if (kind === 'multiple') return { kind, sign: direction ?? 0 };
  if (direction === null) return { kind, sign: 0 };
  if (kind === 'rate') return { kind: 'change', sign: direction };
  // A count moves only against another figure; 压缩30天 is a cut by itself.
  if (isComparison(clause) || /(?:与|同|较|比)[^,。;]{0,10}相比,$/.test(compared) || movesItsNoun(lead, number.unit)) {
    // 较上年增加20件 is no level of 20件; 较上年新增20件 may be.
    const isMoved = (kind === 'count' || kind === 'amount' || kind === 'score') && !/新增(?:了|约|近)?$/.test(lead);
    return { kind: isMoved ? 'change' : kind, sign: direction };
  }
  return { kind, sign: 0 };
}

function wordsToNext(text: string, placed: readonly Placed[], at: number): string | null {
  const head = placed[at]?.head;
  const next = (head ?? at) + (placed[head ?? at]?.joined ?? 1);
  const last = placed[next - 1];
  const following = placed[next];
  if (!last || !following || following.sentence !== last.sentence) return null;
  return text.slice(last.number.range[1], following.number.range[0]);
}

const PAST_YEAR = /(?:19|20)\d{2}年|去年|上年|同期/;

function hasPresentTwin(text: string, placed: readonly Placed[], at: number): boolean {
  const here = placed[at] as Placed;
  for (let step = -1; step <= 1; step += 2) {
    for (let other = at + step; placed[other]?.sentence === here.sentence && Math.abs(other - at) < 40; other += step) {
      const twin = placed[other] as Placed;
      if (twin.number.unit !== here.number.unit || twin.clause[0] === here.clause[0]) continue;
      const lead = text.slice(...twin.lead);
      if (!PAST_YEAR.test(lead) && !lead.includes('其中')) return true;
    }
  }
  return false;
}

function roleAt(reading: ReadingText, here: Placed): string {
  const [start] = here.number.range;
  const passage = lastBefore(reading.passages, start);
  if (passage && start < passage.range[1]) return passage.role;
  return reading.sections[reading.sentences[here.sentence]?.section ?? -1]?.role ?? 'preamble';
}
