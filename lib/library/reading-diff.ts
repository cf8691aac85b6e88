import { readingKey } from '../report/overrule';
import type { Report } from '../report/report';
import type { ReadingChange, ReadValue } from './records';
import { summaryOf } from './summary';

const FIELDS = ['title', 'bodyName', 'level', 'regionCode', 'year', 'kind', 'published', 'verdict'] as const;

type Read = Omit<Extract<ReadingChange, { was: ReadValue | null }>, 'was' | 'now'> & { value: ReadValue };

/** What changed between two readings of the same text, identity first, then in the order of the text. */
export function diffReadings(was: Report, now: Report): ReadingChange[] {
  const [before, after] = [summaryOf(was), summaryOf(now)];
  const fields = FIELDS.filter(field => before[field] !== after[field]).map(
    (field): ReadingChange => ({ kind: 'field', key: field, was: before[field], now: after[field] }),
  );
  const [old, current] = [readsOf(was), readsOf(now)];
  const changed: ReadingChange[] = [];
  for (const key of new Set([...old.keys(), ...current.keys()])) {
    const [one, two] = [old.get(key), current.get(key)];
    const read = two ?? one;
    if (!read || (one && two && isSame(one.value, two.value))) continue;
    const { value: _value, ...head } = read;
    changed.push({ ...head, was: one?.value ?? null, now: two?.value ?? null });
  }
  return [...fields, ...changed.sort((a, b) => startOf(a) - startOf(b) || (a.key < b.key ? -1 : 1))];
}

const startOf = (change: ReadingChange) => (change.kind === 'field' ? -1 : change.span[0]);

const isSame = (a: ReadValue, b: ReadValue) =>
  a.value === b.value && a.unit === b.unit && a.bound === b.bound && a.part === b.part;

/** Every indicator, and every quantity that no indicator names. */
function readsOf(report: Report): Map<string, Read> {
  const reads = new Map<string, Read>();
  const named = new Set<number>();
  for (const { id, quantity: index, value, unit, bound, part } of report.indicators) {
    const quantity = report.quantities[index];
    if (!quantity) continue;
    named.add(index);
    const key = readingKey(id, quantity.span);
    reads.set(key, {
      kind: 'indicator',
      key,
      span: quantity.span,
      quote: quantity.quote,
      value: { value, unit, bound, part },
    });
  }
  report.quantities.forEach(({ span, quote, value, unit, bound }, index) => {
    if (named.has(index)) return;
    const key = `@${span[0]}`;
    reads.set(key, { kind: 'quantity', key, span, quote, value: { value, unit, bound, part: null } });
  });
  return reads;
}
