import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ReportRow } from '../../lib/library/records';
import { Icon } from '../parts/icon';
import { useWords } from '../parts/language';
import { VirtualList } from '../parts/virtual-list';
import { findRows, prepareSearch, type SortBy, searchableRows } from './find-rows';
import type { PopupActions } from './model';
import { ReportLine } from './report-line';

const ROW_PX = 58;
const MOST = 8;
/** The list is painted by then, and hardly anybody types sooner. */
const PREPARES_AFTER_MS = 100;
const SORTS: readonly SortBy[] = ['time', 'year', 'place'];

export interface ReportListProps {
  rows: readonly ReportRow[];
  ticked: ReadonlySet<string>;
  onTicked: (ticked: ReadonlySet<string>) => void;
  actions: PopupActions;
}

/** What is saved: search, sort, tick two to eight to compare. */
export function ReportList({ rows, ticked, onTicked, actions }: ReportListProps) {
  const words = useWords();
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<SortBy>('time');
  const search = useRef<HTMLInputElement>(null);
  const searchable = useMemo(() => searchableRows(rows), [rows]);
  useEffect(() => {
    const timer = setTimeout(() => prepareSearch(searchable), PREPARES_AFTER_MS);
    return () => clearTimeout(timer);
  }, [searchable]);
  const found = useMemo(() => findRows(searchable, query, sort), [searchable, query, sort]);
  const chosen = rows.filter(row => ticked.has(row.reportId));
  const tick = (row: ReportRow) => {
    const next = new Set(ticked);
    if (!next.delete(row.reportId)) next.add(row.reportId);
    onTicked(next);
  };
  if (rows.length === 0) {
    return (
      <div class="empty" data-testid="empty">
        <Icon name="save" size={28} />
        <h2>{words.popup.emptyTitle}</h2>
        <p class="soft">{words.popup.empty}</p>
      </div>
    );
  }
  return (
    <>
      <div class="find">
        <label class="field">
          <Icon name="search" size={14} />
          <span class="hidden">{words.popup.search}</span>
          <input
            ref={search}
            type="search"
            value={query}
            placeholder={words.popup.search}
            data-testid="search"
            onInput={event => setQuery(event.currentTarget.value)}
          />
        </label>
        <label class="sort">
          <span class="soft">{words.popup.sort}</span>
          <select
            value={sort}
            data-testid="sort"
            onChange={event => setSort(SORTS.find(one => one === event.currentTarget.value) ?? 'time')}
          >
            {SORTS.map(one => (
              <option key={one} value={one}>
                {words.popup.sortBy[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {found.length === 0 ? (
        <p class="none" role="status">
          {words.popup.noMatch}
        </p>
      ) : (
        <VirtualList
          items={found}
          rowPx={ROW_PX}
          keyOf={row => row.reportId}
          label={words.popup.title}
          testid="reports"
        >
          {row => (
            <ReportLine
              row={row}
              isTicked={ticked.has(row.reportId)}
              onTick={tick}
              onOpen={one => actions.onOpenSource(one, null)}
              onRemove={one => {
                // The button goes with its row: the keyboard continues in the search box.
                search.current?.focus();
                actions.onRemove([one.reportId]);
              }}
            />
          )}
        </VirtualList>
      )}
      <footer class="foot">
        <span class="soft num" role="status" data-testid="count">
          {found.length === rows.length
            ? words.popup.count(rows.length)
            : words.popup.countOf(found.length, rows.length)}
          {' · '}
          {chosen.length > MOST ? words.popup.tooMany : words.popup.tickHint}
        </span>
        {chosen.length > 0 && (
          <button type="button" class="plain" data-testid="untick" onClick={() => onTicked(new Set())}>
            {words.popup.clearTicks}
          </button>
        )}
        <button
          type="button"
          class="main num"
          disabled={chosen.length < 2 || chosen.length > MOST}
          data-testid="compare"
          onClick={() => actions.onCompare(chosen)}
        >
          <Icon name="table" size={15} />
          {words.popup.compare(chosen.length)}
        </button>
      </footer>
    </>
  );
}
