import type * as v from 'valibot';
import { canonicalJson, sha256 } from './digest';
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
export const BACKUP_VERSION = 1;

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

/** @param hashes - of all record lines in order, joined without anything between */
export const endLine = async (counts: RecordCounts, hashes: string): Promise<string> =>
  `${canonicalJson({ end: { counts, sha256: await sha256(hashes) } })}\n`;
