import type { LibraryError, Result } from '../messages/contract';
import { ROW_STORES, refreshRows } from './catalog';
import { canonicalJson } from './digest';
import { attempt, LibraryFailure } from './failure';
import type { Library } from './open';
import type { MarkRecord, Variant } from './records';
import { note, randomId, write } from './write';

/** One thing that two machines decided differently: the first counts until the person has chosen. */
export interface Conflict {
  markId: string;
  kind: MarkRecord['kind'];
  reportId: string;
  variants: Variant[];
}

/** Whether a mark says two different things; the same thing said twice is no conflict. */
export const isInConflict = (mark: MarkRecord): boolean =>
  new Set(mark.variants.map(variant => canonicalJson(variant.value))).size > 1;

/** All that merging has left open. */
export function listConflicts(library: Library): Promise<Result<Conflict[], LibraryError>> {
  return attempt(async () =>
    (await library.db.getAll('marks'))
      .filter(isInConflict)
      .map(({ id, kind, reportId, variants }) => ({ markId: id, kind, reportId, variants })),
  );
}

/** Settle a conflict for one of its variants; the choice replaces all of them here and wherever it is merged. */
export function resolveConflict(library: Library, markId: string, edit: string): Promise<Result<null, LibraryError>> {
  return write(library, ROW_STORES, async change => {
    const marks = change.tx.objectStore('marks');
    const mark = await marks.get(markId);
    const chosen = mark?.variants.find(variant => variant.edit === edit);
    if (!mark || !chosen) throw new LibraryFailure('invalid-request', `no such variant of ${markId}`);
    const past = [...new Set(mark.variants.flatMap(variant => [variant.edit, ...variant.past]))].sort();
    const settled: Variant = { edit: randomId(), past, order: change.tick(), at: change.at, value: chosen.value };
    await marks.put({ ...mark, variants: [settled] });
    await refreshRows(change, [mark.reportId]);
    note(change, 'marked', mark.reportId ? [mark.reportId] : [], 'conflict settled');
    return null;
  });
}
