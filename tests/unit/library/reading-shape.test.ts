import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../../lib/library/digest';
import { flawOf, readingSchema } from '../../../lib/library/guards';
import { parseReport } from '../../../lib/report/parse';

const folder = join(import.meta.dirname, '../../../seeds');

test.each(readdirSync(folder))('what the parser makes of %s can be kept, backed up and brought back', async name => {
  const text = readFileSync(join(folder, name), 'utf8');
  const report = parseReport({ text, sha256: await sha256(text) });
  const kept = JSON.parse(JSON.stringify({ id: 'x', snapshotId: 'y', report }));
  expect(flawOf(readingSchema, kept)).toBeNull();
  expect(kept.report).toEqual(report);
});
