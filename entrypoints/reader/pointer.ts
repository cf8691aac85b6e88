import type { Stage } from './stage';

/** Hover and click on painted figures. The page keeps its own clicks: nothing is prevented, links stay links. */
export function watchPointer(page: Document, signal: AbortSignal, stage: Stage): void {
  let frame = 0;
  let latest = { clientX: 0, clientY: 0 };
  page.addEventListener(
    'pointermove',
    event => {
      if (stage.owns(event)) {
        // Over the panel its own rows say what is hovered, and a look at the page that still waits must not unsay it.
        cancelAnimationFrame(frame);
        frame = 0;
        return;
      }
      // One look in a frame is all the eye can use, at where the pointer has come to by then.
      latest = event;
      if (frame) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        if (!signal.aborted) stage.hover(stage.figureAt(latest.clientX, latest.clientY));
      });
    },
    { signal, passive: true },
  );
  page.addEventListener(
    'click',
    event => {
      if (event.button !== 0 || stage.owns(event) || isSelecting(page)) return;
      const quantity = stage.figureAt(event.clientX, event.clientY);
      if (quantity !== null) stage.choose(quantity);
    },
    { signal, passive: true },
  );
}

/** The end of dragging over text is a click too. */
function isSelecting(page: Document): boolean {
  return page.getSelection()?.isCollapsed === false;
}
