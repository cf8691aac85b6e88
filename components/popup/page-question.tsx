import { useWords } from '../parts/language';
import { Say } from '../parts/say';
import type { PopupActions } from './model';

/** Asks about the page of the tab that may be a report; nothing is read or painted before the answer. */
export function PageQuestion({ isReading, actions }: { isReading: boolean; actions: PopupActions }) {
  const words = useWords();
  return (
    <div class="notice" data-testid="page-question">
      <Say>{words.popup.mayBeReport}</Say>
      <button
        type="button"
        class="plain"
        aria-disabled={isReading}
        data-testid="read-asked-page"
        onClick={() => !isReading && actions.onReadThisPage()}
      >
        {isReading ? words.popup.reading : words.popup.readThisPage}
      </button>
      <button type="button" class="plain" data-testid="no-report" onClick={actions.onNoReport}>
        {words.popup.noReport}
      </button>
    </div>
  );
}
