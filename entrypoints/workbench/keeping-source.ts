import type { Keeping, Stopped } from '../../components/workbench/keeping';
import { backupStream, recordBackup } from '../../lib/library/backup-write';
import { BIN_DAYS, emptyBin } from '../../lib/library/bin';
import { listChanges, markSeen } from '../../lib/library/changes';
import { checkLibrary } from '../../lib/library/check';
import { listConflicts, resolveConflict } from '../../lib/library/conflicts';
import { applyImport } from '../../lib/library/import';
import { planImport } from '../../lib/library/import-plan';
import { listImports, undoImport } from '../../lib/library/import-undo';
import type { WithLibrary } from '../../lib/library/kept-open';
import { listRows } from '../../lib/library/list';
import { backupReminder } from '../../lib/library/reminder';
import { rebuildRows, rescueStream } from '../../lib/library/rescue';
import { askToPersist, readRoom } from '../../lib/library/room';
import { asked, send } from '../../lib/messages/client';
import { loadTending, pauseTending } from '../../lib/settings/tending';

/**
 * Backup and import run in this page: they take longer than a background may live. Everything they write is one
 * transaction, and the database itself lets one write at a time, whoever asks.
 */
export function keepingSource(
  withLibrary: WithLibrary,
  download: (name: string, content: Blob) => void,
  now: () => Date,
): Keeping {
  return {
    room: async () => {
      const { usedBytes, isPersistent } = await readRoom();
      const reminder = await withLibrary(backupReminder);
      return {
        usedBytes,
        isPersistent: isPersistent ?? false,
        lastBackupAt: reminder.ok ? reminder.value.lastBackupAt : null,
        isBackupDue: reminder.ok && reminder.value.isDue,
      };
    },
    askToPersist: async () => (await askToPersist()) ?? false,
    backUp: (onProgress, signal) =>
      withLibrary<null, Stopped>(async library => {
        try {
          const stream = backupStream(library, {
            onProgress: ({ done, total }) => onProgress(total === 0 ? 1 : done / total),
            signal,
          });
          // The browser keeps a large blob on disk, so memory stays flat while the stream is collected.
          const file = await new Response(stream).blob();
          download(`fazhi-lens-${now().toISOString().slice(0, 10)}.jsonl.gz`, file);
          // A library that can only be read cannot note it; the file is there all the same.
          return library.lock ? { ok: true, value: null } : await recordBackup(library);
        } catch (error) {
          if (signal.aborted) return { ok: false, error: 'cancelled' };
          return { ok: false, error: 'failed', detail: String(error) };
        }
      }),
    planImport: (file, onProgress, signal) =>
      withLibrary(library =>
        planImport(library, file, { signal, onProgress: ({ done, total }) => onProgress(done / total) }),
      ),
    applyImport: (file, plan, acceptFlaws, onProgress, signal) =>
      withLibrary(library =>
        applyImport(library, file, plan, {
          fileName: file.name,
          acceptFlaws,
          signal,
          onProgress: ({ done, total }) => onProgress(done / total),
        }),
      ),
    check: (onProgress, signal) => withLibrary(library => checkLibrary(library, { onProgress, signal })),
    rescue: (onProgress, signal) =>
      withLibrary<null, Stopped>(async library => {
        try {
          const file = await new Response(rescueStream(library, { onProgress, signal })).blob();
          download(`fazhi-lens-rescue-${now().toISOString().slice(0, 10)}.jsonl`, file);
          return { ok: true, value: null };
        } catch (error) {
          return signal.aborted
            ? { ok: false, error: 'cancelled' }
            : { ok: false, error: 'failed', detail: String(error) };
        }
      }),
    rebuildList: (onProgress, signal) => withLibrary(library => rebuildRows(library, { onProgress, signal })),
    imports: () => withLibrary(listImports),
    undoImport: (id, onProgress, signal) => withLibrary(library => undoImport(library, id, { onProgress, signal })),
    binDays: BIN_DAYS,
    bin: () => withLibrary(library => listRows(library, 'bin')),
    restore: reportIds => asked(send('report/restore', { reportIds: [...reportIds] })),
    emptyBin: (onProgress, signal) => withLibrary(library => emptyBin(library, { onProgress, signal })),
    changes: () => withLibrary(library => listChanges(library, 'unseen')),
    markSeen: changeIds => withLibrary(library => markSeen(library, changeIds)),
    conflicts: () => withLibrary(listConflicts),
    resolveConflict: (markId, edit) => withLibrary(library => resolveConflict(library, markId, edit)),
    tending: loadTending,
    pauseTending,
  };
}
