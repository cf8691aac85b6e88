import type { LibraryError, Result } from '../messages/contract';
import { ROW_STORES, refreshRows } from './catalog';
import { attempt } from './failure';
import { setMark } from './marks';
import type { Library } from './open';
import type { MarkRecord, NoteValue } from './records';
import { note, randomId, write } from './write';

export interface Note extends NoteValue {
  id: string;
  reportId: string;
  /** ISO time of the last edit. */
  at: string;
}

/** Longest note kept, in UTF-16 code units. */
export const NOTE_LENGTH = 20_000;

/** Write a note, a new one when `id` is null. Returns its id. Error `invalid-request` for one that is too long. */
export async function putNote(
  library: Library,
  reportId: string,
  id: string | null,
  value: NoteValue,
): Promise<Result<string, LibraryError>> {
  if (value.text.length > NOTE_LENGTH) return { ok: false, error: 'invalid-request', detail: 'note too long' };
  return setNote(library, reportId, id ?? `note:${randomId()}`, value);
}

/** Take a note away. */
export function removeNote(library: Library, reportId: string, id: string): Promise<Result<string, LibraryError>> {
  return setNote(library, reportId, id, null);
}

function setNote(library: Library, reportId: string, id: string, value: NoteValue | null) {
  return write(library, ROW_STORES, async change => {
    await setMark(change, { id, kind: 'note', reportId, value });
    await refreshRows(change, [reportId]);
    note(change, 'marked', [reportId], 'note');
    return id;
  });
}

/** The notes on a report, oldest edit first; without `reportId` those on all reports. */
export function listNotes(library: Library, reportId?: string): Promise<Result<Note[], LibraryError>> {
  return attempt(async () => {
    const marks = reportId
      ? await library.db.getAllFromIndex('marks', 'report', reportId)
      : await library.db.getAllFromIndex('marks', 'kind', 'note');
    return (marks as MarkRecord<'note'>[])
      .filter(mark => mark.kind === 'note')
      .sort((a, b) => (a.variants[0]?.order ?? 0) - (b.variants[0]?.order ?? 0))
      .flatMap(({ id, reportId, variants: [latest] }) =>
        latest?.value ? [{ ...latest.value, id, reportId, at: latest.at }] : [],
      );
  });
}
