import { type Division, divisionByCode } from './divisions';

/** New areas, zones and a customs house known by a name that says nothing of their place. Facts: name and code of the division they lie in. */
const seats =
  '雄安新区130000 两江新区500000 舟山群岛新区330900 西咸新区610000 贵安新区520000 西海岸新区370200 金普新区210200 天府新区510000 湘江新区430100 江北新区320100 滇中新区530100 赣江新区360000 前海合作区440300 前海深港现代服务业合作区440300 横琴粤澳深度合作区440400 横琴新区440400 深汕特别合作区440300 杨凌示范区610400 杨凌农业高新技术产业示范区610400 临港新片区310000 天津港保税区120000 东疆综合保税区120000 亦庄开发区110000 洋浦经济开发区460000 平潭综合实验区350128 济源产城融合示范区419001 济源示范区419001 长白山保护开发区220000 苏州工业园区320500 沈抚示范区210000 沈抚改革创新示范区210000 沣东新城610000 沣西新城610000 秦汉新城610000 泾河新城610000 郑东新区410100 郑州航空港区410100 长江新区420100 东湖高新区420100 东湖新技术开发区420100 钱塘新区330100 前湾新区330200 大鹏新区440300 渤海新区130900 冀南新区130400 松山湖高新区441900 中新天津生态城120000 中新广州知识城440100 光明新区440300 坪山新区440300 龙华新区440300 翠亨新区442000 滨海湾新区441900 仲恺高新区441300 燕郊高新区131000 拱北海关440400';

let cache: Map<string, string> | null = null;

/** Where such a zone or office lies; null for any other. */
export function seatOfZone(zone: string): Division | null {
  cache ??= new Map(seats.split(' ').map(entry => [entry.slice(0, -6), entry.slice(-6)]));
  const code = cache.get(zone);
  return code ? divisionByCode(code) : null;
}
