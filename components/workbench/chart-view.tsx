import { useMemo } from 'preact/hooks';
import { indicatorById } from '../../lib/codebook/codebook';
import type { View } from './address';
import { countReadings, mostStated, sourceLine } from './chart-data';
import { DistributionChart } from './distribution-chart';
import { IndicatorSelect } from './indicator-select';
import { LinesChart } from './lines-chart';
import { ScatterChart } from './scatter-chart';
import type { LoadedReport, WorkbenchSource } from './source';
import type { ChangeView } from './use-view';
import { useWords } from './words';

export interface ChartViewProps {
  source: WorkbenchSource;
  reports: readonly LoadedReport[];
  view: View;
  change: ChangeView;
}

/** Year lines, distribution and scatter: the same choice of indicators, three drawings. */
export function ChartView({ source, reports, view, change }: ChartViewProps) {
  const words = useWords();
  const counts = useMemo(() => countReadings(reports), [reports]);
  const first = view.indicator ?? mostStated(counts, null);
  const second = view.against ?? mostStated(counts, first);
  const [x, y] = [first, second].map(id => (id ? indicatorById(id) : null) ?? null);
  const caption = sourceLine(words, source);
  const onDownload = (name: string, content: Blob) => source.download(name, content);
  const drawing = { reports, picked: view.picked, isLog: view.isLog, caption, onDownload };
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
        <label>
          <input
            type="checkbox"
            checked={view.isLog}
            onChange={event => change({ isLog: event.currentTarget.checked })}
            data-testid="log-scale"
          />{' '}
          {words.logScale}
        </label>
      </div>
      {!x || (view.page === 'scatter' && !y) ? (
        <p class="say">{words.nothingToDraw}</p>
      ) : view.page === 'lines' ? (
        <LinesChart entry={x} {...drawing} />
      ) : view.page === 'distribution' ? (
        <DistributionChart entry={x} {...drawing} />
      ) : (
        y && <ScatterChart x={x} y={y} {...drawing} />
      )}
    </div>
  );
}
