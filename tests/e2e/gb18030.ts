let bytesOf: Map<string, [number, number]> | null = null;

/** Node decodes GB18030 but does not encode it: turn its decoder round over the two-byte plane, which holds all of GBK. */
function buildTable(): Map<string, [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && char !== '\uFFFD' && !table.has(char)) table.set(char, [lead, trail]);
    }
  }
  return table;
}

/** @throws {RangeError} for a character outside GBK: a page of that encoding could not carry it either. */
export function encodeGb18030(text: string): Buffer {
  bytesOf ??= buildTable();
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const pair = bytesOf.get(char);
    if (code < 0x80) bytes.push(code);
    else if (pair) bytes.push(...pair);
    else throw new RangeError(`not in GBK: ${char}`);
  }
  return Buffer.from(bytes);
}
