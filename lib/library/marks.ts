import type { MarkKind, MarkRecord, MarkValues, Variant } from './records';
import type { WriteTransaction } from './write';

export interface MarkEdit<K extends MarkKind = MarkKind> {
  id: string;
  kind: K;
  /** Empty for a mark of no report. */
  reportId: string;
  /** Null takes it away. */
  value: MarkValues[K] | null;
}

/** Write one edit of the person. Variants from other machines that this edit has not seen stay beside it. */
export async function setMark<K extends MarkKind>(change: WriteTransaction, edit: MarkEdit<K>): Promise<void> {
  const { value, ...head } = edit;
  const marks = change.tx.objectStore('marks');
  const before = (await marks.get(edit.id)) as MarkRecord<K> | undefined;
  const device = change.state.device;
  const rev = { ...before?.variants[0]?.rev };
  rev[device] = Math.max(0, ...(before?.variants ?? []).map(variant => variant.rev[device] ?? 0)) + 1;
  const edited: Variant<K> = { rev, order: change.tick(), at: change.at, value };
  const record: MarkRecord<K> = { ...head, variants: [edited, ...(before?.variants.slice(1) ?? [])] };
  await marks.put(record as unknown as MarkRecord);
}
