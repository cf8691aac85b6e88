import { browser } from 'wxt/browser';
import type { PopupModel } from '../../components/popup/model';

/** Shortcuts as the person has set them. */
export async function listShortcuts(): Promise<PopupModel['shortcuts']> {
  const commands = await browser.commands.getAll();
  return commands
    .filter(({ name }) => name !== '_execute_action')
    .map(({ description, shortcut }) => ({ description: description ?? '', keys: shortcut ?? '' }));
}

/** Where the browser keeps them: Firefox has a call for it, Chromium an address. */
export async function openShortcutSettings(): Promise<void> {
  const { commands } = browser as { commands: { openShortcutSettings?: () => Promise<void> } };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
