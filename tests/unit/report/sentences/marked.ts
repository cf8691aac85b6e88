/**
 * Sentences with their readings written in by hand: `[[quote|value|unit]]`, then in any order a bound (default =), a kind
 * (default count), `p` for planned or `v` for previous (default reported). Unmarked numbers must not be read.
 */
export interface MarkedReading {
  quote: string;
  value: number;
  unit: string;
  bound: string;
  kind: string;
  status: string;
}

const BOUNDS = new Set(['=', '>', '>=', '<', '<=', '~']);
const STATUS: Readonly<Record<string, string>> = { p: 'planned', v: 'previous' };

export function unmark(marked: string): { text: string; expected: MarkedReading[] } {
  const expected: MarkedReading[] = [];
  const text = marked.replace(/\[\[([^\]]*)\]\]/g, (_, inside: string) => {
    const [quote = '', value = '', unit = '', ...rest] = inside.split('|');
    const reading = { quote, value: Number(value), unit, bound: '=', kind: 'count', status: 'reported' };
    for (const field of rest) {
      if (BOUNDS.has(field)) reading.bound = field;
      else if (STATUS[field]) reading.status = STATUS[field] ?? '';
      else reading.kind = field;
    }
    expected.push(reading);
    return quote;
  });
  return { text, expected };
}
