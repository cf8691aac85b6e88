/** Sentences shorter than this are headings and phrases that everybody writes; they prove no copying. */
const SHORTEST = 12;
const GRAM = 5;

export interface ComparedSentence {
  /** Printed range in its text. */
  start: number;
  end: number;
  /** Without blanks and punctuation, figures as #, years as Y: what a copy keeps. */
  shape: string;
}

const BLANKS_AND_MARKS = /[\s\p{P}\p{S}]+/gu;

/** Cut a text at 。；！？ and line ends; only sentences long enough to compare (codebook §6.2, reuse_exact). */
export function sentencesOf(text: string): ComparedSentence[] {
  const sentences: ComparedSentence[] = [];
  for (const match of text.matchAll(/[^。；;！!？?\n\r]+/g)) {
    const shape = shapeOf(match[0]);
    if (shape.length >= SHORTEST) sentences.push({ start: match.index, end: match.index + match[0].length, shape });
  }
  return sentences;
}

export function shapeOf(sentence: string): string {
  return sentence
    .normalize('NFKC')
    .replace(/(?:19|20)\d{2}(?=\s?年)/g, 'Y')
    .replace(/\d[\d.,\s]*/g, '#')
    .replace(/[#]/g, '\u0001')
    .replace(BLANKS_AND_MARKS, '')
    .replaceAll('\u0001', '#');
}

/** Five-character shingles of a shape; the whole shape when it is shorter. */
export function shinglesOf(shape: string): Set<string> {
  if (shape.length <= GRAM) return new Set([shape]);
  const shingles = new Set<string>();
  for (let at = 0; at + GRAM <= shape.length; at += 1) shingles.add(shape.slice(at, at + GRAM));
  return shingles;
}

/** Share of shingles in common, 0 to 1 (Jaccard). */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const shingle of a) if (b.has(shingle)) common += 1;
  return common / (a.size + b.size - common);
}
