import { useState } from 'preact/hooks';
import type { ReportRow } from '../../lib/library/records';
import { Part, type PartProps } from './keeping-part';
import { useWork } from './use-work';
import { useWords } from './words';

/** Lines drawn: a bin of thousands is emptied or left, not read. */
const MOST_SHOWN = 300;

/** What was deleted, until thirty days have passed or the person has said so. */
export function Bin({
  keeping,
  rows,
  now,
  onChanged,
}: Omit<PartProps, 'generation'> & { rows: readonly ReportRow[]; now: () => Date }) {
  const words = useWords();
  const work = useWork();
  const [asking, setAsking] = useState(false);
  const daysLeft = (since: string) =>
    Math.min(
      keeping.binDays,
      Math.max(0, Math.ceil(keeping.binDays - (now().getTime() - Date.parse(since)) / 86_400_000)),
    );
  const empty = async () => {
    setAsking(false);
    await work.run(keeping.emptyBin);
    onChanged();
  };
  const restore = (reportIds: string[]) => work.run(() => keeping.restore(reportIds)).then(onChanged);
  return (
    <Part title={words.bin} empty={rows.length === 0 && !work.shown ? words.binEmpty : null}>
      <p>
        {asking ? (
          <span class="say warn" role="alert">
            {words.emptyBinSure(rows.length)}{' '}
            <button type="button" class="plain" onClick={empty} data-testid="empty-bin-yes">
              {words.emptyBinYes}
            </button>{' '}
            <button type="button" class="plain" onClick={() => setAsking(false)}>
              {words.cancel}
            </button>
          </span>
        ) : (
          <button
            type="button"
            class="plain"
            disabled={work.isWorking}
            onClick={() => setAsking(true)}
            data-testid="empty-bin"
          >
            {words.emptyBin}
          </button>
        )}{' '}
        {work.shown}
      </p>
      <ul class="lines">
        {rows.slice(0, MOST_SHOWN).map(row => (
          <li key={row.reportId}>
            {row.bodyName ?? row.title} <span class="num soft">{row.year ?? ''}</span>{' '}
            <span class="num soft small">
              {row.binnedAt && words.inBin(row.binnedAt.slice(0, 10), daysLeft(row.binnedAt))}
            </span>{' '}
            <button type="button" class="plain" disabled={work.isWorking} onClick={() => restore([row.reportId])}>
              {words.restore}
            </button>
          </li>
        ))}
      </ul>
      {rows.length > MOST_SHOWN && <p class="soft small">{words.moreLines(rows.length - MOST_SHOWN)}</p>}
    </Part>
  );
}
