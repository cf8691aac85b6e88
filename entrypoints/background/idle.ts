import { browser } from 'wxt/browser';
import { CODEBOOK_VERSION } from '../../lib/codebook/codebook';
import { tendLibrary } from '../../lib/library/tend';
import { PARSER_VERSION } from '../../lib/report/parse';
import { isTendingPaused, PAUSE_KEY, tellTending } from '../../lib/settings/tending';
import { withLibrary } from './library-handle';
import { read } from './reading';

const reader = { versions: { parser: PARSER_VERSION, codebook: CODEBOOK_VERSION }, read };

const START_MS = 5000;
const REST_MS = 200;
const SLICE_MS = 40;

let timer: ReturnType<typeof setTimeout> | null = null;

/**
 * Looks after the library in small slices once the background has been quiet: reads old texts again with a newer parser, indexes, empties
 * the bin. The background may be stopped at any point; the next one goes on from there. The person may have it wait.
 */
export function tendSoon(afterMs = START_MS): void {
  if (timer !== null) return;
  timer = setTimeout(async () => {
    // What is saved meanwhile asks again.
    timer = null;
    if (await isTendingPaused()) return;
    const until = performance.now() + SLICE_MS;
    const deadline = { timeRemaining: () => until - performance.now() };
    const tended = await withLibrary(library => tendLibrary(library, reader, deadline));
    if (!tended.ok) return;
    tellTending(tended.value);
    if (tended.value.hasMore) tendSoon(REST_MS);
  }, afterMs);
}

/** Must run while the background starts: going on wakes it. */
export function obeyPause(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && PAUSE_KEY in changes) tendSoon(0);
  });
}
