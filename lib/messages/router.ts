import { browser } from 'wxt/browser';
import { isAdmitted, isMessageName, originOf, senderOf } from './admission';
import type { HandlersFor, MessageName, Messages, ReplyOf, RequestOf, Sender } from './contract';
import { isEnvelope } from './envelope';

type Side = Messages[MessageName]['to'];
type AnyHandler = (request: RequestOf<MessageName>, sender: Sender) => Promise<ReplyOf<MessageName>>;

/**
 * Answers the messages of one side; nobody else touches `runtime.onMessage`. A handler that throws is answered for with `failed`, so that
 * no sender waits for ever. Must be called while the script first runs: a worker that wakes later has missed its message.
 * @returns how to stop answering.
 */
export function answerMessages<S extends Side>(handlers: HandlersFor<S>): () => void {
  const own = { id: browser.runtime.id, baseUrl: browser.runtime.getURL('/') };
  const table = handlers as Partial<Record<MessageName, AnyHandler>>;

  function listen(message: unknown, rawSender: Parameters<typeof originOf>[0], reply: (value: unknown) => void) {
    if (!isEnvelope(message) || !isMessageName(message.name)) return;
    const handler = table[message.name];
    const origin = originOf(rawSender, own);
    if (!handler || !origin) return;
    if (!isAdmitted(message.name, message.request, origin)) {
      reply(failure(new Error(`refused: ${message.name} from ${origin}`)));
      return;
    }
    handler(message.request, senderOf(rawSender)).catch(failure).then(reply);
    // Keeps the channel open until the reply; a returned promise would not on Chrome before 148.
    return true as const;
  }

  browser.runtime.onMessage.addListener(listen);
  return () => browser.runtime.onMessage.removeListener(listen);
}

function failure(error: unknown) {
  return {
    ok: false as const,
    error: 'failed' as const,
    detail: error instanceof Error ? error.message : String(error),
  };
}
