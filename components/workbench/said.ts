import { indicatorById } from '../../lib/codebook/codebook';
import type { MarkKind, MarkValues, ReadingChange, ReadValue } from '../../lib/library/records';
import { boundSign } from './cell-text';
import { nameIn } from './words';
import type { WorkbenchWords } from './words-zh';

/** Records of the library in words. */

const nameOfField = (words: WorkbenchWords, field: string): string =>
  words.fields[field as keyof typeof words.fields] ?? field;

function nameOfIndicator(words: WorkbenchWords, id: string): string {
  const entry = indicatorById(id);
  return entry ? nameIn(words, entry) : id;
}

/** What a person set, in a few words; null: taken away. */
export function sayMark(words: WorkbenchWords, kind: MarkKind, value: MarkValues[MarkKind] | null): string {
  if (value === null) return words.markGone;
  switch (kind) {
    case 'note':
      return (value as MarkValues['note']).text;
    case 'overrule': {
      const { indicatorId, verdict, corrected, seen } = value as MarkValues['overrule'];
      const decision = { confirmed: words.confirm, corrected: words.correct, rejected: words.reject }[verdict];
      const to = corrected ? ` ${sayValue({ ...corrected, part: null })}` : '';
      return `${nameOfIndicator(words, indicatorId)} ${seen?.quantity.quote ?? ''} ${decision}${to}`;
    }
    case 'field': {
      const { field, value: given } = value as MarkValues['field'];
      return `${nameOfField(words, field)} ${given}`;
    }
    case 'search':
    case 'view':
      return (value as MarkValues['search' | 'view']).name;
    case 'table':
      return (value as MarkValues['table']).text.slice(0, 60);
    case 'bin':
      return words.remove;
    case 'tag':
    case 'seen':
      return String(value);
  }
}

/** What a change is about: an indicator, a figure, a field of the report. */
export function nameOfChange(words: WorkbenchWords, change: ReadingChange): string {
  if (change.kind === 'field') return nameOfField(words, change.key);
  if (change.kind === 'quantity') return words.bareFigure;
  return nameOfIndicator(words, change.key.slice(0, change.key.lastIndexOf('@')));
}

export function sayChange(change: ReadingChange, when: 'was' | 'now'): string {
  const value = change[when];
  if (value === null) return '—';
  return typeof value === 'object' ? sayValue(value) : String(value);
}

function sayValue({ bound, value, unit, part }: ReadValue): string {
  return `${boundSign(bound)}${value}${unit}${part ? `（${part}）` : ''}`;
}
