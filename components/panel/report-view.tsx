import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Report, Span } from '../../lib/report/report';
import { Icon } from '../parts/icon';
import { wordsIn } from '../parts/language';
import { Say } from '../parts/say';
import { Tabs } from '../parts/tabs';
import { AuditList } from './audit-list';
import { ChangeList } from './change-list';
import { scrollRowIntoView } from './focus';
import { IdentityCard } from './identity-card';
import { IndicatorList, NO_FILTER } from './indicator-list';
import { JoinBar } from './join-bar';
import { LeftOutList } from './left-out-list';
import type { PanelActions, PanelModel } from './model';
import { NoteList } from './note-list';
import { OutlineList } from './outline-list';
import { PlaceSentence } from './place-sentence';
import { groupRows, listRows, stepFigure } from './rows';
import { SaveButton, SaveSentence } from './save-bar';
import { StatementList } from './statement-list';

type Tab = 'changes' | 'indicators' | 'outline' | 'statements' | 'audit' | 'notes';

export interface ReportViewProps {
  model: PanelModel;
  report: Report;
  text: string;
  actions: PanelActions;
}

/** A report in the panel: identity, the tabs, and the bar to step and save. */
export function ReportView({ model, report, text, actions }: ReportViewProps) {
  const words = wordsIn(model.language);
  const { current, changes } = model;
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
  // Asked for when a person first looks: most reports are read without it.
  useEffect(() => {
    if (model.reasons === null && (current !== null || tab === 'audit')) actions.onExplain();
  }, [model.reasons, current, tab, actions]);
  const shown = tab === 'changes' && !changes ? 'indicators' : tab;

  const locate = (span: Span) => actions.onLocate(span, null);
  const tabs: { id: Tab; label: string; count?: number }[] = [
    ...(changes ? [{ id: 'changes' as const, label: words.tabs.changes, count: changes.sentences.length }] : []),
    { id: 'indicators', label: words.tabs.indicators, count: report.indicators.length },
    { id: 'outline', label: words.tabs.outline },
    { id: 'statements', label: words.tabs.statements, count: report.problems.length + report.plans.length },
    { id: 'audit', label: words.tabs.audit, count: report.audit.length },
    ...(actions.keep ? [{ id: 'notes' as const, label: words.tabs.notes, count: model.notes.length }] : []),
  ];
  return (
    <>
      <div class="body" ref={body}>
        <PlaceSentence place={model.place} onLocate={locate} />
        <JoinBar join={model.join} onJoin={actions.onJoin} />
        <IdentityCard report={report} rows={rows} isTranslated={model.isTranslated} onPrint={actions.onPrint} />
        {model.view.is === 'report' && model.view.isCut && (
          <Say tone="warn" testid="page-cut">
            {words.pageCut}
          </Say>
        )}
        <Tabs tabs={tabs} selected={shown} onSelect={setTab}>
          {shown === 'indicators' && (
            <IndicatorList
              rows={rows}
              report={report}
              text={text}
              filter={filter}
              model={model}
              actions={actions}
              onFilter={setFilter}
            />
          )}
          {shown === 'changes' && changes && <ChangeList changes={changes} save={model.save} onLocate={locate} />}
          {shown === 'outline' && <OutlineList report={report} onLocate={locate} />}
          {shown === 'statements' && <StatementList report={report} onLocate={locate} />}
          {shown === 'audit' && (
            <>
              <AuditList findings={report.audit} inEnglish={model.findingsEn} onLocate={locate} />
              <LeftOutList reasons={model.reasons} onLocate={locate} />
            </>
          )}
          {shown === 'notes' && actions.keep && <NoteList model={model} keep={actions.keep} onLocate={locate} />}
        </Tabs>
      </div>
      <footer class="foot">
        {model.keepFailed && (
          <Say tone="bad" testid="keep-failed">
            {words.popup.libraryFailed[model.keepFailed]}
          </Say>
        )}
        <SaveSentence
          save={model.save}
          changes={changes}
          onSeeChanges={() => setTab('changes')}
          onSaveText={actions.onSaveText}
        />
        <StepBar report={report} model={model} actions={actions} />
      </footer>
    </>
  );
}

/** Previous and next figure of the text, and the button that keeps the report. */
function StepBar({ report, model, actions }: Omit<ReportViewProps, 'text'>) {
  const words = wordsIn(model.language);
  const { current } = model;
  const step = (by: 1 | -1) => {
    const next = stepFigure(report.quantities.length, current, by);
    const figure = next === null ? undefined : report.quantities[next];
    if (next !== null && figure) actions.onLocate(figure.span, next);
  };
  const arrow = (by: 1 | -1, label: string, testid: string) => (
    <button type="button" class="tool" title={label} aria-label={label} data-testid={testid} onClick={() => step(by)}>
      <Icon name={by < 0 ? 'up' : 'down'} />
    </button>
  );
  return (
    <div class="bar">
      {arrow(-1, words.previousFigure, 'previous')}
      <span class="where num" aria-live="polite" data-testid="where">
        {words.position(current === null ? null : current + 1, report.quantities.length)}
      </span>
      {arrow(1, words.nextFigure, 'next')}
      <div class="save">
        <SaveButton save={model.save} onSave={actions.onSave} />
      </div>
    </div>
  );
}
