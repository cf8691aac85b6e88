import type { Cell } from '../../lib/compare/matrix';
import type { ReportRow } from '../../lib/library/records';
import type { Span } from '../../lib/report/report';
import { useWords } from '../parts/language';
import { MeasuredValue } from '../parts/measured-value';

/** One cell: the figure and the way to its sentence; or, in words, that there is none. */
export function ComparisonCell({
  cell,
  report,
  onOpen,
}: {
  cell: Cell;
  report: ReportRow;
  onOpen: (span: Span) => void;
}) {
  const words = useWords();
  if (!('reading' in cell)) {
    const isMissing = cell.state === 'missing';
    return (
      <td class="absent" data-state={cell.state} title={isMissing ? words.comparison.missingLong : undefined}>
        {isMissing ? words.comparison.missing : words.comparison.notApplicable}
      </td>
    );
  }
  const { reading, differences } = cell;
  const { quantity } = reading;
  const figure = {
    value: reading.value ?? quantity.value,
    unit: reading.unit,
    bound: reading.bound,
    range: quantity.range,
  };
  const notes = differences.map(one =>
    words.comparison.differs(words.comparison.aspect[one.aspect], one.here ?? words.comparison.unstated),
  );
  if (cell.state === 'doubtful') notes.unshift(words.doubtfulLong);
  return (
    <td class={cell.state === 'doubtful' ? 'doubtful' : ''} data-state={cell.state}>
      <button
        type="button"
        title={[quantity.quote, ...notes].join('\n')}
        data-testid={`cell-${report.reportId}-${reading.indicator.id}`}
        onClick={() => onOpen(quantity.span)}
      >
        {notes.length > 0 && (
          <>
            <sup aria-hidden="true">{cell.state === 'doubtful' ? '?' : '※'}</sup>
            <span class="hidden">{notes.join('；')} </span>
          </>
        )}
        <MeasuredValue figure={figure} />
      </button>
    </td>
  );
}
