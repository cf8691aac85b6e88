import type { Figure } from '../reading';
import type { ReadIndicator } from './read-indicator';

/**
 * Words between two numbers belong to the second: 对12部法规草案反馈意见63条 has one count of opinions, not two.
 * Words behind the last of several joined numbers belong to all: 书记5次、市长9次主持会议.
 */
export function settleNeighbours(
  text: string,
  byFigure: readonly ReadIndicator[][],
  figures: readonly Figure[],
): ReadIndicator[][] {
  return byFigure.map((claims, at) => {
    const figure = figures[at] as Figure;
    const next = figures[at + 1];
    const nexts = byFigure[at + 1] ?? [];
    if (!next || nexts.length === 0) return claims;
    if (claims.length === 0 && next.unit === figure.unit && isListed(text, figure, next)) {
      return nexts
        .filter(({ cue }) => cue[1] > next.range[1])
        .map(other => ({ ...other, ...valuesOf(figure, at), rule: `${other.id} list` }));
    }
    const isNexts = ({ id, cue }: ReadIndicator) =>
      cue[0] >= figure.range[1] &&
      nexts.some(
        other =>
          other.id === id &&
          other.cue[0] < cue[1] &&
          other.cue[1] > cue[0] &&
          other.cue[1] <= next.range[0] &&
          !isShared(other),
      );
    return claims.filter(claim => !isNexts(claim));
  });
}

const MOST_LISTED = 12;
const isShared = ({ rule }: ReadIndicator) => / (?:change|previous|part|measure|share)$/.test(rule);

function isListed(text: string, figure: Figure, next: Figure): boolean {
  const between = text.slice(figure.range[1], next.range[0]);
  return between.length <= MOST_LISTED && /[、和及]/.test(between) && !/[,;。]/.test(between);
}

function valuesOf(figure: Figure, index: number): Pick<ReadIndicator, 'figure' | 'value' | 'unit' | 'bound'> {
  return { figure: index, value: figure.value, unit: figure.unit, bound: figure.bound };
}
