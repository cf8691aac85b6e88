import type { PanelModel } from '../../components/panel/model';
import { keepSettings, loadLanguage, loadSettings } from '../../lib/settings/settings';

/** How the person left the panel on this site. */
export type PanelPreferences = Partial<Pick<PanelModel, 'isOpen' | 'widthPx' | 'dock' | 'language'>>;

const keyOf = (host: string) => `panel:${host}`;

/** Only what was kept, and only what is sound. */
export async function loadPreferences(host: string): Promise<PanelPreferences> {
  const key = keyOf(host);
  const [settings, language] = await Promise.all([loadSettings([key]), loadLanguage()]);
  const { isOpen, widthPx, dock } = (settings[key] ?? {}) as PanelPreferences;
  return {
    ...(typeof isOpen === 'boolean' && { isOpen }),
    ...(typeof widthPx === 'number' && { widthPx }),
    ...((dock === 'left' || dock === 'right') && { dock }),
    ...(language && { language }),
  };
}

/** The language is kept where it is chosen: it is one for the whole product. */
export function keepPreferences(host: string, { isOpen, widthPx, dock }: PanelModel): void {
  keepSettings({ [keyOf(host)]: { isOpen, widthPx, dock } });
}
