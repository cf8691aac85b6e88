// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Keeping } from '../../../../components/workbench/keeping';
import { KeepingView } from '../../../../components/workbench/keeping-view';
import type { Conflict } from '../../../../lib/library/conflicts';
import type { ChangeRecord, ReportRow } from '../../../../lib/library/records';

const ok = async () => ({ ok: true as const, value: null });
const binned = { reportId: 'r1', bodyName: '青禾市人民政府', year: 2024, binnedAt: '2026-02-20T12:00:00.000Z' };
const change = (nth: number, changes: ChangeRecord['changes']): ChangeRecord => ({
  id: `c${nth}`,
  snapshotId: 'r1-s',
  reportId: 'r1',
  order: nth,
  at: '2026-03-01T12:00:00.000Z',
  from: { parser: '0.1.0', codebook: '1.0.0' },
  to: { parser: '0.2.0', codebook: '1.1.0' },
  changes,
});
const variants = (...values: unknown[]) =>
  values.map((value, at) => ({ edit: `e${at}`, past: [], order: at, at: '2026-02-28T12:00:00.000Z', value }));

const keepingOf = (given: Partial<Keeping>) =>
  ({
    binDays: 30,
    room: async () => ({ usedBytes: 1, isPersistent: true, lastBackupAt: null, isBackupDue: true }),
    imports: async () => ({ ok: true, value: [] }),
    bin: async () => ({ ok: true, value: [binned as unknown as ReportRow] }),
    changes: async () => ({ ok: true, value: [] }),
    conflicts: async () => ({ ok: true, value: [] }),
    tending: async () => ({ toRead: 0, toIndex: 0, isPaused: false }),
    ...given,
  }) as unknown as Keeping;

const root = document.createElement('div');
beforeEach(() => document.body.append(root));
afterEach(() => render(null, root));
const turn = () => act(() => new Promise(resolve => setTimeout(resolve, 5)));
async function show(given: Partial<Keeping>) {
  const now = () => new Date('2026-03-01T12:00:00Z');
  await act(() =>
    render(<KeepingView keeping={keepingOf(given)} now={now} bodyOf={() => '未定主体'} onChanged={() => {}} />, root),
  );
  await turn();
}
const button = (text: string) => [...root.querySelectorAll('button')].find(one => one.textContent?.includes(text));
const press = async (text: string) => {
  await act(() => button(text)?.click());
  await turn();
};

describe('the page on data', () => {
  test('says how long a deleted report stays in the bin', async () => {
    await show({});
    expect(root.textContent).toContain('2026-02-20 移入，还留 21 天');
  });

  test('says when the browser does not promise to keep the library', async () => {
    const room = { usedBytes: 1, isPersistent: false, lastBackupAt: null, isBackupDue: false };
    await show({ room: async () => room, askToPersist: async () => false });
    await press('请浏览器不要自行清除');
    expect(root.textContent).toContain('浏览器没有答应');
  });

  test('names what reading again changed, also of a report in the bin', async () => {
    await show({
      changes: async () => ({
        ok: true,
        value: [
          change(1, [
            { kind: 'field', key: 'published', was: '2025-03-20', now: null },
            {
              kind: 'indicator',
              key: 'reconsideration.received@16',
              span: [16, 19],
              quote: '12件',
              was: null,
              now: { value: 12, unit: '件', bound: '>=', part: null },
            },
          ]),
        ],
      }),
    });
    const [field, indicator] = [...root.querySelectorAll('tr')].map(line => line.textContent);
    expect(root.querySelector('summary')?.textContent).toContain('青禾市人民政府');
    expect(field).toBe('公开日期2025-03-20→ —');
    expect(indicator).toContain('行政复议');
    expect(indicator).toContain('12件—→ ≥12件');
  });

  test('marks as seen only what it has listed', async () => {
    const markSeen = vi.fn(ok);
    const year = [{ kind: 'field' as const, key: 'year', was: 2020, now: 2021 }];
    const value = Array.from({ length: 60 }, (_, nth) => change(nth, year));
    await show({ changes: async () => ({ ok: true, value }), markSeen });
    expect(root.textContent).toContain('另有 10 份未列出');
    await press('将所列 50 份标为已查看');
    expect(markSeen).toHaveBeenCalledExactlyOnceWith(value.slice(0, 50).map(({ id }) => id));
  });

  test('says what two machines decided, in words', async () => {
    const conflicts = [
      { markId: 'note:1', kind: 'note', reportId: 'r1', variants: variants({ text: '口径存疑' }, null) },
      { markId: 'field:1', kind: 'field', reportId: 'r1', variants: variants({ field: 'year', value: 2021 }) },
    ] as unknown as Conflict[];
    await show({ conflicts: async () => ({ ok: true, value: conflicts }) });
    for (const said of ['批注', '采用「口径存疑」', '采用「删去」', '采用「年度 2021」']) {
      expect(root.textContent).toContain(said);
    }
  });

  test('says what a check has found, in words', async () => {
    const flaws = [{ store: 'marks' as const, id: 'tag:x', problem: 'shape' as const, detail: 'variants' }];
    await show({ check: async () => ({ ok: true, value: flaws }) });
    await press('检查文库');
    expect(root.querySelector('[data-testid="flaw"]')?.textContent).toBe('批注与标签 tag:x 字段不合要求 variants');
  });

  test.each([
    [0, '已全部导入'],
    [1, '其余没有导入'],
  ])('says whether all was imported: %i bad rows', async (badRows, sentence) => {
    const none = { new: 0, same: 0, merged: 0, conflict: 0 };
    const plan = { sha256: '', createdAt: '2026-03-01', snapshots: none, marks: none, flaws: [], bad: [], badRows };
    await show({
      planImport: async () => ({ ok: true, value: plan as never }),
      applyImport: async () => ({ ok: true, value: 'id' }),
    });
    const input = root.querySelector<HTMLInputElement>('[data-testid="import-file"]');
    Object.defineProperty(input, 'files', { value: [new File([''], 'x')] });
    await act(() => void input?.dispatchEvent(new Event('change', { bubbles: true })));
    await turn();
    await press(badRows ? '只导入可采信的部分' : '全部导入');
    expect(root.querySelector('[data-testid="import-done"]')?.textContent).toContain(sentence);
  });
});
