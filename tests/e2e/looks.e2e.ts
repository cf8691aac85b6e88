import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { openPanel, press, textIn, until } from './panel-steps';
import { SEED_PAGES } from './portal-seeds';
import { inBothBrowsers, SCREENSHOTS } from './stage';

const held = (page: Page, name: string) =>
  page.evaluate(wanted => [...(CSS.highlights.get(wanted) ?? [])].map(range => String(range)), name);

/** Figures that stand in the viewport, with the point in their middle. */
const figuresInSight = (page: Page) =>
  page.evaluate(() =>
    [...CSS.highlights.keys()]
      .filter(name => name.startsWith('fazhi-lens-') && !/-(?:current|hovered)$/.test(name))
      .flatMap(name => [...(CSS.highlights.get(name) ?? [])])
      .filter((range): range is Range => range instanceof Range && !range.collapsed)
      .map(range => ({ text: String(range), box: range.getBoundingClientRect() }))
      .filter(
        ({ box }) => box.width > 0 && box.top > 60 && box.bottom < innerHeight - 20 && box.right < innerWidth - 460,
      )
      .map(({ text, box }) => ({ text, x: box.left + box.width / 2, y: box.top + box.height / 2 })),
  );

/** The colour that most of a picture is of, as the browser decodes it: red, green, blue. */
const mainColour = (page: Page, png: Uint8Array) =>
  page.evaluate(async base64 => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    const counts = new Map<string, number>();
    for (let at = 0; at < data.length; at += 4) {
      const colour = [data[at], data[at + 1], data[at + 2]].join();
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
  }, Buffer.from(png).toString('base64'));

inBothBrowsers('the panel and its page', scene => {
  const seed = SEED_PAGES[0]!;

  test('hover on a row lights the figure, hover on a figure lights the row', async () => {
    const { lens } = scene;
    const page = await lens.open(seed.url);
    await openPanel(lens, page);
    const row = await until('a row', () =>
      lens.inPanel(page, root => {
        const face = root.querySelector('[data-quantity="1"] .face');
        if (!face) return null;
        face.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = face.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }),
    );
    await page.mouse.move(row.x, row.y, { steps: 4 });
    await until('the light on the figure', async () => (await held(page, 'fazhi-lens-light-hovered')).length === 1);
    await page.mouse.move(5, 5);
    await until('no light', async () => (await held(page, 'fazhi-lens-light-hovered')).length === 0);

    await press(lens, page, '[data-quantity="1"] .face');
    // The page may still be scrolling: looked for and pointed at anew until a row answers.
    const pointed = await until('the light on the row', async () => {
      const figure = (await figuresInSight(page))[0];
      if (!figure) return null;
      await page.mouse.move(figure.x, figure.y, { steps: 4 });
      await new Promise(done => setTimeout(done, 200));
      return (await lens.inPanel(page, root => root.querySelector('.row.hovered') !== null)) && figure.text;
    });
    expect(await held(page, 'fazhi-lens-light-hovered')).toEqual([pointed]);
    expect(lens.problems).toEqual([]);
    await page.close();
  });

  test('a figure stands on a wash of its dimension, and the chosen one on amber', async () => {
    const { lens } = scene;
    const page = await lens.open(seed.url);
    await openPanel(lens, page);
    const place = (name: string) =>
      until(`the figure under ${name}`, () =>
        page.evaluate(highlight => {
          const [range] = CSS.highlights.get(highlight) ?? [];
          if (!(range instanceof Range)) return null;
          const { x, y, width, height } = range.getBoundingClientRect();
          return y > 0 && y + height < innerHeight ? { x: x + scrollX, y: y + scrollY, width, height } : null;
        }, name),
      );
    const painted = async (name: string) => mainColour(page, await page.screenshot({ clip: await place(name) }));
    // 1095项 is of the functions of government: #9a5200, an eighth of it on white.
    expect(await painted('fazhi-lens-light-functions')).toBe('243,234,224');
    await press(lens, page, '[data-quantity="0"] .face');
    await until('the figure chosen', async () => (await held(page, 'fazhi-lens-light-current')).length === 1);
    expect(await painted('fazhi-lens-light-current')).toBe('255,210,77');
    await page.close();
  });

  test('next and previous by the buttons: the figure comes into sight and is not covered by the panel', async () => {
    const { lens } = scene;
    const page = await lens.open(seed.url);
    await page.setViewport({ width: 900, height: 700 });
    await openPanel(lens, page);
    for (let step = 0; step < 12; step++) {
      await press(lens, page, '[data-testid="next"]');
      await until('the figure in the clear', async () => {
        const panel = await lens.inPanel(page, root => {
          const box = root.querySelector('[data-testid="panel"]')?.getBoundingClientRect();
          return box ? { left: box.left, right: box.right, top: box.top, bottom: box.bottom } : null;
        });
        const figure = await page.evaluate(() => {
          const [range] = CSS.highlights.get('fazhi-lens-light-current') ?? [];
          const box = range instanceof Range ? range.getBoundingClientRect() : null;
          return box
            ? { left: box.left, right: box.right, top: box.top, bottom: box.bottom, height: innerHeight }
            : null;
        });
        if (!panel || !figure) return false;
        const isCovered =
          figure.left < panel.right &&
          panel.left < figure.right &&
          figure.top < panel.bottom &&
          panel.top < figure.bottom;
        return figure.top >= 0 && figure.bottom <= figure.height && !isCovered;
      });
    }
    expect(await textIn(lens, page, 'where')).toContain('12');
    await page.close();
  });

  test('width, side and openness are remembered for the site', async () => {
    const { lens } = scene;
    const page = await lens.open(seed.url);
    await openPanel(lens, page);
    await lens.inPanel(page, root => root.querySelector<HTMLElement>('[data-testid="grip"]')?.focus());
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowLeft');
    const width = () =>
      lens.inPanel(page, root => root.querySelector('[data-testid="panel"]')?.getBoundingClientRect().width ?? null);
    await until('a wider panel', async () => (await width()) === 472);
    await press(lens, page, '[data-testid="move"]');
    const isLeft = () => lens.inPanel(page, root => root.querySelector('.panel.left') !== null);
    await until('the other side', isLeft);
    await new Promise(resolve => setTimeout(resolve, 300));
    await page.reload();
    await until('the panel as it was left', async () => (await width()) === 472 && (await isLeft()));
    await press(lens, page, '[data-testid="move"]');
    await page.close();
  });

  test('in English the checks are in English, figure for figure', async () => {
    const { lens, name } = scene;
    const page = await lens.open(seed.url);
    await openPanel(lens, page);
    await press(lens, page, '[data-testid="tab-audit"]');
    const chinese = (await until('the checks', () => textIn(lens, page, 'audit'))) ?? '';
    await press(lens, page, '[data-testid="language"]');
    const english = await until('English', async () => {
      const text = await textIn(lens, page, 'audit');
      return text?.includes('core groups are disclosed') && text;
    });
    expect(await lens.inPanel(page, root => root.querySelectorAll('[data-testid="audit"] [lang="zh-CN"]').length)).toBe(
      0,
    );
    const percent = /每千字([\d.]+)个/.exec(chinese)?.[1] ?? '?';
    expect(english).toContain(`${percent} per 1,000 characters`);
    await page.screenshot({ path: `${SCREENSHOTS}/${name}-checks-english.png` });
    await press(lens, page, '[data-testid="language"]');
    await page.close();
  });

  test('why a figure was read so, which indicators lost, and which numbers were left out', async () => {
    const { lens, name } = scene;
    const page = await lens.open(seed.url);
    await openPanel(lens, page);
    // The ninth and tenth figure: 先后开展2轮公平竞争审查,审查增量政策措施157件
    await press(lens, page, '[data-quantity="8"] .face');
    await until('the reason', async () =>
      (await textIn(lens, page, 'why-not-coded'))?.includes('有指标相合，单位或类型不合'),
    );
    await press(lens, page, '[data-quantity="9"] .face');
    await until('the runner-up', async () =>
      (await textIn(lens, page, 'runners-up'))?.includes('公平竞争审查存量清理'),
    );
    await press(lens, page, '[data-testid="tab-audit"]');
    await until('the numbers left out', async () => (await textIn(lens, page, 'left-out'))?.includes('十件实事'));
    await lens.inPanel(page, root => root.querySelector('[data-testid="left-out"]')?.scrollIntoView());
    await press(lens, page, '[data-testid="left-out"] summary');
    await page.screenshot({ path: `${SCREENSHOTS}/${name}-left-out.png` });
    expect(lens.problems).toEqual([]);
    await page.close();
  });

  test('the person’s own colours: lines stay, chosen and pointed-at figures take the system’s', async () => {
    const { lens, name } = scene;
    const page = await lens.open(seed.url);
    await openPanel(lens, page);
    if (name === 'chromium') {
      const cdp = await page.createCDPSession();
      await cdp.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
      expect(await page.evaluate(() => matchMedia('(forced-colors:active)').matches)).toBe(true);
      const line = await page.evaluate(
        () => getComputedStyle(document.body, '::highlight(fazhi-lens-light-current)').textDecorationLine,
      );
      expect(line).toBe('underline overline');
      await page.screenshot({ path: `${SCREENSHOTS}/${name}-forced-colors.png` });
    }
    await page.close();
  });
});
