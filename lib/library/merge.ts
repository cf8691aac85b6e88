import { canonicalJson } from './digest';
import { joinVariants } from './marks';
import type { CaptureRef, MarkRecord, SnapshotRecord } from './records';
import { compareVersions } from './versions';

/**
 * Two libraries' records of one thing, together. All of these are commutative, associative and idempotent, so it does not
 * matter which machine imports from which, in what order, or how often.
 */

/** Every capture of either; the reading of the newer parser and codebook. */
export function mergeSnapshots(a: SnapshotRecord, b: SnapshotRecord): SnapshotRecord {
  const captures = new Map<string, CaptureRef>();
  for (const capture of [...a.captures, ...b.captures]) {
    const other = captures.get(capture.id);
    if (!other || canonicalJson(capture) < canonicalJson(other)) captures.set(capture.id, capture);
  }
  const newer =
    compareVersions(a.reading, b.reading) || (a.reading.id < b.reading.id ? -1 : a.reading.id > b.reading.id ? 1 : 0);
  const [from, other] = newer >= 0 ? [a, b] : [b, a];
  const readAt = newer === 0 && other.reading.readAt < from.reading.readAt ? other.reading.readAt : from.reading.readAt;
  return {
    ...from,
    captures: [...captures.values()].sort((one, two) => one.order - two.order || (one.id < two.id ? -1 : 1)),
    reading: { ...from.reading, readAt },
  };
}

/** Every edit that no other has replaced. */
export function mergeMarks(a: MarkRecord, b: MarkRecord): MarkRecord {
  return { ...a, variants: joinVariants(a.variants, b.variants) };
}

/** Of two records that should be the same, one, whichever way round. */
export function mergeFixed<R>(a: R, b: R): R {
  return canonicalJson(a) <= canonicalJson(b) ? a : b;
}
