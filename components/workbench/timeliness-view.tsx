import { useMemo } from 'preact/hooks';
import { describeColumn } from '../../lib/compare/statistics';
import { timelinessDays } from '../../lib/compare/timeliness';
import type { ReportRow } from '../../lib/library/records';
import { type Dot, sourceLine } from './chart-data';
import type { WorkbenchSource } from './source';
import { StripChart } from './strip-chart';
import { useGrowing } from './use-growing';
import { useWords } from './words';

/** Days before and after 1 April, by body and year. */
export function TimelinessView({
  source,
  rows,
  picked,
}: {
  source: WorkbenchSource;
  rows: readonly ReportRow[];
  picked: readonly string[];
}) {
  const words = useWords();
  const lines = useMemo(
    () =>
      rows
        .map(row => ({ row, days: timelinessDays(row.year, row.published) }))
        .sort((a, b) => (b.days ?? -9999) - (a.days ?? -9999)),
    [rows],
  );
  const dots = useMemo(() => {
    const isPicked = new Set(picked);
    return lines.flatMap(({ row, days }): Dot[] => {
      const { reportId, year } = row;
      if (days === null || year === null) return [];
      const body = row.bodyName ?? row.title;
      return [{ reportId, body, year, value: days, isInexact: false, isPicked: isPicked.has(reportId) }];
    });
  }, [lines, picked]);
  const [most, onScroll] = useGrowing(lines.length);
  const late = dots.filter(({ value }) => value >= 0).length;
  const { median } = describeColumn(dots.map(({ value }) => value));
  const widest = Math.max(30, ...dots.map(({ value }) => Math.abs(value)));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section class="scroller" tabIndex={0} aria-label={words.pages.timeliness} onScroll={onScroll}>
      {dots.length > 0 && (
        <details class="figure" open data-testid="timeliness-figure">
          <summary>{words.figure}</summary>
          <StripChart
            title={words.daysTitle}
            subtitle={words.timelySum(dots.length, dots.length - late, late, lines.length - dots.length, median ?? 0)}
            notes={[words.daysNote, sourceLine(words, source)]}
            dots={dots}
            label={words.timelyDays}
            unit={words.timelyDays}
            isLog={false}
            border={0}
            onDownload={source.download}
          />
        </details>
      )}
      <table class="plain-table timeliness" data-testid="timeliness">
        <thead>
          <tr>
            <th scope="col">{words.body}</th>
            <th scope="col">{words.year}</th>
            <th scope="col">{words.published}</th>
            <th scope="col">{words.timelyDays}</th>
            <th scope="col" class="wide">
              {words.daysAround}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, most).map(({ row, days }) => (
            <tr key={row.reportId}>
              <th scope="row">{row.bodyName ?? words.bodyUnknown}</th>
              <td class="num">{row.year ?? '—'}</td>
              <td class="num">{row.published ?? '—'}</td>
              <td class="num">{days === null ? words.timelyStates.unknown : words.daysLate(days)}</td>
              <td class="wide">{days !== null && <Bar days={days} widest={widest} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Bar({ days, widest }: { days: number; widest: number }) {
  const share = (Math.abs(days) / widest) * 50;
  return (
    <div class="bar" aria-hidden="true">
      <span
        class={days < 0 ? 'early' : 'late'}
        style={days < 0 ? { right: '50%', width: `${share}%` } : { left: '50%', width: `${Math.max(share, 0.6)}%` }}
      />
    </div>
  );
}
