/** What must agree before two wordings may count as one statement. */
export type FactKind = 'number' | 'unit' | 'bound' | 'negation' | 'place' | 'year';

interface FactPattern {
  kind: FactKind;
  pattern: RegExp;
}

/**
 * Facts by the characters that carry them, in the simplified half-width text. Coarse on purpose: a pattern that finds too
 * much makes a harmless rewording count as a change, which is shown; one that finds too little would hide a change.
 */
const PATTERNS: readonly FactPattern[] = [
  {
    kind: 'year',
    pattern: /(?:19|20)\d{2}年|(?:今|去|上|本|前|次|当|明)年|[一二三四五六七八九十]{1,3}月|\d{1,2}[月日]/g,
  },
  {
    kind: 'number',
    pattern:
      /\d+(?:,\d{3})*(?:\.\d+)?|[零一二三四五六七八九十百千两〇]+(?=[万亿余多几]*[件起宗人名位次条项个家部场期份天元类])/g,
  },
  {
    kind: 'unit',
    pattern:
      /个?百分点|[%‰]|[百千万亿]+|(?<=[\d余多万亿百千])(?:[件起宗名位条项个家部场期份卷本类天元分倍成]|人次?|次|小时|工作日)/g,
  },
  {
    kind: 'bound',
    pattern: /[余近约超逾]|不足|不到|以[上下内]|左右|上下|至少|至多|突破|累计|同比|环比|上升|下降|增[长加]|减少/g,
  },
  { kind: 'negation', pattern: /[未没无非零]|不(?!断|仅|但|忘|动产|少于|足|到)/g },
  { kind: 'place', pattern: /[\u4e00-\u9fff]{0,3}(?:[省市区县州旗镇乡]|街道)|全国|中央/g },
];

export interface FactDifference {
  kind: FactKind;
  /** Facts of one side only, in order; empty when the other side only has more. */
  was: string[];
  now: string[];
}

/** Thousands separators are layout, not value. */
const withoutSeparators = (kind: FactKind, fact: string) => (kind === 'number' ? fact.replaceAll(',', '') : fact);

const factsOf = (text: string, { kind, pattern }: FactPattern) =>
  Array.from(text.matchAll(pattern), match => withoutSeparators(kind, match[0]));

/** In which facts two texts differ; none means that they may differ in wording but state the same. */
export function factDifferences(was: string, now: string): FactDifference[] {
  return PATTERNS.flatMap(each => {
    const before = factsOf(was, each);
    const after = factsOf(now, each);
    const only = { was: without(before, after), now: without(after, before) };
    const isReordered = only.was.length + only.now.length === 0 && before.join('|') !== after.join('|');
    if (isReordered) return [{ kind: each.kind, was: before, now: after }];
    return only.was.length + only.now.length > 0 ? [{ kind: each.kind, ...only }] : [];
  });
}

/** Items of `facts` that `others` has not, each of `others` taken once. */
function without(facts: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return facts.filter(fact => {
    const at = left.indexOf(fact);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
