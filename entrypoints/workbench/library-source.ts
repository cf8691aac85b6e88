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
import { asked, send } from '../../lib/messages/client';
import type { LibraryError, Result } from '../../lib/messages/contract';
import { collectingSource } from './collecting-source';
import { keepingSource } from './keeping-source';
import { ownThingsSource } from './own-things-source';

/** After the list is drawn. */
const READY_MS = 300;

/** The workbench reads the library itself and asks the background to write. */
export function librarySource(): WorkbenchSource {
  const now = () => new Date();
  const withLibrary = keptOpen();
  let searching: Promise<Result<LibrarySearch, LibraryError>> | null = null;
  let texts: Promise<unknown> | null = null;
  let loading: Promise<unknown> = Promise.resolve();
  const heads = () => {
    searching ??= withLibrary(library => openSearch(library));
    return searching;
  };
  const ready = async () => {
    const opened = await heads();
    // Puts the reports in order, once.
    if (opened.ok) opened.value.find({});
  };
  const list = () => withLibrary(library => listRows(library));
  // On its way before anything is drawn.
  let first: ReturnType<typeof list> | null = list();
  return {
    listRows: () => {
      // What was opened for searching is of the library as it was.
      searching = null;
      texts = null;
      const listing = first ?? list();
      first = null;
      // What the first letter typed will need is made ready once nothing else is waited for.
      void listing.then(() => setTimeout(() => loading.then(() => requestIdleCallback(ready)), READY_MS));
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
      await drawn();
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
    loadReports: (rows, onProgress, signal) => {
      const loaded = withLibrary(library => loadAll(library, rows.slice(0, MOST_REPORTS), onProgress, signal));
      loading = loaded;
      return loaded;
    },
    loadText: snapshotId =>
      withLibrary(async library => {
        const loaded = await loadSnapshot(library, snapshotId);
        return loaded.ok ? { ok: true as const, value: loaded.value.text } : loaded;
      }),
    overrule: ({ snapshotId }, overrule) => asked(send('reading/overrule', { snapshotId, overrule })),
    withdraw: ({ snapshotId }, key) => asked(send('reading/withdraw', { snapshotId, key })),
    openSource: ({ snapshotId }, span) => asked(send('open/source', { snapshotId, span })),
    moveToBin: reportIds => asked(send('report/to-bin', { reportIds: [...reportIds] })),
    restore: reportIds => asked(send('report/restore', { reportIds: [...reportIds] })),
    ...ownThingsSource(withLibrary),
    download,
    now,
    keeping: keepingSource(withLibrary, download, now),
    collecting: collectingSource,
  };
}

/** What was found first is on the screen before more is asked of the machine. */
const drawn = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));

async function loadAll(
  library: Library,
  rows: readonly ReportRow[],
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<Result<{ reports: LoadedReport[]; unreadable: number }, LibraryError>> {
  const ids = rows.map(row => row.snapshotId);
  const readings = await loadReadings(library, ids, onProgress, signal);
  if (!readings.ok) return readings;
  const notes = await notesOf(library, rows);
  if (!notes.ok) return notes;
  const reports = rows.flatMap((row): LoadedReport[] => {
    const reading = readings.value.get(row.snapshotId);
    if (!reading) return [];
    const { reportId: id, savedAt, tags } = row;
    return [{ ...reading, id, row, savedAt, tags, notes: exportedNotes(row, notes.value) }];
  });
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
