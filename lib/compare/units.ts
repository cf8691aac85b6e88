/**
 * Which printed units an indicator's unit stands for, with the factor to it (codebook §4.4). Only here do 件, 起 and 宗
 * meet; 人 and 人次, 家 and 家次 never do. `raw` units compare but keep their printed name in sight.
 */
interface UnitClass {
  units: Readonly<Record<string, number>>;
  raw?: readonly string[];
}

const same = (names: string): Record<string, number> => Object.fromEntries(names.split(' ').map(name => [name, 1]));

const UNIT_CLASSES: Readonly<Record<string, UnitClass>> = {
  件: { units: same('件 起 宗 例 案 桩 件次'), raw: ['件次'] },
  份: { units: same('份 本 卷 宗 册 件 篇') },
  项: { units: same('项 个 条 种 类'), raw: ['类'] },
  个: { units: same('个 家 处 所 座') },
  家: { units: same('家 户 个 户次 家次'), raw: ['户次', '家次'] },
  家次: { units: same('家次 户次 次') },
  人: { units: same('人') },
  人次: { units: same('人次 人'), raw: ['人'] },
  次: { units: same('次 场次 回 轮 批次'), raw: ['批次'] },
  场: { units: same('场 场次 期 次 班次') },
  支: { units: same('支 个') },
  条: { units: same('条 篇 件 项') },
  部: { units: same('部 件') },
  类: { units: same('类 种 个') },
  起: { units: same('起 件 宗') },
  元: { units: same('元') },
  '%': { units: same('%') },
  天: { units: same('天 个工作日 工作日'), raw: ['个工作日', '工作日'] },
  小时: {
    units: { 小时: 1, 分钟: 1 / 60, 天: 24, 个工作日: 8, 工作日: 8 },
    raw: ['分钟', '天', '个工作日', '工作日'],
  },
  分: { units: same('分') },
  位: { units: same('位') },
};

/**
 * The factor that turns `unit` into the indicator's unit, and whether the printed unit must stay in sight; null when
 * the two never compare.
 */
export function unitFactor(indicatorUnit: string, unit: string): { factor: number; isRaw: boolean } | null {
  if (unit === indicatorUnit) return { factor: 1, isRaw: false };
  const known = Object.hasOwn(UNIT_CLASSES, indicatorUnit) ? UNIT_CLASSES[indicatorUnit] : undefined;
  if (!known || !Object.hasOwn(known.units, unit)) return null;
  return { factor: known.units[unit]!, isRaw: known.raw?.includes(unit) ?? false };
}
