import 'fake-indexeddb/auto';
import { areaList } from '@vant/area-data';
import { backupStream } from '../../../lib/library/backup-write';
import { sha256 } from '../../../lib/library/digest';
import { openLibrary } from '../../../lib/library/open';
import { save } from '../../../lib/library/save';
import { parseReport } from '../../../lib/report/parse';
import { generateReport } from '../../fixtures/generated/generated-report';

const COUNTIES = Object.entries(areaList.county_list).filter(([code]) => !code.endsWith('00'));
const FIRST_YEAR = 2016;
/** Texts that are read; more would only take longer to make. */
const READ = 360;

/**
 * A library of so many reports of the country's counties as a backup file. Three hundred and sixty texts are read by
 * the parser; each stands for many counties and years, under their names: right in size and number, wrong in its facts.
 */
export async function countryBackup(count: number): Promise<Uint8Array> {
  const opened = await openLibrary({ name: `country-${count}` });
  if (!opened.ok) throw new Error(opened.error);
  const read = Array.from({ length: Math.min(READ, count) }, (_, number) => {
    const { text, facts } = generateReport(number);
    return { text, facts, report: parseReport({ text, sha256: '', url: facts.url, facts }) };
  });
  for (let number = 0; number < count; number++) {
    const { text, facts, report } = read[number % read.length]!;
    const [code, county] = COUNTIES[number % COUNTIES.length]!;
    const year = FIRST_YEAR + Math.floor(number / COUNTIES.length);
    const name = `${county}人民政府`;
    const own = `${text}\n${code} ${year}`;
    const url = `http://www.county${code}.gov.cn/${year}/${number}.html`;
    const title = `${name}${year}年法治政府建设情况报告`;
    const saved = await save(opened.value, {
      requestId: `country-${number}`,
      text: own,
      html: null,
      facts: { ...facts, url, documentTitle: title },
      report: {
        ...report,
        title,
        year,
        period: { from: `${year}-01-01`, to: `${year}-12-31` },
        body: {
          name,
          kind: 'government',
          level: 'county',
          region: {
            code,
            name: county,
            province: areaList.province_list[`${code.slice(0, 2)}0000`] ?? null,
            prefecture: areaList.city_list[`${code.slice(0, 4)}00`] ?? null,
            county,
          },
          department: null,
        },
        dates: { published: `${year + 1}-0${1 + (number % 5)}-1${number % 9}`, signed: null, candidates: [] },
        source: { ...report.source, url, sha256: await sha256(own), chars: own.length },
      },
    });
    if (!saved.ok) throw new Error(saved.error);
  }
  const file = new Uint8Array(await new Response(backupStream(opened.value)).arrayBuffer());
  opened.value.close();
  return file;
}
