export type Dock = 'right' | 'left' | 'bottom';

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export const MIN_WIDTH_PX = 280;
export const MAX_WIDTH_PX = 720;
/** Share of the viewport's height that the panel takes at the bottom; the style sheet says the same. */
const BOTTOM_SHARE = 0.46;

export const clampWidth = (widthPx: number, viewportWidthPx: number): number =>
  Math.round(Math.min(Math.max(widthPx, MIN_WIDTH_PX), MAX_WIDTH_PX, Math.max(viewportWidthPx, MIN_WIDTH_PX)));

/** Where the panel lies on the viewport. */
export function panelBox(dock: Dock, widthPx: number, view: { width: number; height: number }): Box {
  const width = Math.min(widthPx, view.width);
  if (dock === 'bottom') {
    return { left: 0, right: view.width, top: view.height * (1 - BOTTOM_SHARE), bottom: view.height };
  }
  const left = dock === 'right' ? view.width - width : 0;
  return { left, right: left + width, top: 0, bottom: view.height };
}

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Where the panel should stand so that it does not cover the text it points to: where it is, if that will do; else the
 * other side; else, on a narrow screen, the bottom (the caller then scrolls the text into the upper half).
 * @param target - box of the figure in the viewport
 */
export function dockFor(target: Box, current: Dock, widthPx: number, view: { width: number; height: number }): Dock {
  const order: Dock[] = [current, current === 'left' ? 'right' : 'left'];
  return order.find(dock => !meet(target, panelBox(dock, widthPx, view))) ?? 'bottom';
}
