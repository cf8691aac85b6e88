import { openDB } from 'idb';
import { PAGE_ROWS } from '../../../lib/library/catalog';
import { sha256 } from '../../../lib/library/digest';
import { listRows } from '../../../lib/library/list';
import { openLibrary } from '../../../lib/library/open';
import { packReading } from '../../../lib/library/reading-record';
import type { ReportRow } from '../../../lib/library/records';
import { isTimely } from '../../../lib/library/row';
import { packPage } from '../../../lib/library/row-packing';
import { save } from '../../../lib/library/save';
import { openSearch } from '../../../lib/library/search';
import { parseReport } from '../../../lib/report/parse';
import { generateReport } from '../../fixtures/generated/generated-report';
import { interleave, type Rounds, type Subject } from '../measure';

const peers = (globalThis as { storePeers?: (rowOf: () => object) => Promise<Subject[]> }).storePeers;

/** A report of some 4,000 characters whose reading takes 75 kB, with 200 kB of main content as an editor makes it; every one another text. */
let number = 0;
async function nextReport() {
  const parts = Array.from({ length: 5 }, (_, at) => generateReport(number * 5 + at));
  number += 1;
  const text = parts.map(part => part.text).join('\n');
  const { facts } = parts[0] as (typeof parts)[number];
  // With the hash of its text, as the background hands it on.
  const report = parseReport({ text, sha256: await sha256(text), url: facts.url, facts });
  return {
    requestId: `request-${number}`,
    text,
    facts,
    report,
    html: htmlOf(text),
  };
}

const OPEN =
  '<p style="text-indent: 2em; line-height: 1.75; margin-bottom: 0"><span style="font: 16px 仿宋_GB2312, FangSong">';

function htmlOf(text: string): string {
  const pieces = text.split('。').map(sentence => `${OPEN}${sentence}</span></p>\n`);
  const blank = `${OPEN}&nbsp;</span></p>\n`;
  const blanks = Math.max(0, Math.floor((200_000 - pieces.join('').length) / blank.length));
  // As a page sends it: one string, not one still to be put together.
  return JSON.parse(JSON.stringify(pieces.join(blank.repeat(Math.ceil(blanks / pieces.length))).slice(0, 200_000)));
}

async function saving(rounds: Rounds) {
  const library = await openLibrary({ name: 'bench-save' });
  if (!library.ok) throw new Error(library.error);
  const fat = await openDB('bench-fat', 1, {
    upgrade: db => void db.createObjectStore('rows', { keyPath: 'requestId' }),
  });
  const parts = await openDB('bench-parts', 1, {
    upgrade: db => {
      db.createObjectStore('texts', { keyPath: 'id' });
      for (const name of ['captures', 'readings'])
        db.createObjectStore(name, { keyPath: 'id' }).createIndex('snapshot', 'snapshotId');
    },
  });
  let next = await nextReport();
  let reading = packReading({ id: '', snapshotId: '', report: next.report });
  const before = async () => {
    next = await nextReport();
    reading = packReading({ id: next.requestId, snapshotId: next.requestId, report: next.report });
  };
  return interleave(
    [
      {
        name: 'lens',
        before,
        run: async () => {
          const saved = await save(library.value, next);
          if (!saved.ok) throw new Error(saved.error);
        },
      },
      {
        name: 'one fat row, strict',
        before,
        run: async () => {
          const tx = fat.transaction('rows', 'readwrite', { durability: 'strict' });
          tx.store.put(next);
          await tx.done;
        },
      },
      {
        // What nobody who keeps text, HTML and reading apart can do without: nothing looked up, checked, listed or noted.
        name: 'text, HTML and packed reading alone, strict (limit)',
        before,
        run: async () => {
          const { requestId: id, text, html, facts } = next;
          const tx = parts.transaction(['texts', 'captures', 'readings'], 'readwrite', { durability: 'strict' });
          tx.objectStore('captures').put({ id, snapshotId: id, html, facts });
          tx.objectStore('readings').put(reading);
          tx.objectStore('texts').put({ id, text });
          tx.commit();
          await tx.done;
        },
      },
      ...((await peers?.(() => next)) ?? []).map(subject => ({ ...subject, before })),
    ],
    rounds,
  );
}

/** Twenty digits as a hash gives them. */
const hexOf = (seed: number) => {
  let [state, digits] = [seed * 2 + 1, ''];
  while (digits.length < 20) {
    state = (Math.imul(state, 0x5bd1e995) ^ (state >>> 15)) >>> 0;
    digits += state.toString(16).padStart(8, '0');
  }
  return digits.slice(0, 20);
};

/** Rows as the library keeps them, packed and light, and as whole reports. */
async function listing(count: number, rounds: Rounds) {
  const library = await openLibrary({ name: 'bench-list' });
  if (!library.ok) throw new Error(library.error);
  const { db } = library.value;
  const saved = await save(library.value, { ...(await nextReport()), html: null });
  if (!saved.ok) throw new Error(saved.error);
  const [stored] = await db.getAll('reports');
  if (!stored) throw new Error('nothing was saved');
  const { page: _page, ...model } = stored;
  const { key: _key, ...light } = model;
  const rows = Array.from({ length: count }, (_, at): ReportRow => {
    const { facts, city, year } = generateReport(at);
    const minute = String(at % 60).padStart(2, '0');
    const hour = String(Math.floor(at / 60) % 24).padStart(2, '0');
    const savedAt = `2026-01-${String(1 + (Math.floor(at / 1440) % 28)).padStart(2, '0')}T${hour}:${minute}:00.000Z`;
    const published = `${year + 1}-0${1 + (at % 6)}-${String(10 + (at % 19))}`;
    return {
      ...light,
      reportId: `r${hexOf(at)}`,
      snapshotId: `r${hexOf(at)}-${hexOf(at + count)}`,
      url: `http://www.place${at % 997}.gov.cn/art/2024/3/12/art_${at}_${at * 31}.html`,
      title: facts.documentTitle,
      bodyName: city,
      regionName: city,
      prefecture: city,
      regionCode: String(110_100 + (at % 340) * 100),
      year,
      published,
      timely: isTimely(year, published),
      quantities: 60 + (at % 97),
      indicators: 30 + (at % 53),
      problems: at % 7,
      plans: at % 11,
      warnings: at % 5,
      dimensions: light.dimensions.filter((_, nth) => (at >> (nth % 6)) % 2 === 0),
      savedAt,
    };
  });
  const tx = db.transaction(['reports', 'catalog'], 'readwrite');
  tx.objectStore('reports').clear();
  tx.objectStore('catalog').clear();
  for (let page = 0; page * PAGE_ROWS < count; page++) {
    const some = rows.slice(page * PAGE_ROWS, (page + 1) * PAGE_ROWS);
    const packed = packPage(page, some);
    // No row the library makes is kept beside the others as an object; one that contradicts itself would be.
    if (packed.odd.length > 0) throw new Error('rows as no library has them');
    tx.objectStore('catalog').put(packed);
    for (const row of some)
      tx.objectStore('reports').put({ ...row, key: `${row.bodyName}|${row.regionCode}|${row.year}|year`, page });
  }
  await tx.done;
  const list = await interleave(
    [
      { name: `lens: the whole catalogue of ${count}`, run: () => listRows(library.value) },
      { name: 'light rows, getAll', run: () => db.getAll('reports') },
      { name: 'packed pages, not unpacked (limit)', run: () => db.getAll('catalog') },
      { name: 'keys only', run: () => db.getAllKeys('reports') },
      { name: 'first page alone', run: () => db.get('catalog', 0) },
    ],
    rounds,
  );
  const opened = await openSearch(library.value);
  if (!opened.ok) throw new Error(opened.error);
  const search = opened.value;
  const type = await interleave(
    [
      { name: 'lens: one word', run: () => search.find({ words: '大连' }) },
      { name: 'two words, nothing found', run: () => search.find({ words: '大连 不存在的' }) },
      { name: 'year and level', run: () => search.find({ words: '政府', sort: { by: 'saved', descending: false } }) },
    ],
    rounds,
  );
  return { list, type };
}

Object.assign(globalThis, { saving, listing });
