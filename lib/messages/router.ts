import { browser } from 'wxt/browser';
import { type AdmissionsFor, isAdmitted, originOf, senderOf } from './admission';
import type { HandlersFor, MessageName, ReplyOf, RequestOf, Sender, Side } from './contract';
import { isEnvelope } from './envelope';

type AnyHandler = (request: RequestOf<MessageName>, sender: Sender) => Promise<ReplyOf<MessageName>>;

/**
 * Answers the messages of one side; nobody else touches `runtime.onMessage`. A handler that throws is answered for with `failed`, so that
 * no sender waits for ever. Must be called while the script first runs: a worker that wakes later has missed its message.
 * @returns how to stop answering.
 */
export function answerMessages<S extends Side>(admissions: AdmissionsFor<S>, handlers: HandlersFor<S>): () => void {
  const own = { id: browser.runtime.id, baseUrl: browser.runtime.getURL('/') };

  function listen(message: unknown, rawSender: Parameters<typeof originOf>[0], reply: (value: unknown) => void) {
    if (!isEnvelope(message) || !isNameIn(handlers, message.name)) return;
    const { name, request } = message;
    const origin = originOf(rawSender, own);
    if (!origin) return;
    if (!isAdmitted(admissions[name], request, origin)) {
      reply(failure(new Error(`refused: ${name} from ${origin}`)));
      return;
    }
    const handler = handlers[name] as AnyHandler;
    handler(request as RequestOf<MessageName>, senderOf(rawSender))
      .catch(failure)
      .then(reply);
    // Keeps the channel open until the reply; a returned promise would not on Chrome before 148.
    return true as const;
  }

  browser.runtime.onMessage.addListener(listen);
  return () => browser.runtime.onMessage.removeListener(listen);
}

function isNameIn<T extends object>(table: T, name: string): name is string & keyof T {
  return Object.hasOwn(table, name);
}

function failure(error: unknown) {
  return {
    ok: false as const,
    error: 'failed' as const,
    detail: error instanceof Error ? error.message : String(error),
  };
}
