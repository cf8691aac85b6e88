import { glance, type PageGlance } from './detect';

/** Text drawn late comes within seconds; after that the page is what it is. */
const WATCH_MS = 12_000;
const SETTLE_MS = 250;
const MAX_LOOKS = 12;
/** Portals that swap pages without loading one: the address is compared this often where no event tells. */
const ADDRESS_MS = 1500;

/**
 * Glances at the page now, again while it is still being drawn, and anew when the page changes its address without
 * loading. Calls `wake` at most once for an address. Bounded: a page that never rests is looked at a dozen times.
 */
export function watchPage(window: Window, wake: (glance: PageGlance) => void): void {
  const { document } = window;
  let address = '';
  let timer = 0;
  let looks = 0;
  let until = 0;
  const observer = new MutationObserver(() => {
    if (!timer) timer = window.setTimeout(look, SETTLE_MS);
  });

  function look(): void {
    timer = 0;
    const seen = glance(document);
    if (seen.answer === 'wake') wake(seen);
    if (seen.answer !== 'wait' || ++looks >= MAX_LOOKS || Date.now() > until) observer.disconnect();
  }

  function arrive(): void {
    // Behind `#/` or `#!` some portals keep the whole address; a plain fragment is a place on the same page.
    const here = window.location.href.replace(/#(?![/!]).*$/, '');
    if (here === address) return;
    const isFirst = address === '';
    address = here;
    looks = 0;
    until = Date.now() + WATCH_MS;
    observer.observe(document, { childList: true, subtree: true });
    if (isFirst) look();
    // The old text may still stand for a moment.
    else timer ||= window.setTimeout(look, SETTLE_MS * 2);
    window.setTimeout(() => observer.disconnect(), WATCH_MS);
  }

  arrive();
  const { navigation } = window as { navigation?: EventTarget };
  if (navigation) navigation.addEventListener('navigatesuccess', arrive);
  else window.setInterval(arrive, ADDRESS_MS);
  window.addEventListener('popstate', arrive);
}
