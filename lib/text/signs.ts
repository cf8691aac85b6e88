/** Kinds of signs, as bits: one character can be of several. */
export const CLAUSE_BORDER = 1;
export const ITEM_BORDER = 2;
/** Parts the clauses of one sentence in the normal text. */
export const CLAUSE_JOINT = 4;
/** Nothing that a name begins with, or ends in. */
export const NO_BEGINNING = 8;
export const NO_END = 16;
/** What `\s` stands for. */
export const BLANK = 32;

/** By character code, so that a walk over a text asks no pattern at each step. */
const KINDS = new Uint8Array(65_536);

const mark = (kind: number, signs: string) => {
  for (let at = 0; at < signs.length; at++) KINDS[signs.charCodeAt(at)] = (KINDS[signs.charCodeAt(at)] ?? 0) | kind;
};
const BLANKS =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
mark(CLAUSE_BORDER, ',，;；。!！?？\n');
mark(ITEM_BORDER, ',，;；:：。!！?？、\n');
mark(CLAUSE_JOINT, ',;');
mark(NO_BEGINNING, `、,:;(“”)${BLANKS}`);
mark(BLANK, BLANKS);
mark(NO_END, `、,:;(${BLANKS}`);

/** Whether the character at `at` is a sign of this kind; outside the text there is none. */
export function isSign(text: string, at: number, kind: number): boolean {
  return ((KINDS[text.charCodeAt(at)] ?? 0) & kind) !== 0;
}
