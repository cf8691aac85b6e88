import { browser } from 'wxt/browser';
import { sendToTab } from '../../lib/messages/client';
import type { RequestOf } from '../../lib/messages/contract';
import { showReader } from './reader-tabs';

type Command = RequestOf<'reader/command'>['command'];

const COMMANDS: readonly string[] = [
  'toggle-panel',
  'next-figure',
  'previous-figure',
  'save-report',
] satisfies Command[];
const isCommand = (name: string): name is Command => COMMANDS.includes(name);

/** Shortcuts, as the person set them in the browser's own place. Must run while the background starts. */
export function obeyCommands(): void {
  browser.commands.onCommand.addListener(async (name, tab) => {
    if (!isCommand(name) || tab?.id === undefined) return;
    try {
      await sendToTab(tab.id, 'reader/command', { command: name });
    } catch {
      // No reader stands in this tab: opening the panel is asking for one.
      if (name === 'toggle-panel') await showReader(tab.id, { snapshotId: null, span: null }).catch(() => {});
    }
  });
}
