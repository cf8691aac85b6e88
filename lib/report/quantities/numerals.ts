const DIGIT: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACE: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const MYRIAD: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** 万 and 亿 as a number; anything else multiplies by nothing. */
export const myriadOf = (sign: string): number => MYRIAD[sign] ?? 1;

/**
 * The value of a Chinese whole number: 三, 十二, 两百零五, 一万四千, 二〇二一.
 * @returns null when the characters are no number (三五, 十百).
 */
export function chineseInteger(printed: string): number | null {
  if (printed === '') return null;
  if (!/[十百千万亿]/.test(printed)) return digitString(printed);
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastPlace = Number.POSITIVE_INFINITY;
  let sawZero = false;
  for (const char of printed) {
    const value = DIGIT[char];
    if (value !== undefined) {
      if (value === 0) {
        sawZero = true;
        continue;
      }
      if (digit !== null) return null;
      digit = value;
      continue;
    }
    const place = PLACE[char];
    if (place !== undefined) {
      if (place >= lastPlace) return null;
      section += (digit ?? 1) * place;
      digit = null;
      lastPlace = place;
      sawZero = false;
      continue;
    }
    const myriad = MYRIAD[char];
    if (myriad === undefined) return null;
    section += digit ?? 0;
    total = (total + (section === 0 ? 1 : section)) * myriad;
    section = 0;
    digit = null;
    lastPlace = Number.POSITIVE_INFINITY;
    sawZero = false;
  }
  if (digit === null) return total + section;
  // 一百五 is 150, 一百零五 105.
  const colloquial = lastPlace !== Number.POSITIVE_INFINITY && lastPlace >= 100 && !sawZero;
  return total + section + (colloquial ? (digit * lastPlace) / 10 : digit);
}

/** 二〇二一, or one digit; two digits side by side (三五) are an estimate, not a number. */
function digitString(printed: string): number | null {
  const values = [...printed].map(char => DIGIT[char]);
  if (values.some(value => value === undefined)) return null;
  if (values.length > 1 && !/[〇零]/.test(printed) && values.length < 4) return null;
  return values.reduce<number>((sum, value) => sum * 10 + (value ?? 0), 0);
}

/** Multiply without the noise of binary fractions: 1.15亿 is 115000000. */
export function scaled(value: number, factor: number): number {
  return Number((value * factor).toPrecision(14));
}
