import { backupLines, backupStream } from '../../../lib/library/backup-write';
import { sha256 } from '../../../lib/library/digest';
import { applyImport } from '../../../lib/library/import';
import { planImport } from '../../../lib/library/import-plan';
import type { Library } from '../../../lib/library/open';
import { must } from './sample';

/** The backup as a file. */
export async function backupFile(library: Library): Promise<Blob> {
  return new Response(backupStream(library) as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
}

/** The lines of the backup, with their ends. */
export async function backupText(library: Library): Promise<string> {
  let text = '';
  for await (const line of backupLines(library, () => {})) text += line;
  return text;
}

/** Plan and apply; returns the id of the import. */
export async function importInto(library: Library, file: Blob, acceptFlaws = false): Promise<string> {
  const plan = must(await planImport(library, file));
  return must(await applyImport(library, file, plan, { fileName: 'backup.jsonl.gz', acceptFlaws }));
}

/** A backup whose record lines have been rewritten, with fitting hashes and a fitting end. */
export async function forged(
  text: string,
  change: (value: Record<string, unknown>, type: string) => unknown,
): Promise<Blob> {
  const counts: Record<string, number> = {
    snapshot: 0,
    text: 0,
    capture: 0,
    reading: 0,
    mark: 0,
    change: 0,
    journal: 0,
  };
  const hashes: string[] = [];
  const [manifest, ...lines] = text.split('\n').filter(line => line !== '');
  const out = [manifest];
  for (const line of lines.slice(0, -1)) {
    const { type, value } = JSON.parse(line) as { type: string; value: Record<string, unknown> };
    const changed = change(value, type);
    for (const one of Array.isArray(changed) ? changed : [changed]) {
      const json = typeof one === 'string' ? one : JSON.stringify(one);
      const hash = await sha256(json);
      hashes.push(hash);
      counts[type] = (counts[type] ?? 0) + 1;
      out.push(`{"sha256":"${hash}","type":"${type}","value":${json}}`);
    }
  }
  const sorted = Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
  out.push(JSON.stringify({ end: { counts: sorted, sha256: await sha256(hashes.join('')) } }));
  return new Blob([`${out.join('\n')}\n`]);
}
