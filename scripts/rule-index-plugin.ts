import { builtIndex } from '../lib/codebook/built-index';
import { builtDivisions } from '../lib/regions/built-divisions';
import { builtNameHeads } from '../lib/regions/built-names';
import { builtNeeds } from '../lib/report/quantities/built-needs';

/** What a build makes once, by the module and the name it stands under. */
const BUILT: Readonly<Record<string, [name: string, make: () => unknown]>> = {
  '/lib/codebook/built-index.ts': ['builtIndex', builtIndex],
  '/lib/regions/built-divisions.ts': ['builtDivisions', builtDivisions],
  '/lib/regions/built-names.ts': ['builtNameHeads', builtNameHeads],
  '/lib/report/quantities/built-needs.ts': ['builtNeeds', builtNeeds],
};

/** Puts what follows from rules and tables alone into a build, so that a worker that wakes does not make it again. */
export const ruleIndexPlugin = {
  name: 'rule-index',
  enforce: 'pre' as const,
  load(id: string) {
    const path = id.replaceAll('\\', '/');
    const [name, make] = BUILT[Object.keys(BUILT).find(end => path.endsWith(end)) ?? ''] ?? [];
    if (!make) return;
    return `export const ${name} = () => JSON.parse(${JSON.stringify(JSON.stringify(make()))});`;
  },
};
