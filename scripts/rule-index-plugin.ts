import { builtIndex } from '../lib/codebook/built-index';

/** Puts the finished index of the rules into a build, so that a worker that wakes does not make it again. */
export const ruleIndexPlugin = {
  name: 'rule-index',
  enforce: 'pre' as const,
  load(id: string) {
    if (!id.replaceAll('\\', '/').endsWith('/lib/codebook/built-index.ts')) return;
    return `export const builtIndex = () => JSON.parse(${JSON.stringify(JSON.stringify(builtIndex()))});`;
  },
};
