import { scriptOf } from './script';

/** Traditional to simplified characters, code point by code point: the count of code points never changes. */
export type Simplify = (text: string) => string;

let loading: Promise<Simplify> | null = null;

/**
 * The converter for a text, or null when its script does not ask for one. The table (some 40 kB) is loaded once and
 * only for traditional text.
 */
export function loadSimplifier(text: string): Promise<Simplify | null> {
  if (scriptOf(text) !== 'hant') return Promise.resolve(null);
  loading ??= Promise.all([import('opencc-js/core'), import('opencc-js/to/cn')]).then(([core, cn]) =>
    core.ConverterFactory(cn.default),
  );
  return loading;
}
