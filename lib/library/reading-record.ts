import type { ReadingRecord, StoredReading } from './records';

/** Rows as their fields and a list of values for each; rows that do not all have the same fields stay as they are. */
type Columns = { fields: string[]; columns: unknown[][] } | readonly object[];

/**
 * A reading is stored as one string of JSON: it has thousands of small objects, and the browser copies and parses a string
 * some three times faster than it clones them. Its two long lists are kept by column, which makes it a third shorter.
 */
export function packReading({ id, snapshotId, report }: ReadingRecord): StoredReading {
  const { quantities, indicators, ...rest } = report;
  return { id, snapshotId, json: JSON.stringify([rest, columnsOf(quantities), columnsOf(indicators)]) };
}

/** @throws {SyntaxError | TypeError} when what is stored is no reading any more */
export function unpackReading({ id, snapshotId, json }: StoredReading): ReadingRecord {
  const parsed = JSON.parse(json);
  // Up to version 9 of the library a reading was kept as it is.
  if (!Array.isArray(parsed)) return { id, snapshotId, report: parsed };
  const [rest, quantities, indicators] = parsed;
  return { id, snapshotId, report: { ...rest, quantities: rowsOf(quantities), indicators: rowsOf(indicators) } };
}

function columnsOf(rows: readonly object[]): Columns {
  const fields = Object.keys(rows[0] ?? {});
  if (fields.length === 0 || !rows.every(row => hasFields(row, fields))) return rows;
  return { fields, columns: fields.map(field => rows.map(row => (row as Record<string, unknown>)[field])) };
}

/** A field that is there and undefined would come back as null. */
function hasFields(row: object, fields: readonly string[]): boolean {
  const own = Object.entries(row);
  return own.length === fields.length && own.every(([name, value], at) => name === fields[at] && value !== undefined);
}

function rowsOf(stored: Columns): readonly object[] {
  if (!('fields' in stored)) return stored;
  const { fields, columns } = stored;
  return (columns[0] ?? []).map((_, at) => {
    const row: Record<string, unknown> = {};
    for (let field = 0; field < fields.length; field += 1) row[fields[field] as string] = columns[field]?.[at];
    return row;
  });
}
