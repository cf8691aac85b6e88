import type { ReadingText } from '../reading';
import { foldTitle } from './fold-title';
import { readTitle, type TitleReading } from './title';

/** Title as it stands in the text: one line, or two or three that only together are one. */
export function titleInText(reading: ReadingText): { printed: string; reading: TitleReading } | null {
  const { printed, normal, sections } = reading;
  const firstHeading = sections[0]?.range[0];
  const end = firstHeading === undefined ? 1500 : (normal.starts[firstHeading] ?? 1500);
  const lines = printed
    .slice(0, Math.min(Math.max(end, 200), 3000))
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')
    .slice(0, 40);
  for (let at = 0; at < lines.length; at++) {
    for (let joined = 1; joined <= 3 && at + joined <= lines.length; joined++) {
      const part = lines.slice(at, at + joined);
      const printedTitle = part.join(joined > 1 ? '' : ' ');
      if (printedTitle.length > 120 || /[。;；]/.test(printedTitle)) break;
      const folded = foldTitle(printedTitle);
      if (folded.length < 8) continue;
      const title = readTitle(folded);
      if (title.form === 'report') {
        // A line above that is only a name belongs to the title: 大连市人民政府 / 关于2021年…的报告.
        return { printed: printedTitle, reading: title };
      }
    }
  }
  return null;
}
