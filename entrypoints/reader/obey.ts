import type { RequestOf } from '../../lib/messages/contract';
import type { Session } from './session';

/** What a shortcut does in the page it was pressed on. */
export function obey(command: RequestOf<'reader/command'>['command'], session: Session): void {
  if (command === 'toggle-panel') session.stage.toggle();
  else if (command === 'save-report') void session.save();
  else session.stage.step(command === 'next-figure' ? 1 : -1);
}
