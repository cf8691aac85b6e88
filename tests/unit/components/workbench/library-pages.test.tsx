// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NO_FILTER } from '../../../../components/workbench/address';
import { filterRows } from '../../../../components/workbench/filter';
import type { Keeping } from '../../../../components/workbench/keeping';
import type { SearchWatch, WorkbenchSource } from '../../../../components/workbench/source';
import { TableNotKept } from '../../../../components/workbench/table-not-kept';
import { useTable } from '../../../../components/workbench/use-table';
import { Workbench } from '../../../../components/workbench/workbench';
import type { ReportRow } from '../../../../lib/library/records';

const ok = { ok: true as const, value: null };
const row = (reportId: string, problems = 0) =>
  ({
    reportId,
    snapshotId: `${reportId}-s`,
    title: '报告',
    bodyName: `${reportId}市`,
    year: 2024,
    tags: [],
    dimensions: [],
    problems,
    savedAt: '2026-03-01T12:00:00.000Z',
    published: null,
    regionCode: null,
  }) as unknown as ReportRow;

const keeping = {
  room: async () => ({ usedBytes: 1, isPersistent: true, lastBackupAt: null, isBackupDue: true }),
  imports: async () => ({ ok: true, value: [] }),
  bin: async () => ({ ok: true, value: [] }),
  changes: async () => ({ ok: true, value: [] }),
  conflicts: async () => ({ ok: true, value: [] }),
  tending: async () => ({ toRead: 7, toIndex: 0, isPaused: false }),
  pauseTending: vi.fn(),
  rescue: vi.fn(async () => ok),
  emptyBin: vi.fn(async () => ({ ok: true, value: 1 })),
} as unknown as Keeping;

const source = (change: Partial<WorkbenchSource>): WorkbenchSource =>
  ({
    listRows: async () => ({ ok: true, value: [row('a'), row('b')] }),
    lock: async () => null,
    watchUpgrade: () => ({ stop() {}, close() {} }),
    search: async () => {},
    loadReports: async () => ({ ok: true, value: { reports: [], unreadable: 0 } }),
    savedViews: async () => [],
    readTable: async () => null,
    now: () => new Date('2026-03-01T12:00:00Z'),
    keeping,
    ...change,
  }) as unknown as WorkbenchSource;

const root = document.createElement('div');
beforeEach(() => {
  history.replaceState(null, '', '/');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  vi.clearAllMocks();
});
const turn = () => act(() => new Promise(resolve => setTimeout(resolve, 5)));
async function show(given: WorkbenchSource) {
  await act(() => render(<Workbench source={given} language="zh" onLanguage={() => {}} />, root));
  await turn();
}
const at = (id: string) => root.querySelector<HTMLElement>(`[data-testid="${id}"]`);
const press = async (element: Element | null | undefined) => {
  await act(() => (element as HTMLElement).click());
  await turn();
};
const buttonIn = (id: string) => at(id)?.querySelector('button');

describe('a library that cannot be listed', () => {
  test('says so, and everything readable can still be exported', async () => {
    await show(source({ listRows: async () => ({ ok: false, error: 'storage-unavailable' }) }));
    expect(at('failure')?.textContent).toContain('浏览器拒绝打开本地数据库');
    await press(at('page-keeping'));
    await press(at('rescue'));
    expect(keeping.rescue).toHaveBeenCalledOnce();
  });
});

describe('an upgrade under way', () => {
  test('shows how far it is and can be stopped', async () => {
    const stop = vi.fn();
    await show(
      source({
        listRows: () => new Promise(() => {}),
        watchUpgrade: onShare => {
          setTimeout(() => onShare(0.42));
          return { stop, close() {} };
        },
      }),
    );
    expect(at('upgrading')?.textContent).toContain('42%');
    await press(buttonIn('upgrading'));
    expect(stop).toHaveBeenCalledOnce();
  });

  test.each([
    ['not-upgraded', '升级没有完成'],
    ['newer-library', '此版本只能查看和导出'],
  ] as const)('a library that can only be read says why: %s', async (lock, sentence) => {
    await show(source({ lock: async () => lock }));
    expect(at('lock')?.textContent).toContain(sentence);
    expect(root.querySelectorAll('[data-testid="library-row"]')).toHaveLength(2);
  });
});

describe('the list', () => {
  test('reminds of a backup that is due', async () => {
    await show(source({}));
    await press(buttonIn('backup-due'));
    expect(at('keeping')).not.toBeNull();
  });

  test('says when the page of a report could not be opened', async () => {
    await show(source({ openSource: async () => ({ ok: false, error: 'failed' }) }));
    expect(root.querySelector('[role="alert"]')).toBe(null);
    await press(root.querySelector<HTMLElement>('[data-testid="library-row"] .actions button'));
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('操作没有成功');
  });

  test('filters by whether problems are listed', () => {
    const rows = [row('a', 0), row('b', 3)];
    const found = (problems: 'yes' | 'no') =>
      filterRows(rows, { ...NO_FILTER, problems }, null).map(({ reportId }) => reportId);
    expect([found('yes'), found('no')]).toEqual([['b'], ['a']]);
  });
});

describe('searching', () => {
  test('first in titles and notes, then in the texts too; loading them is shown and can be stopped', async () => {
    let watch: SearchWatch | undefined;
    let done = () => {};
    history.replaceState(null, '', '/?q=普法');
    await show(
      source({
        search: (_words, given) => {
          watch = given;
          given.onFound(new Set(['a']));
          given.onProgress(0.5);
          return new Promise(resolve => {
            done = resolve;
          });
        },
      }),
    );
    expect(root.querySelectorAll('[data-testid="library-row"]')).toHaveLength(1);
    expect(at('loading-texts')?.textContent).toContain('50%');
    await press(buttonIn('loading-texts'));
    expect(watch?.signal.aborted).toBe(true);
    watch?.onFound(new Set(['a', 'b']));
    done();
    await turn();
    expect(root.querySelectorAll('[data-testid="library-row"]')).toHaveLength(2);
    expect(at('loading-texts')).toBeNull();
  });
});

describe('the page on data', () => {
  test('a check shows how far it is, and can be stopped', async () => {
    history.replaceState(null, '', '/?page=keeping');
    let stopped: AbortSignal | undefined;
    const check: Keeping['check'] = (onProgress, signal) => {
      stopped = signal;
      onProgress(0.25);
      return new Promise(resolve => signal.addEventListener('abort', () => resolve({ ok: false, error: 'cancelled' })));
    };
    await show(source({ keeping: { ...keeping, check } }));
    await press(at('check'));
    const progress = [...root.querySelectorAll('.progress')].find(one => one.textContent?.includes('25%'));
    await press(progress?.querySelector('button'));
    expect(stopped?.aborted).toBe(true);
    expect(root.querySelector('.progress')).toBeNull();
  });

  test('what fails is said', async () => {
    history.replaceState(null, '', '/?page=keeping');
    const rebuildList: Keeping['rebuildList'] = async () => ({ ok: false, error: 'storage-full' });
    await show(source({ keeping: { ...keeping, rebuildList } }));
    await press(at('rebuild'));
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('浏览器空间已满');
  });

  test('emptying the bin asks first, and says how many go', async () => {
    history.replaceState(null, '', '/?page=keeping');
    const bin: Keeping['bin'] = async () => ({ ok: true, value: [row('a'), row('b')] });
    await show(source({ keeping: { ...keeping, bin } }));
    await press(at('empty-bin'));
    expect(keeping.emptyBin).not.toHaveBeenCalled();
    expect(root.textContent).toContain('将永久删除 2 份报告，无法恢复。');
    await press(at('empty-bin-yes'));
    expect(keeping.emptyBin).toHaveBeenCalledOnce();
  });

  test('says what the background still does, and has it wait', async () => {
    history.replaceState(null, '', '/?page=keeping');
    await show(source({}));
    expect(at('tending')?.textContent).toContain('还有 7 份文本待用新规则重读');
    await press(at('pause-tending'));
    expect(keeping.pauseTending).toHaveBeenCalledWith(true);
    expect(at('pause-tending')?.textContent).toBe('继续');
  });
});

test('a table that could not be kept is said', async () => {
  const given = source({ writeTable: async () => ({ ok: false, error: 'storage-full' }) });
  function Table() {
    const { text, keep, error } = useTable(given, 'denominators');
    return (
      <>
        <button type="button" onClick={() => keep('新表')}>
          {text}
        </button>
        <TableNotKept error={error} />
      </>
    );
  }
  await act(() => render(<Table />, root));
  expect(at('table-not-kept')).toBeNull();
  await press(root.querySelector('button'));
  expect(root.querySelector('button')?.textContent).toBe('新表');
  expect(at('table-not-kept')?.textContent).toBe(
    '表格没有存下，关闭本页后即失去：浏览器空间已满，没有写入；已有数据未受影响。',
  );
});
