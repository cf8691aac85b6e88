import { INDICATORS } from '../../lib/codebook/codebook';
import { buildMatrix, statedRows } from '../../lib/compare/matrix';
import type { ExportedReport } from '../../lib/exports/source';
import { WIDE_WORDS_ZH, wideRows } from '../../lib/exports/wide';
import { toXlsx } from '../../lib/exports/xlsx';

/** What the page sends: reports in parts, then the names of the columns as the end. */
export type ToWorkbook = { reports: ExportedReport[] } | { columns: string[] };
/** What comes back: how many reports have arrived, then the file or nothing. */
export type FromWorkbook = { taken: number } | { file: ArrayBuffer } | { failed: string };

interface Worker {
  onmessage: ((event: MessageEvent<ToWorkbook>) => void) | null;
  postMessage(message: FromWorkbook, transfer?: Transferable[]): void;
}
const page = globalThis as unknown as Worker;
const reports: ExportedReport[] = [];

page.onmessage = async ({ data }) => {
  try {
    if ('reports' in data) {
      reports.push(...data.reports);
      page.postMessage({ taken: reports.length });
      return;
    }
    const stated = statedRows(buildMatrix(reports, INDICATORS));
    const file = await (
      await toXlsx(reports, wideRows(stated, data.columns, WIDE_WORDS_ZH), data.columns)
    ).arrayBuffer();
    page.postMessage({ file }, [file]);
  } catch (error) {
    page.postMessage({ failed: String(error) });
  }
};
