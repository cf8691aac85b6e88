import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveToBin } from '../../../lib/library/bin';
import { putNote } from '../../../lib/library/notes';
import { openSearch } from '../../../lib/library/search';
import { findWords, foldForSearch, termsOf, wordsOf } from '../../../lib/library/search-fold';
import { tendSearch } from '../../../lib/library/search-index';
import type { SearchQuery } from '../../../lib/library/search-query';
import { buildSegment, hasText, SEGMENT_TEXTS, textsWith } from '../../../lib/library/search-segment';
import { changeTags } from '../../../lib/library/tags';
import { freshLibrary, must, saveSample } from './sample';

describe('folding', () => {
  test.each([
    ['全角１２３ＡＢ', '全角123ab'],
    ['受理 1,234 件', '受理1234件'],
    ['复议、诉讼。', '复议 诉讼 '],
    ['98.5％', '98.5%'],
    ['“放管服”改革', '放管服 改革'],
  ])('%s is %s', (text, folded) => {
    expect(foldForSearch(text).text).toBe(folded);
  });

  test('a query is cut into words', () => {
    expect(wordsOf('  行政复议，大连　2021 行政复议')).toEqual(['行政复议', '大连', '2021']);
  });

  test('found words are spans of the printed text', () => {
    const text = '全市 受理1,234件行政\n复议申请。';
    expect(findWords(text, wordsOf('1234件 行政复议')).map(([start, end]) => text.slice(start, end))).toEqual([
      '1,234件',
      '行政\n复议',
    ]);
    expect(findWords(text, ['诉讼', '行政'])).toEqual([]);
  });
});

describe('a segment', () => {
  test('finds exactly the texts that hold every pair of a word', () => {
    const alphabet = fc.constantFrom(...'行政复议诉讼法 ');
    const texts = fc.array(fc.string({ unit: alphabet, maxLength: 12 }), { maxLength: SEGMENT_TEXTS });
    const words = fc.string({ unit: fc.constantFrom(...'行政复议'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(texts, words, (all, word) => {
        const segment = buildSegment(all.map((text, at) => ({ id: String(at), terms: termsOf(text) })));
        const pairs =
          word.length === 1 ? [word] : Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
        const wanted = all.map(text => pairs.every(pair => text.includes(pair)));
        const found = textsWith(segment, word);
        expect(all.map((_, at) => hasText(found, at))).toEqual(wanted);
      }),
      { numRuns: 200 },
    );
  });

  test('a pair that stands in most of 256 texts is kept as a bit set', () => {
    const terms = termsOf('行政复议');
    const segment = buildSegment(Array.from({ length: SEGMENT_TEXTS }, (_, at) => ({ id: String(at), terms })));
    expect(segment.postings).toHaveLength(4 * 32);
    const found = textsWith(segment, '复议');
    expect([0, 100, 255].map(text => hasText(found, text))).toEqual([true, true, true]);
    expect(hasText(textsWith(segment, '诉讼'), 0)).toBe(false);
  });
});

describe('searching the library', () => {
  async function filled() {
    const library = await freshLibrary();
    const east = await saveSample(library, '东港市全年受理行政复议案件12件。', {
      body: '东港市人民政府',
      code: '990200',
      year: 2023,
      published: '2024-03-01',
      title: '东港市2023年法治政府建设年度报告',
    });
    const west = await saveSample(library, '西岭县开展普法宣传，诉讼代理12件。', {
      body: '西岭县人民政府',
      code: '990121',
      year: 2024,
      published: '2025-06-01',
      title: '西岭县法治政府建设工作报告',
    });
    return { library, east: east.saved, west: west.saved };
  }

  async function find(library: Awaited<ReturnType<typeof freshLibrary>>, query: SearchQuery) {
    const search = must(await openSearch(library));
    must(await search.loadTexts());
    return search.find(query).map(({ row, where }) => `${row.bodyName?.slice(0, 2)} ${where}`);
  }

  test.each<[string, SearchQuery, string[]]>([
    [
      'nothing asked for is everything, newest first',
      { sort: { by: 'year', descending: true } },
      ['西岭 head', '东港 head'],
    ],
    ['a word of the title', { words: '工作报告' }, ['西岭 head']],
    ['a word of the text', { words: '普法' }, ['西岭 text']],
    ['one character', { words: '讼' }, ['西岭 text']],
    ['all words must stand somewhere', { words: '东港 复议' }, ['东港 text']],
    ['no hit', { words: '普法 复议' }, []],
    ['part of the body name', { words: '岭县' }, ['西岭 head']],
    ['region by leading digits', { region: '9902' }, ['东港 head']],
    ['years', { years: [2024, 2030] }, ['西岭 head']],
    ['on time', { timely: true }, ['东港 head']],
    ['late', { timely: false }, ['西岭 head']],
    ['level', { levels: ['county'] }, []],
    ['dimension', { dimensions: ['disputes'], sort: { by: 'place', descending: false } }, ['西岭 head', '东港 head']],
    ['dimension not disclosed', { dimensions: ['digital'] }, []],
    ['problems', { hasProblems: true }, []],
  ])('%s', async (_name, query, expected) => {
    const { library } = await filled();
    expect(await find(library, query)).toEqual(expected);
  });

  test('notes and tags are searched, tags filter', async () => {
    const { library, east } = await filled();
    const value = { text: '口径存疑', snapshotId: null, span: null, quote: null };
    must(await putNote(library, east.reportId, null, value));
    must(await changeTags(library, [east.reportId], { add: ['样本'] }));
    expect(await find(library, { words: '存疑' })).toEqual(['东港 head']);
    expect(await find(library, { words: '样本' })).toEqual(['东港 head']);
    expect(await find(library, { tags: ['样本'] })).toEqual(['东港 head']);
  });

  test('what is in the bin is not found', async () => {
    const { library, east } = await filled();
    must(await moveToBin(library, [east.reportId]));
    expect(await find(library, { words: '复议' })).toEqual([]);
  });

  test('an older version is not found by what only it says', async () => {
    const { library } = await filled();
    const traits = { body: '东港市人民政府', code: '990200', year: 2023 };
    await saveSample(library, '东港市全年受理行政案件12件。', traits);
    expect(await find(library, { words: '复议' })).toEqual([]);
  });

  test('packing changes nothing that is found', async () => {
    const library = await freshLibrary();
    const words = ['复议', '诉讼', '普法', '执法'];
    for (let at = 0; at < SEGMENT_TEXTS + 5; at += 1) {
      await saveSample(library, `第${at}份${words[at % 4]}报告。`, { year: 1000 + at, body: `${words[at % 4]}市` });
    }
    const before = await find(library, { words: '诉讼报告' });
    const idle = { timeRemaining: () => 50 };
    expect(must(await tendSearch(library, idle)).hasMore).toBe(false);
    expect(await library.db.count('segments')).toBe(1);
    expect(await library.db.count('terms')).toBe(5);
    expect(await find(library, { words: '诉讼报告' })).toEqual(before);
    expect(before).toHaveLength(65);
  });

  test('a text just saved is found before it is indexed; idle time indexes it', async () => {
    const { library } = await filled();
    expect(await library.db.count('terms')).toBe(0);
    expect(await find(library, { words: '普法' })).toEqual(['西岭 text']);
    expect(must(await tendSearch(library, { timeRemaining: () => 0 })).hasMore).toBe(true);
    expect(must(await tendSearch(library, { timeRemaining: () => 50 })).hasMore).toBe(false);
    expect(await library.db.count('terms')).toBe(2);
    expect(await find(library, { words: '普法' })).toEqual(['西岭 text']);
  });

  test('an index of another build is made anew, and until then not believed', async () => {
    const { library, west } = await filled();
    await library.db.put('terms', { id: west.snapshotId, version: 0, terms: Uint32Array.of(1) });
    await library.db.put('segments', {
      id: 'old',
      version: 0,
      ...buildSegment([{ id: west.snapshotId, terms: Uint32Array.of(1) }]),
    });
    expect(await find(library, { words: '普法' })).toEqual(['西岭 text']);
  });

  test('loading the texts tells how far it is and can be stopped', async () => {
    const { library } = await filled();
    const search = must(await openSearch(library));
    const shares: number[] = [];
    must(await search.loadTexts({ onProgress: share => shares.push(share) }));
    expect(shares.at(-1)).toBe(1);
    const other = must(await openSearch(library));
    expect(await other.loadTexts({ signal: AbortSignal.abort() })).toEqual({ ok: false, error: 'cancelled' });
    expect(other.hasTexts).toBe(false);
  });
});
