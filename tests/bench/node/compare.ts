import { INDICATORS } from '../../../lib/codebook/codebook';
import { buildMatrix } from '../../../lib/compare/matrix';
import { longRows } from '../../../lib/exports/long';
import type { ExportedReport } from '../../../lib/exports/source';
import { toXlsx } from '../../../lib/exports/xlsx';
import { parseReport } from '../../../lib/report/parse';
import { generateReport } from '../../fixtures/generated/generated-report';
import type { Job } from '../job';
import { interleave } from '../measure';

function sources(count: number): ExportedReport[] {
  return Array.from({ length: count }, (_, number) => {
    const { text, facts } = generateReport(number);
    const report = parseReport({ text, sha256: '', url: facts.url, facts });
    return {
      id: `report-${number}`,
      report,
      overrules: new Map(),
      savedAt: '2026-01-01T00:00:00Z',
      tags: [],
      notes: [],
    };
  });
}

export const compareJob: Job = async ({ isQuick }) => {
  const reports = sources(isQuick ? 5 : 300);
  const wanted = isQuick ? 50 : 10_000;
  let used = 0;
  for (let rows = 0; rows < wanted && used < reports.length; used++)
    rows += longRows(reports.slice(used, used + 1)).length;
  const some = reports.slice(0, used);
  const rounds = isQuick ? { warm: 0, rounds: 1 } : { warm: 1, rounds: 7 };
  const matrix = await interleave(
    [
      {
        name: `lens: ${reports.length} reports × ${INDICATORS.length} indicators`,
        run: () => buildMatrix(reports, INDICATORS),
      },
    ],
    rounds,
  );
  const xlsx = await interleave(
    [{ name: `lens: ${longRows(some).length} rows`, run: () => toXlsx(some, null) }],
    isQuick ? rounds : { warm: 1, rounds: 3 },
  );
  return [
    { job: 'compare', timings: matrix, notes: [], reach: '< 500 ms' },
    { job: 'XLSX', timings: xlsx, notes: ['five sheets, whole workbook'], reach: '< 5 s' },
  ];
};
