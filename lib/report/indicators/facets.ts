import type { Rulebook } from '../../codebook/rulebook';
import type { Surroundings } from './surroundings';

/** The facet values that the words around a number state (省级, 微博, 一审), in the order the indicator lists them. */
export function facetsOf(book: Rulebook, names: readonly string[], around: Surroundings): string[] {
  const values: string[] = [];
  for (const name of names) {
    let nearest: { value: string; distance: number } | null = null;
    for (const { facet, value, words } of book.facets) {
      if (facet !== name) continue;
      for (const word of words) {
        const place = around.near.get(word)?.[0];
        if (place && (!nearest || place.distance < nearest.distance)) nearest = { value, distance: place.distance };
      }
    }
    if (nearest) values.push(nearest.value);
  }
  return values;
}
