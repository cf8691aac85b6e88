import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { toAnnotations } from '../../../lib/exports/annotations';
import { bibtex, type CitedReport, cslJson, ris } from '../../../lib/exports/citations';
import { ANNOTATION_CONTEXT } from './annotation-context';
import { SOURCE } from './sources';

/** Libraries that are not ours read what we write. */

const CITED: CitedReport = {
  author: '道外区人民政府',
  title: '100%_{报告} & “法治政府建设”#1',
  published: '2022-03-15',
  accessed: '2026-11-25',
  url: 'http://www.hrbdw.gov.cn/art/2022/3/15/art_1_1.html?a=1&b=50%25',
  key: '230104-2021',
  year: 2021,
};
const SECOND: CitedReport = { ...CITED, key: 'fazhi-undated', author: null, published: null, url: null, title: '报告' };

interface Item {
  id?: string;
  type: string;
  title: string;
  author?: { literal?: string; family?: string; name?: string }[];
  issued?: { 'date-parts': number[][] };
  accessed?: { 'date-parts': number[][] };
  URL?: string;
}
const read = (text: string): Item[] => new Cite(text).data as Item[];
const authorOf = (item: Item | undefined) => {
  const [first] = item?.author ?? [];
  return first?.literal ?? first?.name ?? first?.family;
};

describe('a citation library reads', () => {
  test('BibTeX: both entries, title and author as they were', () => {
    const [first, second, ...rest] = read([CITED, SECOND].map(bibtex).join('\n'));
    expect(rest).toEqual([]);
    expect(first).toMatchObject({
      id: '230104-2021',
      type: 'webpage',
      issued: { 'date-parts': [[2022, 3, 15]] },
      accessed: { 'date-parts': [[2026, 11, 25]] },
      URL: CITED.url,
    });
    expect(first?.title.replace(/<\/?span[^>]*>/g, '')).toBe(CITED.title);
    expect(authorOf(first)).toBe(CITED.author);
    expect(second?.title.replace(/<\/?span[^>]*>/g, '')).toBe('报告');
    expect(second?.issued).toBeUndefined();
  });

  test('RIS: the same facts', () => {
    const [first, second] = read([CITED, SECOND].map(ris).join(''));
    expect(first).toMatchObject({ title: CITED.title, URL: CITED.url, issued: { 'date-parts': [[2022, 3, 15]] } });
    expect(authorOf(first)).toBe(CITED.author);
    expect(second?.title).toBe('报告');
  });

  test('CSL-JSON: as it stands', () => {
    const [first] = read(JSON.stringify([cslJson(CITED)]));
    expect(first).toMatchObject({ ...cslJson(CITED) });
  });
});

describe('a JSON-LD processor reads the annotations', () => {
  const TEXT = '全年受理复议1075件，出庭率=100%。';
  const annotations = toAnnotations(SOURCE, TEXT);
  const documentLoader = async (url: string) => {
    if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`not to be fetched: ${url}`);
    return { contextUrl: null, documentUrl: url, document: ANNOTATION_CONTEXT };
  };

  test('every word is of the vocabulary: nothing is dropped, nothing is relative', async () => {
    // Safe mode throws where a key or a type is not known to the context.
    const expanded = await jsonld.expand(annotations as object[], { documentLoader, safe: true });
    expect(expanded).toHaveLength(annotations.length);
    const [first] = expanded as Record<string, { '@value'?: unknown }[]>[];
    expect(first?.['@type']).toEqual(['http://www.w3.org/ns/oa#Annotation']);
    expect(JSON.stringify(expanded)).toContain('"http://www.w3.org/ns/oa#exact":[{"@value":');
  });

  test('the word of a person is an annotation of its own', () => {
    const [assessed, ...others] = annotations.filter(each => each.motivation === 'assessing');
    expect(others).toEqual([]);
    expect(assessed?.body.map(({ purpose, value }) => [purpose, value])).toEqual([
      ['assessing', 'corrected'],
      ['describing', '行政复议案件受理数：1076件'],
      ['commenting', '见附件'],
    ]);
    expect(assessed?.created).toBe('2026-01-02T00:00:00Z');
    expect(assessed?.target).toEqual(annotations[0]?.target);
  });

  test('as triples: each annotation has one target, with a quote and a position where it has a place', async () => {
    const triples = String(
      await jsonld.toRDF(annotations as object[], { documentLoader, safe: true, format: 'application/n-quads' }),
    ).split('\n');
    const count = (word: string) => triples.filter(triple => triple.includes(word)).length;
    for (const word of ['oa#hasTarget', 'oa#hasSource'])
      expect(count(`<http://www.w3.org/ns/${word}>`), word).toBe(annotations.length);
    // A note on the whole report and the tags have no place in it.
    for (const word of ['oa#exact', 'oa#start', 'oa#end'])
      expect(count(`<http://www.w3.org/ns/${word}>`), word).toBe(annotations.length - 2);
  });

  test('a word that the vocabulary does not have is refused', async () => {
    const wrong = { ...annotations[0], confidence: 1 };
    await expect(jsonld.expand(wrong as object, { documentLoader, safe: true })).rejects.toThrow();
  });
});
