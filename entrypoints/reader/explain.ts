import type { PanelModel } from '../../components/panel/model';
import { send } from '../../lib/messages/client';

interface Shown {
  readonly model: PanelModel | null;
  update(change: Partial<PanelModel>): void;
}

/** Has the background tell why the numbers of the shown report were read so; once for each report. Never throws. */
export async function explain(shown: Shown): Promise<void> {
  const view = shown.model?.view;
  if (view?.is !== 'report' || shown.model?.reasons) return;
  shown.update({ reasons: 'asked' });
  const reply = await send('page/explain', { text: view.text }).catch(() => null);
  if (shown.model?.view === view) shown.update({ reasons: reply?.ok ? reply.value : 'failed' });
}
