import { expect, test } from 'vitest';
import { ODD, oddPages } from './odd-pages';
import { countHighlights, hasPanel, openPanel, readIdentity, textIn, until } from './panel-steps';
import { readThisPage } from './popup-steps';
import { inBothBrowsers } from './stage';

const rest = () => new Promise(resolve => setTimeout(resolve, 1200));

inBothBrowsers(
  'pages that go wrong',
  scene => {
    test.each([
      { kind: 'without text', url: ODD.empty, state: 'state-no-text' },
      { kind: 'with a hundred kilobytes of links', url: ODD.links, state: 'state-no-text' },
      { kind: 'with the report as a file only', url: ODD.attachment, state: 'state-attachment' },
    ])('a page $kind: one plain sentence when asked', async ({ url, state }) => {
      const { lens } = scene;
      const page = await lens.open(url);
      await rest();
      expect(await countHighlights(page)).toBe(0);
      expect(await readThisPage(lens, url)).toEqual({ ok: true, value: null });
      await page.bringToFront();
      const said = await until('a sentence in the panel', () => textIn(lens, page, state));
      expect(said.length).toBeGreaterThan(10);
      expect(await countHighlights(page)).toBe(0);
      expect(lens.problems).toEqual([]);
      await page.close();
    });

    test('a report that is only a file says so by itself, with the link', async () => {
      const { lens } = scene;
      const page = await lens.open(ODD.attachment);
      await openPanel(lens, page);
      expect(await until('the sentence', () => textIn(lens, page, 'state-attachment'))).toContain('附件');
      expect(await countHighlights(page)).toBe(0);
      expect(lens.problems).toEqual([]);
      await page.close();
    });

    test('a page in an encoding the browser got wrong: silence', async () => {
      const { lens } = scene;
      const page = await lens.open(ODD.mojibake);
      await rest();
      expect(await hasPanel(page)).toBe(false);
      // The browser itself complains of the bytes; nobody else does.
      expect(lens.problems.splice(0).filter(line => !line.includes('character encoding'))).toEqual([]);
      await page.close();
    });

    test('text two seconds late: read when it is there', async () => {
      const { lens } = scene;
      const page = await lens.open(ODD.late);
      expect(await hasPanel(page)).toBe(false);
      await openPanel(lens, page);
      const { body, painted } = await readIdentity(lens, page);
      expect(body).toBe('大连市人民政府');
      expect(painted).toBeGreaterThan(0);
      expect(lens.problems).toEqual([]);
      await page.close();
    });

    test('pushState: comes with the report and goes with it', async () => {
      const { lens } = scene;
      const page = await lens.open(ODD.app);
      await rest();
      expect(await hasPanel(page)).toBe(false);
      await page.click('#go-report');
      await openPanel(lens, page);
      expect((await readIdentity(lens, page)).body).toBe('大连市人民政府');
      await page.evaluate(() => document.getElementById('go-news')?.click());
      await until('the panel to go', async () => !(await hasPanel(page)));
      expect(await countHighlights(page)).toBe(0);
      await page.evaluate(() => document.getElementById('go-report')?.click());
      await until('the panel to come back', () => textIn(lens, page, 'identity-body'));
      expect(lens.problems).toEqual([]);
      await page.close();
    });
  },
  oddPages,
);
