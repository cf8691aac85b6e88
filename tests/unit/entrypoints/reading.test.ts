import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { readOnce } from '../../../entrypoints/background/reading';
import { openLibrary } from '../../../lib/library/open';
import { save } from '../../../lib/library/save';
import { shownPart } from '../../../lib/report/shown-part';
import { factsOf } from '../../fixtures/facts';

const TEXT =
  '甲县2023年法治政府建设情况报告\n2023年，甲县审查规范性文件12件，办理行政复议案件36件。\n甲县人民政府\n2024年3月1日';
const FACTS = factsOf('http://www.jia.gov.cn/1.html', '甲县2023年法治政府建设情况报告');

test('the same page is read once; another text or other facts are read anew', async () => {
  const first = await readOnce(TEXT, FACTS);
  expect(first.quantities).toHaveLength(2);
  expect(await readOnce(TEXT, { ...FACTS, meta: {} })).toBe(first);
  const elsewhere = await readOnce(TEXT, { ...FACTS, url: 'http://www.jia.gov.cn/2.html' });
  expect(elsewhere.source.url).toBe('http://www.jia.gov.cn/2.html');
  const longer = await readOnce(`${TEXT}\n另办理应诉案件7件。`, FACTS);
  expect(longer.quantities).toHaveLength(3);
  const again = await readOnce(TEXT, FACTS);
  expect(again).not.toBe(first);
  expect(again).toEqual(first);
});

test('a text longer than any report is not remembered', async () => {
  const text = `${TEXT}\n${'甲'.repeat(300_000)}`;
  expect(await readOnce(text, FACTS)).not.toBe(await readOnce(text, FACTS));
});

test('showing and saving leave the remembered reading as it was', async () => {
  const report = await readOnce(TEXT, FACTS);
  const before = JSON.stringify(report);
  shownPart(report);
  const opened = await openLibrary({ name: 'remembered' });
  if (!opened.ok) throw new Error(opened.error);
  const saved = await save(opened.value, { requestId: 'a', text: TEXT, html: null, facts: FACTS, report });
  expect(saved.ok && saved.value.outcome).toBe('saved');
  opened.value.close();
  expect(JSON.stringify(await readOnce(TEXT, FACTS))).toBe(before);
});
