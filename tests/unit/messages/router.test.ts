import { beforeEach, expect, test, vi } from 'vitest';
import type { HandlersFor } from '../../../lib/messages/contract';
import { TO_READER } from '../../../lib/messages/to-reader';

type Listener = (message: unknown, sender: object, reply: (value: unknown) => void) => unknown;

let listener: Listener = () => undefined;
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'lens',
      getURL: () => 'chrome-extension://lens/',
      onMessage: { addListener: (added: Listener) => (listener = added), removeListener: () => {} },
    },
  },
}));
const { answerMessages } = await import('../../../lib/messages/router');

const show = vi.fn<HandlersFor<'reader'>['reader/show']>();
const worker = { id: 'lens', url: 'chrome-extension://lens/background.js' };
const message = { kind: 'fazhi-lens/message@1', name: 'reader/show', request: { snapshotId: null, span: null } };

beforeEach(() => {
  show.mockReset();
  show.mockResolvedValue({ ok: true, value: null });
  // One message is enough to see how all are answered.
  answerMessages<'reader'>(TO_READER, { 'reader/show': show } as unknown as HandlersFor<'reader'>);
});

/** The answer, or null when the listener leaves the message alone. */
function told(sent: unknown, sender: object): Promise<unknown> {
  return new Promise(resolve => {
    const stays = listener(sent, sender, resolve);
    if (stays !== true) queueMicrotask(() => resolve(null));
  });
}

test('answers with what the handler gives, and keeps the channel open for it', async () => {
  expect(await told(message, worker)).toEqual({ ok: true, value: null });
});

test('answers for a handler that throws', async () => {
  show.mockRejectedValue(new Error('no panel'));
  expect(await told(message, worker)).toEqual({ ok: false, error: 'failed', detail: 'no panel' });
});

test.each([
  ['a stranger', message, { id: 'other', url: 'chrome-extension://other/' }],
  ['a message of somebody else', { type: 'hello' }, worker],
  ['a name outside the contract', { ...message, name: 'toString' }, worker],
  ['a message for the other side', { ...message, name: 'page/candidate', request: { score: 1 } }, worker],
])('leaves alone %s', async (_, sent, sender) => {
  expect(await told(sent, sender)).toBeNull();
  expect(show).not.toHaveBeenCalled();
});

test('refuses what does not look as it should, and says so to its sender', async () => {
  const answer = await told({ ...message, request: { snapshotId: 5, span: null } }, worker);
  expect(answer).toMatchObject({ ok: false, error: 'failed' });
  expect(show).not.toHaveBeenCalled();
});
