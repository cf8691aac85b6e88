import { startLanguage } from '../../components/parts/language';
import { type PopupFailure, startPopup } from '../../components/popup/model';
import { mountPopup } from '../../components/popup/mount';
import { INDICATORS } from '../../lib/codebook/codebook';
import { listRows } from '../../lib/library/list';
import { openLibrary } from '../../lib/library/open';
import { watchUpgrade } from '../../lib/library/upgrade-news';
import { asked, send } from '../../lib/messages/client';
import type { Result } from '../../lib/messages/contract';
import { declinePage } from '../../lib/settings/asking';
import { keepLanguage, loadLanguage } from '../../lib/settings/settings';
import { askedTab, forgetQuestion, shownTab } from './asked-tab';
import { compareReports, downloadCsv } from './comparison';
import { listShortcuts, openShortcutSettings } from './shortcuts';

const names = Object.fromEntries(INDICATORS.map(({ id, zh, en, dimension }) => [id, { zh, en, dimension }]));
const opening = openLibrary();

const popup = mountPopup(
  requireRoot(),
  startPopup(names, (await loadLanguage()) ?? startLanguage(navigator.language)),
  {
    onLanguage: language => {
      keepLanguage(language);
      popup.update({ language });
    },
    onCompare: async reports => {
      if (reports === null) return popup.update({ comparison: null });
      popup.update({ comparison: 'loading' });
      const opened = await opening;
      const compared = opened.ok ? await compareReports(opened.value, reports) : opened;
      popup.update(compared.ok ? { comparison: compared.value } : { comparison: null, failure: compared.error });
    },
    onOpenSource: ({ snapshotId }, span) => void report(send('open/source', { snapshotId, span })),
    onRemove: async reportIds => {
      const removed = await report(send('report/to-bin', { reportIds: [...reportIds] }));
      if (removed) popup.update({ removed: reportIds });
      await refresh();
    },
    onUndo: async () => {
      const restored = await report(send('report/restore', { reportIds: [...popup.model.removed] }));
      if (restored) popup.update({ removed: [] });
      await refresh();
    },
    onReadThisPage: async () => {
      popup.update({ isReading: true });
      const tabId = (await shownTab())?.id;
      const isRead = tabId !== undefined && (await report(send('tab/read-this-page', { tabId })));
      popup.update({ isReading: false });
      // The panel stands open in the page now: the popup would only cover it.
      if (isRead) window.close();
    },
    onNoReport: async () => {
      const asked = await askedTab();
      popup.update({ isAsking: false });
      if (asked) await Promise.all([declinePage(asked.url), forgetQuestion(asked.tabId)]);
    },
    onOpenWorkbench: async reports => {
      const picked = reports.map(({ reportId }) => reportId).join(' ');
      const query = picked && new URLSearchParams({ page: 'matrix', picked }).toString();
      await report(send('open/workbench', { query }));
    },
    onExportCsv: downloadCsv,
    onDismissFailure: () => popup.update({ failure: null }),
    onChangeShortcuts: openShortcutSettings,
    onStopUpgrade: () => upgrade.stop(),
  },
);

const upgrade = watchUpgrade(share => popup.update({ upgrade: share }));

// The list waits for nothing else.
await Promise.all([
  refresh(),
  askedTab().then(asked => popup.update({ isAsking: asked !== null })),
  listShortcuts().then(shortcuts => popup.update({ shortcuts })),
]);

async function refresh(): Promise<void> {
  const opened = await opening;
  const listed = opened.ok ? await listRows(opened.value) : opened;
  if (!listed.ok) return popup.update({ failure: listed.error });
  if (opened.ok && opened.value.lock) popup.update({ failure: opened.value.lock });
  popup.update({ rows: listed.value });
  const { usage } = await navigator.storage.estimate();
  popup.update({ usedBytes: usage ?? null });
}

/** Shows a failure; true when there was none. */
async function report(reply: Promise<Result<unknown, PopupFailure>>): Promise<boolean> {
  const told = await asked(reply);
  if (!told.ok) popup.update({ failure: told.error });
  return told.ok;
}

function requireRoot(): HTMLElement {
  const root = document.getElementById('app');
  if (!root) throw new Error('the popup has no root');
  return root;
}
