import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from './browser';
import type { BrowserName, LensBrowser } from './lens-browser';
import { openPanel, readIdentity, saveReport } from './panel-steps';
import { openPortal, type Portal } from './portal';
import { portalPages } from './portal-pages';
import { SEED_PAGES } from './portal-seeds';

const NAMES: BrowserName[] = ['chromium', 'firefox'];

describe.each(NAMES)('the whole journey in %s', name => {
  let portal: Portal;
  let lens: LensBrowser;

  beforeAll(async () => {
    mkdirSync('test-output', { recursive: true });
    portal = await openPortal(portalPages());
    lens = await launch(name, { portalPort: portal.port });
  });
  afterAll(async () => {
    await lens?.close();
    await portal?.close();
  });

  test.each(SEED_PAGES)('$title is recognised, painted and saved', async ({ url, expected, seed }) => {
    const page = await lens.open(url);
    await openPanel(lens, page);
    const identity = await readIdentity(lens, page);
    await page.screenshot({ path: `test-output/${name}-page-${seed}.png` });
    expect.soft(identity).toMatchObject({ body: expected.body, year: expected.year, code: expected.code });
    expect(identity.painted).toBeGreaterThan(0);
    expect(await saveReport(lens, page)).toBe('saved');
    expect(lens.problems).toEqual([]);
    await page.close();
  });
});
