/** Patterns that nearly every report tries, more than once and on short pieces of its text. */
const waiting: RegExp[] = [];

/** V8 makes machine code of a pattern at once where the first text it is tried on is as long as this. */
const LONG = '\u3000'.repeat(1000);

/**
 * Names a pattern that is tried often: else V8 makes bytecode of it first and machine code at the second text, and for a long pattern the
 * bytecode alone takes up to half a millisecond. Patterns that few reports try are better left alone.
 */
export function triedOften(pattern: RegExp): RegExp {
  waiting.push(pattern);
  return pattern;
}

/** Makes the machine code, as a first reading begins: whoever never reads needs none. */
export function readyPatterns(): void {
  for (const pattern of waiting.splice(0)) {
    pattern.test(LONG);
    pattern.lastIndex = 0;
  }
}
