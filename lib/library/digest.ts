/** SHA-256 of bytes, lower-case hex. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(hash), byte => byte.toString(16).padStart(2, '0')).join('');
}

/** SHA-256 of a string in UTF-8, lower-case hex. */
export const sha256 = (text: string): Promise<string> => sha256Of(new TextEncoder().encode(text));

/** Eighty bits of a hash: enough to name a record, short enough for an address. */
export const shortHash = async (text: string): Promise<string> => (await sha256(text)).slice(0, 20);

/**
 * Sixty-four bits that differ when texts differ, made at once: for things that one version of a text has few of. Not for what
 * must withstand an attack.
 */
export function quickName(text: string): string {
  let [one, two] = [0x9e3779b9, 0x85ebca6b];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x9e3779b1);
    two = Math.imul(two ^ unit, 0x5f356495);
  }
  // The last units reach all bits.
  one = Math.imul(one ^ (one >>> 15) ^ text.length, 0x85ebca77) ^ (two >>> 13);
  two = Math.imul(two ^ (two >>> 15) ^ text.length, 0xc2b2ae3d) ^ (one >>> 13);
  return [one, two].map(half => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

/** JSON with sorted keys: the same value is always the same string. Depth as deep as the value, which is checked before. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}
