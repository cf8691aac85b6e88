import { type ComparedSentence, sentencesOf, shinglesOf, similarity } from './sentences';

/** Above this two sentences are the same with small changes (codebook §6.2, reuse_near). */
const NEAR = 0.8;
/** Candidates looked at per sentence: keeps a hostile text linear. */
const CANDIDATES = 12;
/** Shingles that stand in more sentences than this say nothing. */
const COMMON = 40;

export type Pairing =
  | { state: 'same' | 'near'; before: ComparedSentence; after: ComparedSentence; similarity: number }
  | { state: 'gone'; before: ComparedSentence }
  | { state: 'new'; after: ComparedSentence };

export interface Alignment {
  /** In the order of the later text, what is gone where it stood. */
  pairings: Pairing[];
  /** Share of the later text's characters that stand word for word in the earlier one, figures and years aside. */
  exactShare: number;
  /** The same with small changes counted too. */
  nearShare: number;
}

/** Which sentences of the later text were there before: same, nearly same, new; and which are gone. */
export function alignTexts(before: string, after: string): Alignment {
  const olds = sentencesOf(before);
  const news = sentencesOf(after);
  const partner = pairUp(olds, news);
  const taken = new Set(partner.flatMap(found => (found ? [found.index] : [])));
  const pairings: Pairing[] = [];
  let next = 0;
  const passGone = (until: number) => {
    for (; next < until; next += 1) if (!taken.has(next)) pairings.push({ state: 'gone', before: olds[next]! });
  };
  let [exact, near, total] = [0, 0, 0];
  news.forEach((sentence, index) => {
    const found = partner[index];
    const length = sentence.shape.length;
    total += length;
    if (!found) {
      pairings.push({ state: 'new', after: sentence });
      return;
    }
    passGone(found.index);
    near += length;
    if (found.similarity === 1) exact += length;
    pairings.push({
      state: found.similarity === 1 ? 'same' : 'near',
      before: olds[found.index]!,
      after: sentence,
      similarity: found.similarity,
    });
  });
  passGone(olds.length);
  return { pairings, exactShare: total ? exact / total : 0, nearShare: total ? near / total : 0 };
}

interface Partner {
  index: number;
  similarity: number;
}

/** Each later sentence with its most similar earlier one, each earlier one used once; equal shapes first. */
function pairUp(olds: readonly ComparedSentence[], news: readonly ComparedSentence[]): (Partner | null)[] {
  const byShape = new Map<string, number[]>();
  olds.forEach(({ shape }, index) => {
    const list = byShape.get(shape);
    if (list) list.push(index);
    else byShape.set(shape, [index]);
  });
  const partners: (Partner | null)[] = news.map(({ shape }) => {
    const index = byShape.get(shape)?.shift();
    return index === undefined ? null : { index, similarity: 1 };
  });
  const taken = new Set(partners.flatMap(found => (found ? [found.index] : [])));
  const shingled = olds.map(({ shape }, index) => (taken.has(index) ? new Set<string>() : shinglesOf(shape)));
  const holders = new Map<string, number[]>();
  shingled.forEach((shingles, index) => {
    for (const shingle of shingles) {
      const list = holders.get(shingle);
      if (list) list.push(index);
      else holders.set(shingle, [index]);
    }
  });
  news.forEach(({ shape }, at) => {
    if (partners[at]) return;
    const shingles = shinglesOf(shape);
    const votes = new Map<number, number>();
    for (const shingle of shingles) {
      const list = holders.get(shingle);
      if (list && list.length <= COMMON) for (const index of list) votes.set(index, (votes.get(index) ?? 0) + 1);
    }
    const candidates = [...votes].sort((a, b) => b[1] - a[1]).slice(0, CANDIDATES);
    let best: Partner | null = null;
    for (const [index] of candidates) {
      if (taken.has(index)) continue;
      const close = similarity(shingles, shingled[index]!);
      if (close >= NEAR && close > (best?.similarity ?? 0)) best = { index, similarity: Math.min(close, 0.999) };
    }
    if (best) taken.add(best.index);
    partners[at] = best;
  });
  return partners;
}
