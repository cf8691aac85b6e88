import { render } from 'preact';
import { themeCss } from '../parts/theme';
import type { PopupActions, PopupModel } from './model';
import { Popup } from './popup';
import { popupCss } from './popup-css';

export interface PopupHandle {
  readonly model: PopupModel;
  /** Draw with these parts of the model changed. */
  update(change: Partial<PopupModel>): void;
}

/** Draw the popup into `root` of an extension page. */
export function mountPopup(root: HTMLElement, start: PopupModel, actions: PopupActions): PopupHandle {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(themeCss(':root') + popupCss);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  let model = start;
  const draw = () => render(<Popup model={model} actions={actions} />, root);
  draw();
  return {
    get model() {
      return model;
    },
    update(change) {
      model = { ...model, ...change };
      draw();
    },
  };
}
