import { describe, expect, it } from 'vitest';
import { allDivisions, contains, divisionByCode, isMunicipality, parentChain } from '../../../lib/regions/divisions';
import { packedDivisions } from '../../../lib/regions/divisions.data';
import { divisionOfHost, divisionOfSiteCode } from '../../../lib/regions/hosts';
import { divisionsNamed } from '../../../lib/regions/names';
import { namesOf } from '../../../lib/regions/names-of';
import { placeAt, placesIn } from '../../../lib/regions/places';
import { fullName, resolveOwnKind, resolvePlace } from '../../../lib/regions/resolve';
import { packDivisions, packPinyin } from '../../../scripts/pack-regions';

const by = (code: string) => {
  const division = divisionByCode(code);
  if (!division) throw new Error(`no division ${code}`);
  return division;
};
const codes = (text: string) => placeAt(text, 0)?.candidates.map(division => division.code);

describe('the table of divisions', () => {
  it('is what the data package packs to', () => {
    expect(packDivisions()).toBe(packedDivisions);
    expect(packPinyin(['重庆市', '六安市']).syllables).toContain('qing庆');
  });

  it('has 31 provinces, some 330 prefectures and 2,850 counties in force, and no code twice', () => {
    const present = allDivisions().filter(division => division.until === null);
    const count = (level: string) => present.filter(division => division.level === level).length;
    expect(count('province')).toBe(31);
    expect(count('prefecture')).toBe(333);
    expect(count('county')).toBeGreaterThan(2840);
    expect(new Set(present.map(division => division.code)).size).toBe(present.length);
  });

  it('gives every division its parents', () => {
    const chain = (code: string) => Object.values(parentChain(by(code))).map(division => division?.name ?? null);
    expect(chain('330402')).toEqual(['浙江省', '嘉兴市', '南湖区']);
    expect(chain('310114')).toEqual(['上海市', null, '嘉定区']);
    expect(chain('429004')).toEqual(['湖北省', null, '仙桃市']);
    expect(chain('422800')).toEqual(['湖北省', '恩施土家族苗族自治州', null]);
    expect(chain('659001')).toEqual(['新疆维吾尔自治区', null, '石河子市']);
    expect(chain('371203')).toEqual(['山东省', '莱芜市', '钢城区']);
    for (const division of allDivisions()) {
      expect(parentChain(division).province, division.name).not.toBeNull();
    }
  });

  it('knows containment and municipalities', () => {
    expect(contains(by('330000'), by('330402'))).toBe(true);
    expect(contains(by('330500'), by('330402'))).toBe(false);
    expect(isMunicipality(by('500000'))).toBe(true);
    expect(isMunicipality(by('230000'))).toBe(false);
  });
});

describe('names', () => {
  it.each([
    ['恩施州', '422800'],
    ['黔西南州', '522300'],
    ['内蒙古', '150000'],
    ['广西', '450000'],
    ['浦东', '310115'],
    ['大连', '210200'],
    ['莫旗', '150722'],
    ['科左中旗', '150521'],
    ['前郭县', '220721'],
    ['双江县', '530925'],
    ['东乡县', '622926'],
    ['鄂伦春旗', '150723'],
  ])('%s is a name of %s', (name, code) => {
    expect(divisionsNamed(name).map(entry => entry.division.code)).toContain(code);
  });

  it('makes no one-character short form', () => {
    expect(namesOf('横县').short).toEqual([]);
    expect(namesOf('东区').short).toEqual([]);
  });

  it('reads chains and stops where another name begins', () => {
    expect(codes('哈尔滨市道外区人民政府')).toEqual(['230104']);
    expect(codes('石家庄桥西区')).toEqual(['130104']);
    expect(codes('杭州上城区')).toEqual(['330102']);
    expect(codes('河北大街')).toEqual(['120105', '130000']);
    expect(codes('大同镇人民政府')).toBeUndefined();
    expect(codes('东湖街道')).toBeUndefined();
    expect(codes('中山路')).toBeUndefined();
    expect(codes('长沙县长沙路')).toEqual(['430121']);
    expect([...placesIn('从杭州市到上海市嘉定区')].map(place => [place.start, place.end])).toEqual([
      [1, 4],
      [5, 11],
    ]);
  });
});

describe('resolving', () => {
  const resolve = (text: string, hints: string[] = [], year: number | null = null) => {
    const place = placeAt(text, 0);
    return place
      ? (resolvePlace(place, { hints: hints.map(by), mentions: [], year }).division?.code ?? null)
      : undefined;
  };

  it('leaves 朝阳区 open and lets a hint decide', () => {
    expect(resolve('朝阳区')).toBeNull();
    expect(resolve('朝阳区', ['220100'])).toBe('220104');
    expect(resolve('朝阳区', ['110105'])).toBe('110105');
    expect(resolve('朝阳区', ['440300'])).toBeNull();
  });

  it('takes a short form for the highest division of that name', () => {
    expect(resolve('西安')).toBe('610100');
    expect(resolve('吉林')).toBe('220000');
    expect(resolve('芜湖', [], 2018)).toBe('340200');
    expect(resolve('西安区')).toBeNull();
    expect(resolve('西安区', ['220400'])).toBe('220403');
  });

  it('chooses between former and present by the year', () => {
    expect(resolve('三元区', [], 2019)).toBe('350403');
    expect(resolve('三元区', [], 2023)).toBe('350404');
    expect(resolve('三元区')).toBe('350404');
    expect(resolve('江干区', [], 2024)).toBe('330104');
    expect(resolve('桥东区', ['130500'], 2016)).toBe('130502');
    expect(resolve('武鸣', [], 2013)).toBe('450122');
    expect(resolve('武鸣', [], 2022)).toBe('450110');
  });

  it('fills in the place of 市科技局 from what is around it', () => {
    expect(resolveOwnKind('市', [by('330402')])?.code).toBe('330400');
    expect(resolveOwnKind('市', [by('320583')])?.code).toBe('320583');
    expect(resolveOwnKind('区', [by('310000')])).toBeNull();
    expect(resolveOwnKind('州', [by('522301')])?.code).toBe('522300');
    expect(resolveOwnKind('县', [])).toBeNull();
  });

  it('puts the city before a district and before nothing else', () => {
    expect(fullName(by('230104'))).toBe('哈尔滨市道外区');
    expect(fullName(by('310114'))).toBe('上海市嘉定区');
    expect(fullName(by('360121'))).toBe('南昌县');
    expect(fullName(by('320583'))).toBe('昆山市');
  });
});

describe('sites', () => {
  it.each([
    ['www.liujiang.gov.cn', '450206'],
    ['sf.sz.gov.cn', '440300'],
    ['cqtn.gov.cn', '500152'],
    ['www.tjjh.gov.cn', '120118'],
    ['www.bjchy.gov.cn', '110105'],
    ['czt.hunan.gov.cn', '430000'],
    ['www.luan.gov.cn', '341500'],
    ['www.yueqing.gov.cn', '330382'],
    ['SWJ.Wuhan.GOV.CN', '420100'],
    // Province or city by letters, the place by sounds or letters.
    ['hbdaye.gov.cn', '420281'],
    ['www.jxyongfeng.gov.cn', '360825'],
    ['www.zjxc.gov.cn', '330624'],
    ['www.hzsc.gov.cn', '330102'],
    ['www.szyq.gov.cn', '341302'],
  ])('%s stands for %s', (host, code) => {
    expect(divisionOfHost(host)?.code).toBe(code);
  });

  it.each([
    'www.suzhou.gov.cn',
    'www.cqqj.gov.cn',
    'www.hnhs.gov.cn',
    'www.samr.gov.cn',
    'gdga.gov.cn',
    'www.wuhan.com',
    'fgs.moa.gov.cn',
    'gov.cn',
    '',
    'a.b.c.d',
  ])('%s says nothing certain', host => {
    expect(divisionOfHost(host)).toBeNull();
  });

  it('reads SiteIDCode of local sites and not that of ministries', () => {
    expect(divisionOfSiteCode('2102000001')?.code).toBe('210200');
    expect(divisionOfSiteCode('bm20000001')).toBeNull();
    expect(divisionOfSiteCode('9999990001')).toBeNull();
    expect(divisionOfSiteCode('210200')).toBeNull();
  });
});
