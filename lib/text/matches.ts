/**
 * All matches of a pattern with the flag `g`, in order: what `matchAll` gives, without a copy of the pattern for each text.
 * Empty matches are not expected.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match && match[0] !== ''; match = pattern.exec(text)) found.push(match);
  return found;
}
