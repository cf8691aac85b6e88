import type { Rulebook } from '../../codebook/rulebook';
import type { Surroundings } from './surroundings';

interface Said {
  value: string;
  start: number;
  end: number;
  distance: number;
}

/** The facet values that the words around a number state (省级, 微博, 一审), in the order the indicator lists them. */
export function facetsOf(book: Rulebook, names: readonly string[], around: Surroundings): string[] {
  const values: string[] = [];
  for (const name of names) {
    const said: Said[] = [];
    for (const { facet, value, words } of book.facets) {
      if (facet !== name) continue;
      for (const word of words)
        for (const { start, end, distance } of around.near.get(word) ?? []) said.push({ value, start, end, distance });
    }
    const nearest = said.reduce<Said | null>((one, two) => (one && one.distance <= two.distance ? one : two), null);
    if (nearest && !said.some(other => areListed(around.text, other, nearest))) values.push(nearest.value);
  }
  return values;
}

/** 一审、二审案件86件 is said of both, so of neither alone. */
function areListed(text: string, one: Said, two: Said): boolean {
  if (one.value === two.value) return false;
  const [first, last] = one.start < two.start ? [one, two] : [two, one];
  return last.start - first.end === 1 && /[、和及与]/.test(text.charAt(first.end));
}
