import type { LibraryError, Result } from '../messages/contract';
import { attempt } from './failure';
import type { Library } from './open';

export interface BackupReminder {
  /** ISO time; null: never. */
  lastBackupAt: string | null;
  /** Things done since. */
  changes: number;
  /** Something was done since, and the last backup is older than a month or there is none. */
  isDue: boolean;
}

export const REMIND_AFTER_DAYS = 30;

/** Whether to remind the person of a backup. A clock set back reminds rather than keeps silent. */
export function backupReminder(library: Library): Promise<Result<BackupReminder, LibraryError>> {
  return attempt(async () => {
    const tx = library.db.transaction(['state', 'journal']);
    const { lastBackupAt = null, lastBackupOrder = 0 } = (await tx.objectStore('state').get('state')) ?? {};
    const range = IDBKeyRange.lowerBound(lastBackupOrder, true);
    const changes = await tx.objectStore('journal').index('time').count(range);
    const age = lastBackupAt === null ? Number.POSITIVE_INFINITY : library.now().getTime() - Date.parse(lastBackupAt);
    const isOld = age < 0 || age > REMIND_AFTER_DAYS * 86_400_000;
    return { lastBackupAt, changes, isDue: isOld && changes > 0 };
  });
}
