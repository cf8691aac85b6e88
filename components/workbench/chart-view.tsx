import * as Plot from '@observablehq/plot';
import { useMemo } from 'preact/hooks';
import { CODEBOOK_VERSION, INDICATORS, indicatorById } from '../../lib/codebook/codebook';
import { buildMatrix, comparableValue } from '../../lib/compare/matrix';
import { seriesOf } from '../../lib/compare/series';
import type { View } from './address';
import { Chart } from './chart';
import { IndicatorSelect } from './indicator-select';
import type { LoadedReport, WorkbenchSource } from './source';
import type { ChangeView } from './use-view';
import { nameIn, useWords } from './words';

export interface ChartViewProps {
  source: WorkbenchSource;
  reports: readonly LoadedReport[];
  view: View;
  change: ChangeView;
}

/** One comparable value of one report, ready to be drawn. */
interface Dot {
  body: string;
  year: number;
  value: number;
  isInexact: boolean;
  isPicked: boolean;
}

const bodyOf = (report: LoadedReport) => report.row.bodyName ?? report.row.title;

/** Year lines, distribution and scatter: the same choice of indicators, three drawings. */
export function ChartView({ source, reports, view, change }: ChartViewProps) {
  const words = useWords();
  const counts = useMemo(() => countReadings(reports), [reports]);
  const first = view.indicator ?? mostStated(counts, null);
  const second = view.against ?? mostStated(counts, first);
  const caption = words.chartSource(CODEBOOK_VERSION, source.now().toISOString().slice(0, 10));
  const download = (name: string, content: Blob) => source.download(name, content);
  return (
    <div class="chart-view">
      <div class="choices">
        <IndicatorSelect
          label={words.indicator}
          value={first}
          counts={counts}
          onChange={indicator => change({ indicator })}
        />
        {view.page === 'scatter' && (
          <IndicatorSelect
            label={words.againstIndicator}
            value={second}
            counts={counts}
            onChange={against => change({ against })}
          />
        )}
      </div>
      {view.page === 'lines' && <Lines {...{ reports, id: first, caption, download, picked: view.picked }} />}
      {view.page === 'distribution' && (
        <Distribution {...{ reports, id: first, caption, download, picked: view.picked }} />
      )}
      {view.page === 'scatter' && <Scatter {...{ reports, id: first, against: second, caption, download }} />}
    </div>
  );
}

interface DrawingProps {
  reports: readonly LoadedReport[];
  id: string | null;
  caption: string;
  download: (name: string, content: Blob) => void;
}

/** Room for the labels of the axes beside their ticks. */
const MARGINS = { marginTop: 40, marginBottom: 52, marginLeft: 70, marginRight: 30 };
const LINES_PX = 480;
const LABEL_PX = 17;

/** Each body's points with a NaN in every year between that has none. */
function withGaps(dots: readonly { body: string; year: number; value: number }[]) {
  return dots.flatMap((dot, index) => {
    const before = dots[index - 1];
    const missing = before?.body === dot.body && dot.year - before.year > 1;
    return missing ? [{ ...dot, year: dot.year - 1, value: Number.NaN }, dot] : [dot];
  });
}

/** The name at the end of each line, moved apart where lines end close together. */
function endLabels(dots: readonly { body: string; year: number; value: number }[]) {
  const last = new Map<string, { body: string; year: number; value: number; at: number }>();
  for (const dot of dots) last.set(dot.body, { ...dot, at: dot.value });
  const highest = Math.max(0, ...dots.map(dot => dot.value));
  const step = (highest * LABEL_PX) / (LINES_PX - MARGINS.marginTop - MARGINS.marginBottom);
  const labels = [...last.values()].sort((a, b) => a.year - b.year || a.value - b.value);
  labels.forEach((label, index) => {
    const below = labels[index - 1];
    if (below && below.year === label.year) label.at = Math.max(label.at, below.at + step);
  });
  return labels;
}

/** More lines than this cannot be told apart by colour: the others stay grey behind those that are ticked. */
const TOLD_APART = 10;

function Lines({ reports, id, caption, download, picked }: DrawingProps & { picked: readonly string[] }) {
  const words = useWords();
  const entry = id ? indicatorById(id) : null;
  const dots = useMemo(() => {
    if (!entry) return [];
    const lines = seriesOf(
      buildMatrix(reports, [entry]),
      0,
      reports.map(report => ({ reportId: report.id, body: bodyOf(report), year: report.row.year })),
    );
    return lines.flatMap(({ body, points }) => points.map(point => ({ ...point, body })));
  }, [reports, entry]);
  const told = useMemo(() => {
    const bodies = [...new Set(dots.map(dot => dot.body))];
    if (bodies.length <= TOLD_APART) return new Set(bodies);
    return new Set(
      reports
        .filter(report => picked.includes(report.id))
        .map(bodyOf)
        .slice(0, TOLD_APART),
    );
  }, [dots, reports, picked]);
  const front = useMemo(() => dots.filter(dot => told.has(dot.body)), [dots, told]);
  const labels = useMemo(() => endLabels(front), [front]);
  const options = useMemo(
    () => () => ({
      height: LINES_PX,
      ...MARGINS,
      marginRight: 150,
      x: { tickFormat: 'd', ticks: [...new Set(dots.map(dot => dot.year))], label: words.year, inset: 20 },
      y: { grid: true, nice: true, zero: true, label: `${entry ? nameIn(words, entry) : ''}（${entry?.unit ?? ''}）` },
      color: { scheme: 'Tableau10' as const },
      marks: [
        Plot.ruleY([0], { x1: Math.min(...dots.map(dot => dot.year)), x2: Math.max(...dots.map(dot => dot.year)) }),
        // A missing year breaks the line.
        Plot.lineY(withGaps(dots.filter(dot => !told.has(dot.body))), {
          x: 'year',
          y: 'value',
          z: 'body',
          stroke: '#9aa0a8',
          strokeOpacity: 0.45,
          title: dot => dot.body,
        }),
        // A body with one year has no line.
        Plot.dot(
          dots.filter(dot => !told.has(dot.body)),
          {
            x: 'year',
            y: 'value',
            r: 2,
            fill: '#9aa0a8',
            fillOpacity: 0.6,
            title: dot => `${dot.body} ${dot.year}: ${dot.value}`,
          },
        ),
        Plot.lineY(withGaps(front), { x: 'year', y: 'value', z: 'body', stroke: 'body', strokeWidth: 2 }),
        Plot.dot(front, {
          x: 'year',
          y: 'value',
          stroke: 'body',
          fill: dot => (dot.isInexact ? 'white' : dot.body),
          r: 4,
          title: dot => `${dot.body} ${dot.year}: ${dot.value}`,
        }),
        Plot.text(labels, { x: 'year', y: 'at', text: 'body', fill: 'body', textAnchor: 'start', dx: 10 }),
      ],
    }),
    [dots, front, told, labels, words, entry],
  );
  if (!entry || dots.length === 0) return <p class="say">{words.nothingToDraw}</p>;
  return (
    <>
      {told.size === 0 && <p class="choices soft">{words.manyLines(TOLD_APART)}</p>}
      <Chart
        title={nameIn(words, entry)}
        caption={dots.some(dot => dot.isInexact) ? `${caption} ${words.inexactNote}` : caption}
        options={options}
        heads={[words.body, words.year, entry.unit]}
        lines={dots.map(dot => [dot.body, dot.year, dot.value])}
        onDownload={download}
      />
    </>
  );
}

function Distribution({ reports, id, caption, download, picked }: DrawingProps & { picked: readonly string[] }) {
  const words = useWords();
  const entry = id ? indicatorById(id) : null;
  const dots = useMemo(() => (entry ? dotsOf(reports, entry.id, picked) : []), [reports, entry, picked]);
  const options = useMemo(
    () => () => ({
      height: 120 + 90 * new Set(dots.map(dot => dot.year)).size,
      ...MARGINS,
      x: { grid: true, nice: true, label: `${entry ? nameIn(words, entry) : ''}（${entry?.unit ?? ''}）` },
      y: { type: 'band' as const, tickFormat: 'd', label: null },
      marks: [
        Plot.boxX(dots, { x: 'value', y: 'year', fill: '#0a5fb4', fillOpacity: 0.12, r: 0 }),
        Plot.dot(dots, {
          x: 'value',
          y: 'year',
          r: dot => (dot.isPicked ? 7 : 4),
          fill: dot => (dot.isInexact ? 'white' : dot.isPicked ? '#b3261e' : '#0a5fb4'),
          stroke: dot => (dot.isPicked ? '#b3261e' : '#0a5fb4'),
          fillOpacity: 0.6,
          title: dot => `${dot.body} ${dot.year}: ${dot.value}`,
        }),
        Plot.text(
          dots.filter(dot => dot.isPicked),
          { x: 'value', y: 'year', text: 'body', dy: -14 },
        ),
      ],
    }),
    [dots, words, entry],
  );
  if (!entry || dots.length === 0) return <p class="say">{words.nothingToDraw}</p>;
  return (
    <Chart
      title={nameIn(words, entry)}
      caption={dots.some(dot => dot.isInexact) ? `${caption} ${words.inexactNote}` : caption}
      options={options}
      heads={[words.body, words.year, entry.unit]}
      lines={[...dots].sort((a, b) => b.value - a.value).map(dot => [dot.body, dot.year, dot.value])}
      onDownload={download}
    />
  );
}

function Scatter({ reports, id, against, caption, download }: DrawingProps & { against: string | null }) {
  const words = useWords();
  const [x, y] = [id ? indicatorById(id) : null, against ? indicatorById(against) : null];
  const pairs = useMemo(() => {
    if (!x || !y) return [];
    const { rows } = buildMatrix(reports, [x, y]);
    return reports.flatMap((report, index) => {
      const [left, right] = rows.map(row => comparableValue(row.cells[index]!));
      if (left == null || right == null) return [];
      return [{ body: bodyOf(report), year: report.row.year, x: left, y: right }];
    });
  }, [reports, x, y]);
  const options = useMemo(
    () => () => ({
      height: 520,
      ...MARGINS,
      x: { grid: true, nice: true, label: `${x ? nameIn(words, x) : ''}（${x?.unit ?? ''}）` },
      y: { grid: true, nice: true, label: `${y ? nameIn(words, y) : ''}（${y?.unit ?? ''}）` },
      marks: [
        Plot.dot(pairs, {
          x: 'x',
          y: 'y',
          r: 5,
          fill: '#0a5fb4',
          fillOpacity: 0.6,
          title: pair => `${pair.body} ${pair.year ?? ''}: ${pair.x}, ${pair.y}`,
        }),
        ...(pairs.length <= 30
          ? [Plot.text(pairs, { x: 'x', y: 'y', text: pair => `${pair.body} ${pair.year ?? ''}`, dy: -12 })]
          : []),
      ],
    }),
    [pairs, words, x, y],
  );
  if (!x || !y || pairs.length === 0) return <p class="say">{words.nothingToDraw}</p>;
  return (
    <Chart
      title={`${nameIn(words, x)} × ${nameIn(words, y)}`}
      caption={caption}
      options={options}
      heads={[words.body, words.year, nameIn(words, x), nameIn(words, y)]}
      lines={pairs.map(pair => [pair.body, pair.year, pair.x, pair.y])}
      onDownload={download}
    />
  );
}

function dotsOf(reports: readonly LoadedReport[], id: string, picked: readonly string[]): Dot[] {
  const entry = indicatorById(id);
  if (!entry) return [];
  const [row] = buildMatrix(reports, [entry]).rows;
  return reports.flatMap((report, index) => {
    const cell = row?.cells[index];
    const value = cell ? comparableValue(cell) : null;
    if (!cell || value === null || report.row.year === null) return [];
    return [
      {
        body: bodyOf(report),
        year: report.row.year,
        value,
        isInexact: 'reading' in cell && cell.reading.bound !== '=',
        isPicked: picked.includes(report.id),
      },
    ];
  });
}

function countReadings(reports: readonly LoadedReport[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { report } of reports) {
    for (const id of new Set(report.indicators.map(indicator => indicator.id)))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** What most reports state is what a person wants to see first. */
function mostStated(counts: ReadonlyMap<string, number>, butNot: string | null): string | null {
  let best: string | null = null;
  for (const { id } of INDICATORS) {
    if (id !== butNot && (counts.get(id) ?? 0) > (best ? (counts.get(best) ?? 0) : 0)) best = id;
  }
  return best;
}
