import type { LibraryError, Result } from '../messages/contract';
import { loadSimplifier } from '../text/simplify';
import { attempt, must } from './failure';
import type { Library } from './open';
import type { TermsRecord } from './own-records';
import { FOLD_VERSION, foldForSearch, termsOf } from './search-fold';
import { buildSegment, SEGMENT_TEXTS, type Segment } from './search-segment';
import { write } from './write';

/** The script of a text shows in its beginning. */
const SCRIPT_SAMPLE = 4_000;

/**
 * What search keeps of one text until a segment is made of many. A traditional text is found by traditional and by
 * simplified words.
 */
export async function indexedTerms(snapshotId: string, text: string): Promise<TermsRecord> {
  const simplify = await loadSimplifier(text.slice(0, SCRIPT_SAMPLE));
  const folded = [text, ...(simplify ? [simplify(text)] : [])].map(form => foldForSearch(form).text);
  return { id: snapshotId, version: FOLD_VERSION, terms: termsOf(folded.join(' ')) };
}

/**
 * All segments there are to search in, one after the other, for these snapshots: as packed, of what is loose, and of texts that
 * nobody has indexed yet, made on the way.
 */
export async function* segmentsOf(
  library: Library,
  snapshotIds: readonly string[],
): AsyncGenerator<Segment, undefined> {
  const [packed, loose] = await Promise.all([
    library.db.getAllKeys('segments'),
    library.db.getAllKeysFromIndex('terms', 'version', FOLD_VERSION),
  ]);
  const indexed = new Set<string>();
  for (const id of packed) {
    const segment = await library.db.get('segments', id);
    if (segment?.version !== FOLD_VERSION) continue;
    for (const text of segment.texts) indexed.add(text);
    yield segment;
  }
  for (const id of loose) indexed.add(id);
  const missing = snapshotIds.filter(id => !indexed.has(id));
  for (const ids of inParts([...loose, ...missing])) {
    yield buildSegment(await Promise.all(ids.map(id => termsFor(library, id))));
  }
}

/** As kept; made from the text where they are not. */
async function termsFor(library: Library, snapshotId: string): Promise<TermsRecord> {
  const kept = await library.db.get('terms', snapshotId);
  if (kept?.version === FOLD_VERSION) return kept;
  return indexedTerms(snapshotId, (await library.db.get('texts', snapshotId))?.text ?? '');
}

function* inParts(ids: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < ids.length; at += SEGMENT_TEXTS) yield ids.slice(at, at + SEGMENT_TEXTS);
}

/**
 * Keep the index of texts in order, in idle time: index what is not (after an upgrade), pack what is loose. Search is
 * right without it, only slower to load. Returns how many texts are still not indexed, and whether there
 * is more to do.
 */
export function tendSearch(
  library: Library,
  deadline: { timeRemaining(): number },
): Promise<Result<{ toIndex: number; hasMore: boolean }, LibraryError>> {
  return attempt(async () => {
    const unindexed = await findUnindexed(library);
    for (const [at, snapshotId] of unindexed.entries()) {
      await indexOne(library, snapshotId);
      if (deadline.timeRemaining() <= 0) return { toIndex: unindexed.length - at - 1, hasMore: true };
    }
    while (await packSome(library)) if (deadline.timeRemaining() <= 0) return { toIndex: 0, hasMore: true };
    return { toIndex: 0, hasMore: false };
  });
}

async function findUnindexed(library: Library): Promise<string[]> {
  const tx = library.db.transaction(['snapshots', 'terms', 'segmentTexts']);
  const [snapshots, loose, segments] = await Promise.all([
    tx.objectStore('snapshots').getAllKeys(),
    tx.objectStore('terms').index('version').getAllKeys(FOLD_VERSION),
    tx.objectStore('segmentTexts').getAll(),
  ]);
  const current = segments.filter(segment => segment.version === FOLD_VERSION);
  const indexed = new Set([...loose, ...current.flatMap(segment => segment.texts)]);
  return snapshots.filter(id => !indexed.has(id));
}

async function indexOne(library: Library, snapshotId: string): Promise<void> {
  const text = await library.db.get('texts', snapshotId);
  const record = await indexedTerms(snapshotId, text?.text ?? '');
  await must(
    write(library, ['snapshots', 'terms'], async ({ tx }) => {
      if ((await tx.objectStore('snapshots').getKey(snapshotId)) !== undefined)
        await tx.objectStore('terms').put(record);
    }),
  );
}

/** Pack one segment when there is enough for it. */
async function packSome(library: Library): Promise<boolean> {
  const loose = await library.db.getAllFromIndex('terms', 'version', FOLD_VERSION, SEGMENT_TEXTS);
  if (loose.length < SEGMENT_TEXTS) return false;
  const segment = { id: loose[0]?.id ?? '', version: FOLD_VERSION, ...buildSegment(loose) };
  return must(
    write(library, ['terms', 'segments', 'segmentTexts'], async ({ tx }) => {
      const terms = tx.objectStore('terms');
      const left = await Promise.all(loose.map(({ id }) => terms.getKey(id)));
      // Somebody else has packed or thrown away meanwhile: begin again next time.
      if (left.includes(undefined)) return false;
      const { id, version, texts } = segment;
      await tx.objectStore('segments').put(segment);
      await tx.objectStore('segmentTexts').put({ id, version, texts });
      await Promise.all(loose.map(({ id }) => terms.delete(id)));
      return true;
    }),
  );
}
