import type { LibraryError, Result } from '../messages/contract';
import { ROW_STORES, refreshRows } from './catalog';
import { setMark } from './marks';
import type { Library } from './open';
import { note, write } from './write';

/** Longest tag kept, in UTF-16 code units. */
export const TAG_LENGTH = 40;

/** Add and take away tags on reports at once. Tags are trimmed and cut to `TAG_LENGTH`; empty ones are left out. */
export function changeTags(
  library: Library,
  reportIds: readonly string[],
  edit: { add?: readonly string[]; remove?: readonly string[] },
): Promise<Result<null, LibraryError>> {
  const wanted = new Map<string, boolean>();
  for (const tag of edit.remove ?? []) wanted.set(tagOf(tag), false);
  for (const tag of edit.add ?? []) wanted.set(tagOf(tag), true);
  wanted.delete('');
  return write(library, ROW_STORES, async change => {
    const changed = new Set<string>();
    for (const reportId of new Set(reportIds)) {
      const row = await change.tx.objectStore('reports').get(reportId);
      for (const [tag, on] of row ? wanted : []) {
        if (row?.tags.includes(tag) === on) continue;
        await setMark(change, { id: `tag:${reportId}:${tag}`, kind: 'tag', reportId, value: on ? tag : null });
        changed.add(reportId);
      }
    }
    await refreshRows(change, changed);
    if (changed.size > 0) note(change, 'marked', [...changed], 'tag');
    return null;
  });
}

const tagOf = (raw: string) => raw.normalize('NFKC').trim().slice(0, TAG_LENGTH);
