import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packReading, unpackReading } from '../../../lib/library/reading-record';
import type { Report } from '../../../lib/report/report';
import { sampleReport } from './sample';

const value = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.nat(), { maxLength: 2 }));
/** Rows as JSON has them: of one shape, of several, or with fields that this build does not know. */
const rows = fc.array(fc.dictionary(fc.constantFrom('span', 'unit', 'value', 'new', ''), value, { maxKeys: 3 }), {
  maxLength: 6,
});

test('unpacking gives back every reading, whatever its lists hold', async () => {
  const report = await sampleReport('2024年，全市收到行政复议申请12件。');
  fc.assert(
    fc.property(rows, rows, fc.boolean(), (quantities, indicators, areAlike) => {
      const list = areAlike ? quantities.map(() => quantities[0] ?? {}) : quantities;
      const drawn = { ...report, quantities: list, indicators } as unknown as Report;
      const reading = { id: 'a', snapshotId: 'b', report: drawn };
      expect(unpackReading(packReading(reading))).toEqual(reading);
    }),
  );
});

test('a reading is kept by column; one of an earlier build is still read', async () => {
  const report = await sampleReport('2024年，全市收到行政复议申请12件。');
  const reading = { id: 'a', snapshotId: 'b', report };
  expect(packReading(reading).json).toContain('"columns":[[[');
  expect(unpackReading({ id: 'a', snapshotId: 'b', json: JSON.stringify(report) })).toEqual(reading);
});

test('a field without a value is not taken for null', async () => {
  const report = await sampleReport('2024年，全市收到行政复议申请12件。');
  const [quantity] = report.quantities;
  const odd = { ...report, quantities: [{ ...quantity, note: undefined }] } as unknown as Report;
  expect(unpackReading(packReading({ id: 'a', snapshotId: 'b', report: odd })).report.quantities).toEqual([quantity]);
});

test.each(['', '{', '1', '[]', '[null,1,2]'])('what is stored as %j is no reading', json => {
  expect(() => unpackReading({ id: 'a', snapshotId: 'b', json }).report.quantities.length).toThrow();
});
