import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Span } from '../../lib/report/report';
import { Icon } from '../parts/icon';
import { LanguageContext, wordsIn } from '../parts/language';
import { Tabs } from '../parts/tabs';
import { AuditList } from './audit-list';
import { keepFocusInside, scrollRowIntoView } from './focus';
import { Grip } from './grip';
import { IdentityCard } from './identity-card';
import { IndicatorList, NO_FILTER } from './indicator-list';
import type { PanelActions, PanelModel } from './model';
import { OutlineList } from './outline-list';
import { PlainState } from './plain-state';
import { groupRows, listRows, stepFigure } from './rows';
import { SaveButton, SaveSentence } from './save-bar';
import { StatementList } from './statement-list';

type Tab = 'indicators' | 'outline' | 'statements' | 'audit';

/** The panel at the edge of a report, or the small tab that opens it. */
export function Panel({ model, actions }: { model: PanelModel; actions: PanelActions }) {
  const words = wordsIn(model.language);
  const figures = model.view.is === 'report' ? model.view.report.quantities.length : 0;
  const handle = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(model.isOpen);
  useEffect(() => {
    if (wasOpen.current && !model.isOpen) handle.current?.focus();
    wasOpen.current = model.isOpen;
  }, [model.isOpen]);
  return (
    <LanguageContext.Provider value={model.language}>
      <div class="lens" lang={words.locale}>
        {model.isOpen ? (
          <OpenPanel model={model} actions={actions} />
        ) : (
          <button
            ref={handle}
            type="button"
            class={model.dock === 'left' ? 'handle left' : 'handle'}
            aria-label={figures ? `${words.openPanel}（${words.readingsOnPage(figures)}）` : words.openPanel}
            data-testid="handle"
            onClick={() => actions.onOpen(true)}
          >
            <Icon name="lens" size={17} />
            <span class="label">{words.brand}</span>
            {figures > 0 && <span class="count num">{figures}</span>}
          </button>
        )}
      </div>
    </LanguageContext.Provider>
  );
}

function OpenPanel({ model, actions }: { model: PanelModel; actions: PanelActions }) {
  const words = wordsIn(model.language);
  const { view } = model;
  const panel = useRef<HTMLElement>(null);
  // Opened by the person: the keyboard continues here.
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
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
          aria-label={words.otherLanguageLong}
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
        <ReportView model={model} view={view} actions={actions} />
      ) : (
        <div class="body">
          <PlainState view={view} onReadAgain={actions.onReadAgain} onReadAnyway={actions.onReadAnyway} />
        </div>
      )}
    </section>
  );
}

interface ReportViewProps {
  model: PanelModel;
  view: Extract<PanelModel['view'], { is: 'report' }>;
  actions: PanelActions;
}

function ReportView({ model, view, actions }: ReportViewProps) {
  const words = wordsIn(model.language);
  const { report, text } = view;
  const { current } = model;
  const [tab, setTab] = useState<Tab>('indicators');
  const [filter, setFilter] = useState(NO_FILTER);
  const body = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => listRows(report, model.names, model.language), [report, model.names, model.language]);

  // A figure chosen in the page opens its row, whatever tab or filter hid it.
  useEffect(() => {
    if (current === null) return;
    setTab('indicators');
    setFilter(now => (groupRows(rows, now).some(g => g.rows.some(row => row.quantity === current)) ? now : NO_FILTER));
  }, [current, rows]);
  useEffect(() => {
    if (current !== null && tab === 'indicators' && body.current) scrollRowIntoView(body.current, current);
  }, [current, tab, filter]);

  const locate = (span: Span) => actions.onLocate(span, null);
  const step = (by: 1 | -1) => {
    const next = stepFigure(report.quantities.length, current, by);
    const figure = next === null ? undefined : report.quantities[next];
    if (next !== null && figure) actions.onLocate(figure.span, next);
  };
  return (
    <>
      <div class="body" ref={body}>
        <IdentityCard report={report} rows={rows} />
        <Tabs
          tabs={[
            { id: 'indicators', label: words.tabs.indicators, count: report.indicators.length },
            { id: 'outline', label: words.tabs.outline },
            { id: 'statements', label: words.tabs.statements, count: report.problems.length + report.plans.length },
            { id: 'audit', label: words.tabs.audit, count: report.audit.length },
          ]}
          selected={tab}
          onSelect={setTab}
        >
          {tab === 'indicators' && (
            <IndicatorList
              rows={rows}
              text={text}
              filter={filter}
              current={current}
              hovered={model.hovered}
              unpainted={model.unpainted}
              onFilter={setFilter}
              onLocate={actions.onLocate}
              onHover={actions.onHover}
            />
          )}
          {tab === 'outline' && <OutlineList report={report} onLocate={locate} />}
          {tab === 'statements' && <StatementList report={report} onLocate={locate} />}
          {tab === 'audit' && <AuditList findings={report.audit} onLocate={locate} />}
        </Tabs>
      </div>
      <footer class="foot">
        <SaveSentence save={model.save} />
        <div class="bar">
          <button
            type="button"
            class="tool"
            title={words.previousFigure}
            aria-label={words.previousFigure}
            data-testid="previous"
            onClick={() => step(-1)}
          >
            <Icon name="up" />
          </button>
          <span class="where num" aria-live="polite" data-testid="where">
            {words.position(current === null ? null : current + 1, report.quantities.length)}
          </span>
          <button
            type="button"
            class="tool"
            title={words.nextFigure}
            aria-label={words.nextFigure}
            data-testid="next"
            onClick={() => step(1)}
          >
            <Icon name="down" />
          </button>
          <div class="save">
            <SaveButton save={model.save} onSave={actions.onSave} />
          </div>
        </div>
      </footer>
    </>
  );
}
