import { download } from '../../components/parts/download';
import { type LoadedReport, MOST_REPORTS, type WorkbenchSource } from '../../components/workbench/source';
import type { ExportedNote } from '../../lib/exports/source';
import { evidencePackage } from '../../lib/library/evidence';
import { keptOpen } from '../../lib/library/kept-open';
import { listRows } from '../../lib/library/list';
import { listNotes, type Note } from '../../lib/library/notes';
import type { Library } from '../../lib/library/open';
import type { ReportRow } from '../../lib/library/records';
import { type LibrarySearch, openSearch } from '../../lib/library/search';
import { loadReadings, loadSnapshot } from '../../lib/library/snapshots';
import { watchUpgrade } from '../../lib/library/upgrade-news';
import { send } from '../../lib/messages/client';
import type { LibraryError, Result } from '../../lib/messages/contract';
import { collectingSource } from './collecting-source';
import { keepingSource } from './keeping-source';
import { ownThingsSource } from './own-things-source';

/** Readings loaded at once: enough to keep the disk busy, few enough to show progress. */
const AT_ONCE = 100;

/** After the list is drawn. */
const READY_MS = 300;

/** The workbench reads the library itself and asks the background to write. */
export function librarySource(): WorkbenchSource {
  const now = () => new Date();
  const withLibrary = keptOpen();
  let searching: Promise<Result<LibrarySearch, LibraryError>> | null = null;
  let texts: Promise<unknown> | null = null;
  const heads = () => {
    searching ??= withLibrary(library => openSearch(library));
    return searching;
  };
  return {
    listRows: () => {
      // What was opened for searching is of the library as it was.
      searching = null;
      texts = null;
      const listing = withLibrary(library => listRows(library));
      // What the first letter typed will need is made ready once the list is there.
      void listing.then(() => setTimeout(heads, READY_MS));
      return listing;
    },
    lock: async () => {
      const lock = await withLibrary(async library => ({ ok: true as const, value: library.lock }));
      return lock.ok ? lock.value : null;
    },
    watchUpgrade,
    search: async (words, { onFound, ...loading }) => {
      const opened = await heads();
      if (!opened.ok) return onFound(null);
      const search = opened.value;
      const tell = () => onFound(new Set(search.find({ words }).map(hit => hit.row.reportId)));
      tell();
      if (search.hasTexts) return;
      // Without the texts the heads are searched all the same.
      texts ??= search.loadTexts(loading);
      await texts;
      if (search.hasTexts) tell();
    },
    saveEvidence: row =>
      withLibrary(async library => {
        const made = await evidencePackage(library, row.snapshotId);
        if (!made.ok) return made;
        const name = `${row.bodyName ?? row.title} ${row.year ?? ''}`.trim();
        download(`${name}.zip`, new Blob([made.value as Uint8Array<ArrayBuffer>], { type: 'application/zip' }));
        return { ok: true as const, value: null };
      }),
    loadReports: (rows, onProgress, signal) =>
      withLibrary(library => loadAll(library, rows.slice(0, MOST_REPORTS), onProgress, signal)),
    loadText: snapshotId =>
      withLibrary(async library => {
        const loaded = await loadSnapshot(library, snapshotId);
        return loaded.ok ? { ok: true as const, value: loaded.value.text } : loaded;
      }),
    overrule: ({ snapshotId }, overrule) => send('reading/overrule', { snapshotId, overrule }),
    openSource: ({ snapshotId }, span) => void send('open/source', { snapshotId, span }),
    moveToBin: reportIds => send('report/to-bin', { reportIds: [...reportIds] }),
    restore: reportIds => send('report/restore', { reportIds: [...reportIds] }),
    ...ownThingsSource(withLibrary),
    download,
    now,
    keeping: keepingSource(withLibrary, download, now),
    collecting: collectingSource,
  };
}

async function loadAll(
  library: Library,
  rows: readonly ReportRow[],
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<Result<{ reports: LoadedReport[]; unreadable: number }, LibraryError>> {
  // In the order of their ids they stand side by side on the disk.
  const wanted = [...rows].sort((a, b) => (a.snapshotId < b.snapshotId ? -1 : 1));
  const loaded = new Map<string, LoadedReport>();
  for (let from = 0; from < wanted.length && !signal.aborted; from += AT_ONCE) {
    const slice = wanted.slice(from, from + AT_ONCE);
    const readings = await loadReadings(
      library,
      slice.map(row => row.snapshotId),
    );
    if (!readings.ok) return readings;
    const notes = await notesOf(library, slice);
    if (!notes.ok) return notes;
    for (const row of slice) {
      const reading = readings.value.get(row.snapshotId);
      if (!reading) continue;
      const { reportId: id, savedAt, tags } = row;
      loaded.set(id, { ...reading, id, row, savedAt, tags, notes: exportedNotes(row, notes.value) });
    }
    onProgress(Math.min(rows.length, from + AT_ONCE));
  }
  const reports = rows.map(row => loaded.get(row.reportId)).filter(report => report !== undefined);
  return { ok: true, value: { reports, unreadable: signal.aborted ? 0 : rows.length - reports.length } };
}

/** The notes on these reports: most have none, and those are not asked for. */
async function notesOf(library: Library, rows: readonly ReportRow[]): Promise<Result<Note[], LibraryError>> {
  const all: Note[] = [];
  for (const row of rows) {
    if (row.notes === 0) continue;
    const found = await listNotes(library, row.reportId);
    if (!found.ok) return found;
    all.push(...found.value);
  }
  return { ok: true, value: all };
}

/** A span of another version says nothing of this text. */
const exportedNotes = (row: ReportRow, notes: readonly Note[]): ExportedNote[] =>
  notes
    .filter(({ reportId }) => reportId === row.reportId)
    .map(({ text, quote, at, span, snapshotId }) => ({
      text,
      quote,
      at,
      span: snapshotId === row.snapshotId ? span : null,
    }));
