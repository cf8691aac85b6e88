import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../parts/icon';
import { LanguageContext, wordsIn } from '../parts/language';
import { keepFocusInside } from './focus';
import { Grip } from './grip';
import type { PanelActions, PanelModel } from './model';
import { PlainState } from './plain-state';
import { ReportView } from './report-view';

/** The panel at the edge of a report, or the small tab that opens it. */
export function Panel({ model, actions }: { model: PanelModel; actions: PanelActions }) {
  const words = wordsIn(model.language);
  const figures = model.view.is === 'report' ? model.view.report.quantities.length : 0;
  const handle = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLElement>(null);
  const wasOpen = useRef(model.isOpen);
  useEffect(() => {
    // Opened or closed by the person, the keyboard goes along; a panel that stands open from the start takes it from nobody.
    if (wasOpen.current !== model.isOpen) (model.isOpen ? panel : handle).current?.focus({ preventScroll: true });
    wasOpen.current = model.isOpen;
  }, [model.isOpen]);
  return (
    <LanguageContext.Provider value={model.language}>
      <div class="lens" lang={words.locale}>
        {model.isOpen ? (
          <OpenPanel model={model} actions={actions} panel={panel} />
        ) : (
          <button
            ref={handle}
            type="button"
            class={model.dock === 'left' ? 'handle left' : 'handle'}
            title={words.openPanel}
            data-testid="handle"
            onClick={() => actions.onOpen(true)}
          >
            <Icon name="lens" size={17} />
            <span class="label">{words.brand}</span>
            {figures > 0 && <span class="count num">{figures}</span>}
            <span class="hidden">{figures ? words.readingsOnPage(figures) : words.openPanel}</span>
          </button>
        )}
      </div>
    </LanguageContext.Provider>
  );
}

interface OpenPanelProps {
  model: PanelModel;
  actions: PanelActions;
  panel: RefObject<HTMLElement | null>;
}

function OpenPanel({ model, actions, panel }: OpenPanelProps) {
  const words = wordsIn(model.language);
  const { view } = model;
  return (
    <section
      ref={panel}
      class={`panel ${model.dock}`}
      style={{ '--width': `${model.widthPx}px` }}
      tabIndex={-1}
      aria-label={words.brand}
      data-testid="panel"
      onKeyDown={event => {
        if (event.key === 'Escape') actions.onOpen(false);
        else keepFocusInside(event);
      }}
    >
      <Grip widthPx={model.widthPx} dock={model.dock} onWidth={actions.onWidth} />
      <header class="top">
        <span class="brand">
          <Icon name="lens" />
          {words.brand}
        </span>
        <button
          type="button"
          class="tool"
          title={words.otherLanguageLong}
          aria-label={`${words.otherLanguage} ${words.otherLanguageLong}`}
          data-testid="language"
          onClick={() => actions.onLanguage(model.language === 'zh' ? 'en' : 'zh')}
        >
          {words.otherLanguage}
        </button>
        <button
          type="button"
          class="tool"
          title={words.movePanel}
          aria-label={words.movePanel}
          data-testid="move"
          onClick={() => actions.onDock(model.dock === 'right' ? 'left' : 'right')}
        >
          <Icon name="swap" />
        </button>
        <button
          type="button"
          class="tool"
          title={words.close}
          aria-label={words.close}
          data-testid="collapse"
          onClick={() => actions.onOpen(false)}
        >
          <Icon name="collapse" />
        </button>
      </header>
      {view.is === 'report' ? (
        <ReportView model={model} report={view.report} text={view.text} actions={actions} />
      ) : (
        <div class="body">
          <PlainState
            view={view}
            onReadAgain={actions.onReadAgain}
            onReadAnyway={actions.onReadAnyway}
            onCollect={actions.onCollect}
          />
        </div>
      )}
    </section>
  );
}
