const HAN = /[\u3400-\u9fff\uf900-\ufaff]/g;
const LETTER = /\p{L}/gu;
/** A translated page keeps names and a few words; a report has hardly any other letters. */
const MOST_HAN_LEFT = 0.3;
const LEAST_HAN_BEFORE = 0.6;

/** Share of letters that are Chinese characters, 0 to 1; 1 for a text without letters. */
function shareOfHan(text: string): number {
  const letters = text.match(LETTER)?.length ?? 0;
  return letters === 0 ? 1 : (text.match(HAN)?.length ?? 0) / letters;
}

/**
 * Whether a report was put into another language by the browser or by the portal, in place: what is on the page now is no
 * new report, and no figure of it may be painted.
 */
export function isTranslation(was: string, now: string): boolean {
  return now.length > 100 && shareOfHan(was) >= LEAST_HAN_BEFORE && shareOfHan(now) <= MOST_HAN_LEFT;
}
