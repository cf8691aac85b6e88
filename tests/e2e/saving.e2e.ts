import { beforeAll, expect, test } from 'vitest';
import { keptRecords, wholeSnapshots } from './library-steps';
import { openPanel, press, saveState, until } from './panel-steps';
import { portalPages } from './portal-pages';
import { SEED_PAGES } from './portal-seeds';
import { inBothBrowsers } from './stage';

const isEnd = (state: string | null) => state !== null && !['unsaved', 'saving', 'changed'].includes(state) && state;

inBothBrowsers('saving', scene => {
  // A background that has just stopped by itself is no failure.
  beforeAll(() => scene.lens.readyToKill());

  test('two tabs that save the same report at once give one snapshot', async () => {
    const { lens } = scene;
    const { url } = SEED_PAGES[0]!;
    const tabs = [await lens.open(url), await lens.open(url)];
    for (const tab of tabs) {
      await tab.bringToFront();
      await openPanel(lens, tab);
    }
    const pressed = tabs.map(tab =>
      // Both buttons at once: a mouse can be in one tab only.
      lens.inPanel(tab, root => root.querySelector<HTMLElement>('[data-testid="save"]')?.click()),
    );
    await Promise.all(pressed);
    const ends = await Promise.all(
      tabs.map(tab => until('the end of saving', async () => isEnd(await saveState(lens, tab)))),
    );
    expect(ends.sort()).toEqual(['already-saved', 'saved']);
    expect(await keptRecords(lens)).toEqual(wholeSnapshots(1));
    expect(lens.problems).toEqual([]);
    for (const tab of tabs) await tab.close();
  });

  // From before the message arrives to after the answer was sent: wherever the kill falls, nothing is half there.
  test.each([
    { nth: 1, delayMs: 0 },
    { nth: 2, delayMs: 8 },
    { nth: 3, delayMs: 20 },
    { nth: 4, delayMs: 45 },
  ])('the background killed $delayMs ms into a save: a whole snapshot or a clear failure', async ({ nth, delayMs }) => {
    const { lens } = scene;
    const page = await lens.open(SEED_PAGES[nth]!.url);
    await openPanel(lens, page);
    const before = await keptRecords(lens);
    await page.bringToFront();
    await press(lens, page, '[data-testid="save"]');
    await new Promise(resolve => setTimeout(resolve, delayMs));
    await lens.killBackground();
    const end = await until('the end of saving', async () => isEnd(await saveState(lens, page)));
    const kept = await keptRecords(lens);
    if (end === 'failed') expect(kept).toEqual(before);
    else expect(kept).toEqual(wholeSnapshots(before.reports + 1));
    expect(['saved', 'already-saved', 'failed']).toContain(end);
    expect(lens.problems).toEqual([]);
    await page.close();
  });

  test('the background killed between two writes of one save: nothing of the first try is left, the second is whole', async ({
    skip,
  }) => {
    const { lens } = scene;
    const { slowDownWrites } = lens;
    if (slowDownWrites === null) return skip();
    const changed = { ...portalPages().find(({ url }) => url === SEED_PAGES[0]!.url)! };
    changed.body = Buffer.from(changed.body.toString('utf8').replace('1095项', '1096项'));
    scene.portal.replace(changed);
    const page = await lens.open(changed.url);
    await openPanel(lens, page);
    const before = await keptRecords(lens);
    await page.bringToFront();
    await slowDownWrites();
    await press(lens, page, '[data-testid="save"]');
    await new Promise(resolve => setTimeout(resolve, 600));
    expect(await saveState(lens, page)).toBe('saving');
    await lens.killBackground();
    expect(await until('the end of saving', async () => isEnd(await saveState(lens, page)))).toBe('new-version');
    // A further version of a report that is there already.
    expect(await keptRecords(lens)).toEqual({
      reports: before.reports,
      snapshots: before.snapshots + 1,
      texts: before.texts + 1,
      captures: before.captures + 1,
      readings: before.readings + 1,
    });
    expect(lens.problems).toEqual([]);
    await page.close();
  });
});
