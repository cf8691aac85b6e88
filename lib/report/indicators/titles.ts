import { triedOften } from '../../text/tried-often';
import type { Figure } from '../reading';
import type { Span } from '../report';

/** Units of doing something once more, not of documents or cases. */
const TIMES = new Set(['次', '场', '场次', '期', '回', '轮', '遍', '课时', '学时']);
/** 》等法律法规, 》等规定: what is left between the last title and its number. */
const BEHIND_TITLE = triedOften(/》(?:等[^,。;、《》\d]{0,12})?$/);
const MOST_BEHIND = 16;
const MOST_TITLES = 160;

/**
 * 学习《生产安全事故罚款处罚规定》等法规〔51次〕: the titles right in front of a number of times, with what closes their row. They name
 * what was read, and count nothing by themselves. Null where none stands there.
 */
export function titlesBefore(text: string, { unit, range: [start] }: Figure): Span | null {
  if (!TIMES.has(unit)) return null;
  if (!BEHIND_TITLE.test(text.slice(Math.max(0, start - MOST_BEHIND), start))) return null;
  const floor = Math.max(0, start - MOST_TITLES);
  const lead = text.slice(floor, start);
  let from = lead.lastIndexOf('《');
  while (from > 0 && /[》、和及]/.test(lead.charAt(from - 1)) && lead.lastIndexOf('》', from) >= from - 2) {
    const next = lead.lastIndexOf('《', from - 1);
    if (next < 0) break;
    from = next;
  }
  return from < 0 ? null : [floor + from, start];
}
