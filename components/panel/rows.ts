import { TONES, type Tone } from '../../lib/page/paint-palette';
import { DOUBTFUL_BELOW } from '../../lib/report/doubtful';
import type { Indicator, Quantity, Report } from '../../lib/report/report';
import type { Language } from '../parts/language';
import { type IndicatorNames, nameOf, toneOf } from '../parts/names';

/** One line of the list: a reading of the codebook, or a figure that no indicator names. */
export interface Row {
  /** Stable within one report. */
  key: string;
  quantity: number;
  figure: Quantity;
  indicator: Indicator | null;
  name: string;
  tone: Tone;
  isDoubtful: boolean;
  /** Lower case, what the search looks at. */
  words: string;
}

export interface RowGroup {
  tone: Tone;
  rows: Row[];
}

/** Every figure of the report as rows, in order of the text; a figure with three indicators makes three rows. */
export function listRows(report: Report, names: IndicatorNames, language: Language): Row[] {
  const coded = new Map<number, Indicator[]>();
  for (const indicator of report.indicators) {
    const others = coded.get(indicator.quantity);
    if (others) others.push(indicator);
    else coded.set(indicator.quantity, [indicator]);
  }
  return report.quantities.flatMap((figure, quantity) => {
    const found = coded.get(quantity) ?? [null];
    return found.map((indicator, nth) => rowOf(figure, quantity, indicator, nth, names, language));
  });
}

function rowOf(
  figure: Quantity,
  quantity: number,
  indicator: Indicator | null,
  nth: number,
  names: IndicatorNames,
  language: Language,
): Row {
  const name = indicator ? nameOf(names, indicator.id, language) : figure.subject || figure.quote;
  const known = indicator ? names[indicator.id] : undefined;
  const parts = [name, known?.zh, known?.en, figure.quote, figure.subject, figure.unit, figure.scope, indicator?.part];
  return {
    key: `${quantity}.${nth}`,
    quantity,
    figure,
    indicator,
    name,
    tone: indicator ? toneOf(names, indicator.id) : 'uncoded',
    isDoubtful: indicator !== null && indicator.confidence < DOUBTFUL_BELOW,
    words: parts.filter(Boolean).join(' ').toLowerCase(),
  };
}

export interface RowFilter {
  query: string;
  tone: Tone | null;
  doubtfulOnly: boolean;
}

/** Rows that pass the filter, grouped by dimension in the order of the codebook; empty groups are left out. */
export function groupRows(rows: readonly Row[], filter: RowFilter): RowGroup[] {
  const wanted = filter.query.toLowerCase().split(/\s+/).filter(Boolean);
  const passing = rows.filter(
    row =>
      (filter.tone === null || row.tone === filter.tone) &&
      (!filter.doubtfulOnly || row.isDoubtful) &&
      wanted.every(word => row.words.includes(word)),
  );
  return TONES.map(tone => ({ tone, rows: passing.filter(row => row.tone === tone) })).filter(
    group => group.rows.length > 0,
  );
}

/** How many rows each dimension has, in the order of the codebook; for the strip of the identity card. */
export function countByTone(rows: readonly Row[]): { tone: Tone; count: number }[] {
  return TONES.map(tone => ({ tone, count: rows.filter(row => row.tone === tone).length })).filter(
    one => one.count > 0,
  );
}

/** The figure before or after `current` in the text; at either end it stays. From nowhere: the first or the last. */
export function stepFigure(count: number, current: number | null, step: 1 | -1): number | null {
  if (count === 0) return null;
  if (current === null) return step === 1 ? 0 : count - 1;
  return Math.min(count - 1, Math.max(0, current + step));
}
