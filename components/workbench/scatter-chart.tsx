import * as Plot from '@observablehq/plot';
import { useMemo } from 'preact/hooks';
import type { IndicatorEntry } from '../../lib/codebook/codebook';
import { Chart } from './chart';
import { bend, type DrawingProps, drawnOf, type Pair, pairsOf, valueAxis } from './chart-data';
import { BLUE, HOLLOW, MARGINS, RED } from './chart-style';
import { nameIn, useWords } from './words';

/** With more points than this only those that are ticked have their names. */
const NAMED = 25;
const HEIGHT_PX = 520;
const WIDTH_PX = 860;
const SIGN_PX = 13;
const LINE_PX = 16;

/** Two indicators of the same reports. */
export function ScatterChart({
  x,
  y,
  reports,
  picked,
  isLog,
  caption,
  onDownload,
}: DrawingProps & { x: IndicatorEntry; y: IndicatorEntry }) {
  const words = useWords();
  const pairs = useMemo(() => pairsOf(reports, [x, y], picked), [reports, x, y, picked]);
  const options = useMemo(() => {
    const labels = namesApart(pairs.length <= NAMED ? pairs : pairs.filter(pair => pair.isPicked), isLog);
    const nameOf = (pair: Pair) => `${pair.body} ${pair.year ?? ''}`;
    return () => ({
      height: HEIGHT_PX,
      ...MARGINS,
      x: {
        ...valueAxis(
          pairs.map(pair => pair.x),
          isLog,
        ),
        label: words.withUnit(nameIn(words, x), x.unit),
      },
      y: {
        ...valueAxis(
          pairs.map(pair => pair.y),
          isLog,
        ),
        label: words.withUnit(nameIn(words, y), y.unit),
      },
      r: { type: 'identity' as const },
      color: { type: 'identity' as const },
      symbol: { type: 'identity' as const },
      marks: [
        ...(['start', 'end'] as const).map(textAnchor =>
          Plot.text(
            labels.filter(label => label.textAnchor === textAnchor),
            {
              x: 'x',
              y: 'y',
              text: nameOf,
              textAnchor,
              dx: textAnchor === 'start' ? 9 : -9,
              fill: 'currentColor',
              stroke: HOLLOW,
              strokeWidth: 4,
            },
          ),
        ),
        Plot.dot(pairs, {
          x: 'x',
          y: 'y',
          r: pair => (pair.isPicked ? 6 : 4),
          symbol: (pair: Pair) => (pair.isPicked ? 'diamond' : 'circle'),
          fill: pair => (pair.isInexact ? HOLLOW : pair.isPicked ? RED : BLUE),
          stroke: pair => (pair.isPicked ? RED : BLUE),
          fillOpacity: 0.5,
          title: pair => `${nameOf(pair)}: ${pair.x}, ${pair.y}`,
        }),
      ],
    });
  }, [pairs, isLog, words, x, y]);
  if (pairs.length === 0) return <p class="say">{words.nothingToDraw}</p>;
  const notes = [
    words.scatterNote,
    ...(pairs.length <= NAMED || pairs.some(pair => pair.isPicked) ? [words.namesNote] : []),
    ...(pairs.some(pair => pair.isPicked) ? [words.pickedNote] : []),
    ...(pairs.some(pair => pair.isInexact) ? [words.inexactNote] : []),
  ];
  return (
    <Chart
      title={`${nameIn(words, x)} × ${nameIn(words, y)}`}
      subtitle={drawnOf(words, pairs, reports.length)}
      notes={[notes.join(' '), caption]}
      options={options}
      heads={[
        words.body,
        words.year,
        words.withUnit(nameIn(words, x), x.unit),
        words.withUnit(nameIn(words, y), y.unit),
      ]}
      lines={pairs.map(pair => [pair.body, pair.year, pair.x, pair.y])}
      onDownload={onDownload}
    />
  );
}

/** Names that do not cover each other, those of ticked reports before others; near the right edge they stand to the left. */
function namesApart(pairs: readonly Pair[], isLog: boolean) {
  const placesOf = (values: readonly number[], size: number) => {
    const places = values.map(value => (isLog ? bend(value) : value));
    const [low, high] = [Math.min(0, ...places), Math.max(0, ...places)];
    return places.map(place => ((place - low) / (high - low || 1)) * size);
  };
  const [xs, ys] = [
    placesOf(
      pairs.map(({ x }) => x),
      WIDTH_PX,
    ),
    placesOf(
      pairs.map(({ y }) => y),
      HEIGHT_PX - 92,
    ),
  ];
  const boxes = pairs.map((pair, index) => {
    const width = (pair.body.length + 3) * SIGN_PX;
    const textAnchor = xs[index]! + width > WIDTH_PX ? ('end' as const) : ('start' as const);
    const left = textAnchor === 'start' ? xs[index]! : xs[index]! - width;
    return { ...pair, textAnchor, left, right: left + width, at: ys[index]! };
  });
  const kept: typeof boxes = [];
  for (const box of boxes.sort((a, b) => Number(b.isPicked) - Number(a.isPicked))) {
    const covers = kept.some(
      other => box.left < other.right && other.left < box.right && Math.abs(box.at - other.at) < LINE_PX,
    );
    if (!covers) kept.push(box);
  }
  return kept;
}
