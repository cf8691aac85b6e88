import type { Difference } from '../../lib/compare/difference';
import type { Cell } from '../../lib/compare/matrix';
import type { ReportRow } from '../../lib/library/records';
import { KIND_WORDS } from '../../lib/report/kind-words';
import type { Span } from '../../lib/report/report';
import { useLanguage, useWords } from '../parts/language';
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
  const language = useLanguage();
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
    value: reading.stated,
    unit: reading.unit,
    bound: reading.bound,
    range: quantity.range,
  };
  const said = ({ aspect, here }: Difference) => {
    if (here === null) return words.comparison.unstated;
    if (aspect === 'status') return words.status[quantity.status];
    return aspect === 'kind' ? KIND_WORDS[language][quantity.kind] : here;
  };
  const notes = differences.map(one => words.comparison.differs(words.comparison.aspect[one.aspect], said(one)));
  const breaking = differences.find(({ isBreaking }) => isBreaking);
  if (cell.state === 'doubtful') notes.unshift(words.doubtfulLong);
  if (cell.mark) notes.unshift(words.comparison[cell.mark]);
  return (
    <td class={cell.state === 'doubtful' ? 'doubtful' : ''} data-state={cell.state}>
      <button
        type="button"
        title={[quantity.quote, ...notes].join('\n')}
        data-testid={`cell-${report.reportId}-${reading.indicator.id}`}
        onClick={() => onOpen(quantity.span)}
      >
        {(differences.length > 0 || cell.state === 'doubtful') && (
          <>
            <sup aria-hidden="true">
              {breaking ? '≠' : differences.length > 0 ? '※' : ''}
              {cell.state === 'doubtful' && '?'}
            </sup>
            <span class="hidden">{notes.join('；')} </span>
          </>
        )}
        {cell.mark && (
          <span class={`mark ${cell.mark}`}>
            <span aria-hidden="true">{cell.mark === 'best' ? '▲' : '▽'}</span>
            <span class="hidden">{words.comparison[cell.mark]} </span>
          </span>
        )}
        <MeasuredValue figure={figure} />
        {breaking && breaking.aspect !== 'unit' && (
          <span class="differs" aria-hidden="true">
            {said(breaking)}
          </span>
        )}
      </button>
    </td>
  );
}
