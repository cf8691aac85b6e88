import { render } from 'preact';
import { themeCss } from '../../components/parts/theme';
import type { Keeping } from '../../components/workbench/keeping';
import type { WorkbenchSource } from '../../components/workbench/source';
import { Workbench } from '../../components/workbench/workbench';
import { WORKBENCH_CSS } from '../../components/workbench/workbench-css';
import { listChanges } from '../../lib/library/changes';
import { listConflicts } from '../../lib/library/conflicts';
import { sha256 } from '../../lib/library/digest';
import { listImports } from '../../lib/library/import-undo';
import { listRows } from '../../lib/library/list';
import { openLibrary } from '../../lib/library/open';
import { save } from '../../lib/library/save';
import { loadReadings, loadSnapshot } from '../../lib/library/snapshots';
import { parseReport } from '../../lib/report/parse';
import { generateReport } from '../fixtures/generated/generated-report';

/** The workbench over generated reports, read by the real parser: `?count=` of them, `?language=`; the rest of the address is the view. */
const query = new URLSearchParams(location.search);
const opened = await openLibrary({ name: 'story' });
if (!opened.ok) throw new Error(opened.error);
const library = opened.value;
const there = await library.db.count('reports');
for (let number = there; number < Number(query.get('count') ?? 150); number += 1) {
  const { text, facts } = generateReport(number);
  const report = parseReport({ text, sha256: await sha256(text), url: facts.url, facts });
  await save(library, { requestId: `story-${number}`, text, html: null, facts, report });
}

const done = async () => ({ ok: true as const, value: null });
const keeping: Keeping = {
  room: async () => ({ usedBytes: 48_000_000, isPersistent: true, lastBackupAt: null, isBackupDue: true }),
  askToPersist: async () => true,
  backUp: done,
  planImport: async () => ({ ok: false, error: 'failed' }),
  applyImport: async () => ({ ok: false, error: 'failed' }),
  check: async () => ({ ok: true, value: [] }),
  rescue: done,
  rebuildList: async () => ({ ok: true, value: 0 }),
  imports: () => listImports(library),
  undoImport: async () => ({ ok: true, value: { kept: [] } }),
  bin: () => listRows(library, 'bin'),
  restore: done,
  emptyBin: async () => ({ ok: true, value: 0 }),
  changes: () => listChanges(library, 'unseen'),
  markSeen: done,
  conflicts: () => listConflicts(library),
  resolveConflict: done,
  tending: async () => ({ toRead: 0, toIndex: 0, isPaused: false }),
  binDays: 30,
  pauseTending() {},
};

const tables = new Map<string, string>();
const source: WorkbenchSource = {
  listRows: () => listRows(library),
  lock: async () => null,
  watchUpgrade: () => ({ stop() {}, close() {} }),
  search: async (_words, { onFound }) => onFound(null),
  saveEvidence: done,
  withdraw: done,
  loadReports: async (rows, onProgress) => {
    const loaded = await loadReadings(
      library,
      rows.map(row => row.snapshotId),
    );
    if (!loaded.ok) return loaded;
    onProgress(rows.length);
    const reports = rows.flatMap(row => {
      const reading = loaded.value.get(row.snapshotId);
      return reading ? [{ ...reading, id: row.reportId, row, savedAt: row.savedAt, tags: row.tags, notes: [] }] : [];
    });
    return { ok: true, value: { reports, unreadable: rows.length - reports.length } };
  },
  loadText: async snapshotId => {
    const loaded = await loadSnapshot(library, snapshotId);
    return loaded.ok ? { ok: true, value: loaded.value.text } : loaded;
  },
  overrule: done,
  openSource: done,
  moveToBin: done,
  restore: done,
  savedViews: async () => [{ id: 'a', name: '东部 2016—2018', query: '?page=matrix' }],
  saveView: done,
  removeView: done,
  readTable: async name => tables.get(name) ?? null,
  writeTable: async (name, text) => {
    if (text === null) tables.delete(name);
    else tables.set(name, text);
    return { ok: true, value: null };
  },
  download(name, content) {
    Object.assign(globalThis, { downloaded: { name, content } });
  },
  now: () => new Date('2026-11-25T04:00:00Z'),
  keeping,
  collecting: {
    load: async () => [
      { url: 'http://www.yunchuan.gov.cn/2021.html', title: '云川市2021年法治政府建设情况报告', state: 'saved' },
      { url: 'http://www.yunchuan.gov.cn/2022.html', title: '云川市2022年法治政府建设情况报告', state: 'waiting' },
    ],
    run: async () => {},
    clear: async () => {},
  },
};

const sheet = new CSSStyleSheet();
sheet.replaceSync(themeCss(':root') + WORKBENCH_CSS);
document.adoptedStyleSheets = [sheet];
const language = query.get('language') === 'en' ? 'en' : 'zh';
const root = document.getElementById('app');
if (!root) throw new Error('the story has no root');
render(<Workbench source={source} language={language} onLanguage={() => {}} />, root);
Object.assign(globalThis, { isReady: true });
