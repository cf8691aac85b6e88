import type { WorkbenchSource } from '../../components/workbench/source';
import { adoptOldThings } from '../../lib/library/adopt';
import type { WithLibrary } from '../../lib/library/kept-open';
import { loadTable, putTable } from '../../lib/library/tables';
import { listViews, putView, removeView, type SavedView } from '../../lib/library/views';
import type { Result } from '../../lib/messages/contract';
import { keepSettings, loadSettings } from '../../lib/settings/settings';

const OLD_VIEWS = 'workbench-views';
const OLD_TABLES = ['denominators', 'expected-bodies'];

/** Views and tables of the person: kept in the library, so that every backup has them. */
export function ownThingsSource(
  withLibrary: WithLibrary,
): Pick<WorkbenchSource, 'savedViews' | 'saveView' | 'removeView' | 'readTable' | 'writeTable'> {
  const adopted = adopt(withLibrary);
  return {
    savedViews: async () => {
      await adopted;
      const views = await withLibrary(listViews);
      return views.ok ? views.value : [];
    },
    saveView: (name, query) => withLibrary(library => done(putView(library, null, { name, query }))),
    removeView: id => withLibrary(library => done(removeView(library, id))),
    readTable: async name => {
      await adopted;
      const table = await withLibrary(library => loadTable(library, name));
      return table.ok ? table.value : null;
    },
    writeTable: (name, text) => withLibrary(library => putTable(library, name, text)),
  };
}

async function done<E extends string>(result: Promise<Result<unknown, E>>): Promise<Result<null, E>> {
  const settled = await result;
  return settled.ok ? { ok: true, value: null } : settled;
}

/** What an earlier build kept elsewhere is taken away there only when the library has it. */
async function adopt(withLibrary: WithLibrary): Promise<void> {
  const kept = (await loadSettings([OLD_VIEWS]))[OLD_VIEWS];
  const views = Array.isArray(kept) ? kept.filter(isView) : [];
  const tables = OLD_TABLES.flatMap(name => {
    const text = localStorage.getItem(`table-${name}`);
    return text === null ? [] : [{ name, text }];
  });
  if (views.length === 0 && tables.length === 0) return;
  const result = await withLibrary(library => adoptOldThings(library, { views, tables }));
  if (!result.ok) return;
  keepSettings({ [OLD_VIEWS]: [] });
  for (const { name } of tables) localStorage.removeItem(`table-${name}`);
}

const isView = (value: unknown): value is SavedView =>
  typeof value === 'object' &&
  value !== null &&
  ['id', 'name', 'query'].every(field => typeof (value as Record<string, unknown>)[field] === 'string');
