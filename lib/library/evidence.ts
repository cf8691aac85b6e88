import { zipSync } from 'fflate';
import type { LibraryError, Result } from '../messages/contract';
import { canonicalJson, sha256Of } from './digest';
import { attempt, LibraryFailure, must } from './failure';
import type { Library } from './open';
import { unpackReading } from './reading-record';
import type { CaptureRecord, JournalEntry, SnapshotRecord } from './records';
import { loadSnapshot, type Snapshot } from './snapshots';

/**
 * One version of a report as a zip that anybody can check without us: the text, the HTML of every capture, the readings with
 * what the person decided, where and when it was seen, and `SHA256SUMS` for `sha256sum -c`. The same snapshot always gives
 * the same bytes.
 */
export function evidencePackage(library: Library, snapshotId: string): Promise<Result<Uint8Array, LibraryError>> {
  return attempt(async () => {
    const snapshot = await must(loadSnapshot(library, snapshotId));
    const { record, captures, reading, journal } = await loadRest(library, snapshot);
    const files = new Map<string, Uint8Array<ArrayBuffer>>();
    const put = (name: string, text: string) => files.set(name, new TextEncoder().encode(text));
    put('text.txt', snapshot.text);
    for (const [at, { html }] of captures.entries()) {
      if (html !== null) put(at === 0 ? 'page.html.txt' : `page-${at + 1}.html.txt`, html);
    }
    put('readings.json', pretty({ report: reading.report, overrules: [...snapshot.overrules.values()] }));
    put('about.json', pretty(aboutOf(record, captures, journal)));
    put('README.txt', README);
    const sums = await Promise.all([...files].map(async ([name, bytes]) => `${await sha256Of(bytes)}  ${name}\n`));
    put('SHA256SUMS', sums.join(''));
    // Zip knows no time before 1980 and only local time: one fixed moment, so that equal content is equal bytes.
    return zipSync(Object.fromEntries(files), { mtime: new Date(2000, 0, 1) });
  });
}

async function loadRest(library: Library, { snapshotId, reportId }: Snapshot) {
  const tx = library.db.transaction(['snapshots', 'captures', 'readings', 'journal']);
  const record = await tx.objectStore('snapshots').get(snapshotId);
  if (!record) throw new LibraryFailure('failed', `no snapshot ${snapshotId}`);
  const reading = await tx.objectStore('readings').get(record.reading.id);
  const captures = await Promise.all(record.captures.map(({ id }) => tx.objectStore('captures').get(id)));
  const journal = (await tx.objectStore('journal').getAll()).filter(entry => entry.reportIds.includes(reportId));
  if (!reading) throw new LibraryFailure('failed', `no reading of ${snapshotId}`);
  return {
    record,
    reading: unpackReading(reading),
    captures: captures.filter(capture => capture !== undefined),
    journal,
  };
}

function aboutOf(record: SnapshotRecord, captures: readonly CaptureRecord[], journal: readonly JournalEntry[]) {
  return {
    snapshot: record.id,
    textSha256: record.sha256,
    characters: record.chars,
    reading: { parser: record.reading.parser, codebook: record.reading.codebook, readAt: record.reading.readAt },
    captures: record.captures.map(({ id, url, title, savedAt }) => ({
      url,
      title,
      savedAt,
      pageFacts: captures.find(capture => capture.id === id)?.facts ?? null,
    })),
    journal: journal.map(({ at, action, detail }) => ({ at, action, detail })),
  };
}

const pretty = (value: unknown) => `${JSON.stringify(JSON.parse(canonicalJson(value)), null, 2)}\n`;

const README = `证据包 / Evidence package

text.txt        网页正文，UTF-8，逐字保存；其 SHA-256 即 about.json 中的 textSha256。
page*.html.txt  网页正文部分的 HTML 源码，按保存时原样；以文本保存，请勿直接在浏览器中运行。
readings.json   机器读数（report）与人工判定（overrules）；位置为 text.txt 中 UTF-16 码元的半开区间。
about.json      网址、保存时间（UTC）、解析器与编码手册版本、操作记录。
SHA256SUMS      以上文件的校验和。

核验 / To verify:  sha256sum -c SHA256SUMS     (macOS: shasum -a 256 -c SHA256SUMS)

text.txt is the text of the page as read, byte for byte what its SHA-256 in about.json was taken of. page*.html.txt is the
HTML of the main content as found, kept as text. readings.json holds what the machine read and what a person decided;
spans are half-open ranges of UTF-16 code units in text.txt. Times are UTC by the clock of the machine that saved.
`;
