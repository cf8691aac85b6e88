/** In UTF-16 units, some hundred times a long report: a longer text is read so far, and says so; a page with a longer one is not read. */
export const LONGEST_TEXT = 2_000_000;
