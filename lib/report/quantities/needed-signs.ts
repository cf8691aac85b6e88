/** What is written in every match of a part of a pattern, as far as its source says; null for what it leaves open. */
interface Part {
  /** Signs it begins with, and signs it ends in. */
  first: Signs;
  last: Signs;
  /** Signs and pairs of neighbouring signs of which every match holds one. */
  needs: Signs;
}

type Signs = ReadonlySet<string> | null;

const NOTHING: Part = { first: null, last: null, needs: null };
/** A pair of signs stands in few texts, a single one, or two digits, in most. */
const COST_OF_SIGN = 20;
const COST_OF_PAIR = 1;
/** What costs more says nothing: one of its signs stands in every text. */
const MOST = 240;

/**
 * Signs, or pairs of signs that stand side by side, of which every match of a pattern holds at least one; null when the pattern
 * does not say. Reads the part of the language that the exclusions are written in; what it does not know counts as unknown.
 */
export function neededSigns(source: string): string[] | null {
  const reader = new PatternReader(source);
  const { needs } = reader.choice();
  return needs && reader.isDone && costOf(needs) <= MOST ? [...needs] : null;
}

const costOf = (needs: Signs): number => {
  let cost = needs ? 0 : Number.POSITIVE_INFINITY;
  for (const signs of needs ?? []) cost += signs.length === 1 || /^\d\d$/.test(signs) ? COST_OF_SIGN : COST_OF_PAIR;
  return cost;
};

const union = (one: Signs, other: Signs): Signs => one && other && new Set([...one, ...other]);

const cheaper = (one: Signs, other: Signs): Signs => (costOf(other) < costOf(one) ? other : one);

function pairsOf(before: Signs, after: Signs): Signs {
  if (!before || !after || before.size * after.size > MOST) return null;
  return new Set([...before].flatMap(one => [...after].map(other => one + other)));
}

class PatternReader {
  #at = 0;

  constructor(private readonly source: string) {}

  get isDone(): boolean {
    return this.#at === this.source.length;
  }

  /** Of several alternatives any may match. */
  choice(): Part {
    let all: Part | null = null;
    for (;;) {
      const one = this.#sequence();
      all = all
        ? { first: union(all.first, one.first), last: union(all.last, one.last), needs: union(all.needs, one.needs) }
        : one;
      if (this.#peek() !== '|') return all;
      this.#at++;
    }
  }

  /** All parts of a sequence are needed, and neighbours side by side: what stands in the fewest texts says most. */
  #sequence(): Part {
    let needs: Signs = null;
    let first: Signs = new Set();
    let last: Signs = null;
    /** Whether all so far may be left out, and what the part before ends in, if that cannot. */
    let mayBeEmpty = true;
    let before: Signs = null;
    while (!this.isDone && this.#peek() !== '|' && this.#peek() !== ')') {
      const looks = /^(?:\^|\$|\(\?<?[=!])/.exec(this.source.slice(this.#at))?.[0] ?? '';
      const part = this.#part();
      const isOptional = this.#isOptional();
      if (looks.endsWith('!') || looks === '^' || looks === '$') continue;
      if (!isOptional)
        needs = cheaper(needs, cheaper(part.needs, looks.includes('<') ? null : pairsOf(before, part.first)));
      if (looks !== '') continue;
      if (mayBeEmpty) first = union(first, part.first);
      last = isOptional ? union(last, part.last) : part.last;
      before = isOptional ? null : part.last;
      mayBeEmpty &&= isOptional;
    }
    return { first: mayBeEmpty ? null : first, last: mayBeEmpty ? null : last, needs };
  }

  #part(): Part {
    const char = this.#take();
    if (char === '[') return asPart(this.#class());
    if (char === '\\') return asPart(this.#escape());
    if (char === '.' || char === '^' || char === '$') return NOTHING;
    if (char !== '(') return asPart(new Set([char]));
    const kind = /^\?(?:<?[=!]|:)?/.exec(this.source.slice(this.#at))?.[0] ?? '';
    this.#at += kind.length;
    const inner = this.choice();
    this.#at++;
    return inner;
  }

  #escape(): Signs {
    const char = this.#take();
    if (char === 'd') return new Set('0123456789');
    if (char === 'n') return new Set('\n');
    if (char !== 'u') return /[A-Za-z]/.test(char) ? null : new Set([char]);
    this.#at += 4;
    return new Set([String.fromCharCode(Number.parseInt(this.source.slice(this.#at - 4, this.#at), 16))]);
  }

  #class(): Signs {
    const signs = new Set<string>();
    let isKnown = this.#peek() !== '^';
    while (this.#peek() !== ']') {
      const first = this.#member();
      if (this.#peek() !== '-' || this.source.charAt(this.#at + 1) === ']') {
        for (const sign of first ?? []) signs.add(sign);
        isKnown &&= first !== null;
        continue;
      }
      this.#at++;
      const [from = '', to = ''] = [[...(first ?? [])][0], [...(this.#member() ?? [])][0]];
      if (from === '' || to.charCodeAt(0) - from.charCodeAt(0) > LONGEST_RANGE) isKnown = false;
      else for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code++) signs.add(String.fromCharCode(code));
    }
    this.#at++;
    return isKnown ? signs : null;
  }

  #member(): Signs {
    const char = this.#take();
    return char === '\\' ? this.#escape() : new Set([char]);
  }

  /** Reads a quantifier, if one stands there. */
  #isOptional(): boolean {
    const quantifier = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.#at));
    this.#at += quantifier?.[0].length ?? 0;
    return quantifier !== null && (/^[?*]/.test(quantifier[0]) || Number(quantifier[1]) === 0);
  }

  #peek(): string {
    return this.source.charAt(this.#at);
  }

  #take(): string {
    return this.source.charAt(this.#at++);
  }
}

const LONGEST_RANGE = 12;

const asPart = (signs: Signs): Part => ({ first: signs, last: signs, needs: signs });
