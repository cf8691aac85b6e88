/** A set larger than this says nothing: one of its signs stands in every text. */
const MOST = 12;

/**
 * Signs of which every match of a pattern holds at least one; null when the pattern does not say. Reads the part of the language
 * that the exclusions are written in; what it does not know counts as unknown.
 */
export function neededSigns(source: string): string | null {
  const reader = new PatternReader(source);
  const found = reader.choice();
  return found && reader.isDone && found.size <= MOST ? [...found].join('') : null;
}

type Signs = ReadonlySet<string> | null;

class PatternReader {
  #at = 0;

  constructor(private readonly source: string) {}

  get isDone(): boolean {
    return this.#at === this.source.length;
  }

  /** Of several alternatives any may match: one sign of each is needed. */
  choice(): Signs {
    let all: Set<string> | null = new Set();
    for (;;) {
      const one = this.#sequence();
      if (one) for (const sign of one) all?.add(sign);
      else all = null;
      if (this.#peek() !== '|') return all;
      this.#at++;
    }
  }

  /** All parts of a sequence are needed: the one with the fewest signs says most. */
  #sequence(): Signs {
    let best: Signs = null;
    while (!this.isDone && this.#peek() !== '|' && this.#peek() !== ')') {
      const part = this.#part();
      if (this.#isOptional() || !part) continue;
      if (!best || part.size < best.size) best = part;
    }
    return best;
  }

  #part(): Signs {
    const char = this.#take();
    if (char === '[') return this.#class();
    if (char === '\\') return this.#escape();
    if (char === '.' || char === '^' || char === '$') return null;
    if (char !== '(') return new Set([char]);
    const kind = /^\?(?:<?[=!]|:)?/.exec(this.source.slice(this.#at))?.[0] ?? '';
    this.#at += kind.length;
    const inner = this.choice();
    this.#at++;
    return kind.endsWith('!') ? null : inner;
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
      if (from === '' || to.charCodeAt(0) - from.charCodeAt(0) > MOST) isKnown = false;
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
