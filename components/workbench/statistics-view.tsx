import { useMemo } from 'preact/hooks';
import { rankReports } from '../../lib/compare/ranking';
import { toCsv } from '../../lib/exports/csv';
import type { View } from './address';
import { formatNumber } from './cell-text';
import { type MatrixColumn, matrixModel } from './matrix-model';
import type { LoadedReport, WorkbenchSource } from './source';
import type { ChangeView } from './use-view';
import { nameIn, useWords } from './words';
import type { WorkbenchWords } from './words-zh';

export interface StatisticsViewProps {
  source: WorkbenchSource;
  reports: readonly LoadedReport[];
  view: View;
  change: ChangeView;
}

type Statistic = keyof WorkbenchWords['statisticNames'];

const rounded = (value: number | null) => (value === null ? null : Number(value.toPrecision(6)));
const shown = (value: number | null) => (value === null ? '—' : formatNumber(Number(value.toPrecision(5))));
const signed = (value: number) => (value > 0 ? `+${formatNumber(value)}` : formatNumber(value));

/** What a methods section reports of every indicator, and the ranking of one. Missing values are counted, never filled in. */
export function StatisticsView({ source, reports, view, change }: StatisticsViewProps) {
  const words = useWords();
  const { dimension } = view.filter;
  const { columns, reports: lines } = useMemo(
    () => matrixModel(reports, { ...view, sort: { by: 'body', direction: 'up' } }, null),
    [reports, dimension, view.hideEmpty, view.choices],
  );
  const names = Object.keys(words.statisticNames) as Statistic[];
  const chosen = columns.find(column => column.entry.id === view.indicator) ?? null;
  const csv = () => {
    const head = ['id', words.indicator, words.unit, ...names.map(name => words.statisticNames[name])];
    const rows = columns.map(({ entry, statistics }) => [
      entry.id,
      nameIn(words, entry),
      entry.unit,
      ...names.map(name => rounded(statistics[name])),
    ]);
    source.download('statistics.csv', new Blob([toCsv([head, ...rows])], { type: 'text/csv;charset=utf-8' }));
  };
  return (
    <div class={chosen ? 'statistics-view with-ranking' : 'statistics-view'}>
      <div class="scroller">
        <div class="choices">
          <p class="soft">{words.statisticsNote}</p>
          <button type="button" class="plain" onClick={csv} data-testid="statistics-csv">
            CSV
          </button>
        </div>
        <table class="plain-table numbers" data-testid="statistics">
          <thead>
            <tr>
              <th scope="col">{words.indicator}</th>
              <th scope="col">{words.unit}</th>
              {names.map(name => (
                <th key={name} scope="col" class="num">
                  {words.statisticNames[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns.map(({ entry, statistics }) => (
              <tr key={entry.id} class={`tone-${entry.dimension}${entry === chosen?.entry ? ' chosen' : ''}`}>
                <th scope="row">
                  <div class="named">
                    <span class="swatch" aria-hidden="true" />
                    <button
                      type="button"
                      aria-pressed={entry === chosen?.entry}
                      onClick={() => change({ indicator: entry === chosen?.entry ? null : entry.id })}
                      data-testid={`rank-${entry.id}`}
                    >
                      {nameIn(words, entry)}
                    </button>
                  </div>
                </th>
                <td class="soft">{entry.unit}</td>
                {names.map(name => (
                  <td key={name} class="num">
                    {shown(statistics[name])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {chosen && (
        <Ranking column={chosen} reports={lines} picked={view.picked} onClose={() => change({ indicator: null })} />
      )}
    </div>
  );
}

/** Places within each year, and the change since the year before. */
function Ranking({
  column,
  reports,
  picked,
  onClose,
}: {
  column: MatrixColumn;
  /** Of the column's cells, in their order. */
  reports: readonly LoadedReport[];
  picked: readonly string[];
  onClose: () => void;
}) {
  const words = useWords();
  const { entry, cells } = column;
  const lines = useMemo(
    () =>
      rankReports(
        { indicator: entry, cells, found: 0 },
        reports.map(({ id, row }) => ({ reportId: id, body: row.bodyName ?? row.title, year: row.year })),
      ),
    [entry, cells, reports],
  );
  const isPicked = new Set(picked);
  return (
    <section class="ranking" aria-label={words.ranking(nameIn(words, entry))} data-testid="ranking">
      <header>
        <h2>{nameIn(words, entry)}</h2>
        <button type="button" class="tool" onClick={onClose} aria-label={words.closeRanking}>
          ×
        </button>
      </header>
      <p class="small soft">{words.rankingNote(entry.higherIs)}</p>
      <table class="plain-table numbers">
        <thead>
          <tr>
            <th scope="col" class="num">
              {words.year}
            </th>
            <th scope="col" class="num">
              {words.rank}
            </th>
            <th scope="col">{words.body}</th>
            <th scope="col" class="num">
              {entry.unit}
            </th>
            <th scope="col" class="num">
              {words.yearChange}
            </th>
            <th scope="col" class="num">
              %
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <tr key={line.reportId} class={isPicked.has(line.reportId) ? 'chosen' : undefined}>
              <td class="num soft">{line.year}</td>
              <td class="num">
                {line.rank}
                {line.isTied && '='}
                <span class="soft"> / {line.of}</span>
              </td>
              <th scope="row">{line.body}</th>
              <td class="num">
                {line.isInexact && '≈ '}
                {formatNumber(line.value)}
              </td>
              <td class="num">{line.change ? signed(rounded(line.change.difference) ?? 0) : '—'}</td>
              <td class="num">{line.change?.percent == null ? '—' : signed(Number(line.change.percent.toFixed(1)))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
