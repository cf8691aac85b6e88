import { packedDivisions } from './divisions.data';
import { formerDivisions } from './former.data';

export type DivisionLevel = 'province' | 'prefecture' | 'county';

/** A division of GB/T 2260, in force or former. */
export interface Division {
  /** Six digits. */
  code: string;
  /** Official name: 恩施土家族苗族自治州. */
  name: string;
  level: DivisionLevel;
  /** Last year in which it stood, null while it stands. */
  until: number | null;
}

/** Divisions it lies in, null where its level or a municipality leaves one out. */
export interface ParentChain {
  province: Division | null;
  prefecture: Division | null;
  county: Division | null;
}

const levelOf = (code: string): DivisionLevel =>
  code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county';

function unpack(): Map<string, Division> {
  const all = new Map<string, Division>();
  const add = (code: string, name: string, until: number | null) =>
    all.set(code, { code, name, level: levelOf(code), until });
  let province = '';
  for (const line of packedDivisions.split('\n')) {
    const bar = line.indexOf('|');
    if (bar < 0) {
      province = line.slice(0, 2);
      add(`${province}0000`, line.slice(2), null);
      continue;
    }
    const prefecture = province + line.slice(0, 2);
    if (bar > 2) add(`${prefecture}00`, line.slice(2, bar), null);
    for (const county of line.slice(bar + 1).split(',')) {
      if (county) add(prefecture + county.slice(0, 2), county.slice(2), null);
    }
  }
  for (const entry of formerDivisions.split(/[\n,]/)) {
    const code = entry.slice(0, 6);
    // A code given to another name later (220381) stays with the name in force.
    const key = all.has(code) ? `${code}@` : code;
    all.set(key, { code, name: entry.slice(6, -5), level: levelOf(code), until: Number(entry.slice(-4)) });
  }
  return all;
}

let cache: Map<string, Division> | null = null;

/** By code; a former division whose code is in use again is keyed `code@`. Unpacked at first use. */
export function divisionTable(): ReadonlyMap<string, Division> {
  cache ??= unpack();
  return cache;
}

/** The division of a six-digit code, the one in force first; null when the code is none. */
export function divisionByCode(code: string): Division | null {
  return divisionTable().get(code) ?? null;
}

/** What it lies in, itself included at its own level. */
export function parentChain(division: Division): ParentChain {
  const { code, level } = division;
  return {
    province: divisionByCode(`${code.slice(0, 2)}0000`),
    prefecture:
      level === 'province' ? null : level === 'prefecture' ? division : divisionByCode(`${code.slice(0, 4)}00`),
    county: level === 'county' ? division : null,
  };
}

/** Does `outer` contain `inner`, or are they the same? */
export function contains(outer: Division, inner: Division): boolean {
  const digits = outer.level === 'province' ? 2 : outer.level === 'prefecture' ? 4 : 6;
  return outer.code.slice(0, digits) === inner.code.slice(0, digits);
}

/** 北京, 天津, 上海, 重庆: their districts stand directly under the province. */
export const isMunicipality = (division: Division): boolean =>
  division.level === 'province' && /^(?:11|12|31|50)/.test(division.code);
