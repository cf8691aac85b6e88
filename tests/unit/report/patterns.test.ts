import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import { parseSync } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';

/**
 * Linear time by construction, for every pattern of `lib`: those written as literals are read off the sources, those put together
 * at run time are caught while the modules load. Rules of the codebook are words in a trie, no patterns (see the last test).
 */
interface Pattern {
  file: string;
  source: string;
  flags: string;
}

/** Files of the reading whose patterns meet nothing longer than this says; elsewhere a repetition without end must close its pattern. */
const CAPPED: Readonly<Record<string, string>> = {
  'codebook/cue.ts': 'rules, written by us',
  'report/audit/english.ts': 'messages of ours',
  'report/dates.ts': 'an address, cut',
  'report/identity.ts': 'one title',
  'report/identity/signature.ts': 'a line of the last 3,000 signs',
  'report/identity/title.ts': 'one title',
  'report/identity/title-in-text.ts': 'one line of the head',
  'report/identity/when.ts': 'one line of the foot',
  'report/title-patterns.ts': 'one title',
  'report/title-wording.ts': 'one title',
  'report/headings.ts': 'one heading of at most 160 signs',
  'report/figures.ts': 'the clause in front of a number, at most 400 signs',
  'report/subject-words.ts': 'the words of one clause, at most 400 signs',
  'report/indicators/spacing.ts': 'the digits of one number',
  'report/quantities/direction.ts': 'the clause in front of a number, at most 400 signs',
  'report/quantities/parts.ts': 'the words between two numbers',
  'report/quantities/respectively.ts': 'the words in front of a number',
  'report/quantities/status.ts': 'the clause in front of a number, at most 400 signs',
  'report/quantities/zeros.ts': 'twelve signs',
  'report/quantities/needed-signs.ts': 'patterns of ours',
  'regions/names-of.ts': 'one name of a place',
};
/** Repetitions that end in what they cannot hold, so that failing there costs one step back. */
const ENDS_APART = [
  '(?:\\+(?:\\d{1,4}|', // 1+6+N: a further + only goes on.
  '(?:[-—~、至和及与,]|——)(?:19|20)', // 2019、2020年: each year is four digits behind its sign.
  '柯尔克孜|塔吉克', // the name of one county
];

const SOURCES = join(import.meta.dirname, '../../../lib');
let patterns: Pattern[] = [];

function literalsIn(file: string): Pattern[] {
  const found: Pattern[] = [];
  const visit = (node: unknown) => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (node !== null && typeof node === 'object') {
      const { type, regex } = node as { type?: string; regex?: { pattern: string; flags: string } };
      if (type === 'Literal' && regex) found.push({ file, source: regex.pattern, flags: regex.flags });
      Object.values(node).forEach(visit);
    }
  };
  visit(parseSync(file, readFileSync(join(SOURCES, file), 'utf8')).program);
  return found;
}

/** Patterns that modules put together while they load. */
async function builtPatterns(): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const Real = globalThis.RegExp;
  const modules = import.meta.glob('../../../lib/{text,report,codebook,regions}/**/*.ts');
  globalThis.RegExp = new Proxy(Real, {
    construct(target, [pattern, flags]: [string | RegExp, string?]) {
      const made = new target(pattern, flags);
      found.push({ file: 'built while loading', source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    for (const load of Object.values(modules)) await load();
  } finally {
    globalThis.RegExp = Real;
  }
  return found;
}

beforeAll(async () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(file => /(?<!\.d)\.ts$/.test(file));
  patterns = [...files.flatMap(literalsIn), ...(await builtPatterns())];
}, 60_000);

const parse = ({ source, flags }: Pattern): AST.Pattern =>
  new RegExpParser().parsePattern(source, undefined, undefined, { unicode: flags.includes('u') });

const MANY = 10;
const varies = ({ min, max }: AST.Quantifier) => max > 1 && max !== min;

/** The first sign of every way through it, null when it may begin with a set or with nothing. */
function firstSigns(element: AST.Element): number[] | null {
  if (element.type === 'Character') return [element.value];
  if (element.type === 'CharacterClass' && !element.negate)
    return element.elements.every(one => one.type === 'Character')
      ? element.elements.map(one => (one as AST.Character).value)
      : null;
  if (element.type !== 'Group' && element.type !== 'CapturingGroup') return null;
  const all = element.alternatives.map(one => (one.elements[0] ? firstSigns(one.elements[0]) : null));
  return all.every(one => one !== null) ? all.flat() : null;
}

/** Repetitions in repetitions: (a+)+, (a{1,4}){1,30}; one that opens with a sign its inside cannot hold (,\d{3})+ is none. */
export function nested(pattern: Pattern): string[] {
  const around: AST.Quantifier[] = [];
  const found: string[] = [];
  visitRegExpAST(parse(pattern), {
    onQuantifierEnter(inner) {
      for (const outer of around) {
        if (outer.max <= MANY || !varies(inner)) continue;
        const opening = firstSigns(outer.element as AST.Element);
        const inside = new RegExp(`^${inner.element.raw}$`);
        if (opening === null || opening.some(sign => inside.test(String.fromCodePoint(sign)))) found.push(outer.raw);
      }
      around.push(inner);
    },
    onQuantifierLeave() {
      around.pop();
    },
  });
  return found;
}

/** The words that an alternative stands for, null when it is no short list of words. */
function wordsOf(elements: readonly AST.Element[]): string[] | null {
  let words = [''];
  for (const element of elements) {
    let next: string[] | null = null;
    if (element.type === 'Assertion') continue;
    if (element.type === 'Character') next = [String.fromCodePoint(element.value)];
    else if (element.type === 'Quantifier' && element.max === 1) {
      const inner = wordsOf([element.element as AST.Element]);
      next = inner && (element.min === 0 ? ['', ...inner] : inner);
    } else if (
      element.type === 'CharacterClass' &&
      !element.negate &&
      element.elements.every(one => one.type === 'Character')
    )
      next = [...new Set(element.elements.map(one => String.fromCodePoint((one as AST.Character).value)))];
    else if (element.type === 'Group') {
      const each = element.alternatives.map(one => wordsOf(one.elements));
      next = each.every(one => one !== null) ? each.flat() : null;
    }
    if (next === null || words.length * next.length > 500) return null;
    words = words.flatMap(word => (next as string[]).map(more => word + more));
  }
  return words;
}

/** Whether some row of these words can be cut in two ways (达到 = 达 + 到), by Sardinas and Patterson. */
function cutsTwoWays(words: readonly string[]): boolean {
  const code = new Set(words);
  if (code.has('') || code.size < words.length) return true;
  const seen = new Set<string>();
  let rest = words.flatMap(one =>
    words.filter(other => other !== one && other.startsWith(one)).map(other => other.slice(one.length)),
  );
  while (rest.length > 0) {
    const next: string[] = [];
    for (const tail of rest) {
      if (code.has(tail)) return true;
      if (seen.has(tail)) continue;
      seen.add(tail);
      for (const word of code) {
        if (word.startsWith(tail)) next.push(word.slice(tail.length));
        if (tail.startsWith(word)) next.push(tail.slice(word.length));
      }
    }
    rest = next;
  }
  return false;
}

/** Repeated choices in which one row of words can be read in several ways: (达到|达|到)+ doubles its work with each 达到. */
export function ambiguous(pattern: Pattern): string[] {
  const found: string[] = [];
  visitRegExpAST(parse(pattern), {
    onQuantifierEnter(outer) {
      if (outer.max <= MANY || outer.element.type !== 'Group') return;
      const words = outer.element.alternatives.map(one => wordsOf(one.elements));
      if (words.every(one => one !== null) && cutsTwoWays(words.flat())) found.push(outer.raw);
    },
  });
  return found;
}

/** Repetitions without end behind which a match can still fail, in a pattern that is tried at every sign of a text. */
export function openEnded(pattern: Pattern): string[] {
  if (pattern.flags.includes('y')) return [];
  const found: string[] = [];
  const canFail = (element: AST.Element): boolean =>
    element.type === 'Quantifier' ? element.min > 0 : element.type !== 'Assertion' || element.kind !== 'word';
  const walk = (alternatives: readonly AST.Alternative[], failsBehind: boolean) => {
    for (const { elements } of alternatives) {
      const isAnchored =
        elements[0]?.type === 'Assertion' && elements[0].kind === 'start' && !pattern.flags.includes('m');
      elements.forEach((element, at) => {
        const fails = failsBehind || elements.slice(at + 1).some(canFail);
        if (element.type === 'Quantifier' && element.max === Number.POSITIVE_INFINITY && fails && !isAnchored)
          found.push(element.raw);
        if (element.type === 'Group' || element.type === 'CapturingGroup')
          walk(element.alternatives, fails || (isAnchored === false && fails));
        if (
          element.type === 'Quantifier' &&
          (element.element.type === 'Group' || element.element.type === 'CapturingGroup')
        )
          walk(element.element.alternatives, fails || element.max > 1);
      });
    }
  };
  walk(parse(pattern).alternatives, false);
  return found;
}

test('there are patterns to look at', () => {
  expect(patterns.length).toBeGreaterThan(700);
  expect(patterns.filter(({ file }) => file.startsWith('built')).length).toBeGreaterThan(20);
});

test('none repeats a repetition', () => {
  expect(patterns.flatMap(one => nested(one).map(raw => `${one.file} ${raw}`))).toEqual([]);
});

test('none repeats words that one row of signs can be cut into in two ways', () => {
  expect(patterns.flatMap(one => ambiguous(one).map(raw => `${one.file} ${raw}`))).toEqual([]);
});

test('a repetition without end closes its pattern, or meets nothing long', () => {
  const open = patterns
    .filter(({ file }) => /^(?:text|report|codebook|regions|built)/.test(file) && CAPPED[file] === undefined)
    .flatMap(one => openEnded(one).map(raw => `${one.file} ${raw} in /${one.source.slice(0, 80)}/`));
  expect(open.filter(one => !ENDS_APART.some(apart => one.includes(apart)))).toEqual([]);
});

describe('the checks see what they are for', () => {
  const of = (source: string): Pattern => ({ file: '', source, flags: 'g' });

  test.each(['(a+)+$', '(?:[一二]{1,4}){2,40}', '(?:a{0,3}b?)*', '(?:\\d{1,3},?)+'])('%s is nested', source => {
    expect(nested(of(source))).toHaveLength(1);
  });

  test.each(['(?:,\\d{3})+', '(?:\\+\\d{1,4})+', '[^,]{0,40}年'])('%s is not', source => {
    expect(nested(of(source))).toEqual([]);
  });

  test.each(['(?:达到|达|到)+$', '(?:共计|[共计])*为', '(?:为?)*x'])('%s is ambiguous', source => {
    expect(ambiguous(of(source))).toHaveLength(1);
  });

  test.each(['(?:达到?|为|共计)+$', '[共计]*为'])('%s is not', source => {
    expect(ambiguous(of(source))).toEqual([]);
  });

  test.each(['\\d+件', '(?:[甲乙]+)丙', '达[^。]*$'])('%s fails behind an open end', source => {
    expect(openEnded(of(source))).toHaveLength(1);
  });

  test.each(['件\\d+', ' +', '^\\d+件'])('%s does not', source => {
    expect(openEnded(of(source))).toEqual([]);
  });
});

test('rules of the codebook hold words, alternatives and gaps, and make no patterns', () => {
  for (const file of ['cue.ts', 'trie.ts', 'rule-index.ts', 'rulebook.ts'])
    expect(readFileSync(join(SOURCES, 'codebook', file), 'utf8'), file).not.toMatch(/RegExp\(/);
});
