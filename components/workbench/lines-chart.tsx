import * as Plot from '@observablehq/plot';
import { useMemo } from 'preact/hooks';
import type { IndicatorEntry } from '../../lib/codebook/codebook';
import { buildMatrix } from '../../lib/compare/matrix';
import { seriesOf } from '../../lib/compare/series';
import { describeColumn } from '../../lib/compare/statistics';
import { Chart } from './chart';
import { bend, bodyOf, type Dot, type DrawingProps, drawnOf, straighten, valueAxis } from './chart-data';
import { GREY, HOLLOW, MARGINS } from './chart-style';
import { nameIn, useWords } from './words';

/** More lines than this cannot be told apart by colour: the others stay grey behind those that are ticked. */
const TOLD_APART = 10;
const HEIGHT_PX = 480;
const LABEL_PX = 17;

type Point = Pick<Dot, 'body' | 'year' | 'value'>;

/** Each body's years, or those of ten bodies before the grey rest and its median. */
export function LinesChart({
  entry,
  reports,
  picked,
  isLog,
  caption,
  onDownload,
}: DrawingProps & { entry: IndicatorEntry }) {
  const words = useWords();
  const dots = useMemo(() => {
    const stated = reports.map(report => ({ reportId: report.id, body: bodyOf(report), year: report.row.year }));
    return seriesOf(buildMatrix(reports, [entry]), 0, stated)
      .sort((a, b) => (a.body < b.body ? -1 : a.body > b.body ? 1 : 0))
      .flatMap(({ body, points }) => points.map(point => ({ ...point, body })));
  }, [reports, entry]);
  const bodies = useMemo(() => [...new Set(dots.map(dot => dot.body))], [dots]);
  const told = useMemo(() => {
    if (bodies.length <= TOLD_APART) return new Set(bodies);
    const isPicked = new Set(picked);
    const ticked = reports.filter(report => isPicked.has(report.id)).map(bodyOf);
    return new Set([...new Set(ticked)].slice(0, TOLD_APART));
  }, [bodies, reports, picked]);
  const years = useMemo(() => [...new Set(dots.map(dot => dot.year))].sort(), [dots]);
  const medians = useMemo(() => {
    if (told.size === bodies.length) return [];
    return years.flatMap(year => {
      const { median } = describeColumn(dots.filter(dot => dot.year === year).map(dot => dot.value));
      return median === null ? [] : [{ body: words.statisticNames.median, year, value: median }];
    });
  }, [dots, years, told, bodies, words]);
  const options = useMemo(
    () => () => {
      const [front, behind] = [dots.filter(dot => told.has(dot.body)), dots.filter(dot => !told.has(dot.body))];
      const axis = valueAxis(
        dots.map(dot => dot.value),
        isLog,
      );
      const labels = endLabels([...front, ...medians], isLog);
      const title = (dot: Point) => `${dot.body} ${dot.year}: ${dot.value}`;
      return {
        height: HEIGHT_PX,
        ...MARGINS,
        marginRight: front.length ? 150 : 70,
        x: { tickFormat: 'd', ticks: years, label: words.year, inset: 20 },
        y: { zero: true, ...axis, label: words.withUnit(nameIn(words, entry), entry.unit) },
        color: { scheme: 'Tableau10' as const },
        marks: [
          Plot.ruleY([0], { x1: years[0]!, x2: years.at(-1)! }),
          // A missing year breaks the line; a body with one year has none.
          Plot.lineY(withGaps(behind), { x: 'year', y: 'value', z: 'body', stroke: GREY, strokeOpacity: 0.45 }),
          Plot.dot(behind, { x: 'year', y: 'value', r: 2, fill: GREY, fillOpacity: 0.6, title }),
          Plot.lineY(withGaps(medians), {
            x: 'year',
            y: 'value',
            stroke: 'currentColor',
            strokeWidth: 2.5,
            strokeDasharray: '7 4',
          }),
          Plot.lineY(withGaps(front), { x: 'year', y: 'value', z: 'body', stroke: 'body', strokeWidth: 2 }),
          Plot.dot(front, {
            x: 'year',
            y: 'value',
            stroke: 'body',
            fill: 'body',
            r: 4,
            title,
            filter: dot => !dot.isInexact,
          }),
          Plot.dot(front, {
            x: 'year',
            y: 'value',
            stroke: 'body',
            fill: HOLLOW,
            r: 4,
            title,
            filter: dot => dot.isInexact,
          }),
          ...[true, false].map(isMedian =>
            Plot.text(
              labels.filter(({ body }) => (body === words.statisticNames.median) === isMedian),
              {
                x: 'year',
                y: 'at',
                text: 'body',
                fill: isMedian ? 'currentColor' : 'body',
                textAnchor: 'start',
                dx: 10,
              },
            ),
          ),
        ],
      };
    },
    [dots, told, medians, years, isLog, words, entry],
  );
  if (dots.length === 0) return <p class="say">{words.nothingToDraw}</p>;
  const notes = [
    ...(medians.length ? [words.medianNote(TOLD_APART)] : []),
    ...(dots.some(dot => dot.isInexact) ? [words.inexactNote] : []),
  ];
  return (
    <>
      {medians.length > 0 && <p class="choices soft">{words.tickHint}</p>}
      <Chart
        title={nameIn(words, entry)}
        subtitle={drawnOf(words, dots, reports.length)}
        notes={[...notes, caption]}
        options={options}
        heads={[words.body, words.year, entry.unit]}
        lines={dots.map(dot => [dot.body, dot.year, dot.value])}
        onDownload={onDownload}
      />
    </>
  );
}

/** Each body's points with a NaN in every year between that has none. */
function withGaps(dots: readonly Point[]): Point[] {
  return dots.flatMap((dot, index) => {
    const before = dots[index - 1];
    const missing = before?.body === dot.body && dot.year - before.year > 1;
    return missing ? [{ ...dot, year: dot.year - 1, value: Number.NaN }, dot] : [dot];
  });
}

/** The name at the end of each line, moved apart where lines end close together. */
function endLabels(dots: readonly Point[], isLog: boolean) {
  // Places on the axis, 0 to 1 and back: what is far apart in values may be close on paper.
  const placeOf = (value: number) => (isLog ? bend(value) : value);
  const last = new Map<string, Point & { place: number }>();
  for (const dot of dots) last.set(dot.body, { ...dot, place: placeOf(dot.value) });
  const highest = Math.max(0, ...dots.map(dot => placeOf(dot.value)));
  const step = (highest * LABEL_PX) / (HEIGHT_PX - MARGINS.marginTop - MARGINS.marginBottom);
  const labels = [...last.values()].sort((a, b) => a.year - b.year || a.value - b.value);
  labels.forEach((label, index) => {
    const below = labels[index - 1];
    if (below && below.year === label.year) label.place = Math.max(label.place, below.place + step);
  });
  return labels.map(label => ({ ...label, at: isLog ? straighten(label.place) : label.place }));
}
