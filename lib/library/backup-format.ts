import type * as v from 'valibot';
import { canonicalJson, sha256, sha256Of } from './digest';
import {
  captureSchema,
  changeSchema,
  journalSchema,
  markSchema,
  readingSchema,
  snapshotSchema,
  textSchema,
} from './guards';

/**
 * A backup is JSON lines, gzipped: a manifest, one line per record with its own hash, and an end line with the counts and
 * the hash over all hashes. A snapshot line is followed by its text, its captures and its reading. Records are in the order
 * of their ids and JSON has sorted keys, so equal libraries make equal files.
 */
export const BACKUP_FORMAT = 'fazhi-lens/backup';
/** 2: views and tables are marks. An older build would take them for bad rows, so it is told that the file is newer. */
export const BACKUP_VERSION = 2;

export const RECORD_SCHEMAS = {
  snapshot: snapshotSchema,
  text: textSchema,
  capture: captureSchema,
  reading: readingSchema,
  mark: markSchema,
  change: changeSchema,
  journal: journalSchema,
} as const satisfies Record<string, v.GenericSchema>;

export type RecordType = keyof typeof RECORD_SCHEMAS;
export type RecordCounts = Record<RecordType, number>;

export const noCounts = (): RecordCounts => ({
  snapshot: 0,
  text: 0,
  capture: 0,
  reading: 0,
  mark: 0,
  change: 0,
  journal: 0,
});

/** One record as a line, and the hash that goes into the end line. */
export async function recordLine(type: RecordType, value: unknown): Promise<{ line: string; hash: string }> {
  const json = canonicalJson(value);
  const hash = await sha256(json);
  return { line: `{"sha256":"${hash}","type":"${type}","value":${json}}\n`, hash };
}

const RECORD_LINE = /^\{"sha256":"([0-9a-f]{64})","type":"([a-z]{1,20})","value":/;

/** The parts of a record line, its JSON not yet parsed; null when it is none. */
export function splitRecordLine(line: string): { hash: string; type: string; json: string } | null {
  const match = RECORD_LINE.exec(line.slice(0, 200));
  if (!match || !line.endsWith('}')) return null;
  return { hash: match[1] ?? '', type: match[2] ?? '', json: line.slice(match[0].length, -1) };
}

export const manifestLine = (createdAt: string): string =>
  `${canonicalJson({ createdAt, format: BACKUP_FORMAT, version: BACKUP_VERSION })}\n`;

export const endLine = async (counts: RecordCounts, hashes: HashList): Promise<string> =>
  `${canonicalJson({ end: { counts, sha256: await hashes.digest() } })}\n`;

/**
 * The hashes of all record lines in order. Kept as bytes: a string cut out of a line would keep the whole line in memory.
 */
export class HashList {
  private bytes = new Uint8Array(64 * 1024);
  private length = 0;

  add(hex: string): void {
    if (this.length + hex.length > this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    new TextEncoder().encodeInto(hex, this.bytes.subarray(this.length));
    this.length += hex.length;
  }

  /** SHA-256 over all of them, joined without anything between. */
  digest(): Promise<string> {
    return sha256Of(this.bytes.subarray(0, this.length));
  }
}
