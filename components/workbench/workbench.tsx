import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { ReportRow } from '../../lib/library/records';
import type { LibraryError } from '../../lib/messages/contract';
import { PAGES, type Page } from './address';
import { ExportMenu } from './export-menu';
import { filterRows, sortRows } from './filter';
import { FilterPanel } from './filter-panel';
import { GridView } from './grid-view';
import { KeepingView } from './keeping-view';
import { later } from './later';
import { LibraryView } from './library-view';
import { MatrixView } from './matrix-view';
import { Progress } from './progress';
import { QueueView } from './queue-view';
import { SavedViews } from './saved-views';
import { type LoadedReport, MOST_REPORTS, type WorkbenchSource } from './source';
import { StatisticsView } from './statistics-view';
import { TextView } from './text-view';
import { type Changes, type Loading, useReports } from './use-reports';
import { useSearch } from './use-search';
import { useUpgrade } from './use-upgrade';
import { useView } from './use-view';
import { useWords, WordsContext, type WorkbenchLanguage, workbenchWords } from './words';

// With their charts they are half of the code, and most tabs open without one.
const ChartView = later(async () => (await import('./chart-view')).ChartView);
const CoverageView = later(async () => (await import('./coverage-view')).CoverageView);
const TimelinessView = later(async () => (await import('./timeliness-view')).TimelinessView);

/** These pages need the reports themselves; the others live on the rows. */
const NEEDS_REPORTS: ReadonlySet<Page> = new Set([
  'matrix',
  'lines',
  'distribution',
  'scatter',
  'statistics',
  'coverage',
]);

export interface WorkbenchProps {
  source: WorkbenchSource;
  language: WorkbenchLanguage;
  onLanguage: (language: WorkbenchLanguage) => void;
}

export function Workbench({ source, language, onLanguage }: WorkbenchProps) {
  const words = workbenchWords(language);
  useEffect(() => {
    document.title = words.title;
    document.documentElement.lang = words.locale;
  }, [words]);
  return (
    <WordsContext.Provider value={words}>
      <Desk source={source} otherLanguage={() => onLanguage(language === 'zh' ? 'en' : 'zh')} />
    </WordsContext.Provider>
  );
}

function Desk({ source, otherLanguage }: { source: WorkbenchSource; otherLanguage: () => void }) {
  const words = useWords();
  const [view, change] = useView();
  const [changes, setChanges] = useState<Changes>({ count: 0, judged: null });
  const { count: generation } = changes;
  const library = useLibraryRows(source, generation);
  const again = useCallback(() => setChanges(({ count }) => ({ count: count + 1, judged: null })), []);
  const judge = useCallback(
    (snapshotId: string) => setChanges(({ count }) => ({ count: count + 1, judged: snapshotId })),
    [],
  );
  const all = library.state === 'ready' ? library.rows : NO_ROWS;
  const { found, ...texts } = useSearch(source, view.filter.words, generation);
  const upgrade = useUpgrade(source);
  const lock = useLock(source, library.state);
  // Sorted once, not with every letter typed: what the filter leaves is in order.
  const { by, direction } = view.sort;
  const sorted = useMemo(() => sortRows(all, { by, direction }), [all, by, direction]);
  const filtered = useMemo(() => filterRows(sorted, view.filter, found), [sorted, view.filter, found]);
  const used = useMemo(() => {
    if (view.picked.length === 0) return filtered;
    const picked = new Set(view.picked);
    return sorted.filter(row => picked.has(row.reportId));
  }, [sorted, filtered, view.picked]);
  const isWide = useIsWide();
  // Stays as it is while texts are loaded.
  const filters = useMemo(() => <FilterPanel rows={all} view={view} change={change} />, [all, view, change]);
  const wantsReports = NEEDS_REPORTS.has(view.page) || used.length <= MOST_REPORTS;
  const loading = useReports(source, wantsReports ? used : NO_ROWS, changes);
  return (
    <div class="lens workbench">
      <header class="top">
        <h1>{words.title}</h1>
        <nav aria-label={words.views}>
          {PAGES.map(page => (
            <button
              key={page}
              type="button"
              aria-current={view.page === page ? 'page' : undefined}
              onClick={() => change({ page })}
              data-testid={`page-${page}`}
            >
              {words.pages[page]}
            </button>
          ))}
        </nav>
        <ExportMenu source={source} reports={loading.state === 'ready' ? loading.reports : []} />
        <SavedViews source={source} />
        <button type="button" class="tool" onClick={() => print()}>
          {words.print}
        </button>
        <button type="button" class="tool" onClick={otherLanguage} data-testid="language">
          {words.otherLanguage}
        </button>
      </header>
      <div class="side">
        <p class="num" data-testid="shown" role="status">
          {words.shown(filtered.length, all.length)}
        </p>
        <p class="small soft">
          {view.picked.length > 0 ? (
            <>
              {words.picked(view.picked.length)}{' '}
              <button type="button" class="plain" onClick={() => change({ picked: [] }, 'replace')}>
                {words.unpick}
              </button>
            </>
          ) : (
            words.usingAll
          )}
        </p>
        <details class="filter-fold" open={isWide}>
          <summary class="small">{words.filters}</summary>
          {filters}
        </details>
        {texts.share !== null && (
          <p class="small soft" data-testid="loading-texts">
            {words.loadingTexts} <Progress share={texts.share} onStop={texts.stop} />
          </p>
        )}
      </div>
      <main>
        {lock && (
          <p class="say warn" role="status" data-testid="lock">
            {words.errors[lock]}
          </p>
        )}
        {page()}
      </main>
    </div>
  );

  function page() {
    if (upgrade.share !== null) {
      return (
        <p class="say" role="status" data-testid="upgrading">
          {words.upgrading} <Progress share={upgrade.share} onStop={upgrade.stop} />
        </p>
      );
    }
    if (library.state === 'loading') return <p class="say">{words.loadingLibrary}</p>;
    // A library whose list cannot be read may still have much that can be exported.
    if (library.state === 'failed' && view.page !== 'keeping') {
      return (
        <>
          <Failure error={library.error} />
          <p class="say">
            {words.rescueHint}{' '}
            <button type="button" class="plain" onClick={() => change({ page: 'keeping' })}>
              {words.pages.keeping}
            </button>
          </p>
        </>
      );
    }
    if (view.page === 'queue') return <QueueView collecting={source.collecting} onSaved={again} />;
    if (view.page === 'keeping') {
      const bodyOf = (id: string) => all.find(row => row.reportId === id)?.bodyName ?? words.bodyUnknown;
      return <KeepingView keeping={source.keeping} now={source.now} bodyOf={bodyOf} onChanged={again} />;
    }
    if (all.length === 0) return <p class="say">{words.empty}</p>;
    if (used.length === 0) return <p class="say">{words.nothing}</p>;
    if (view.page === 'library') {
      return <LibraryView source={source} rows={filtered} view={view} change={change} onChanged={again} />;
    }
    if (view.page === 'timeliness') return <TimelinessView source={source} rows={used} picked={view.picked} />;
    if (view.page === 'grid') return <GridView source={source} rows={used} />;
    if (view.page === 'text') {
      const reports = loading.state === 'ready' ? loading.reports : NO_REPORTS;
      return <TextView source={source} rows={used} allRows={all} reports={reports} view={view} change={change} />;
    }
    return loaded(loading);
  }

  function loaded(loading: Loading) {
    if (loading.state === 'too-many') return <p class="say warn">{words.tooMany(MOST_REPORTS)}</p>;
    if (loading.state === 'failed') return <Failure error={loading.error} />;
    if (loading.state === 'loading') return <p class="say">{words.loading(loading.done, loading.all)}</p>;
    const { reports, unreadable } = loading;
    return (
      <>
        {unreadable > 0 && <p class="say warn">{words.unreadable(unreadable)}</p>}
        {view.page === 'matrix' ? (
          <MatrixView source={source} reports={reports} view={view} change={change} onJudged={judge} />
        ) : view.page === 'statistics' ? (
          <StatisticsView source={source} reports={reports} view={view} change={change} />
        ) : view.page === 'coverage' ? (
          <CoverageView source={source} reports={reports} />
        ) : (
          <ChartView source={source} reports={reports} view={view} change={change} />
        )}
      </>
    );
  }
}

function Failure({ error }: { error: LibraryError }) {
  const words = useWords();
  return (
    <p class="say bad" role="alert" data-testid="failure">
      {words.errors[error]}
    </p>
  );
}

const NARROW = '(max-width:900px)';

/** Whether the filters stand beside the view rather than above it. */
function useIsWide(): boolean {
  const [isWide, setIsWide] = useState(() => !matchMedia(NARROW).matches);
  useEffect(() => {
    const narrow = matchMedia(NARROW);
    const changed = () => setIsWide(!narrow.matches);
    narrow.addEventListener('change', changed);
    return () => narrow.removeEventListener('change', changed);
  }, []);
  return isWide;
}

const NO_ROWS: readonly ReportRow[] = [];
const NO_REPORTS: readonly LoadedReport[] = [];

/** Why the library cannot be written, once it is open. */
function useLock(source: WorkbenchSource, state: LibraryRows['state']) {
  const [lock, setLock] = useState<Awaited<ReturnType<WorkbenchSource['lock']>>>(null);
  useEffect(() => {
    if (state === 'ready') source.lock().then(setLock);
  }, [source, state]);
  return lock;
}

type LibraryRows =
  | { state: 'loading' }
  | { state: 'failed'; error: LibraryError }
  | { state: 'ready'; rows: ReportRow[] };

function useLibraryRows(source: WorkbenchSource, generation: number): LibraryRows {
  const [rows, setRows] = useState<LibraryRows>({ state: 'loading' });
  useEffect(() => {
    let isCurrent = true;
    source.listRows().then(result => {
      if (!isCurrent) return;
      setRows(result.ok ? { state: 'ready', rows: result.value } : { state: 'failed', error: result.error });
    });
    return () => {
      isCurrent = false;
    };
  }, [source, generation]);
  return rows;
}
