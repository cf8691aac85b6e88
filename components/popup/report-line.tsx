import type { ReportRow } from '../../lib/library/records';
import { formatDate } from '../parts/format';
import { Icon } from '../parts/icon';
import { useWords } from '../parts/language';

export interface ReportLineProps {
  row: ReportRow;
  isTicked: boolean;
  onTick: (row: ReportRow) => void;
  onOpen: (row: ReportRow) => void;
  onRemove: (row: ReportRow) => void;
}

/** One saved report: whose and of which year, when it came out, how much was read from it. */
export function ReportLine({ row, isTicked, onTick, onOpen, onRemove }: ReportLineProps) {
  const words = useWords();
  const name = row.bodyName ?? row.title;
  const year = row.year === null ? words.yearUnknown : words.year(row.year);
  const within = [row.province, row.prefecture].filter(part => part && part !== row.regionName).join(' ');
  return (
    <div class={isTicked ? 'report ticked' : 'report'} data-testid={`report-${row.reportId}`}>
      <label class="tick">
        <input
          type="checkbox"
          checked={isTicked}
          aria-label={words.popup.select(`${name} ${year}`)}
          data-testid={`tick-${row.reportId}`}
          onChange={() => onTick(row)}
        />
      </label>
      <button
        type="button"
        class="face"
        title={words.popup.open}
        data-testid={`open-${row.reportId}`}
        onClick={() => onOpen(row)}
      >
        <span class="head">
          <span class="who">{name}</span>
          <span class="when num">{year}</span>
        </span>
        <span class="facts num">
          {within && <span>{within}</span>}
          {row.published && <span>{formatDate(row.published, words)}</span>}
          {row.timely !== null && (
            <span class={row.timely ? 'good' : 'bad'}>{row.timely ? words.timely : words.popup.lateShort}</span>
          )}
          <span>{words.popup.coded(row.indicators)}</span>
          {row.versions > 1 && <span>{words.popup.versions(row.versions)}</span>}
          {row.tags.map(tag => (
            <span key={tag} class="badge">
              {tag}
            </span>
          ))}
        </span>
      </button>
      <button
        type="button"
        class="tool"
        title={words.popup.remove}
        aria-label={`${words.popup.remove} ${name} ${year}`}
        data-testid={`remove-${row.reportId}`}
        onClick={() => onRemove(row)}
      >
        <Icon name="bin" />
      </button>
    </div>
  );
}
