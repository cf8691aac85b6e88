import { readBodyPhrase } from '../../regions/bodies';
import { foldTitle } from './fold-title';
import { readTitle, type TitleReading } from './title';

export interface PrintedTitle {
  printed: string;
  reading: TitleReading;
}

/**
 * Title as it stands in the text: one line, or two or three that only together are one.
 * @param outlineStart - where the outline begins in the printed text, null when it has none
 */
export function titleInText(printed: string, outlineStart: number | null): PrintedTitle | null {
  const lines = printed
    .slice(0, Math.min(Math.max(outlineStart ?? 1500, 200), 3000))
    .split(/\r?\n/)
    .map(line => withoutLabel(line.trim()))
    .filter(line => line !== '')
    .slice(0, 40);
  const single = first(lines, 1);
  // 关于2021年…的报告 under a line that is the body's name: both lines are the title.
  if (single && /[^ ]/.test(single.reading.issuerPhrase + single.reading.subjectPhrase)) return single;
  return first(lines, 2) ?? single ?? first(lines, 3);
}

const withoutLabel = (line: string): string =>
  /^[标名]/.test(line) ? line.replace(/^(?:标\s*题|名\s*称)\s*[:：]\s*/, '') : line;

/** The first `joined` lines in a row that together are worded as a report's title. */
function first(lines: readonly string[], joined: number): PrintedTitle | null {
  for (let at = 0; at + joined <= lines.length; at++) {
    const part = lines.slice(at, at + joined);
    if (
      part.some(
        line =>
          line.length > 90 ||
          /[。;；]|^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．]\D)/.test(
            line,
          ),
      )
    )
      continue;
    const folded = foldTitle(part.join(''));
    if (folded.length < 8 || folded.length > 120) continue;
    const reading = readTitle(folded);
    if (reading.form !== 'report' && !isNamedWeakly(reading)) continue;
    if (joined > 1 && part.slice(0, -1).some(line => !belongs(foldTitle(line)))) continue;
    return { printed: part.join('\n'), reading };
  }
  return null;
}

/** 某税务局关于2023年度法治税务建设情况的报告: the words alone prove little, with year and body they are the title of what follows. */
const isNamedWeakly = ({ form, code, year, issuerPhrase }: TitleReading): boolean =>
  form === 'weak' && code === 'weak-core' && year !== null && readBodyPhrase(issuerPhrase) !== null;

/** A line that may be the upper part of a title: a body's name, or cut before the subject ends. */
const belongs = (line: string): boolean =>
  readBodyPhrase(line) !== null || (/^[\u4e00-\u9fa5\d〔〕()《》]{4,40}$/.test(line) && /关于|年|建设/.test(line));
