import type { Page } from 'puppeteer-core';

/** Down and across as a fast wheel does: three lines or nearly one column in each of 120 frames. */
export const scrollMatrix = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const matrix = document.querySelector('.matrix');
    if (!matrix) throw new Error('no matrix');
    for (let step = 0; step < 120; step++) {
      matrix.scrollBy(step < 60 ? { top: 100 } : { left: 100 });
      await new Promise(requestAnimationFrame);
    }
    matrix.scrollTo(0, 0);
  });
