import { listNotes, putNote, removeNote } from '../../lib/library/notes';
import { clearOverrule, loadOverrules } from '../../lib/library/overrules';
import { loadSnapshot } from '../../lib/library/snapshots';
import { changeTags } from '../../lib/library/tags';
import { diffVersions } from '../../lib/library/version-diff';
import type { HandlersFor, ReplyOf } from '../../lib/messages/contract';
import { findKept, isSameWording } from '../../lib/page/find-kept';
import { withLibrary } from './library-handle';
import { read } from './reading';

type Handlers = Pick<
  HandlersFor<'background'>,
  'reading/withdraw' | 'marks/load' | 'note/put' | 'report/tags' | 'report/changes' | 'place/find'
>;

/** What was kept, held against the page: the person's own marks, what changed since, where a sentence stands now. */
export const keptHandlers: Handlers = {
  'reading/withdraw': ({ snapshotId, key }) => withLibrary(opened => clearOverrule(opened, snapshotId, key)),

  'marks/load': ({ reportId, snapshotId }) =>
    withLibrary(async opened => {
      const [overrules, notes, row] = await Promise.all([
        loadOverrules(opened, [snapshotId]),
        listNotes(opened, reportId),
        opened.db.get('reports', reportId),
      ]);
      if (!overrules.ok) return overrules;
      if (!notes.ok) return notes;
      const value = {
        reviews: Object.fromEntries(overrules.value.get(snapshotId) ?? []),
        // The place of a note is a place of the version it was written on.
        notes: notes.value.map(({ id, text, span, quote, snapshotId: of }) => ({
          id,
          text,
          span: of === snapshotId ? span : null,
          quote,
        })),
        tags: row?.tags ?? [],
      };
      return { ok: true, value };
    }),

  'note/put': ({ reportId, id, note }) =>
    withLibrary(async opened => {
      const done =
        note.text === '' ? await removeNote(opened, reportId, id) : await putNote(opened, reportId, id, note);
      return done.ok ? { ok: true, value: null } : done;
    }),

  'report/tags': ({ reportId, add, remove }) => withLibrary(opened => changeTags(opened, [reportId], { add, remove })),

  'report/changes': ({ snapshotId, text, facts }) =>
    withLibrary(async opened => {
      const kept = await loadSnapshot(opened, snapshotId);
      if (!kept.ok) return kept;
      // The portal's switch between 简 and 繁 changes every sentence and says nothing new.
      if (await isSameWording(kept.value.text, text)) {
        return { ok: true, value: { sentences: [], numbers: [], isRewritten: false } };
      }
      return { ok: true, value: diffVersions(kept.value, { text, report: await read(text, facts) }) };
    }),

  'place/find': ({ snapshotId, span, text, body, year }) =>
    withLibrary(async (opened): Promise<ReplyOf<'place/find'>> => {
      const kept = await loadSnapshot(opened, snapshotId);
      if (!kept.ok) return kept;
      const { report } = kept.value;
      if (isOther(report.body?.name ?? null, body) || isOther(report.year, year)) {
        return { ok: true, value: { is: 'other-report' } };
      }
      return { ok: true, value: await findKept({ text: kept.value.text, span }, text) };
    }),
};

/** Only what both know can differ. */
const isOther = (kept: string | number | null, now: string | number | null) =>
  kept !== null && now !== null && kept !== now;
