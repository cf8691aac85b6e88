import { triedOften } from '../../text/tried-often';
import type { Figure, ReadingText } from '../reading';
import type { Placed } from './place';

const PART = /其中|包括|包含|含(?!有)/;
/** How far back a total is looked for. */
const MAX_PARTS = 60;
const LABEL_NOISE = triedOften(
  /^(?:[、,:;()和与及]|其中|包括|包含|含|分别|共|有)+|(?:[、,:;(]|达到?|为|共|计|有|分别|均)+$/g,
);

const A_PAST = /\d{4}年|上年|去年|同期/;
const SUMS_UP = /^[)](?:,|、)?(?:共计|合计|总计|共)(?:[\u4e00-\u9fff]{0,6})?$/;
/** 审结(含上年结转9件)90件: no word says that the number sums up, but the bracket says that it holds parts. */
const HOLDS_PARTS = /[(](?:其中)?(?:含(?!有)|包括|包含|其中)[^()]{0,60}$/;

/** A bracket with parts in it, and what was in force outside. */
interface Bracket {
  total: number;
  end: number;
  outside: number | null;
}

/**
 * Parts of a total: behind 其中 up to the end of the sentence, and inside a bracket right behind a figure, where 其中 narrows the
 * figure before it up to the next ;. A part has the unit of its total and is not larger.
 */
export function linkParts(reading: ReadingText, placed: readonly Placed[], figures: Figure[]): void {
  const { text } = reading.normal;
  let total: number | null = null;
  let sentence = -1;
  let bracket: Bracket | null = null;
  /** The total of 其中:, whose parts may be parted by ;. */
  let listed: number | null = null;
  placed.forEach((here, at) => {
    const figure = figures[at];
    if (!figure) return;
    const [start] = here.number.range;
    if (bracket && start > bracket.end) {
      total = bracket.outside;
      bracket = null;
    }
    if (here.sentence !== sentence) {
      const goesOn = listed !== null && isBehindPart(reading, here, figures[at - 1], listed);
      listed = goesOn && listed !== null && sumsUpFrom(reading, placed, figures, at, listed) ? listed : null;
      sentence = here.sentence;
      // A bracket may hold several clauses parted by ;.
      total = bracket?.total ?? listed;
    }
    const previous = placed[at - 1];
    const sameSentence = previous?.sentence === sentence;
    const between = text.slice(
      sameSentence ? previous.number.range[1] : (reading.sentences[sentence]?.range[0] ?? 0),
      start,
    );
    if (sameSentence && between.startsWith('(') && !A_PAST.test(between)) {
      const close = text.slice(start, start + 200).indexOf(')');
      if (close >= 0) {
        bracket = { total: at - 1, end: start + close, outside: total };
        total = at - 1;
      }
    } else if (sameSentence && PART.test(between)) {
      total = bracket ? innerTotal(figures, bracket, at) : totalBefore(figures, placed, at);
      listed = !bracket && between.includes('其中:') ? total : null;
    }
    // 查处85件。其中食品类40件; 受理85件;其中维持12件
    else if (!sameSentence && previous && between.startsWith('其中') && isNext(reading, previous, here))
      total = totalBefore(figures, placed, at, previous.sentence);
    else if (
      (between.startsWith(')') && SUMS_UP.test(between)) ||
      (between === ')' && HOLDS_PARTS.test(text.slice(here.clause[0], start - 1)))
    )
      linkPartsInFront(text, placed, figures, at);
    if (total === null) return;
    const whole = figures[total];
    if (!whole || !isPart(whole, figure)) return;
    // 其中税收142亿元,增收7亿元: a movement of the part, no part of its own.
    if (/(?:增收|减收|同比|增加|减少|增长|下降|多|少)$/.test(between)) return;
    figure.partOf ??= total;
    const label = between.slice(Math.max(between.lastIndexOf(','), between.lastIndexOf('其中')) + 1);
    figure.partLabel = labelOf(label.replace(/^中/, ''));
  });
}

/** Sentences are cut at ; too. */
function isNext({ sentences }: ReadingText, before: Placed, here: Placed): boolean {
  return (
    here.sentence === before.sentence + 1 &&
    sentences[here.sentence]?.paragraph === sentences[before.sentence]?.paragraph
  );
}

/** 其中:简易程序210件;〔普通程序313件〕: ; parts the two, and nothing stands between them. */
function isBehindPart(reading: ReadingText, here: Placed, before: Figure | undefined, total: number): boolean {
  const start = reading.sentences[here.sentence]?.range[0] ?? 0;
  return before?.partOf === total && before.sentence === here.sentence - 1 && reading.normal.text[start - 1] === ';';
}

/** Whether the figures of the sentences that ; joins, one in each, are all that the total still lacks. */
function sumsUpFrom(
  reading: ReadingText,
  placed: readonly Placed[],
  figures: readonly Figure[],
  at: number,
  total: number,
): boolean {
  const whole = figures[total];
  if (!whole) return false;
  let rest = whole.value;
  for (let back = at - 1; back > total && at - back < MAX_PARTS; back--)
    if (figures[back]?.partOf === total) rest -= figures[back]?.value ?? 0;
  for (let next = at; next - at < MAX_PARTS; next++) {
    const [here, part] = [placed[next], figures[next]];
    if (!here || !part || part.unit !== whole.unit || part.kind !== whole.kind) return false;
    const start = reading.sentences[here.sentence]?.range[0] ?? 0;
    if (
      next > at &&
      (here.sentence !== (placed[next - 1]?.sentence ?? 0) + 1 || reading.normal.text[start - 1] !== ';')
    )
      return false;
    rest -= part.value;
    if (rest <= 0) return rest === 0;
  }
  return false;
}

/** 普通程序210件,其中听证6件: inside a bracket the nearest figure large enough. */
function innerTotal(figures: readonly Figure[], bracket: Bracket, at: number): number {
  const part = figures[at];
  for (let back = at - 1; part && back > bracket.total; back--) {
    const candidate = figures[back];
    if (candidate && isPart(candidate, part)) return back;
  }
  return bracket.total;
}

/** 行政处罚(其中交通112件、城管98件)共计210件: the parts stand in front. */
function linkPartsInFront(text: string, placed: readonly Placed[], figures: Figure[], at: number): void {
  const total = figures[at];
  for (let back = at - 1; total && back >= 0 && at - back <= MAX_PARTS; back--) {
    const part = figures[back];
    const here = placed[back];
    if (!part || !here || here.sentence !== placed[at]?.sentence || part.partOf !== null || !isPart(total, part))
      return;
    part.partOf = at;
    const lead = text.slice(...here.lead);
    const open = lead.lastIndexOf('(');
    part.partLabel = labelOf(lead.slice(open + 1));
    if (open >= 0) return;
  }
}

const LONGEST_LABEL = 24;

function labelOf(words: string): string | null {
  return (
    words
      .slice(-2 * LONGEST_LABEL)
      .replace(LABEL_NOISE, '')
      .slice(-LONGEST_LABEL) || null
  );
}

function isPart(total: Figure, part: Figure): boolean {
  if (part.kind !== 'count' && part.kind !== 'amount') return false;
  if (part.status === 'previous') return false;
  return total.unit === part.unit && part.value <= total.value;
}

/** 家 and 家次, 件 and 件次 count the same things. */
function isAlike(one: string, other: string): boolean {
  return one !== other && one.replace(/次$/, '') === other.replace(/次$/, '');
}

/** The nearest figure in front that is itself no part; 其中…分别 takes each total in its turn. */
function totalBefore(
  figures: readonly Figure[],
  placed: readonly Placed[],
  at: number,
  sentence = placed[at]?.sentence,
): number | null {
  const part = figures[at];
  if (!part) return null;
  for (let back = at - 1; back >= 0 && at - back <= MAX_PARTS && placed[back]?.sentence === sentence; back--) {
    const candidate = figures[back];
    if (!candidate || candidate.partOf !== null) continue;
    if (isPart(candidate, part)) return back;
    // 检查单位30家次,停业21家,其中网吧11家次: of the nearer count, whatever it is.
    if (candidate.kind === 'count' && candidate.value >= part.value && isAlike(candidate.unit, part.unit)) return null;
  }
  return null;
}
