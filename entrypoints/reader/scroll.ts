/** Brings a range to the middle of the window, also inside a box of the page that scrolls by itself. Answers where it then stands. */
export function scrollToRange(range: Range): DOMRect {
  const element = range.startContainer.parentElement;
  const view = element?.ownerDocument.defaultView;
  if (!element || !view) return range.getBoundingClientRect();
  if (isOutside(range.getBoundingClientRect(), view)) element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const { top, height } = range.getBoundingClientRect();
  view.scrollBy({ top: top + height / 2 - view.innerHeight / 2 });
  return range.getBoundingClientRect();
}

function isOutside(box: DOMRect, view: Window): boolean {
  return box.bottom < 0 || box.top > view.innerHeight || box.right < 0 || box.left > view.innerWidth;
}
