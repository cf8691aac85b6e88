import { Converter } from 'opencc-js/cn2t';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { LensBrowser } from './lens-browser';
import { openPanel, press, saveReport, saveState, textIn, until } from './panel-steps';
import { SEED_PAGES } from './portal-seeds';
import { inBothBrowsers } from './stage';

const toTraditional = Converter({ from: 'cn', to: 't' });

/** Figures painted in the page that still hold text, counted in the registry of the page itself. */
const paintedIn = (page: Page, ground: 'light' | 'dark' = 'light'): Promise<number> =>
  page.evaluate(on => {
    const TONES =
      'leadership functions rulemaking decision enforcement emergency disputes oversight digital legal_services uncoded';
    let painted = 0;
    for (const tone of TONES.split(' ')) {
      for (const name of [`fazhi-lens-${on}-${tone}`, `fazhi-lens-${on}-${tone}-doubtful`]) {
        CSS.highlights.get(name)?.forEach(range => {
          if (!range.collapsed) painted += 1;
        });
      }
    }
    return painted;
  }, ground);

const isUnpainted = (lens: LensBrowser, page: Page) =>
  lens.inPanel(
    page,
    root => [...root.querySelectorAll('.badge')].filter(b => b.textContent === '页面上未能定位').length,
  );

inBothBrowsers('a page that rewrites itself', scene => {
  const seed = SEED_PAGES[4]!;
  /** The report with its panel open; answers how many figures are painted. */
  async function openReport(): Promise<{ page: Page; before: number }> {
    const page = await scene.lens.open(seed.url);
    await openPanel(scene.lens, page);
    return { page, before: await until('the paint', () => paintedIn(page)) };
  }
  const repainted = (page: Page, count: number) =>
    until(`${count} figures painted`, async () => (await paintedIn(page)) === count);

  test('font size: the text is written anew, and painted anew', async () => {
    const { page, before } = await openReport();
    await page.evaluate(() => {
      for (const block of document.querySelectorAll('p')) {
        const text = block.textContent ?? '';
        block.replaceChildren(text);
        block.style.fontSize = '22px';
      }
    });
    expect(await paintedIn(page)).toBe(0);
    await repainted(page, before);
    expect(await isUnpainted(scene.lens, page)).toBe(0);
    await page.close();
  });

  test('a translator that wraps every text: still every figure', async () => {
    const { page, before } = await openReport();
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      for (const node of nodes) {
        if (node.data.trim() === '' || node.parentElement?.closest('script,style')) continue;
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        outer.style.verticalAlign = 'inherit';
        node.replaceWith(outer);
        outer.append(inner);
        inner.append(node);
      }
    });
    await repainted(page, before);
    await page.close();
  });

  test('the barrier-free mode: a bar on top, every phrase in an element of its own, all of it larger: still every figure', async () => {
    const { page, before } = await openReport();
    await page.evaluate(() => {
      const bar = document.createElement('div');
      bar.setAttribute('role', 'toolbar');
      bar.textContent = '声音开关 语速 指读 放大 缩小 大鼠标 十字线 大字幕 重置 退出服务';
      document.body.prepend(bar);
      for (const block of document.querySelectorAll('p')) {
        const phrases = (block.textContent ?? '').match(/[^,，;；。]+[,，;；。]?|[,，;；。]/g) ?? [];
        block.replaceChildren(
          ...phrases.map(phrase => {
            const read = document.createElement('ins');
            read.className = 'reads';
            read.tabIndex = 0;
            read.setAttribute('aria-label', phrase);
            read.textContent = phrase;
            return read;
          }),
        );
      }
      document.body.style.zoom = '1.5';
    });
    await repainted(page, before);
    expect(await isUnpainted(scene.lens, page)).toBe(0);
    await page.close();
  });

  test('translated: nothing painted, the report stays; the original back: painted again', async () => {
    const { page, before } = await openReport();
    await page.evaluate(() => {
      const kept: [Text, string][] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        if (node.data.trim() === '' || node.parentElement?.closest('script,style')) continue;
        kept.push([node, node.data]);
        node.data = node.data.replace(/[\u4e00-\u9fff]+/g, 'rule of law ');
      }
      Object.assign(window, {
        restore() {
          for (const [node, text] of kept) node.data = text;
        },
      });
    });
    await until('the word on the translation', () => textIn(scene.lens, page, 'translated'));
    expect(await paintedIn(page)).toBe(0);
    expect(await textIn(scene.lens, page, 'identity-body')).toBe(seed.expected.body);
    await page.evaluate(() => (window as unknown as { restore(): void }).restore());
    await repainted(page, before);
    expect(await textIn(scene.lens, page, 'translated')).toBeNull();
    await page.close();
  });

  test('another number: the old figure is let go at once, the new one is read; saved before, the change is shown', async () => {
    const { page } = await openReport();
    expect(await saveReport(scene.lens, page)).toBe('saved');
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        if (node.data.includes('81.71%')) node.data = node.data.replace('81.71%', '91.71%');
      }
    });
    await until('the changed state', async () => (await saveState(scene.lens, page)) === 'changed');
    await press(scene.lens, page, '[data-testid="see-changes"]');
    const changes = await until('the changes', () => textIn(scene.lens, page, 'changes'));
    expect(changes).toContain('81.71%→91.71%');
    expect(scene.lens.problems).toEqual([]);
    await page.close();
  });

  test('the person’s word on a reading is kept, and there when the page is opened again', async () => {
    const { page } = await openReport();
    await until('the saved state', async () => (await saveState(scene.lens, page)) === 'already-saved');
    await press(scene.lens, page, '[data-quantity="0"] .face');
    await press(scene.lens, page, '[data-testid="confirm"]');
    await until('the review', () => textIn(scene.lens, page, 'withdraw'));
    await page.reload();
    await openPanel(scene.lens, page);
    await until('the review of before', () =>
      scene.lens.inPanel(page, root => root.querySelector('[data-quantity="0"] .badge.good')?.textContent === '已核对'),
    );
    expect(scene.lens.problems).toEqual([]);
    await page.close();
  });

  test('the switch to traditional characters: read and painted as before, and no change is claimed', async () => {
    const { page, before } = await openReport();
    await until('the saved state', async () => (await saveState(scene.lens, page)) === 'already-saved');
    const pairs = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: string[] = [];
      while (walker.nextNode()) texts.push((walker.currentNode as Text).data);
      return texts;
    });
    const traditional = pairs.map(toTraditional);
    await page.evaluate(texts => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let at = 0;
      while (walker.nextNode()) (walker.currentNode as Text).data = texts[at++] ?? '';
    }, traditional);
    await until('the word on the form', () => textIn(scene.lens, page, 'save-same'));
    await repainted(page, before);
    expect(await textIn(scene.lens, page, 'identity-body')).toBe(seed.expected.body);
    await page.close();
  });

  test('the dark dress of the page: the paint changes with it', async () => {
    const { page, before } = await openReport();
    await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = '.night,.night *{background:#000!important;color:#fff!important}';
      document.head.append(style);
      document.body.classList.add('night');
    });
    await until('the paint for dark', async () => (await paintedIn(page, 'dark')) === before);
    expect(await paintedIn(page)).toBe(0);
    await page.close();
  });

  test('a page that throws its style sheets away does not touch ours, which stands in no list of the page', async () => {
    const { page } = await openReport();
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    await page.evaluate(() => {
      document.adoptedStyleSheets = [];
      for (const link of document.querySelectorAll('style,link[rel=stylesheet]')) link.remove();
    });
    const line = await page.evaluate(
      () => getComputedStyle(document.body, '::highlight(fazhi-lens-light-disputes)').textDecorationLine,
    );
    // Firefox does not tell what a highlight looks like.
    if (scene.name === 'chromium') expect(line).toContain('underline');
    await page.close();
  });
});
