import type { LibraryError, Result } from '../messages/contract';
import { attempt } from './failure';
import { LONGEST } from './guards';
import { setMark } from './marks';
import type { Library } from './open';
import type { MarkRecord, ViewValue } from './records';
import { note, randomId, write } from './write';

export interface SavedView extends ViewValue {
  id: string;
}

/** Keep a view of the workbench under a name; a new one when `id` is null. Returns its id. Error `invalid-request`: too long. */
export async function putView(
  library: Library,
  id: string | null,
  view: ViewValue,
): Promise<Result<string, LibraryError>> {
  if (view.name.length > LONGEST.name || view.query.length > LONGEST.url) {
    return { ok: false, error: 'invalid-request', detail: 'view too long' };
  }
  return setView(library, id ?? `view:${randomId()}`, view);
}

export function removeView(library: Library, id: string): Promise<Result<string, LibraryError>> {
  return setView(library, id, null);
}

function setView(library: Library, id: string, value: ViewValue | null) {
  return write(library, ['marks'], async change => {
    await setMark(change, { id, kind: 'view', reportId: '', value });
    note(change, 'marked', [], 'view');
    return id;
  });
}

/** In the order they were last kept. */
export function listViews(library: Library): Promise<Result<SavedView[], LibraryError>> {
  return attempt(async () => {
    const marks = (await library.db.getAllFromIndex('marks', 'kind', 'view')) as MarkRecord<'view'>[];
    return marks
      .sort((a, b) => (a.variants[0]?.order ?? 0) - (b.variants[0]?.order ?? 0))
      .flatMap(({ id, variants: [latest] }) => (latest?.value ? [{ id, ...latest.value }] : []));
  });
}
