import type { SaveView } from '../../components/panel/model';
import { send } from '../../lib/messages/client';
import type { SavedState, SaveRequest } from '../../lib/messages/contract';
import { mainHtml } from '../../lib/page/main-html';
import type { PageText } from '../../lib/page/read';
import type { PageFacts } from '../../lib/report/page-facts';

/** How the panel shows what the library knows. */
export function viewOf(saved: SavedState): SaveView {
  if (saved.state === 'unsaved') return { is: 'unsaved' };
  if (saved.state === 'changed') return { is: 'changed', at: saved.savedAt };
  return { is: 'saved', outcome: 'already-saved', at: saved.savedAt };
}

/** One press of the button: whatever is lost on the way, the same request goes again and is stored once. Never throws. */
export async function saveReport(page: Document, { root, text }: PageText, facts: PageFacts): Promise<SaveView> {
  const request: SaveRequest = { requestId: newRequestId(), text, facts, html: root && mainHtml(page, root) };
  try {
    const reply = await send('report/save', request);
    if (!reply.ok) return { is: 'failed', error: reply.error };
    const { outcome, saved } = reply.value;
    return { is: 'saved', outcome, at: saved.state === 'unsaved' ? new Date().toISOString() : saved.savedAt };
  } catch {
    return { is: 'failed', error: 'failed' };
  }
}

/** `crypto.randomUUID` is missing on pages served without TLS, and many portals are. */
function newRequestId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
