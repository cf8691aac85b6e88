/** Parts of the first level, which a report counts through once: 一、 二、 三、 … */
const CHAPTER = /^([一二三四五六七八九十]{1,3})\s{0,2}、/;
const NUMERALS = '一二三四五六七八九十';

/** @returns the number of a first-level heading, 0 for any other line. */
export function chapterNumber(line: string): number {
  const numeral = CHAPTER.exec(line)?.[1];
  if (!numeral) return 0;
  if (!numeral.includes('十')) return NUMERALS.indexOf(numeral) + 1;
  const [tens, ones] = numeral.split('十');
  return (tens ? NUMERALS.indexOf(tens) + 1 : 1) * 10 + (ones ? NUMERALS.indexOf(ones) + 1 : 0);
}
