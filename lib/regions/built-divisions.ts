import { packedDivisions } from './divisions.data';
import { formerDivisions } from './former.data';

/** All divisions, those in force by code, then the former ones. */
export interface PackedDivisions {
  /** Six digits each, one behind another. */
  codes: string;
  /** Official names, parted by commas. */
  names: string;
  /** For each of the former, which come last, the last year in which it stood: four digits each. */
  until: string;
}

/** A build puts the finished list here (`scripts/rule-index-plugin.ts`). */
export function builtDivisions(): PackedDivisions {
  const codes: string[] = [];
  const names: string[] = [];
  const add = (code: string, name: string) => {
    codes.push(code);
    names.push(name);
  };
  let province = '';
  for (const line of packedDivisions.split('\n')) {
    const bar = line.indexOf('|');
    if (bar < 0) {
      province = line.slice(0, 2);
      add(`${province}0000`, line.slice(2));
      continue;
    }
    const prefecture = province + line.slice(0, 2);
    if (bar > 2) add(`${prefecture}00`, line.slice(2, bar));
    for (const county of line.slice(bar + 1).split(',')) {
      if (county) add(prefecture + county.slice(0, 2), county.slice(2));
    }
  }
  const former = formerDivisions.split(/[\n,]/);
  for (const entry of former) add(entry.slice(0, 6), entry.slice(6, -5));
  return { codes: codes.join(''), names: names.join(','), until: former.map(entry => entry.slice(-4)).join('') };
}
