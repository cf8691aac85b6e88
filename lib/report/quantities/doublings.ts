import { hedgeBehind } from './hedges';
import type { ReadNumber } from './number';

const DOUBLED = /翻(?:了|上)?(近|约|不止|超过?)?(?:([一两二三123])?番|倍(?!增))/y;
/** 翻一番 is twice as much, 翻两番 four times. */
const MORE_BY: Record<string, number> = { 一: 100, 1: 100, 两: 300, 二: 300, 2: 300, 三: 700, 3: 700 };

/** 翻一番, 翻两番, 翻番, 翻倍 as growth of 100, 300, 100 and 100 per cent; null when no such word begins at `at`. */
export function readDoubling(text: string, at: number): ReadNumber | null {
  DOUBLED.lastIndex = at;
  const match = DOUBLED.exec(text);
  if (!match) return null;
  const [all, hedge, times = '一'] = match;
  const last = at + all.length;
  const isMore = text.charAt(last) === '多' || hedge === '不止' || hedge?.startsWith('超') === true;
  const end = text.charAt(last) === '多' ? last + 1 : last;
  const behind = hedgeBehind(text, end);
  const bound = hedge === '近' ? '<' : hedge === '约' ? '~' : isMore ? '>' : (behind?.bound ?? '=');
  return {
    range: [at, behind?.end ?? end],
    digits: [at, last],
    value: MORE_BY[times] ?? 100,
    limits: null,
    unit: '%',
    printedUnit: all.endsWith('番') ? '番' : '倍',
    bound,
    kind: 'change',
    form: 'fraction',
  };
}
