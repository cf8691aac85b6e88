import { browser } from 'wxt/browser';
import { keptOpen } from '../../lib/library/kept-open';
import { openLibrary } from '../../lib/library/open';

/** Chromium stops a background that has called nothing of the browser for thirty seconds. */
const STAY_MS = 20_000;

/** Runs work on the one open library of this background; one that cannot be opened is the answer. */
export const withLibrary = keptOpen(open);

/** Opens it before it is needed. */
export const openAhead = () => withLibrary(async () => ({ ok: true, value: null }));

/** An upgrade of ten thousand reports may take longer than that, and would begin again with every background. */
async function open(): ReturnType<typeof openLibrary> {
  const stay = setInterval(() => void browser.runtime.getPlatformInfo(), STAY_MS);
  try {
    return await openLibrary();
  } finally {
    clearInterval(stay);
  }
}
