import type { SaveView } from '../../components/panel/model';
import { send } from '../../lib/messages/client';
import type { SavedState, SaveRequest } from '../../lib/messages/contract';
import { mainHtml } from '../../lib/page/main-html';
import type { PageText } from '../../lib/page/read';
import type { PageFacts } from '../../lib/report/page-facts';
import { newId } from './new-id';

/** How the panel shows what the library knows. */
export function viewOf(saved: SavedState): SaveView {
  if (saved.state === 'unsaved') return { is: 'unsaved' };
  if (saved.state === 'changed') return { is: 'changed', at: saved.savedAt };
  return { is: 'saved', outcome: 'already-saved', at: saved.savedAt };
}

/** How it went, and what the library knows of the text now; null when that has not changed. */
export interface SaveAnswer {
  view: SaveView;
  saved: SavedState | null;
}

/** One press of the button: whatever is lost on the way, the same request goes again and is stored once. Never throws. */
export async function saveReport(
  page: Document,
  { root, text }: Pick<PageText, 'root' | 'text'>,
  facts: PageFacts,
): Promise<SaveAnswer> {
  const request: SaveRequest = { requestId: newId(), text, facts, html: root && mainHtml(page, root) };
  try {
    const reply = await send('report/save', request);
    if (!reply.ok) return { view: { is: 'failed', error: reply.error }, saved: null };
    const { outcome, saved } = reply.value;
    const at = saved.state === 'unsaved' ? new Date().toISOString() : saved.savedAt;
    return { view: { is: 'saved', outcome, at }, saved };
  } catch {
    return { view: { is: 'failed', error: 'failed' }, saved: null };
  }
}
