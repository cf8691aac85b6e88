/** A file that is not, or not wholly, a backup that this build understands. */
export type FileFlaw = 'not-a-backup' | 'newer-backup' | 'cut' | 'damaged' | 'line-too-long';

/** Longest line in UTF-16 code units: a capture with its HTML, escaped. */
const LONGEST_LINE = 50_000_000;

/** Lines without their break; a flaw instead of a line ends it. */
export async function* linesOf(
  file: Blob,
  onProgress: (doneBytes: number) => void,
): AsyncGenerator<string | { flaw: FileFlaw }> {
  const magic = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isGzip = magic[0] === 0x1f && magic[1] === 0x8b;
  let read = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      read += chunk.length;
      onProgress(read);
      controller.enqueue(chunk);
    },
  });
  const raw = (file.stream() as ReadableStream<Uint8Array<ArrayBuffer>>).pipeThrough(counted);
  const bytes = isGzip ? raw.pipeThrough(new DecompressionStream('gzip')) : raw;
  const reader = bytes.pipeThrough(new TextDecoderStream('utf-8', { fatal: true })).getReader();
  let pieces: string[] = [];
  let length = 0;
  try {
    for (;;) {
      const chunk = await reader.read().catch(() => null);
      // Cut inside the compression, or not what it says it is: what came before still counts.
      if (chunk === null) break;
      if (chunk.done) {
        if (length > 0) yield pieces.join('');
        return;
      }
      const parts = chunk.value.split('\n');
      for (let at = 0; at < parts.length - 1; at += 1) {
        pieces.push(parts[at] as string);
        yield pieces.join('');
        pieces = [];
        length = 0;
      }
      const rest = parts.at(-1) ?? '';
      pieces.push(rest);
      length += rest.length;
      if (length > LONGEST_LINE) {
        yield { flaw: 'line-too-long' };
        return;
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
