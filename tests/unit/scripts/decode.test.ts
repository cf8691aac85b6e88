import { describe, expect, test } from 'vitest';
import { decodeFile } from '../../../scripts/decode';

/** 法治政府建设 in the old encodings, byte by byte. */
const GBK = Uint8Array.from([0xb7, 0xa8, 0xd6, 0xce, 0xd5, 0xfe, 0xb8, 0xae, 0xbd, 0xa8, 0xc9, 0xe8]);
/** 法治政府建設 in Big5. */
const BIG5 = Uint8Array.from([0xaa, 0x6b, 0xaa, 0x76, 0xac, 0x46, 0xa9, 0xb2, 0xab, 0xd8, 0xb3, 0x5d]);
const bytes = (text: string) => new TextEncoder().encode(text);
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap(part => [...part]));

describe('decodeFile', () => {
  test('UTF-8, with and without a byte-order mark', () => {
    expect(decodeFile('a.txt', bytes('法治政府建设')).text).toBe('法治政府建设');
    expect(decodeFile('a.txt', join(Uint8Array.from([0xef, 0xbb, 0xbf]), bytes('法治'))).text).toBe('法治');
  });

  test('UTF-16 by its mark', () => {
    expect(decodeFile('a.txt', Uint8Array.from([0xff, 0xfe, 0xd5, 0x6c])).text).toBe('法');
    expect(decodeFile('a.txt', Uint8Array.from([0xfe, 0xff, 0x6c, 0xd5])).text).toBe('法');
  });

  test('GB 18030 and Big5 by how they read', () => {
    expect(decodeFile('a.txt', GBK)).toEqual({ text: '法治政府建设', encoding: 'gb18030' });
    expect(decodeFile('a.txt', BIG5)).toEqual({ text: '法治政府建設', encoding: 'big5' });
  });

  test('a page by what it declares', () => {
    const page = join(bytes('<meta charset="gb2312"><p>'), GBK, bytes('</p>'));
    expect(decodeFile('a.html', page).text).toContain('法治政府建设');
    const big5 = join(
      bytes('<meta http-equiv="Content-Type" content="text/html; charset=big5"><p>'),
      BIG5,
      bytes('</p>'),
    );
    expect(decodeFile('a.htm', big5).text).toContain('法治政府建設');
  });

  test('a page that declares what it is not, or a name nobody knows', () => {
    expect(decodeFile('a.html', join(bytes('<meta charset="utf-8"><p>'), GBK)).text).toContain('法治政府建设');
    expect(decodeFile('a.html', join(bytes('<meta charset="x-nothing"><p>'), bytes('法治'))).text).toContain('法治');
  });

  test('nothing', () => {
    expect(decodeFile('a.txt', new Uint8Array(0)).text).toBe('');
  });
});
