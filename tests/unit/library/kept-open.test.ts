import { expect, test } from 'vitest';
import { keptOpen } from '../../../lib/library/kept-open';
import type { Library } from '../../../lib/library/open';
import type { LibraryError, Result } from '../../../lib/messages/contract';

type Opened = Result<Library, LibraryError>;

/** Hands out one answer after another, and counts how often it was asked. */
function opener(...answers: Opened[]) {
  let asked = 0;
  const open = async (): Promise<Opened> => answers[asked++] as Opened;
  return { open, times: () => asked };
}

const opened = (isOpen = true) => ({ ok: true as const, value: { isOpen, close: () => {} } as Library });
const which = async (library: Library) => ({ ok: true as const, value: library });

test('requests share one open library', async () => {
  const first = opened();
  const { open, times } = opener(first);
  const withLibrary = keptOpen(open);
  const [one, other] = await Promise.all([withLibrary(which), withLibrary(which)]);
  expect(one).toEqual(first);
  expect(other).toEqual(first);
  expect(times()).toBe(1);
});

test('closed by another context, it is opened again, once for all that wait', async () => {
  const [first, second] = [opened(false), opened()];
  const { open, times } = opener(first, second);
  const withLibrary = keptOpen(open);
  const answers = await Promise.all([withLibrary(which), withLibrary(which)]);
  for (const answer of answers) expect(answer.ok && answer.value).toBe(second.value);
  expect(times()).toBe(2);
});

test('what cannot be opened is the answer, and the next request tries again', async () => {
  const failed = { ok: false as const, error: 'upgrade-blocked' as const };
  const { open, times } = opener(failed, opened());
  const withLibrary = keptOpen(open);
  expect(await withLibrary(which)).toEqual(failed);
  expect(times()).toBe(1);
  expect((await withLibrary(which)).ok).toBe(true);
  expect(times()).toBe(2);
});

test.each(['storage-full', 'storage-unavailable', 'not-upgraded'] as const)(
  'after %s the next request opens it anew',
  async error => {
    const [first, second] = [opened(), opened()];
    const { open, times } = opener(first, second);
    const withLibrary = keptOpen(open);
    const failed = { ok: false as const, error };
    expect(await withLibrary(async () => failed)).toEqual(failed);
    const answer = await withLibrary(which);
    expect(answer.ok && answer.value).toBe(second.value);
    expect(times()).toBe(2);
  },
);

test('a request that is wrong in itself leaves it open', async () => {
  const { open, times } = opener(opened());
  const withLibrary = keptOpen(open);
  await withLibrary(async () => ({ ok: false as const, error: 'invalid-request' as const }));
  expect((await withLibrary(which)).ok).toBe(true);
  expect(times()).toBe(1);
});
