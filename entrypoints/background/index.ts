import { defineBackground } from 'wxt/utils/define-background';
import { answerMessages } from '../../lib/messages/router';
import { TO_BACKGROUND } from '../../lib/messages/to-background';
import { obeyCommands } from './commands';
import { obeyPause, tendSoon } from './idle';
import { keptHandlers } from './kept';
import { greetOpenTabs } from './open-tabs';
import { reportHandlers } from './reports';
import { tabHandlers } from './tabs';

/** Thinking and memory of the extension. Every listener is set while the script first runs, or the event that woke it would be lost. */
export default defineBackground(() => {
  answerMessages(TO_BACKGROUND, { ...reportHandlers, ...keptHandlers, ...tabHandlers });
  obeyCommands();
  greetOpenTabs();
  obeyPause();
  tendSoon();
});
