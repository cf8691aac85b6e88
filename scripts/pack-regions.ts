/**
 * Writes lib/regions/divisions.data.ts and lib/regions/pinyin.data.ts from @vant/area-data and pinyin-pro.
 * Run after a new release of the data package: `npx tsx scripts/pack-regions.ts`.
 */
import { writeFileSync } from 'node:fs';
import { areaList } from '@vant/area-data';
import * as OpenCC from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { formerDivisions } from '../lib/regions/former.data';

/** Statistical areas, towns and outdated names that the package lists beside the divisions of GB/T 2260. */
const notDivisions = new Set(['320112', '320611', '321150', '350402', '370634']);
const withoutCounties = ['4419', '4420', '4604', '6202'];

/** Readings of place names that differ from those of the word list. */
const placeReadings: Record<string, string> = {
  乐清: 'yue qing',
  单县: 'shan xian',
  涡阳: 'guo yang',
  郫都: 'pi du',
  歙县: 'she xian',
  繁峙: 'fan shi',
  什邡: 'shi fang',
  尉犁: 'yu li',
  曾都: 'zeng du',
  洪洞: 'hong tong',
  大埔: 'da bu',
};

export function packDivisions(): string {
  const counties = Object.entries(areaList.county_list).filter(([code]) => {
    const last = Number(code.slice(4));
    const real = last > 0 && (last < 70 || (last > 80 && last < 90));
    return real && !notDivisions.has(code) && !withoutCounties.includes(code.slice(0, 4));
  });
  return Object.entries(areaList.province_list)
    .filter(([code]) => code < '70')
    .map(([province, name]) => {
      const prefectures = Object.entries(areaList.city_list)
        .filter(([code]) => code.startsWith(province.slice(0, 2)))
        .map(([prefecture, prefectureName]) => {
          const own = counties.filter(([code]) => code.startsWith(prefecture.slice(0, 4)));
          // Counties of a municipality or directly under a province hang on a prefecture without a name.
          const unnamed =
            prefectureName === name || !/[市州盟区]$/.test(prefectureName) || prefecture.slice(2, 4) === '90';
          const list = own.map(([code, county]) => code.slice(4) + county).join(',');
          return `${prefecture.slice(2, 4)}${unnamed ? '' : prefectureName}|${list}`;
        });
      return [province.slice(0, 2) + name, ...prefectures].join('\n');
    })
    .join('\n');
}

/** One line a syllable, then names whose characters are read otherwise than on their own line. */
export function packPinyin(names: string[]): { syllables: string; exceptions: string } {
  const readings = new Map<string, Map<string, number>>();
  const read = names.map(name => {
    const special = Object.keys(placeReadings).find(place => name.startsWith(place));
    const syllables = pinyin(name, { toneType: 'none', type: 'array' });
    placeReadings[special ?? '']?.split(' ').forEach((syllable, i) => {
      syllables[i] = syllable;
    });
    return { name, syllables: syllables.map(s => s.replace('ü', 'v')) };
  });
  for (const { name, syllables } of read) {
    [...name].forEach((char, i) => {
      const counts = readings.get(char) ?? new Map<string, number>();
      const syllable = syllables[i] ?? '';
      counts.set(syllable, (counts.get(syllable) ?? 0) + 1);
      readings.set(char, counts);
    });
  }
  const usual = new Map<string, string>();
  for (const [char, counts] of readings) {
    usual.set(char, [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '');
  }
  const bySyllable = new Map<string, string>();
  for (const [char, syllable] of usual) bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + char);
  const exceptions = read
    .filter(({ name, syllables }) => [...name].some((char, i) => usual.get(char) !== syllables[i]))
    .map(({ name, syllables }) => `${name} ${syllables.join(' ')}`);
  return {
    syllables: [...bySyllable]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([syllable, chars]) => syllable + chars)
      .join('\n'),
    exceptions: exceptions.join('\n'),
  };
}

/** Words of titles and of the names of bodies, beside those of places. */
const titleWords =
  '人民政府关于年度法治政府建设工作情况的报告依法行政推进开展部门暨总结打算思路计划安排上报送印发通知公布发布公开权威中共委员会党委党组工委办公室厅局处署总队支队大队中心分局国家税务海关统计调查气象市场监督管理应急财政教育科学技术工业和信息化民族宗教事务公安民政司法人力资源社会保障自然资源规划生态环境住房城乡建设交通运输水利水务农业农村商务文化旅游广播电视体育卫生健康退役军人审计国有资产医疗林业草原园林绿化城市综合执法地方金融粮食物资储备邮政烟草专卖知识产权档案机关数据行政审批政务服务乡村振兴镇街道苏木开发新区经济示范园管理上半年网站门户解读方案纲要要点指引督察评估考核审议意见听取召开会议研究条例规定办法附件来源时间日期机构稿单位编辑链接现将如下坚持领导贯彻落实习近平思想主要举措成效存在问题下一步责任履行第简体与渔业检验检疫质量监测测绘保护卫生计划生育养老通信通讯消防救援救助对外贸易侨务外事招商投资促进公积金无线电铁路航空海事航道航务港口码头银行保险证券外汇煤矿安全监察地震仓储供销合作社残疾联合会史志接待信访扶贫移民边境口岸盐务药品食品物价版权出版新闻文物博物馆图书艺术语言少数老龄妇女儿童劳动编制纪检组织宣传网络营商城管环卫市容防汛抗旱农机畜牧兽医种子水产蚕茶粮油糖滩涂高职学校院馆';

/** Traditional characters and their simplified form, for the characters that titles and names are made of. */
export function packVariants(names: string[]): string {
  const convert = OpenCC.Converter({ from: 't', to: 'cn' });
  const wanted = new Set([...names.join(''), ...titleWords]);
  let pairs = '';
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const char = String.fromCharCode(code);
    const simplified = convert(char);
    if (simplified !== char && simplified.length === 1 && wanted.has(simplified) && !wanted.has(char))
      pairs += char + simplified;
  }
  return pairs;
}

export const namesIn = (packed: string): string[] =>
  packed
    .split(/[\n|,]/)
    .map(entry => entry.replace(/^\d+/, ''))
    .filter(Boolean);

if (process.argv[1]?.endsWith('pack-regions.ts')) {
  const divisions = packDivisions();
  const names = [...namesIn(divisions), ...namesIn(formerDivisions.replace(/ \d{4}/g, ''))];
  const sounds = packPinyin([...new Set(names)]);
  const note = '// Written by scripts/pack-regions.ts; do not edit.\n';
  writeFileSync(
    'lib/regions/divisions.data.ts',
    `${note}/** Divisions of GB/T 2260 by province and prefecture: two digits and name. From @vant/area-data (MIT). */\nexport const packedDivisions = \`${divisions}\`;\n`,
  );
  writeFileSync(
    'lib/regions/pinyin.data.ts',
    `${note}/** Syllable and the characters of division names read so. From pinyin-pro (MIT). */\nexport const syllables = \`${sounds.syllables}\`;\n\n/** Names with another reading, syllable by syllable. */\nexport const exceptions = \`${sounds.exceptions}\`;\n`,
  );
  writeFileSync(
    'lib/regions/variants.data.ts',
    `${note}/** Traditional character and simplified one, in pairs. From the tables of OpenCC (Apache-2.0) by opencc-js (MIT). */\nexport const variants =\n  '${packVariants([...new Set(names)])}';\n`,
  );
}
