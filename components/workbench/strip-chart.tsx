import * as Plot from '@observablehq/plot';
import { useMemo } from 'preact/hooks';
import { Chart } from './chart';
import { type Dot, valueAxis } from './chart-data';
import { BLUE, HOLLOW, MARGINS, RED } from './chart-style';
import { useWords } from './words';

/** Lines that the dots of a year are spread over, so that equal values do not hide each other. */
const LAYERS = 5;
const LAYER_PX = 5;
const YEAR_PX = 52;
const TOP_PX = 14;

export interface StripChartProps {
  title: string;
  subtitle: string;
  notes: readonly string[];
  dots: readonly Dot[];
  /** Name and unit of the values. */
  label: string;
  unit: string;
  isLog: boolean;
  /** A line at a value that parts them. */
  border?: number;
  onDownload: (name: string, content: Blob) => void;
}

/** A box and all dots for each year, those that are ticked with their names. */
export function StripChart({ title, subtitle, notes, dots, label, unit, isLog, border, onDownload }: StripChartProps) {
  const words = useWords();
  const years = useMemo(() => [...new Set(dots.map(dot => dot.year))].sort(), [dots]);
  const options = useMemo(() => {
    const values = dots.map(dot => dot.value);
    return () => ({
      height: TOP_PX + MARGINS.marginBottom + YEAR_PX * years.length,
      ...MARGINS,
      marginTop: TOP_PX,
      x: { ...valueAxis(values, isLog), label },
      y: { type: 'band' as const, domain: years, tickFormat: 'd', label: words.year, padding: 0.15 },
      r: { type: 'identity' as const },
      color: { type: 'identity' as const },
      symbol: { type: 'identity' as const },
      marks: [
        ...(border === undefined ? [] : [Plot.ruleX([border], { stroke: RED, strokeWidth: 1.5 })]),
        Plot.boxX(dots, { x: 'value', y: 'year', fill: BLUE, fillOpacity: 0.14, r: 0 }),
        ...layersOf(dots).map((layer, index) =>
          Plot.dot(layer, {
            x: 'value',
            y: 'year',
            dy: (index - (LAYERS - 1) / 2) * LAYER_PX,
            r: dot => (dot.isPicked ? 5 : 3),
            symbol: (dot: Dot) => (dot.isPicked ? 'diamond' : 'circle'),
            fill: dot => (dot.isInexact ? HOLLOW : dot.isPicked ? RED : BLUE),
            stroke: dot => (dot.isPicked ? RED : BLUE),
            fillOpacity: 0.6,
            title: dot => `${dot.body} ${dot.year}: ${dot.value}`,
          }),
        ),
        Plot.text(namedOf(dots), {
          x: 'value',
          y: 'year',
          text: 'body',
          dy: -YEAR_PX / 2 + 8,
          fill: 'currentColor',
          stroke: HOLLOW,
          strokeWidth: 4,
        }),
      ],
    });
  }, [dots, years, isLog, words, label, border]);
  const signs = [
    words.boxNote,
    ...(dots.some(dot => dot.isPicked) ? [words.pickedNote] : []),
    ...(dots.some(dot => dot.isInexact) ? [words.inexactNote] : []),
  ];
  return (
    <Chart
      title={title}
      subtitle={subtitle}
      notes={[signs.join(' '), ...notes]}
      options={options}
      heads={[words.body, words.year, unit]}
      lines={[...dots].sort((a, b) => b.value - a.value).map(dot => [dot.body, dot.year, dot.value])}
      onDownload={onDownload}
    />
  );
}

/** The dots of each year in turn over the layers, in the order of their values: neighbours never share a line. */
function layersOf(dots: readonly Dot[]): Dot[][] {
  const layers = Array.from({ length: LAYERS }, (): Dot[] => []);
  const sorted = [...dots].sort((a, b) => a.year - b.year || a.value - b.value);
  for (const [index, dot] of sorted.entries()) layers[(index * 2) % LAYERS]?.push(dot);
  return layers;
}

/** Names written over each other say nothing: of a year with more than these only the first and the last have one. */
const NAMES = 3;

function namedOf(dots: readonly Dot[]): Dot[] {
  const byYear = new Map<number, Dot[]>();
  for (const dot of dots.filter(({ isPicked }) => isPicked))
    byYear.set(dot.year, [...(byYear.get(dot.year) ?? []), dot]);
  return [...byYear.values()].flatMap(list => {
    const sorted = list.sort((a, b) => a.value - b.value);
    return sorted.length <= NAMES ? sorted : [sorted[0]!, sorted.at(-1)!];
  });
}
