import type { MessageName, RequestOf } from './contract';

/** Marks our own messages, so that a listener can leave any other alone. */
export const ENVELOPE = 'fazhi-lens/message@1';

export interface Envelope<N extends MessageName> {
  kind: typeof ENVELOPE;
  name: N;
  request: RequestOf<N>;
}

export function isEnvelope(message: unknown): message is { kind: string; name: string; request: unknown } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'kind' in message &&
    message.kind === ENVELOPE &&
    'name' in message &&
    typeof message.name === 'string' &&
    'request' in message
  );
}
