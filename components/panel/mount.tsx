import { render } from 'preact';
import { themeCss } from '../parts/theme';
import { type Box, dockFor } from './dock';
import type { PanelActions, PanelModel } from './model';
import { Panel } from './panel';
import { HOST_NAME, panelCss } from './panel-css';

export interface PanelHandle {
  readonly model: PanelModel;
  /** Draw with these parts of the model changed. */
  update(change: Partial<PanelModel>): void;
  /** Stand clear of a box in the viewport; answers whether the panel had to move. */
  avoid(target: Box): boolean;
  /** Whether an event came from the panel. */
  owns(event: Event): boolean;
  /** Take the one element we added out again. */
  remove(): void;
}

/**
 * Put the panel beside the page: one host element with a closed shadow root, styled by constructed sheets so that a
 * page's content security policy has no say in it. A host left by an earlier copy (the extension was updated) goes first.
 * @param isSeenByItself - no `hostCss` is there to show the host
 */
export function mountPanel(
  page: Document,
  start: PanelModel,
  actions: PanelActions,
  isSeenByItself = false,
): PanelHandle {
  for (const old of page.querySelectorAll(HOST_NAME)) old.remove();
  const host = page.createElement(HOST_NAME);
  if (isSeenByItself) host.style.cssText = '--fazhi-lens-host:block';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(themeCss(':host') + panelCss);
  root.adoptedStyleSheets = [sheet];
  // What is typed here is not for the page's own shortcuts.
  for (const type of ['keydown', 'keyup', 'keypress'] as const) root.addEventListener(type, stop);
  page.documentElement.append(host);

  let model = start;
  let isDrawing = false;
  let isStale = false;
  // What is drawn may ask for something that changes the model at once: drawn again when this drawing is done, never inside it.
  const draw = () => {
    isStale = true;
    if (isDrawing) return;
    isDrawing = true;
    try {
      while (isStale) {
        isStale = false;
        render(<Panel model={model} actions={actions} />, root);
      }
    } finally {
      isDrawing = false;
    }
  };
  draw();
  return {
    get model() {
      return model;
    },
    update(change) {
      model = { ...model, ...change };
      draw();
    },
    avoid(target) {
      if (!model.isOpen) return false;
      const view = { width: globalThis.innerWidth, height: globalThis.innerHeight };
      const dock = dockFor(target, model.dock, model.widthPx, view);
      if (dock === model.dock) return false;
      model = { ...model, dock };
      draw();
      return true;
    },
    owns: event => event.composedPath().includes(host),
    remove() {
      render(null, root);
      host.remove();
    },
  };
}

const stop = (event: Event) => event.stopPropagation();
