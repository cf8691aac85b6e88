import { canonicalJson } from './digest';
import type { MarkKind, MarkRecord, MarkValues, Variant } from './records';
import { randomId, type WriteTransaction } from './write';

export interface MarkEdit<K extends MarkKind = MarkKind> {
  id: string;
  kind: K;
  /** Empty for a mark of no report. */
  reportId: string;
  /** Null takes it away. */
  value: MarkValues[K] | null;
}

/** Write one edit of the person. Variants from other machines that this edit has not replaced stay beside it. */
export async function setMark<K extends MarkKind>(change: WriteTransaction, edit: MarkEdit<K>): Promise<void> {
  const { value, ...head } = edit;
  const marks = change.tx.objectStore('marks');
  const before = (await marks.get(edit.id)) as MarkRecord<K> | undefined;
  const [replaced, ...others] = before?.variants ?? [];
  const past = replaced ? [...replaced.past, replaced.edit].sort() : [];
  const edited: Variant<K> = { edit: randomId(), past, order: change.tick(), at: change.at, value };
  await marks.put({ ...head, variants: joinVariants([edited], others) } as unknown as MarkRecord);
}

/**
 * What two machines know of one mark, together: every edit that none of the others replaces, latest first.
 * Commutative, associative and idempotent, because replacing is a strict order and the union of sets is.
 */
export function joinVariants<V extends Variant>(a: readonly V[], b: readonly V[]): V[] {
  const all = new Map([...a, ...b].map(variant => [canonicalJson(variant), variant]));
  const replaced = new Set([...all.values()].flatMap(variant => variant.past));
  return [...all.entries()]
    .filter(([, variant]) => !replaced.has(variant.edit))
    .sort(([jsonA, one], [jsonB, two]) => two.order - one.order || (jsonA < jsonB ? 1 : -1))
    .map(([, variant]) => variant);
}
