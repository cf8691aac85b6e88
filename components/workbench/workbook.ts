import type { ExportedReport } from '../../lib/exports/source';
import type { FromWorkbook, ToWorkbook } from './workbook-worker';

/** Reports handed over at once: copying them stays far below what a person notices. */
const PART = 10;
/** Share of the work that handing over and tabulating is; the rest is writing the file, which says nothing of itself. */
const HANDING_SHARE = 0.6;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * The workbook, made beside the page so that it stays usable.
 * @param onProgress - 0 to 1
 * @returns null when `signal` stopped it
 * @throws when it could not be made
 */
export function makeWorkbook(
  reports: readonly ExportedReport[],
  columns: readonly string[],
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Blob | null> {
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), { type: 'module' });
  const send = (message: ToWorkbook) => worker.postMessage(message);
  /** Only the readings: the rows of the list stay here. */
  const part = (from: number) =>
    send({
      reports: reports
        .slice(from, from + PART)
        .map(({ id, report, overrules, savedAt, tags, notes }) => ({ id, report, overrules, savedAt, tags, notes })),
    });
  return new Promise<Blob | null>((resolve, reject) => {
    signal.addEventListener('abort', () => resolve(null));
    worker.onerror = event => reject(new Error(event.message || 'the worker could not be started'));
    worker.onmessage = ({ data }: MessageEvent<FromWorkbook>) => {
      if ('failed' in data) reject(new Error(data.failed));
      else if ('file' in data) resolve(new Blob([data.file], { type: XLSX }));
      else {
        onProgress((data.taken / Math.max(1, reports.length)) * HANDING_SHARE);
        // The next part goes only when the last has arrived, so that the page breathes between two.
        if (data.taken < reports.length) part(data.taken);
        else send({ columns: [...columns] });
      }
    };
    part(0);
  }).finally(() => worker.terminate());
}
