import { useEffect, useState } from 'preact/hooks';
import type { ReportRow } from '../../lib/library/records';
import type { View } from './address';
import type { WorkbenchSource } from './source';
import { useFailure } from './use-failure';
import type { ChangeView } from './use-view';
import { useWords } from './words';

/** Lines added each time the end of the list comes into sight. */
const STEP = 60;

export interface LibraryViewProps {
  source: WorkbenchSource;
  rows: readonly ReportRow[];
  view: View;
  change: ChangeView;
  onChanged: () => void;
}

const COLUMNS = ['body', 'year', 'published', 'saved'] as const;

/** What is kept, with ticks for what is to be compared. */
export function LibraryView({ source, rows, view, change, onChanged }: LibraryViewProps) {
  const words = useWords();
  const [most, setMost] = useState(STEP);
  const [removed, setRemoved] = useState<string[]>([]);
  const { tell, shown: failure } = useFailure();
  const [isBackupDue, setIsBackupDue] = useState(false);
  useEffect(() => {
    source.keeping.room().then(room => setIsBackupDue(room.isBackupDue));
  }, [source]);
  const picked = new Set(view.picked);
  const toggle = (id: string) =>
    change({ picked: picked.has(id) ? view.picked.filter(other => other !== id) : [...view.picked, id] }, 'replace');
  const sortBy = (by: string) =>
    change({ sort: { by, direction: view.sort.by === by && view.sort.direction === 'up' ? 'down' : 'up' } }, 'replace');
  const remove = async (ids: string[]) => {
    if (!(await tell(source.moveToBin(ids)))) return;
    setRemoved(ids);
    change({ picked: view.picked.filter(id => !ids.includes(id)) }, 'replace');
    onChanged();
  };
  const undo = async () => {
    if (!(await tell(source.restore(removed)))) return;
    setRemoved([]);
    onChanged();
  };
  const names = { body: words.body, year: words.year, published: words.published, saved: words.savedAt };
  return (
    <div class="library-view">
      {isBackupDue && (
        <p class="say warn" role="status" data-testid="backup-due">
          {words.backupDue}{' '}
          <button type="button" class="plain" onClick={() => change({ page: 'keeping' })}>
            {words.toKeeping}
          </button>
        </p>
      )}
      {failure}
      {removed.length > 0 && (
        <p class="say" role="status">
          {words.removed(removed.length)}{' '}
          <button type="button" class="plain" onClick={undo}>
            {words.undo}
          </button>
        </p>
      )}
      <div
        class="scroller"
        onScroll={event => {
          const { scrollTop, clientHeight, scrollHeight } = event.currentTarget;
          if (scrollTop + clientHeight > scrollHeight - 600 && most < rows.length) setMost(most + STEP);
        }}
      >
        <table class="plain-table list" data-testid="library">
          <thead>
            <tr>
              <th scope="col">
                <input
                  type="checkbox"
                  aria-label={words.pickAll}
                  checked={rows.length > 0 && rows.every(row => picked.has(row.reportId))}
                  onChange={event =>
                    change({ picked: event.currentTarget.checked ? rows.map(row => row.reportId) : [] }, 'replace')
                  }
                />
              </th>
              {COLUMNS.map(column => (
                <th
                  key={column}
                  scope="col"
                  aria-sort={
                    view.sort.by === column ? (view.sort.direction === 'up' ? 'ascending' : 'descending') : 'none'
                  }
                >
                  <button type="button" onClick={() => sortBy(column)}>
                    {names[column]}
                    {view.sort.by === column && (view.sort.direction === 'up' ? ' ↑' : ' ↓')}
                  </button>
                </th>
              ))}
              <th scope="col">{words.figures}</th>
              <th scope="col">{words.coded}</th>
              <th scope="col">{words.versions}</th>
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map(row => (
              <tr key={row.reportId} data-testid="library-row">
                <td>
                  <input
                    type="checkbox"
                    aria-label={words.pick(row.bodyName ?? row.title)}
                    checked={picked.has(row.reportId)}
                    onChange={() => toggle(row.reportId)}
                  />
                </td>
                <td>
                  <strong>{row.bodyName ?? words.bodyUnknown}</strong>
                  <div class="small soft">{row.title}</div>
                  {row.tags.map(tag => (
                    <span key={tag} class="badge">
                      {tag}
                    </span>
                  ))}
                </td>
                <td class="num">{row.year ?? words.yearUnknown}</td>
                <td class="num">
                  {row.published ?? '—'}
                  {row.timely === false && <span class="badge warn">{words.timelyStates.late}</span>}
                </td>
                <td class="num">{row.savedAt.slice(0, 10)}</td>
                <td class="num">{row.quantities}</td>
                <td class="num">{row.indicators}</td>
                <td class="num">{row.versions}</td>
                <td class="actions">
                  <button type="button" class="tool" onClick={() => tell(source.openSource(row, null))}>
                    {words.open}
                  </button>
                  <button
                    type="button"
                    class="tool"
                    onClick={() => tell(source.saveEvidence(row))}
                    data-testid="evidence-file"
                  >
                    {words.evidenceFile}
                  </button>
                  <button type="button" class="tool" onClick={() => remove([row.reportId])}>
                    {words.remove}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
