/** Ends of a finished paragraph or heading; anything else was cut in the middle. */
const FINISHED = /[。；：！？.;:!?…”"）)》]$/;
const STARTS_NEW = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、])/;

/** The text of a report that its site cut into pages, in order. A sentence cut at a page's end is made whole again. */
export function joinPages(texts: readonly string[]): string {
  return texts
    .filter(text => text !== '')
    .reduce((joined, text) => {
      if (joined === '') return text;
      const lastLine = joined.slice(joined.lastIndexOf('\n') + 1);
      const isCut = lastLine.length > 40 && !FINISHED.test(lastLine) && !STARTS_NEW.test(text);
      return joined + (isCut ? '' : '\n') + text;
    }, '');
}
