import { describe, expect, it } from 'vitest';
import { readBodyPhrase } from '../../../lib/regions/bodies';

const parts = (phrase: string) => {
  const body = readBodyPhrase(phrase);
  if (!body) return null;
  const places = body.place?.candidates.map(division => division.code).join('/') ?? null;
  const { kind, national, ownKind, township, zone, department, system } = body;
  return Object.fromEntries(
    Object.entries({ kind, national, places, ownKind, township, zone, department, system }).filter(
      ([, value]) => value,
    ),
  );
};

describe('names of bodies', () => {
  it.each([
    ['哈尔滨市道外区人民政府', { kind: 'government', places: '230104' }],
    ['南宁市武鸣县人民政府', { kind: 'government', places: '450122' }],
    ['黔西南州人民政府', { kind: 'government', places: '522300' }],
    ['阿拉善盟行政公署', { kind: 'government', places: '152900' }],
    ['上海市嘉定区司法局', { kind: 'department', places: '310114', department: '司法局' }],
    ['龙游县人民政府办公室', { kind: 'department', places: '330825', department: '人民政府办公室' }],
    [
      '国家税务总局大连市税务局',
      { kind: 'department', places: '210200', department: '税务局', system: '国家税务总局' },
    ],
    ['中华人民共和国厦门海关', { kind: 'department', places: '350200', department: '海关' }],
    ['国家统计局温州调查队', { kind: 'department', places: '330300', department: '调查队', system: '国家统计局' }],
    ['诸暨市气象局', { kind: 'department', places: '330681', department: '气象局' }],
    ['中共双牌县教育局党组', { kind: 'department', places: '431123', department: '教育局' }],
    ['武汉经开区统计局', { kind: 'department', places: '420100', zone: '经开区', department: '统计局' }],
    ['农业农村部', { kind: 'department', national: true, department: '农业农村部' }],
    ['国家发展改革委', { kind: 'department', national: true, department: '国家发展改革委' }],
    ['市人力资源社会保障局', { kind: 'department', ownKind: '市', department: '人力资源社会保障局' }],
    ['盐城市住房和城乡建设局(市交通运输局)', { kind: 'department', places: '320900', department: '住房和城乡建设局' }],
    ['市民政局', { kind: 'department', ownKind: '市', department: '民政局' }],
    ['市民族宗教事务局', { kind: 'department', ownKind: '市', department: '民族宗教事务局' }],
    ['市政务服务数据管理局', { kind: 'department', ownKind: '市', department: '政务服务数据管理局' }],
    ['长江航务管理局', { kind: 'department', national: true, department: '长江航务管理局' }],
    [
      '中国人民银行宜宾市中心支行',
      { kind: 'department', places: '511500', department: '中心支行', system: '中国人民银行' },
    ],
    ['广州市黄埔区人民政府、广州开发区管委会', { kind: 'government', places: '440112' }],
    ['中共西吉县委员会西吉县人民政府', { kind: 'government', places: '640422' }],
    ['南京江北新区', { kind: 'government', places: '320100', zone: '江北新区' }],
    ['兵团司法局', { kind: 'department', zone: '新疆生产建设兵团', department: '司法局' }],
    ['巴彦托海镇', { kind: 'government', township: '巴彦托海镇' }],
    ['市场监督管理局', { kind: 'department', department: '市场监督管理局' }],
    ['大同镇人民政府', { kind: 'government', township: '大同镇' }],
    ['北城街街道办事处', { kind: 'government', township: '北城街街道' }],
    ['重庆市铜梁区人民政府东城街道办事处', { kind: 'government', places: '500151', township: '东城街道' }],
    ['中共黄湾镇委员会黄湾镇人民政府', { kind: 'government', township: '黄湾镇' }],
    ['中共长治市潞城区委长治市潞城区人民政府', { kind: 'government', places: '140406' }],
    ['大连市委、市政府', { kind: 'government', places: '210200', ownKind: '市' }],
    ['苏州工业园区管委会', { kind: 'government', places: '320500', zone: '工业园区' }],
    [
      '第八师石河子市司法局',
      { kind: 'department', places: '659001', zone: '新疆生产建设兵团第八师', department: '司法局' },
    ],
  ])('%s', (phrase, expected) => {
    expect(parts(phrase)).toEqual(expected);
  });

  it.each([
    '我局',
    '本委',
    '各部',
    '全局',
    '有关部',
    '我市',
    '市委',
    '人大常委会',
    '人民医院',
    '宁德师范学院',
    '西安金博体育市',
    '',
  ])('%s names no body', phrase => {
    expect(parts(phrase)).toBeNull();
  });
});
