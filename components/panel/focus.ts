const FOCUSABLE = 'button:not(:disabled),a[href],input,select,textarea,[tabindex="0"]';

/** Tab at the last control goes to the first and back: the keyboard leaves the panel by Escape, never by accident. */
export function keepFocusInside(event: KeyboardEvent): void {
  const panel = event.currentTarget;
  if (event.key !== 'Tab' || !(panel instanceof HTMLElement)) return;
  const stops = [...panel.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(stop => stop.tabIndex >= 0);
  const first = stops[0];
  const last = stops.at(-1);
  const root = panel.getRootNode();
  const at = 'activeElement' in root ? root.activeElement : null;
  const edge = event.shiftKey ? at === first || at === panel : at === last;
  if (!edge) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}

/** Scroll the list, and nothing else, until the row of a figure is seen below the headings that stick to the top. */
export function scrollRowIntoView(body: HTMLElement, quantity: number): void {
  const row = body.querySelector<HTMLElement>(`[data-quantity="${quantity}"]`);
  if (!row) return;
  const top = row.getBoundingClientRect().top - body.getBoundingClientRect().top;
  const bottom = top + row.offsetHeight;
  const headings = 84;
  if (top < headings) body.scrollTop += top - headings;
  else if (bottom > body.clientHeight) body.scrollTop += Math.min(bottom - body.clientHeight + 12, top - headings);
}
