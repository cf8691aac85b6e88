import * as Plot from '@observablehq/plot';
import { useMemo } from 'preact/hooks';
import { CORE_GROUPS } from '../../lib/codebook/codebook';
import { type Coverage, coverageOf } from '../../lib/compare/coverage';
import { DOUBTFUL_BELOW } from '../../lib/report/doubtful';
import { Chart } from './chart';
import { sourceLine } from './chart-data';
import { BLUE, MARGINS } from './chart-style';
import type { LoadedReport, WorkbenchSource } from './source';
import { useGrowing } from './use-growing';
import { nameIn, useWords } from './words';

const SIGNS = { stated: '●', doubtful: '◐', silent: '·' } as const;

/** Who discloses what of the core set, and how many disclose each of it. */
export function CoverageView({ source, reports }: { source: WorkbenchSource; reports: readonly LoadedReport[] }) {
  const words = useWords();
  const lines = useMemo(
    () => reports.map(report => ({ report, coverage: coverageOf(report.id, report.report, DOUBTFUL_BELOW) })),
    [reports],
  );
  const counts = useMemo(() => countsOf(lines.map(({ coverage }) => coverage)), [lines]);
  const [most, onScroll] = useGrowing(lines.length);
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section class="scroller" tabIndex={0} aria-label={words.coreGroups} onScroll={onScroll}>
      <details class="figure" data-testid="coverage-figure">
        <summary>{words.figure}</summary>
        <CoverageChart source={source} counts={counts} all={lines.length} />
      </details>
      <table class="plain-table coverage" data-testid="coverage">
        <caption>
          {words.coreGroups}{' '}
          <span class="small soft">
            {(Object.keys(SIGNS) as (keyof typeof SIGNS)[])
              .map(state => `${SIGNS[state]} ${words.disclosure[state]}`)
              .join('　')}
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.body}</th>
            <th scope="col">{words.share}</th>
            {CORE_GROUPS.map(group => (
              <th key={group.id} scope="col" class="upright">
                <span>{nameIn(words, group)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr class="sum">
            <th scope="row">{words.disclosedBy(lines.length)}</th>
            <td class="num" />
            {counts.map(({ stated }, index) => (
              <td key={CORE_GROUPS[index]!.id} class="num small">
                {percent(stated / lines.length)}
              </td>
            ))}
          </tr>
          {lines.slice(0, most).map(({ report, coverage }) => (
            <tr key={report.id}>
              <th scope="row">
                {report.row.bodyName ?? words.bodyUnknown} <span class="num soft">{report.row.year ?? ''}</span>
              </th>
              <td class="num">{percent(coverage.share)}</td>
              {coverage.groups.map((state, index) => (
                <td key={CORE_GROUPS[index]!.id} class={`dot ${state}`} title={words.disclosure[state]}>
                  <span aria-hidden="true">{SIGNS[state]}</span>
                  <span class="hidden">{words.disclosure[state]}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface Count {
  stated: number;
  doubtful: number;
}

/** One per core group: in how many reports it is stated, and in how many more only doubtfully. */
function countsOf(coverages: readonly Coverage[]): Count[] {
  return CORE_GROUPS.map((_, index) => ({
    stated: coverages.filter(({ groups }) => groups[index] === 'stated').length,
    doubtful: coverages.filter(({ groups }) => groups[index] === 'doubtful').length,
  }));
}

const BAR_PX = 24;

function CoverageChart({ source, counts, all }: { source: WorkbenchSource; counts: readonly Count[]; all: number }) {
  const words = useWords();
  const bars = useMemo(
    () =>
      counts
        .map((count, index) => ({ ...count, name: nameIn(words, CORE_GROUPS[index]!) }))
        .sort((a, b) => b.stated - a.stated || b.doubtful - a.doubtful),
    [counts, words],
  );
  const options = useMemo(
    () => () => ({
      height: MARGINS.marginBottom + 14 + BAR_PX * bars.length,
      marginTop: 14,
      marginBottom: MARGINS.marginBottom,
      marginLeft: words.locale === 'en' ? 292 : 150,
      marginRight: 110,
      x: { domain: [0, 100], grid: true, label: words.shareOfReports },
      y: { domain: bars.map(({ name }) => name), label: null },
      marks: [
        Plot.barX(bars, {
          x: ({ stated }) => (stated / all) * 100,
          y: 'name',
          fill: BLUE,
          insetTop: 3,
          insetBottom: 3,
        }),
        Plot.barX(bars, {
          x1: ({ stated }) => (stated / all) * 100,
          x2: ({ stated, doubtful }) => ((stated + doubtful) / all) * 100,
          y: 'name',
          fill: BLUE,
          fillOpacity: 0.35,
          insetTop: 3,
          insetBottom: 3,
        }),
        Plot.text(bars, {
          x: ({ stated, doubtful }) => ((stated + doubtful) / all) * 100,
          y: 'name',
          text: ({ stated }) => `${((stated / all) * 100).toFixed(0)}% (${stated})`,
          textAnchor: 'start',
          dx: 6,
          fill: 'currentColor',
        }),
      ],
    }),
    [bars, all, words],
  );
  const caption = sourceLine(words, source);
  return (
    <Chart
      title={words.coreGroups}
      subtitle={words.ofReports(all)}
      notes={[words.coverageNote, caption]}
      options={options}
      heads={[words.indicator, words.disclosure.stated, words.disclosure.doubtful, '%']}
      lines={bars.map(({ name, stated, doubtful }) => [name, stated, doubtful, Math.round((stated / all) * 1000) / 10])}
      onDownload={source.download}
    />
  );
}
