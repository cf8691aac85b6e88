import type { Figure, ReadingText } from '../reading';

/** 按申请事项分:, 从案件类别看, 按提交方式, */
const SORTED_BY =
  /(?:按|从)(?:照)?[^,;。:、\d]{1,12}(?:划分|分类|分布|统计|分|来?看|方式|类型|类别|种类|渠道|领域|人|主体|来源|对象|性质)[,:]/;
/** How cases end is no kind of case. */
const BY_OUTCOME = /结案|结果|处理|决定|审结|办理情况|落实|反馈|评价|完成情况|答复情况|解决/;
const MOST_BACK = 24;
const MOST_SENTENCES = 3;

/**
 * The total that a figure is sorted out of: one that a bracket opens behind (16件(县政府9件、部门7件)), or the last one before
 * 按…分, in the same paragraph. The words of such a part say what it is about, not what it counts.
 * @returns its place among the figures, null for a figure that is no such part
 */
export function sortedOutOf(reading: ReadingText, figures: readonly Figure[], index: number): number | null {
  const figure = figures[index] as Figure;
  if (figure.kind !== 'count' || figure.status === 'previous') return null;
  return bracketedBy(reading.normal.text, figures, index) ?? sortedBy(reading, figures, index);
}

function isWhole(whole: Figure, figure: Figure): boolean {
  return whole.kind === 'count' && whole.unit === figure.unit && whole.value >= figure.value;
}

function bracketedBy(text: string, figures: readonly Figure[], index: number): number | null {
  const figure = figures[index] as Figure;
  for (let at = index - 1; at >= 0 && index - at < MOST_BACK; at--) {
    const whole = figures[at] as Figure;
    if (whole.sentence !== figure.sentence) return null;
    const between = text.slice(whole.range[1], figure.range[0]);
    if (between.includes(')')) return null;
    if (between.startsWith('(')) return isWhole(whole, figure) && !/^\(其中/.test(between) ? at : null;
  }
  return null;
}

function sortedBy({ normal, sentences }: ReadingText, figures: readonly Figure[], index: number): number | null {
  const figure = figures[index] as Figure;
  const here = sentences[figure.sentence];
  if (!here) return null;
  for (let at = figure.sentence; at >= 0 && figure.sentence - at < MOST_SENTENCES; at--) {
    const sentence = sentences[at];
    if (!sentence || sentence.paragraph !== here.paragraph) return null;
    const said = normal.text.slice(sentence.range[0], Math.min(sentence.range[1], figure.range[0]));
    const found = /[按从]/.test(said) ? SORTED_BY.exec(said) : null;
    if (found) {
      if (BY_OUTCOME.test(found[0])) return null;
      return lastWhole(figures, index, sentence.range[0] + found.index);
    }
    // Over ；the list goes on.
    if (!/[;；]$/.test(normal.text.slice(...(sentences[at - 1]?.range ?? [0, 0])))) return null;
  }
  return null;
}

function lastWhole(figures: readonly Figure[], index: number, before: number): number | null {
  const figure = figures[index] as Figure;
  for (let at = index - 1; at >= 0 && index - at < MOST_BACK; at--) {
    const whole = figures[at] as Figure;
    if (whole.range[1] > before) continue;
    if (isWhole(whole, figure)) return at;
  }
  return null;
}
