import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { TONES } from '../../lib/page/paint-palette';
import { CopyButton } from '../parts/copy-button';
import { Icon } from '../parts/icon';
import { useLanguage, useWords } from '../parts/language';
import { type IndicatorNames, nameOf, toneOf } from '../parts/names';
import { ComparisonCell } from './comparison-cell';
import type { Comparison, PopupActions } from './model';
import { tableText } from './table-text';

/** More columns than this share the popup's width by being narrow. */
const ROOMY = 4;

export interface ComparisonTableProps {
  comparison: Comparison;
  names: IndicatorNames;
  actions: PopupActions;
}

/** Indicators × reports. A cell leads to its sentence; what a report does not say is said to be missing, never zero. */
export function ComparisonTable({ comparison, names, actions }: ComparisonTableProps) {
  const words = useWords();
  const language = useLanguage();
  const { reports, matrix } = comparison;
  const [sharedOnly, setSharedOnly] = useState(false);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const groups = useMemo(() => {
    const shown = matrix.rows.filter(row => row.found > (sharedOnly ? 1 : 0));
    return TONES.map(tone => ({ tone, rows: shown.filter(row => toneOf(names, row.indicator.id) === tone) })).filter(
      group => group.rows.length > 0,
    );
  }, [matrix, names, sharedOnly]);
  return (
    <>
      <div class="find">
        <button ref={back} type="button" class="tool" data-testid="back" onClick={() => actions.onCompare(null)}>
          <Icon name="back" />
          {words.popup.back}
        </button>
        <label class="check">
          <input
            type="checkbox"
            checked={sharedOnly}
            data-testid="shared-only"
            onChange={() => setSharedOnly(!sharedOnly)}
          />
          {words.comparison.shared}
        </label>
        <CopyButton
          label={words.popup.copyTable}
          testid="copy-table"
          text={() => tableText(comparison, names, words)}
        />
        <button
          type="button"
          class="plain"
          data-testid="compare-in-workbench"
          onClick={() => actions.onOpenWorkbench(reports)}
        >
          <Icon name="open" size={14} />
          {words.popup.compareInWorkbench}
        </button>
        <button type="button" class="plain" data-testid="export-csv" onClick={() => actions.onExportCsv(comparison)}>
          <Icon name="download" size={14} />
          {words.popup.exportCsv}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard */}
      <section class="scroll" tabIndex={0} aria-label={words.comparison.title}>
        {groups.length === 0 ? (
          <p class="none">{words.comparison.empty}</p>
        ) : (
          <table class={reports.length > ROOMY ? 'matrix many' : 'matrix'} data-testid="comparison">
            <thead>
              <tr>
                <th scope="col">{words.comparison.indicator}</th>
                {reports.map(report => (
                  <th key={report.reportId} scope="col">
                    <span class="who" title={report.title}>
                      {report.bodyName ?? report.title}
                    </span>
                    <span class="when num">{report.year === null ? words.yearUnknown : words.year(report.year)}</span>
                  </th>
                ))}
              </tr>
            </thead>
            {groups.map(group => (
              <tbody key={group.tone} class={`tone-${group.tone}`}>
                <tr class="group">
                  <th scope="rowgroup" colSpan={reports.length + 1}>
                    <span class="label">
                      <span class="swatch" />
                      {words.dimension[group.tone]}
                    </span>
                  </th>
                </tr>
                {group.rows.map(({ indicator, cells }) => (
                  <tr key={indicator.id} data-testid={`row-${indicator.id}`}>
                    <th scope="row">{nameOf(names, indicator.id, language)}</th>
                    {cells.map((cell, nth) => {
                      const report = reports[nth];
                      return report ? (
                        <ComparisonCell
                          key={report.reportId}
                          cell={cell}
                          report={report}
                          onOpen={span => actions.onOpenSource(report, span)}
                        />
                      ) : null;
                    })}
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
        )}
      </section>
      <footer class="foot">
        <p class="soft small">{words.comparison.legend}</p>
      </footer>
    </>
  );
}
