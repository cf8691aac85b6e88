import { glance, type PageGlance } from './detect';

/** Text drawn late comes within seconds; after that the page is what it is. */
const WATCH_MS = 12_000;
const SETTLE_MS = 250;
const MAX_LOOKS = 12;
/** A frame has so long to load its text before the page is read without it. */
const FRAME_MS = 2000;
/** Portals that swap pages without loading one: the address is compared this often where no event tells. */
const ADDRESS_MS = 1500;

/**
 * Glances at the page now, again while it is still being drawn, and anew when the page changes its address without
 * loading. Calls `wake` at most once for an address. Bounded: a page that never rests is looked at a dozen times.
 */
export function watchPage(window: Window, wake: (glance: PageGlance) => void, signal?: AbortSignal): void {
  const { document } = window;
  let address = '';
  let hasMoved = false;
  let isAwake = false;
  let timer = 0;
  let looks = 0;
  let until = 0;
  const observer = new MutationObserver(() => {
    if (Date.now() > until) observer.disconnect();
    else timer ||= window.setTimeout(look, SETTLE_MS);
  });

  function look(): void {
    timer = 0;
    noteAddress();
    if (isAwake) return;
    const seen = glance(document);
    // After a move the old text may stand for a while: what it says is not final.
    if ((seen.answer === 'wait' || (hasMoved && seen.answer === 'quiet')) && ++looks < MAX_LOOKS) return;
    if (seen.answer === 'wake' && seen.score <= 0.5 && looks++ === 0) {
      timer = window.setTimeout(look, FRAME_MS);
      return;
    }
    observer.disconnect();
    isAwake = seen.answer === 'wake';
    if (isAwake) wake(seen);
  }

  /** @returns whether the page has another address than when it was last looked at. */
  function noteAddress(): boolean {
    // Behind `#/` or `#!` some portals keep the whole address; a plain fragment is a place on the same page.
    const here = window.location.href.replace(/#(?![/!]).*$/, '');
    if (here === address) return false;
    hasMoved = address !== '';
    address = here;
    isAwake = false;
    looks = 0;
    until = Date.now() + WATCH_MS;
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    return true;
  }

  function arrive(): void {
    if (noteAddress()) timer ||= window.setTimeout(look, SETTLE_MS * 2);
  }

  look();
  const { navigation } = window as { navigation?: EventTarget };
  if (navigation) navigation.addEventListener('navigatesuccess', arrive);
  const clock = navigation ? 0 : window.setInterval(arrive, ADDRESS_MS);
  window.addEventListener('popstate', arrive);
  signal?.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(timer);
    window.clearInterval(clock);
    window.removeEventListener('popstate', arrive);
  });
}
