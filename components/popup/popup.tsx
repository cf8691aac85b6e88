import { useState } from 'preact/hooks';
import { formatSize } from '../parts/format';
import { Icon } from '../parts/icon';
import { LanguageContext, wordsIn } from '../parts/language';
import { Say } from '../parts/say';
import { ComparisonTable } from './comparison-table';
import type { PopupActions, PopupModel } from './model';
import { PageQuestion } from './page-question';
import { ReportList } from './report-list';
import { ShortcutList } from './shortcut-list';

/** The popup: what is saved, and a first comparison. */
export function Popup({ model, actions }: { model: PopupModel; actions: PopupActions }) {
  const words = wordsIn(model.language);
  const { rows, comparison } = model;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  return (
    <LanguageContext.Provider value={model.language}>
      <main class="lens popup" lang={words.locale} data-testid="popup">
        <header class="top">
          <h1>
            <Icon name="lens" />
            {words.brand}
          </h1>
          {model.usedBytes !== null && (
            <span class="soft small num">{words.popup.used(formatSize(model.usedBytes))}</span>
          )}
          {model.shortcuts.length > 0 && (
            <ShortcutList shortcuts={model.shortcuts} onChange={actions.onChangeShortcuts} />
          )}
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
          <button type="button" class="plain" data-testid="open-workbench" onClick={() => actions.onOpenWorkbench([])}>
            <Icon name="open" size={14} />
            {words.popup.openWorkbench}
          </button>
          {/* The question below has the same button. */}
          {!model.isAsking && (
            <button
              type="button"
              class="plain"
              aria-disabled={model.isReading}
              data-testid="read-this-page"
              onClick={() => !model.isReading && actions.onReadThisPage()}
            >
              <Icon name="lens" size={14} />
              {model.isReading ? words.popup.reading : words.popup.readThisPage}
            </button>
          )}
        </header>
        {model.isAsking && <PageQuestion isReading={model.isReading} actions={actions} />}
        {model.failure && (
          <div class="notice">
            <Say tone="bad" testid="failure">
              {words.popup.libraryFailed[model.failure]}
            </Say>
            <button
              type="button"
              class="tool"
              aria-label={words.close}
              title={words.close}
              onClick={actions.onDismissFailure}
            >
              <Icon name="close" />
            </button>
          </div>
        )}
        {model.removed.length > 0 && (
          <div class="notice">
            <Say testid="removed">{words.popup.removed(model.removed.length)}</Say>
            <button type="button" class="plain" data-testid="undo" onClick={actions.onUndo}>
              {words.popup.undo}
            </button>
          </div>
        )}
        {model.upgrade !== null ? (
          <p class="none" role="status" data-testid="upgrading">
            {words.popup.upgrading} <progress value={model.upgrade} max={1} />{' '}
            <button type="button" class="plain" onClick={actions.onStopUpgrade}>
              {words.popup.stopUpgrade}
            </button>
          </p>
        ) : comparison === 'loading' || (rows === null && !model.failure) ? (
          <p class="none" role="status">
            {words.popup.loading}
          </p>
        ) : comparison ? (
          <ComparisonTable comparison={comparison} names={model.names} actions={actions} />
        ) : (
          rows && <ReportList rows={rows} ticked={ticked} onTicked={setTicked} actions={actions} />
        )}
      </main>
    </LanguageContext.Provider>
  );
}
