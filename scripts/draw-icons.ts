/** Draws the icons of the extension from their drawings; run when a drawing changes. */
import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './browsers.mjs';

/** A toolbar shows so few points that the small ones have a drawing of their own. */
const SIZES: readonly (readonly [sizePx: number, drawing: string])[] = [
  [16, 'icon-small'],
  [32, 'icon-small'],
  [48, 'icon'],
  [96, 'icon'],
  [128, 'icon'],
];

const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error('Chromium is needed: node scripts/ready.mjs --browsers');
const browser = await puppeteer.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
try {
  const page = await browser.newPage();
  for (const [sizePx, drawing] of SIZES) {
    const svg = readFileSync(`docs/images/${drawing}.svg`, 'utf8').replace(
      '<svg ',
      `<svg width="${sizePx}" height="${sizePx}" `,
    );
    await page.setViewport({ width: sizePx, height: sizePx });
    await page.setContent(`<body style="margin:0">${svg}</body>`);
    await page.screenshot({ path: `public/icons/${sizePx}.png`, omitBackground: true });
  }
} finally {
  await browser.close();
}
