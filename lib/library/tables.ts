import type { LibraryError, Result } from '../messages/contract';
import { attempt } from './failure';
import { LONGEST } from './guards';
import { setMark } from './marks';
import type { Library } from './open';
import type { MarkRecord } from './records';
import { note, write } from './write';

export const tableId = (name: string): string => `table:${name}`;

/**
 * Keep a table that the person imported (denominators, the bodies expected to report), as its text; null takes it away.
 * Error `invalid-request` for one longer than `LONGEST.table`.
 */
export async function putTable(
  library: Library,
  name: string,
  text: string | null,
): Promise<Result<null, LibraryError>> {
  if (text !== null && text.length > LONGEST.table) {
    return { ok: false, error: 'invalid-request', detail: 'table too long' };
  }
  return write(library, ['marks'], async change => {
    await setMark(change, { id: tableId(name), kind: 'table', reportId: '', value: text === null ? null : { text } });
    note(change, 'marked', [], `table ${name}`);
    return null;
  });
}

/** The text of a table; null when there is none. */
export function loadTable(library: Library, name: string): Promise<Result<string | null, LibraryError>> {
  return attempt(async () => {
    const mark = (await library.db.get('marks', tableId(name))) as MarkRecord<'table'> | undefined;
    return mark?.variants[0]?.value?.text ?? null;
  });
}
