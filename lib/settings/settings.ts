import { browser } from 'wxt/browser';

/** The one language of the whole product, whichever part it was chosen in. */
export type KeptLanguage = 'zh' | 'en';

const LANGUAGE_KEY = 'language';

/** Small choices of the person. What was never kept, or cannot be read, is undefined. Never throws. */
export async function loadSettings(keys: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await browser.storage.local.get([...keys]);
  } catch {
    return {};
  }
}

/** Losing a choice is not worth a word to the person. */
export function keepSettings(values: Record<string, unknown>): void {
  browser.storage.local.set(values).catch(() => {});
}

/** Null when none was chosen yet. */
export async function loadLanguage(): Promise<KeptLanguage | null> {
  const kept = (await loadSettings([LANGUAGE_KEY]))[LANGUAGE_KEY];
  return kept === 'zh' || kept === 'en' ? kept : null;
}

export function keepLanguage(language: KeptLanguage): void {
  keepSettings({ [LANGUAGE_KEY]: language });
}
