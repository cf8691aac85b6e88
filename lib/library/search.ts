import type { LibraryError, Result } from '../messages/contract';
import { attempt, cancellable, must } from './failure';
import { listRows } from './list';
import { listNotes } from './notes';
import type { Library } from './open';
import { tellerOf, type Watched } from './progress';
import type { ReportRow } from './records';
import { passesFilters, sortRows } from './search-filter';
import { foldForSearch, wordsOf } from './search-fold';
import { segmentsOf } from './search-index';
import type { SearchQuery, SortKey } from './search-query';
import { hasText, type Segment, textsWith } from './search-segment';

export interface SearchHit {
  row: ReportRow;
  /** `head`: all words stand in title, body, place, tags, notes or address; `text`: some only in the text. */
  where: 'head' | 'text';
}

/** Search over all kept reports, in memory. Open one per page; open it anew when the library has changed. */
export interface LibrarySearch {
  rows: readonly ReportRow[];
  /** False: the texts are not loaded, only heads are searched. */
  hasTexts: boolean;
  /**
   * All hits, heads before texts, each in the order asked for (newest first when none is). Meant for every keystroke.
   * A word of three characters or more may be found in a text that has all its pairs, but not together: whoever shows
   * a passage (`findWords`) sees that there is none.
   */
  find(query: SearchQuery): SearchHit[];
  /**
   * Load what is needed to search the texts too: some fifteen megabytes for a thousand reports. Texts that are not indexed yet,
   * as one just saved, are indexed here for this search alone.
   */
  loadTexts(watched?: Watched): Promise<Result<null, LibraryError | 'cancelled'>>;
}

/** Load the heads of all kept reports for searching. */
export function openSearch(library: Library): Promise<Result<LibrarySearch, LibraryError>> {
  return attempt(async () => {
    const [rows, notes] = await Promise.all([must(listRows(library)), must(listNotes(library))]);
    const notesOf = new Map<string, string[]>();
    for (const { reportId, text, quote } of notes) {
      notesOf.set(reportId, [...(notesOf.get(reportId) ?? []), text, quote ?? '']);
    }
    return new Search(library, rows, notesOf);
  });
}

class Search implements LibrarySearch {
  hasTexts = false;
  private segments: { segment: Segment; rowOf: Int32Array }[] = [];
  private readonly heads: string[];
  private readonly orders = new Map<string, Uint32Array>();

  constructor(
    private readonly library: Library,
    readonly rows: ReportRow[],
    notes: ReadonlyMap<string, string[]>,
  ) {
    this.heads = rows.map(row => headOf(row, notes.get(row.reportId) ?? []));
  }

  find(query: SearchQuery): SearchHit[] {
    const words = wordsOf(query.words ?? '');
    const { by, descending } = query.sort ?? { by: 'saved' as const, descending: true };
    const found = words.length > 0 ? this.findWords(words) : null;
    const heads: SearchHit[] = [];
    const texts: SearchHit[] = [];
    for (const index of this.orderBy(by, descending)) {
      const row = this.rows[index] as ReportRow;
      const where = found ? found[index] : 2;
      if (!where || !passesFilters(row, query)) continue;
      if (where === 2) heads.push({ row, where: 'head' });
      else texts.push({ row, where: 'text' });
    }
    return heads.concat(texts);
  }

  loadTexts(watched: Watched = {}): Promise<Result<null, LibraryError | 'cancelled'>> {
    const tell = tellerOf(watched);
    return cancellable(watched.signal, async () => {
      const rowOf = new Map(this.rows.map((row, index) => [row.snapshotId, index]));
      const segments: { segment: Segment; rowOf: Int32Array }[] = [];
      let done = 0;
      for await (const segment of segmentsOf(this.library, [...rowOf.keys()])) {
        done += segment.texts.length;
        tell(Math.min(1, done / rowOf.size));
        // Older versions and what was thrown away have no row.
        segments.push({ segment, rowOf: Int32Array.from(segment.texts, id => rowOf.get(id) ?? -1) });
      }
      this.segments = segments;
      this.hasTexts = true;
      return null;
    });
  }

  /** For each row 2: all words in its head, 1: some of them in its text only, 0: not all there. */
  private findWords(words: readonly string[]): Uint8Array {
    const found = new Uint8Array(this.rows.length).fill(2);
    for (const word of words) {
      const inText = new Uint8Array(this.rows.length);
      for (const { segment, rowOf } of this.segments) {
        const texts = textsWith(segment, word);
        for (let text = 0; text < rowOf.length; text += 1) {
          const row = rowOf[text] as number;
          if (row >= 0 && hasText(texts, text)) inText[row] = 1;
        }
      }
      for (let row = 0; row < found.length; row += 1) {
        if (found[row] === 0 || this.heads[row]?.includes(word)) continue;
        found[row] = inText[row] ? 1 : 0;
      }
    }
    return found;
  }

  /** Row numbers in order; sorted once, then kept. */
  private orderBy(by: SortKey, descending: boolean): Uint32Array {
    const name = `${by} ${descending}`;
    const known = this.orders.get(name);
    if (known) return known;
    const place = new Map(this.rows.map((row, index) => [row, index]));
    const order = Uint32Array.from(sortRows(this.rows, by, descending), row => place.get(row) ?? 0);
    this.orders.set(name, order);
    return order;
  }
}

/** Everything that is said about a report outside its text, folded at once. */
function headOf(row: ReportRow, notes: readonly string[]): string {
  const places = [row.bodyName, row.province, row.prefecture, row.county, row.regionName];
  return foldForSearch([row.title, ...places, row.year, row.url, ...row.tags, ...notes].join('。')).text;
}
