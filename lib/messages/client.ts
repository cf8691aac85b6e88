import { browser } from 'wxt/browser';
import type { MessageName, ReplyOf, RequestOf, Result } from './contract';
import { ENVELOPE, type Envelope } from './envelope';

/**
 * What the two browsers say when the background ended before it could answer. The message may or may not have been acted on, so only
 * requests that may be repeated without harm are sent through here: reads, and saves that carry their own id.
 */
const LOST_REPLY = /message (?:channel|port) closed before|Could not establish connection|Receiving end does not exist/;
const RETRY_AFTER_MS = [50, 250, 1000];

/**
 * Asks the background. A reply lost with a background that was stopped is asked for again; the next message starts a fresh one.
 * @throws the browser's error when it stays unreachable, or when this extension was updated or removed under the page.
 */
export async function send<N extends MessageName>(name: N, request: RequestOf<N>): Promise<ReplyOf<N>> {
  const envelope: Envelope<N> = { kind: ENVELOPE, name, request };
  for (const delayMs of RETRY_AFTER_MS) {
    try {
      return await ask<N>(() => browser.runtime.sendMessage(envelope));
    } catch (error) {
      if (!isLostReply(error)) throw error;
      await new Promise(resolve => setTimeout(resolve, delayMs));
    }
  }
  return await ask<N>(() => browser.runtime.sendMessage(envelope));
}

/** Asks the reader in the top frame of a tab. @throws when no reader is there. */
export async function sendToTab<N extends MessageName>(
  tabId: number,
  name: N,
  request: RequestOf<N>,
): Promise<ReplyOf<N>> {
  const envelope: Envelope<N> = { kind: ENVELOPE, name, request };
  return await ask<N>(() => browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }));
}

/** A background that cannot be reached, as after an update under an open tab, is a failure like any other. */
export async function asked<T, E extends string>(reply: Promise<Result<T, E>>): Promise<Result<T, E | 'failed'>> {
  try {
    return await reply;
  } catch (error) {
    return { ok: false, error: 'failed', detail: String(error) };
  }
}

/** True for an error that says the background went away, not that it refused. */
export function isLostReply(error: unknown): boolean {
  return error instanceof Error && LOST_REPLY.test(error.message);
}

async function ask<N extends MessageName>(sendOnce: () => Promise<unknown>): Promise<ReplyOf<N>> {
  const reply = await sendOnce();
  // A background that stops before its listener claimed the message leaves no error, only nothing.
  if (reply === undefined) throw new Error('The message channel closed before a reply came');
  return reply as ReplyOf<N>;
}
