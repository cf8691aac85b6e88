import { INDICATORS } from '../../../lib/codebook/codebook';

/** What a researcher would put together: cut into words, numbers with the word behind, names of indicators before them. */
const UNITS = new Set('件 起 人 人次 次 条 项 家 个 份 场 期 名 部 户 万元 亿元 元 % 个百分点 天 小时'.split(' '));
const NUMBER = /^\d[\d,]*(?:\.\d+)?%?$/;
const EXCLUDED =
  /(?:19|20)\d{2}年(?:\d{1,2}月)?(?:\d{1,2}日)?|《[^《》\n]{0,140}》|“[^“”\n]{0,60}”|[〔(](?:19|20)\d{2}[〕)]\d+号/g;
const WORDS_BACK = 12;

const byWord = new Map<string, string[]>();
for (const { id, zh } of INDICATORS) {
  for (let at = 0; at + 2 <= zh.length; at++) {
    const word = zh.slice(at, at + 2);
    byWord.set(word, [...(byWord.get(word) ?? []), id]);
  }
}

export interface Coded {
  value: number;
  unit: string;
  id: string | null;
}

export function codeWords(words: readonly string[]): Coded[] {
  const found: Coded[] = [];
  words.forEach((word, at) => {
    if (!NUMBER.test(word)) return;
    const next = words[at + 1] ?? '';
    const unit = word.endsWith('%') ? '%' : UNITS.has(next) ? next : '';
    const votes = new Map<string, number>();
    for (let back = at - 1; back >= Math.max(0, at - WORDS_BACK) && !/[。；\n]/.test(words[back] ?? ''); back--) {
      const near = words[back] ?? '';
      for (let from = 0; from + 2 <= near.length; from++)
        for (const id of byWord.get(near.slice(from, from + 2)) ?? []) votes.set(id, (votes.get(id) ?? 0) + 1);
    }
    const [best] = [...votes].sort((a, b) => b[1] - a[1]);
    found.push({ value: Number(word.replace(/[,%]/g, '')), unit, id: best?.[0] ?? null });
  });
  return found;
}

export const withoutDates = (text: string): string => text.replace(EXCLUDED, match => '＿'.repeat(match.length));

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

export function segmenterPipeline(text: string): Coded[] {
  const words: string[] = [];
  for (const { segment } of segmenter.segment(withoutDates(text))) words.push(segment);
  return codeWords(words);
}
