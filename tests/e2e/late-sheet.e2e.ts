import { expect, test } from 'vitest';
import { openPanel, textIn, until } from './panel-steps';
import { portalPages } from './portal-pages';
import { SEED_PAGES } from './portal-seeds';
import { inBothBrowsers } from './stage';

const SEED = SEED_PAGES.find(({ charset, style }) => charset === 'utf-8' && style === 'trs')!;
const HIDDEN = '另受理行政复议申请4321件。';
/** A sheet that a script asks for holds up neither the parser nor the first frame. */
const LINK = `<script>document.head.append(Object.assign(document.createElement('link'),
  { rel: 'stylesheet', href: 'late.css' }))</script>`;
const address = (file: string) => new URL(file, SEED.url).href;

/** A report with a line that is not to be seen, which a style sheet says seconds after the text is there. */
function pages() {
  const page = portalPages().find(({ url }) => url === SEED.url)!;
  const html = page.body.toString();
  const at = html.indexOf('</p>', html.indexOf('行政复议')) + 4;
  const whole = `${html.slice(0, at)}<p class="unseen">${HIDDEN}</p>${html.slice(at)}`;
  const body = Buffer.from(whole.replace('</body>', `${LINK}</body>`));
  const sheet = { url: address('late.css'), contentType: 'text/css', body: Buffer.from('.unseen{display:none}') };
  return [
    { ...page, url: address('late.html'), body },
    { ...sheet, delayMs: 4000 },
  ];
}

inBothBrowsers(
  'a style sheet that comes after the reader',
  scene => {
    test('what it hides is not read, in the end', async () => {
      const { lens, portal } = scene;
      const page = await lens.blank();
      await page.goto(address('late.html'), { waitUntil: 'domcontentloaded' });
      await openPanel(lens, page);
      const listed = async () => (await textIn(lens, page, 'panel'))?.includes('4,321');
      // Read before the sheet was there: figures are not kept waiting for it.
      expect(await listed()).toBe(true);
      await until('the text as it is seen', async () => (await listed()) === false);
      expect(portal.requests.map(({ path }) => path)).toContain(new URL(address('late.css')).pathname);
      await page.close();
    });
  },
  pages,
);
