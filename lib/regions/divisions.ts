import { builtDivisions, type PackedDivisions } from './built-divisions';

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

/** Three thousand divisions, of which a report names a few: each is made where it is first asked for. */
class DivisionTable {
  readonly size: number;
  readonly #codes: string;
  readonly #names: readonly string[];
  readonly #until: string;
  readonly #made: Division[] = [];
  readonly #byCode = new Map<string, Division | null>();

  constructor({ codes, names, until }: PackedDivisions) {
    this.#codes = codes;
    this.#names = names.split(',');
    this.#until = until;
    this.size = this.#names.length;
  }

  /** @param place - from 0: those in force by code, then the former ones */
  at(place: number): Division {
    const known = this.#made[place];
    if (known) return known;
    const code = this.#codes.slice(place * DIGITS, (place + 1) * DIGITS);
    const former = place - (this.size - this.#until.length / YEAR);
    const until = former < 0 ? null : Number(this.#until.slice(former * YEAR, (former + 1) * YEAR));
    const division = { code, name: this.#names[place] as string, level: levelOf(code), until };
    this.#made[place] = division;
    return division;
  }

  /** A code given to another name later (220381) is the one's in force. */
  withCode(code: string): Division | null {
    const known = this.#byCode.get(code);
    if (known !== undefined) return known;
    let from = code.length === DIGITS ? this.#codes.indexOf(code) : -1;
    while (from >= 0 && from % DIGITS > 0) from = this.#codes.indexOf(code, from + 1);
    const division = from < 0 ? null : this.at(from / DIGITS);
    if (this.#byCode.size < MOST_KNOWN) this.#byCode.set(code, division);
    return division;
  }

  all(): Division[] {
    return Array.from({ length: this.size }, (_, place) => this.at(place));
  }
}

const DIGITS = 6;
const YEAR = 4;
/** A text may hold any number of codes that are none. */
const MOST_KNOWN = 10_000;

let cache: DivisionTable | null = null;

function table(): DivisionTable {
  cache ??= new DivisionTable(builtDivisions());
  return cache;
}

/** By their place among all, which the index of names counts in. */
export const divisionAt = (place: number): Division => table().at(place);

/** Those in force by code, then the former ones. */
export const allDivisions = (): Division[] => table().all();

/** The division of a six-digit code, the one in force first; null when the code is none. */
export const divisionByCode = (code: string): Division | null => table().withCode(code);

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
