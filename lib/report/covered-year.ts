import type { ReadSection } from './reading';

/** Year and subject in one phrase, as titles, leads and first headings have it. */
const NAMED =
  /((?:19|20)\d{2})年(?:度|上半年|半年)?(?![度]?(?:版|修订))[^。《》\n]{0,24}?(?:法治政府|依法行政|法治建设)/;
const OPENING = /(?:^|\n|。)((?:19|20)\d{2})年(?:度|以来|来)?[,，]?/;

/** The year that title or lead name together with the subject, null where they do not. */
export function namedYear(text: string): number | null {
  const named = NAMED.exec(frontOf(text));
  return named && Number(named[1]);
}

/**
 * The year of the first heading or sentence that has one, for a text whose title names none (`namedYear`), as far as the reading
 * of figures needs it; null when nothing says so. The identity of the report weighs more evidence than this.
 */
export function coveredYear(text: string, sections: readonly ReadSection[]): number | null {
  for (const section of sections) {
    const year = /((?:19|20)\d{2})年/.exec(section.heading)?.[1];
    if (year && section.level === 1) return Number(year) - (section.role === 'plan' ? 1 : 0);
  }
  const opening = OPENING.exec(frontOf(text));
  return opening && Number(opening[1]);
}

function frontOf(text: string): string {
  return text.slice(0, 1200).replace(/《[^》]{0,80}》/g, found => '　'.repeat(found.length));
}
