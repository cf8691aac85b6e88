import type { LibraryError, Result } from '../messages/contract';
import { attempt } from './failure';
import { setMark } from './marks';
import type { Library } from './open';
import type { MarkRecord } from './records';
import type { SearchQuery } from './search-query';
import { randomId, write } from './write';

export interface SavedSearch {
  id: string;
  name: string;
  query: SearchQuery;
}

/** Keep a search under a name; a new one when `id` is null. Returns its id. */
export function putSearch(
  library: Library,
  id: string | null,
  search: { name: string; query: SearchQuery },
): Promise<Result<string, LibraryError>> {
  return setSearch(library, id ?? `search:${randomId()}`, search);
}

export function removeSearch(library: Library, id: string): Promise<Result<string, LibraryError>> {
  return setSearch(library, id, null);
}

function setSearch(library: Library, id: string, value: { name: string; query: SearchQuery } | null) {
  return write(library, ['marks'], async change => {
    await setMark(change, { id, kind: 'search', reportId: '', value });
    return id;
  });
}

/** By name. */
export function listSearches(library: Library): Promise<Result<SavedSearch[], LibraryError>> {
  return attempt(async () => {
    const marks = (await library.db.getAllFromIndex('marks', 'kind', 'search')) as MarkRecord<'search'>[];
    return marks
      .flatMap(({ id, variants: [latest] }) => (latest?.value ? [{ id, ...latest.value }] : []))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  });
}
