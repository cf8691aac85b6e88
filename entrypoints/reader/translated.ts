import { isTranslation } from '../../lib/page/rewriting';

/** The language a page claims for itself, empty where it claims none. */
export const languageOf = (page: Document): string => page.documentElement.lang;

/** Translators say so at the root of the page before the last word is done; portals that do it themselves change only the words. */
export function isTranslated(page: Document, before: { text: string; language: string }, now: string): boolean {
  const { classList, lang } = page.documentElement;
  if (classList.contains('translated-ltr') || classList.contains('translated-rtl')) return true;
  if (lang !== before.language && lang !== '' && !/^zh\b/i.test(lang)) return true;
  return isTranslation(before.text, now);
}
