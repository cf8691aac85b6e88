import { matchesOf } from '../text/matches';
/** A calendar date found in a string: ISO and where it stands. */
export interface FoundDate {
  date: string;
  start: number;
  end: number;
}

const chineseNumber: Record<string, number> = {
  〇: 0,
  零: 0,
  '○': 0,
  O: 0,
  o: 0,
  '0': 0,
  一: 1,
  元: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** ISO date of numbers that are one, else null; years 1990 to 2099. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1990 || year > 2099 || month < 1 || month > 12 || day < 1 || day > (days[month - 1] ?? 0)) return null;
  if (month === 2 && day === 29 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** 十二 → 12, 二十五 → 25, 三 → 3; NaN for anything else. */
function chineseUpTo99(text: string): number {
  const ten = text.indexOf('十');
  if (ten < 0) return text.length === 1 ? (chineseNumber[text] ?? Number.NaN) : Number.NaN;
  const tens = ten === 0 ? 1 : (chineseNumber[text.slice(0, ten)] ?? Number.NaN);
  const ones = ten === text.length - 1 ? 0 : (chineseNumber[text.slice(ten + 1)] ?? Number.NaN);
  return tens * 10 + ones;
}

const dayOf = (text = ''): number => (/^\d/.test(text) ? Number(text) : chineseUpTo99(text));
const monthOf = (text = ''): number => (text === '元' ? 1 : dayOf(text));

/**
 * The one valid reading of a date that lost its separators: 2022225 → 2022-02-25. Null when two readings are valid
 * (2022111) or none is.
 */
export function repairDate(digits: string): string | null {
  if (!/^20\d{4,6}$/.test(digits)) return null;
  const year = Number(digits.slice(0, 4));
  const rest = digits.slice(4);
  const readings = new Set<string>();
  for (let cut = 1; cut < rest.length; cut++) {
    if (cut > 2 || rest.length - cut > 2) continue;
    const date = isoDate(year, Number(rest.slice(0, cut)), Number(rest.slice(cut)));
    // A leading zero is printed in both parts or in none.
    if (date && !(rest.charAt(cut) === '0' && cut === 1)) readings.add(date);
  }
  return readings.size === 1 ? ([...readings][0] ?? null) : null;
}

/** With the signs of which each needs one. */
const forms: { needs: string[]; pattern: RegExp; read: (match: RegExpExecArray) => string | null }[] = [
  {
    needs: ['20', '19'],
    pattern: /(?<!\d)(20\d\d|19\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)日?/g,
    read: m => isoDate(Number(m[1]), Number(m[2]), Number(m[3])),
  },
  {
    needs: ['二', '一'],
    pattern:
      /([二一][〇零○Oo0一二三四五六七八九]{3})年([一二三四五六七八九十元]{1,2}|\d{1,2})月([一二三四五六七八九十]{1,3}|\d{1,2})日/g,
    read: m => isoDate(Number([...(m[1] ?? '')].map(c => chineseNumber[c]).join('')), monthOf(m[2]), dayOf(m[3])),
  },
  {
    needs: ['年元月'],
    pattern: /(?<!\d)(20\d\d|19\d\d)年元月(\d{1,2}|[一二三四五六七八九十]{1,3})日/g,
    read: m => isoDate(Number(m[1]), 1, dayOf(m[2])),
  },
  {
    needs: ['.20'],
    pattern: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(20\d\d)(?![\d.])/g,
    read: m => isoDate(Number(m[3]), Number(m[2]), Number(m[1])),
  },
  // 20221月1日: the year sign is lost.
  {
    needs: ['日'],
    pattern: /(?<!\d)(20\d\d)(\d{1,2})月(\d{1,2})日/g,
    read: m => isoDate(Number(m[1]), Number(m[2]), Number(m[3])),
  },
  {
    needs: ['20'],
    pattern: /(?<!\d)(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/g,
    read: m => isoDate(Number(m[1]), Number(m[2]), Number(m[3])),
  },
];

/** 2023年315, 2022225 alone on a line. */
const brokenLine = /^(?:\D{0,30}?)(20\d\d)年?(\d{2,4})日?$/;

/** Whole dates in a short string, in order, not overlapping. */
export function datesIn(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const { needs, pattern, read } of forms) {
    if (!needs.some(sign => text.includes(sign))) continue;
    for (const match of matchesOf(text, pattern)) {
      const end = match.index + match[0].length;
      const date = read(match);
      if (date && !found.some(f => f.start < end && match.index < f.end)) found.push({ date, start: match.index, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A damaged date that ends a line of a signature, when exactly one reading of it is valid. */
export function brokenDateIn(line: string): FoundDate | null {
  const match = brokenLine.exec(line.trim());
  if (!match) return null;
  const date = repairDate(`${match[1]}${match[2]}`);
  const start = line.indexOf(match[1] ?? '');
  return date ? { date, start, end: line.trimEnd().length } : null;
}

/** The date of a page's address: /t20220315_, /2022/3/15/, /202203/15. Null for a template's 1970. */
export function dateOfAddress(url: string): string | null {
  const path = url
    .slice(0, 1000)
    .replace(/^[a-z]+:\/\/[^/]*/i, '')
    .replace(/[?#].*$/s, '');
  const tag = /(?<![A-Za-z0-9])t(20\d\d)(\d\d)(\d\d)_/.exec(path);
  const parts =
    tag ??
    /\/(20\d\d)\/(\d{1,2})[/-](\d{1,2})(?=\/)/.exec(path) ??
    /\/(20\d\d)-(\d{1,2})[-/](\d{1,2})(?=\/)/.exec(path) ??
    /\/(20\d\d)(\d\d)\/?(\d\d)(?=\/)/.exec(path);
  return parts ? isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

/** A date with time and zone counts in Asia/Shanghai, where these pages appear; without zone it is taken as printed. */
export function localDate(stamp: string): string | null {
  const zoned = /^(20\d\d-\d\d-\d\d)T(\d\d):(\d\d)(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/.exec(stamp.trim());
  if (zoned) {
    const at = Date.parse(stamp.trim());
    if (!Number.isNaN(at)) return new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
  }
  return datesIn(stamp.slice(0, 60))[0]?.date ?? null;
}
