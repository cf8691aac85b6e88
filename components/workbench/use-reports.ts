import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReportRow } from '../../lib/library/records';
import type { LibraryError } from '../../lib/messages/contract';
import { type LoadedReport, MOST_REPORTS, type WorkbenchSource } from './source';

export type Loading =
  | { state: 'loading'; done: number; all: number }
  | { state: 'too-many' }
  | { state: 'failed'; error: LibraryError }
  | { state: 'ready'; reports: LoadedReport[]; unreadable: number };

/** How often the library has changed since the tab was opened, and the one snapshot of which a reading was judged if that was all. */
export interface Changes {
  count: number;
  judged: string | null;
}

/**
 * The reports of the rows, read once each and kept while the tab lives; changed ones are read anew. While that is the one that a
 * person has just judged, all stay as they are: who judges many figures keeps table, place and focus.
 */
export function useReports(
  source: WorkbenchSource,
  rows: readonly ReportRow[],
  { count: generation, judged }: Changes,
): Loading {
  const kept = useRef({ generation, reports: new Map<string, LoadedReport>() });
  const [loading, setLoading] = useState<Loading>({ state: 'loading', done: 0, all: rows.length });
  const wanted = rows.map(row => row.snapshotId).join(' ');
  // Not after the next painting: the disk may read meanwhile.
  useLayoutEffect(() => {
    const before = kept.current;
    const isJudgedAlone = judged !== null && before.generation === generation - 1;
    if (before.generation !== generation) {
      const reports = isJudgedAlone ? before.reports : new Map<string, LoadedReport>();
      if (judged !== null) reports.delete(judged);
      kept.current = { generation, reports };
    }
    const { reports } = kept.current;
    if (rows.length > MOST_REPORTS) {
      setLoading({ state: 'too-many' });
      return;
    }
    const missing = rows.filter(row => !reports.has(row.snapshotId));
    const settle = (unreadable: number) => {
      const ready = rows.flatMap(row => {
        const report = reports.get(row.snapshotId);
        return report ? [{ ...report, row }] : [];
      });
      setLoading({ state: 'ready', reports: ready, unreadable });
    };
    if (missing.length === 0) {
      settle(0);
      return;
    }
    const stop = new AbortController();
    const progress = (done: number) => {
      if (!isJudgedAlone) setLoading({ state: 'loading', done, all: missing.length });
    };
    progress(0);
    source.loadReports(missing, progress, stop.signal).then(result => {
      if (stop.signal.aborted) return;
      if (!result.ok) {
        setLoading({ state: 'failed', error: result.error });
        return;
      }
      for (const report of result.value.reports) reports.set(report.row.snapshotId, report);
      settle(result.value.unreadable);
    });
    return () => stop.abort();
  }, [source, wanted, generation]);
  return loading;
}
