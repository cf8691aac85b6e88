import type { PlainReason } from '../../components/panel/model';
import { send } from '../../lib/messages/client';
import type { ReplyOf, RequestOf } from '../../lib/messages/contract';

/** What the background made of a text. */
export type Answer = Extract<ReplyOf<'page/read'>, { ok: true }>['value'];

const MIN_CHARS = 200;

/** Too little for a report: a page that is still empty, a notice, a list. */
export const isNoText = (text: string) => text.length < MIN_CHARS;

/** Has a text read by the background; a word why there is no answer otherwise. Never throws. */
export async function ask(request: RequestOf<'page/read'>): Promise<Answer | PlainReason> {
  try {
    const reply = await send('page/read', request);
    return reply.ok ? reply.value : reply.error;
  } catch {
    return 'failed';
  }
}
