/** Quiet time after a change before it is looked at, growing with each look so that a page that never rests costs ever less. */
const FIRST_WAIT_MS = 400;
const MAX_WAIT_MS = 30_000;

/**
 * Calls `onRest` some time after the page's tree last changed: text drawn late, a font-size switch, a translation. Our own host stands
 * outside the body and is never seen here.
 * @returns for when the address changes: what the page does then is news again
 */
export function watchPageChanges(page: Document, signal: AbortSignal, onRest: () => void): () => void {
  let waitMs = FIRST_WAIT_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const notice = () => {
    // Not pushed back by every change: a ticking clock on the page would put it off for ever.
    if (timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      waitMs = Math.min(waitMs * 1.5, MAX_WAIT_MS);
      onRest();
    }, waitMs);
  };
  const observer = new MutationObserver(notice);
  // The switch to a dark or high-contrast dress is a class on one of these two; in the tree below, classes change all day long.
  const dress = new MutationObserver(notice);
  for (const root of [page.documentElement, page.body ?? page.documentElement])
    dress.observe(root, { attributes: true, attributeFilter: ['class', 'style'] });
  // The reader may have come before the last style sheet, which says what is hidden.
  page.defaultView?.addEventListener('load', notice, { signal });
  observer.observe(page.body ?? page.documentElement, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    dress.disconnect();
    clearTimeout(timer);
  });
  return () => {
    waitMs = FIRST_WAIT_MS;
  };
}
