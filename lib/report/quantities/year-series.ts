import { matchesOf } from '../../text/matches';
import type { Figure, ReadingText } from '../reading';
import type { Placed } from './place';

const LISTED = /(?<![较比])(?:19|20)\d{2}(?:年度?)?(?:(?:、|和|与|及|,)(?:19|20)\d{2}(?:年度?)?){1,9}/g;
const FROM_TO = /((?:19|20)\d{2})年?(?:-|—|——|~|至|到)((?:19|20)\d{2})年/g;

/**
 * 2019、2020、2021年分别为…: each number belongs to its own year; those before the year reported on are given to compare with.
 */
export function assignYears(
  { normal, year }: ReadingText,
  placed: readonly Placed[],
  figures: readonly Figure[],
): void {
  placed.forEach((here, at) => {
    if (here.head !== at || here.joined < 2) return;
    const lead = normal.text.slice(here.clause[0], here.number.range[0]);
    const years = yearsIn(lead, here.joined);
    years?.forEach((one, nth) => {
      const figure = figures[at + nth];
      if (!figure) return;
      figure.period = one === year ? null : `${one}年`;
      if (year !== null && one < year && figure.status === 'reported') figure.status = 'previous';
    });
  });
}

function yearsIn(lead: string, count: number): number[] | null {
  const found: number[][] = matchesOf(lead, LISTED).map(match => (match[0].match(/(?:19|20)\d{2}/g) ?? []).map(Number));
  for (const match of matchesOf(lead, FROM_TO)) {
    const first = Number(match[1]);
    const length = Number(match[2]) - first + 1;
    if (length === count) found.push(Array.from({ length }, (_, nth) => first + nth));
  }
  return found.find(years => years.length === count) ?? null;
}
