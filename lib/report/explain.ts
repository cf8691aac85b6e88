import { printedSpan } from '../text/normalize';
import type { Simplify } from '../text/simplify';
import { readNumbers } from './figures';
import { type Explanation, type ReadIndicator, readIndicators } from './indicators';
import { prepareReading } from './prepare';
import type { LeftOut } from './quantities/number';
import type { Figure, ReadingText } from './reading';
import { NOT_CODED } from './reason-words';
import { runnersUp, whyLeftOut, whyLost } from './reasons';

/**
 * Why each number of a text was read as it was, in lines for people: clause, rule, cue, runners-up and why they lost; then each
 * number left out, with the exclusion that took it.
 */
export function explainReading(printed: string, simplify: Simplify | null = null): string {
  const reading = prepareReading(printed, simplify);
  const { figures, leftOut } = readNumbers(reading);
  const { indicators, explanations } = readIndicators(reading, figures);
  const lines: string[] = [];
  figures.forEach((figure, at) => {
    const own = indicators.filter(indicator => indicator.figure === at);
    lines.push(...explainFigure(reading, figures, figure, at, own, explanations[at]), '');
  });
  if (leftOut.length > 0) lines.push('未计入的数字:');
  for (const one of leftOut) lines.push(`  ${explainLeftOut(reading, one)}`);
  return `${lines.join('\n')}\n`;
}

function explainFigure(
  reading: ReadingText,
  figures: readonly Figure[],
  figure: Figure,
  at: number,
  own: readonly ReadIndicator[],
  explanation: Explanation | undefined,
): string[] {
  const { text } = reading.normal;
  const [start, end] = printedSpan(reading.normal, ...figure.range);
  const { value, unit, bound, kind, status, period, scope } = figure;
  const facts = [`${bound} ${value}${unit}`, kind, status, period && `时间 ${period}`, scope && `范围 ${scope}`];
  const lines = [
    `#${at} 「${reading.printed.slice(start, end)}」@${start}  ${facts.filter(Boolean).join(' · ')}`,
    `  分句: ${text.slice(...figure.clause)}`,
  ];
  const subjects = figure.subjects.map(({ range, via }) => `${VIA[via]}“${text.slice(...range)}”`);
  if (subjects.length > 0) lines.push(`  主语: ${subjects.join(' ')}`);
  if (figure.partOf !== null)
    lines.push(`  其中: 属于 #${figure.partOf}「${text.slice(...(figures[figure.partOf]?.range ?? [0, 0]))}」`);
  if (figure.changeOf !== null)
    lines.push(`  变动: 相对 #${figure.changeOf}「${text.slice(...(figures[figure.changeOf]?.range ?? [0, 0]))}」`);
  for (const one of own) {
    const part = one.part === null ? '' : `，${one.part}`;
    lines.push(`  → ${one.id}（规则 ${one.rule}；提示词“${text.slice(...one.cue)}”；置信 ${one.confidence}${part}）`);
  }
  if (own.length === 0) lines.push(`  → 未编码: ${NOT_CODED[explanation?.uncoded ?? 'no-indicator'].zh}`);
  for (const { id, cue, score, lost } of runnersUp(explanation?.candidates ?? [], new Set(own.map(one => one.id))))
    lines.push(`    另: ${id}（${cue}；证据 ${score}）落选: ${whyLost(lost).zh}`);
  return lines;
}

const VIA: Readonly<Record<Figure['subjects'][number]['via'], string>> = {
  before: '前',
  after: '后',
  respectively: '分别',
  carried: '承前',
};

function explainLeftOut({ normal, printed }: ReadingText, { range, reason }: LeftOut): string {
  const [start, end] = printedSpan(normal, ...range);
  return `「${printed.slice(start, end)}」@${start} ${reason} ${whyLeftOut(reason).zh}`;
}
