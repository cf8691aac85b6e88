import { expect, test } from 'vitest';
import { keptRecords, wholeSnapshots } from './library-steps';
import { openPanel, press, saveState, until } from './panel-steps';
import { SEED_PAGES } from './portal-seeds';
import { inBothBrowsers } from './stage';

const isEnd = (state: string | null) => state !== null && !['unsaved', 'saving', 'changed'].includes(state) && state;

inBothBrowsers('saving', scene => {
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
});
