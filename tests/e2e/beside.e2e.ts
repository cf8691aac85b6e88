import { expect, test } from 'vitest';
import { keptReadings } from './library-steps';
import { countHighlights, openPanel, press, saveReport, saveState, textIn, until } from './panel-steps';
import { openSource } from './popup-steps';
import { portalPages } from './portal-pages';
import { SEED_PAGES } from './portal-seeds';
import { inBothBrowsers, SCREENSHOTS } from './stage';

const REPORT = SEED_PAGES[0]!;

inBothBrowsers('what is kept beside a report', scene => {
  test('a decision, a note and a tag are there again when the page is opened again', async () => {
    const { lens } = scene;
    const page = await lens.open(REPORT.url);
    await openPanel(lens, page);
    await saveReport(lens, page);
    await press(lens, page, '[data-quantity="0"] .face');
    await press(lens, page, '[data-testid="confirm"]');
    await until('the decision', () => textIn(lens, page, 'withdraw'));
    await press(lens, page, '[data-testid="tab-notes"]');
    await press(lens, page, '[data-testid="notes"] [data-testid="note-text"]');
    await page.keyboard.type('check the annex');
    await press(lens, page, '[data-testid="notes"] [data-testid="note-keep"]');
    await until('the note', async () => (await textIn(lens, page, 'notes'))?.includes('check the annex'));
    await press(lens, page, '[data-testid="add-tag"]');
    await page.keyboard.type('north-east');
    await page.keyboard.press('Enter');
    await until('the tag', async () => (await textIn(lens, page, 'tags'))?.includes('north-east'));
    await page.close();

    const again = await lens.open(REPORT.url);
    await openPanel(lens, again);
    await press(lens, again, '[data-quantity="0"] .face');
    await until('the decision', () => textIn(lens, again, 'withdraw'));
    await press(lens, again, '[data-testid="tab-notes"]');
    expect(await textIn(lens, again, 'notes')).toContain('check the annex');
    expect(await textIn(lens, again, 'tags')).toContain('north-east');
    expect(lens.problems).toEqual([]);
    await again.close();
  });

  test('a page whose figure changed says so, leads to no wrong number, and becomes a new version', async () => {
    const { lens, portal, name } = scene;
    const [kept] = await keptReadings(lens);
    const original = portalPages().find(({ url }) => url === REPORT.url)!;
    const body = Buffer.from(original.body.toString('utf8').replace('1095项', '1905项'));
    portal.replace({ ...original, body });

    // From the library to the sentence: the figure is not the saved one any more, and the panel says was and now.
    const opened = await openSource(
      lens,
      { snapshotId: kept!.snapshotId, span: kept!.report.quantities[0]!.span },
      REPORT.url,
    );
    const said = await until('what became of the sentence', () => textIn(lens, opened, 'place-changed'));
    expect(said).toContain('1095项');
    expect(said).toContain('1905项');
    expect(await saveState(lens, opened)).toBe('changed');
    await press(lens, opened, '[data-testid="tab-changes"]');
    // Number by number, then sentence by sentence, with what went and what came in its place.
    expect(await textIn(lens, opened, 'changes')).toMatch(
      /1,095项→1,905项[\s\S]*原为[\s\S]*1095项[\s\S]*现为[\s\S]*1905项/,
    );
    const marked = await lens.inPanel(opened, root =>
      [...root.querySelectorAll('[data-testid="changes"] .wasnow :is(del,ins)')].map(one => one.textContent ?? ''),
    );
    expect(marked?.join('')).toMatch(/0|9/);
    expect(await textIn(lens, opened, 'save')).toContain('存为新版本');
    await opened.screenshot({ path: `${SCREENSHOTS}/${name}-changed.png` });
    expect(await saveReport(lens, opened)).toBe('new-version');
    expect((await keptReadings(lens)).length).toBe(2);
    portal.replace(original);
    expect(lens.problems).toEqual([]);
    await opened.close();
  });

  test('a source opened by a background that is stopped before the page comes goes to its sentence all the same', async () => {
    const { lens, portal } = scene;
    const kept = (await keptReadings(lens))[0]!;
    const original = portalPages().find(({ url }) => url === REPORT.url)!;
    const body = Buffer.from(original.body.toString('utf8').replace('1095项', '1509项'));
    portal.replace({ ...original, body, delayMs: 2500 });
    const place = { snapshotId: kept.snapshotId, span: kept.report.quantities[0]!.span };
    const opening = openSource(lens, place, REPORT.url);
    await new Promise(done => setTimeout(done, 700));
    await lens.killBackground();
    const opened = await opening;
    expect(await until('what became of the sentence', () => textIn(lens, opened, 'place-changed'))).toContain('1509项');
    portal.replace(original);
    await opened.close();
  });

  test('translated, the page shows no stale paint; turned back, it is painted again', async () => {
    const { lens } = scene;
    const page = await lens.open(REPORT.url);
    await openPanel(lens, page);
    expect(await countHighlights(page)).toBeGreaterThan(0);
    // What translators do: the root says so, every text stands in a wrapper of its own, with other words.
    await page.evaluate(() => {
      document.documentElement.lang = 'en';
      for (const paragraph of document.querySelectorAll('#zoom p')) {
        const wrapper = document.createElement('font');
        wrapper.textContent = 'In 2021 the city adjusted many powers and handled many cases.';
        paragraph.setAttribute('data-before', paragraph.textContent ?? '');
        paragraph.replaceChildren(wrapper);
      }
    });
    await until('the paint to go', async () => (await countHighlights(page)) === 0);
    expect(await textIn(lens, page, 'identity-body')).toBe('大连市人民政府');
    await page.evaluate(() => {
      document.documentElement.lang = 'zh-CN';
      for (const paragraph of document.querySelectorAll('#zoom p')) {
        paragraph.replaceChildren(paragraph.getAttribute('data-before') ?? '');
      }
    });
    await until('the paint to come back', async () => (await countHighlights(page)) > 0);
    expect(lens.problems).toEqual([]);
    await page.close();
  });
});
