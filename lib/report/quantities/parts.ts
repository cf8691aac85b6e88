import type { Figure, ReadingText } from '../reading';
import type { Placed } from './place';

const PART = /其中|包括|包含|含(?!有)/;
/** How far back a total is looked for. */
const MAX_PARTS = 60;
const LABEL_NOISE = /^(?:[、,:;(和与及]|其中|包括|包含|含|分别|共|有)+|(?:[、,:;(]|达到?|为|共|计|有|分别|均)+$/g;

/**
 * Parts of a total: behind 其中 up to the end of the sentence, and inside a bracket right behind a figure. A part has the unit
 * of its total and is not larger.
 */
export function linkParts(reading: ReadingText, placed: readonly Placed[], figures: Figure[]): void {
  const { text } = reading.normal;
  let total: number | null = null;
  let sentence = -1;
  let bracketEnd = -1;
  placed.forEach((here, at) => {
    const figure = figures[at];
    if (!figure) return;
    const [start] = here.number.range;
    if (here.sentence !== sentence) {
      sentence = here.sentence;
      // A bracket may hold several clauses parted by ;.
      if (start >= bracketEnd) {
        total = null;
        bracketEnd = -1;
      }
    }
    if (bracketEnd >= 0 && start > bracketEnd) {
      total = null;
      bracketEnd = -1;
    }
    const previous = placed[at - 1];
    const sameSentence = previous?.sentence === sentence;
    const between = text.slice(
      sameSentence ? previous.number.range[1] : (reading.sentences[sentence]?.range[0] ?? 0),
      start,
    );
    if (sameSentence && PART.test(between)) total = totalBefore(figures, placed, at);
    else if (sameSentence && between.startsWith('(') && !/\d{4}年|上年|去年|同期/.test(between)) {
      const close = text.slice(start, start + 200).indexOf(')');
      if (close >= 0) {
        total = at - 1;
        bracketEnd = start + close;
      }
    }
    if (total === null) return;
    const whole = figures[total];
    if (!whole || !isPart(whole, figure)) return;
    // 其中税收142亿元,增收7亿元: a movement of the part, no part of its own.
    if (/(?:增收|减收|同比|增加|减少|增长|下降|多|少)$/.test(between)) return;
    figure.partOf ??= total;
    const label = between.slice(Math.max(between.lastIndexOf(','), between.lastIndexOf('其中')) + 1);
    figure.partLabel = label.replace(/^中/, '').replace(LABEL_NOISE, '').slice(-24) || null;
  });
}

function isPart(total: Figure, part: Figure): boolean {
  if (part.kind !== 'count' && part.kind !== 'amount') return false;
  if (part.status === 'previous') return false;
  return total.unit === part.unit && part.value <= total.value;
}

/** The nearest figure in front that is itself no part; 其中…分别 takes each total in its turn. */
function totalBefore(figures: readonly Figure[], placed: readonly Placed[], at: number): number | null {
  const part = figures[at];
  const here = placed[at];
  if (!part || !here) return null;
  for (let back = at - 1; back >= 0 && at - back <= MAX_PARTS && placed[back]?.sentence === here.sentence; back--) {
    const candidate = figures[back];
    if (!candidate || candidate.partOf !== null || !isPart(candidate, part)) continue;
    return back;
  }
  return null;
}
