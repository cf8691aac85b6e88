import { beforeEach, describe, expect, test, vi } from 'vitest';

const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();
vi.mock('wxt/browser', () => ({ browser: { runtime: { sendMessage } } }));
const { isLostReply, send } = await import('../../../lib/messages/client');

/** What Chromium says when the worker stops with the answer, and Firefox when nobody listens any more. */
const CUT_OFF =
  'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received';
const NOBODY = 'Could not establish connection. Receiving end does not exist.';

beforeEach(() => {
  sendMessage.mockReset();
  vi.useFakeTimers();
});

/** Lets the waits between attempts pass. */
async function settled<T>(asked: Promise<T>): Promise<T> {
  asked.catch(() => {});
  await vi.runAllTimersAsync();
  return asked;
}

describe('asking the background', () => {
  test.each([CUT_OFF, NOBODY])('asks again after: %s', async lost => {
    sendMessage.mockRejectedValueOnce(new Error(lost)).mockResolvedValueOnce({ ok: true, value: null });
    expect(await settled(send('open/workbench', { query: '' }))).toEqual({ ok: true, value: null });
    // The same request, so that a save keeps its id.
    expect(sendMessage.mock.calls[1]).toEqual(sendMessage.mock.calls[0]);
  });

  test('asks again when a stopped worker leaves no answer and no error', async () => {
    sendMessage.mockResolvedValueOnce(undefined).mockResolvedValueOnce({ ok: true, value: null });
    expect(await settled(send('open/workbench', { query: '' }))).toEqual({ ok: true, value: null });
  });

  test('gives up after four attempts, with the last error', async () => {
    sendMessage.mockRejectedValue(new Error(NOBODY));
    await expect(settled(send('open/workbench', { query: '' }))).rejects.toThrow(NOBODY);
    expect(sendMessage).toHaveBeenCalledTimes(4);
  });

  test('does not ask again when the extension is gone', async () => {
    sendMessage.mockRejectedValue(new Error('Extension context invalidated.'));
    await expect(settled(send('open/workbench', { query: '' }))).rejects.toThrow('invalidated');
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  test('hands a refusal on as it is', async () => {
    sendMessage.mockResolvedValue({ ok: false, error: 'failed' });
    expect(await settled(send('open/workbench', { query: '' }))).toEqual({ ok: false, error: 'failed' });
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  test('tells a lost reply from any other error', () => {
    expect(isLostReply(new Error(CUT_OFF))).toBe(true);
    expect(isLostReply(new Error('quota'))).toBe(false);
    expect(isLostReply('text')).toBe(false);
  });
});
