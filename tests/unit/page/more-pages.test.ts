import { describe, expect, test } from 'vitest';
import type { PageLines } from '../../../lib/page/lines';
import { findMorePages } from '../../../lib/page/more-pages';

/** A page that is nothing but a pager of these addresses, labelled 1, 2, 3 … */
function pager(...addresses: string[]): PageLines {
  const links = addresses.map((address, index) => ({
    textContent: String(index + 1),
    getAttribute: () => address,
  })) as unknown as Element[];
  return { lines: [], blocks: [], links, headings: [], frames: [], images: [], truncated: false, unfolds: false };
}

const others = (url: string, ...addresses: string[]) => findMorePages(pager(...addresses), url)?.others ?? [];

describe('pages of the same article', () => {
  const SECOND = 'http://www.jia.gov.cn/zw/t12_1.html';

  test.each([
    ['t12.html', 'http://www.jia.gov.cn/zw/t12.html'],
    ['./t12_2.html#p', 'http://www.jia.gov.cn/zw/t12_2.html'],
    ['../zw/t12-3.html', 'http://www.jia.gov.cn/zw/t12-3.html'],
    ['//www.jia.gov.cn/zw/t12_4.html', 'http://www.jia.gov.cn/zw/t12_4.html'],
    ['http://www.jia.gov.cn/zw/t12_5.html?page=5', 'http://www.jia.gov.cn/zw/t12_5.html?page=5'],
    ['?p=2', 'http://www.jia.gov.cn/zw/t12_1.html?p=2'],
    // Only a parser sees that these end in the same file.
    [' t12_2.html\n', 'http://www.jia.gov.cn/zw/t12_2.html'],
    ['..\\zw\\t12_2.html', 'http://www.jia.gov.cn/zw/t12_2.html'],
    ['t12_\t2.html', 'http://www.jia.gov.cn/zw/t12_2.html'],
  ])('%j', (address, page) => {
    expect(others(SECOND, address)).toEqual([page]);
  });

  test.each([
    '/',
    '../',
    '..',
    '.',
    '#',
    '',
    'index_2.html',
    'http://www.jia.gov.cn',
    'http://www.yi.gov.cn/zw/t12_2.html',
    'https:t13.html',
    '/t12_2.html',
    't12_2.html?id=3',
    't12_1.html#top',
    'javascript:void(0)',
    'ftp://www.jia.gov.cn/zw/t12_2.html',
    `t12_2.html?${'0'.repeat(2000)}`,
  ])('not %j', address => {
    expect(others(SECOND, address)).toEqual([]);
  });

  test('an address that ends in no file', () => {
    expect(others('http://www.jia.gov.cn/zw/', 'index_1.html', '?page=2', './?pageno=3')).toEqual([
      'http://www.jia.gov.cn/zw/?page=2',
      'http://www.jia.gov.cn/zw/?pageno=3',
    ]);
    expect(others('http://www.jia.gov.cn/%E6%B3%95.html', '法.html?page=2')).toEqual([
      'http://www.jia.gov.cn/%E6%B3%95.html?page=2',
    ]);
  });

  test('a page that is not of the web has none', () => {
    expect(findMorePages(pager('t12_2.html'), 'about:blank')).toBeNull();
  });
});
