import { download } from '../../components/parts/download';
import type { Comparison } from '../../components/popup/model';
import { INDICATORS } from '../../lib/codebook/codebook';
import { buildMatrix } from '../../lib/compare/matrix';
import { WIDE_WORDS_ZH, wideCsv } from '../../lib/exports/wide';
import type { Library } from '../../lib/library/open';
import { loadOverrules } from '../../lib/library/overrules';
import type { ReportRow } from '../../lib/library/records';
import { loadSnapshot } from '../../lib/library/snapshots';
import type { LibraryError, Result } from '../../lib/messages/contract';

/** Loads the readings of the chosen reports and sets them side by side. */
export async function compareReports(
  library: Library,
  rows: readonly ReportRow[],
): Promise<Result<Comparison, LibraryError>> {
  const snapshots = await Promise.all(rows.map(row => loadSnapshot(library, row.snapshotId)));
  const failed = snapshots.find(snapshot => !snapshot.ok);
  if (failed && !failed.ok) return failed;
  const decided = await loadOverrules(
    library,
    rows.map(row => row.snapshotId),
  );
  if (!decided.ok) return decided;
  const compared = snapshots.flatMap((snapshot, nth) => {
    const row = rows[nth];
    return snapshot.ok && row
      ? [{ id: row.reportId, report: snapshot.value.report, overrules: decided.value.get(row.snapshotId) ?? new Map() }]
      : [];
  });
  return { ok: true, value: { reports: rows, matrix: buildMatrix(compared, INDICATORS) } };
}

/** Hands the table as a CSV file to the person. */
export function downloadCsv({ reports, matrix }: Comparison): void {
  const names = reports.map(({ bodyName, title, year }) => `${bodyName ?? title}${year === null ? '' : ` ${year}`}`);
  download('comparison.csv', new Blob([wideCsv(matrix, names, WIDE_WORDS_ZH)], { type: 'text/csv;charset=utf-8' }));
}
