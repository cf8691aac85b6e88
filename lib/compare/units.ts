import { UNIT_CLASSES } from '../codebook/codebook';

/** Units that compare with their class but must stay in sight beside it (codebook §4.4: 标 unit_raw). */
const KEPT_IN_SIGHT: Readonly<Record<string, readonly string[]>> = {
  件: ['件次'],
  项: ['类'],
  家: ['户次', '家次'],
  人次: ['人'],
  次: ['批次'],
  天: ['个工作日', '工作日'],
  小时: ['分钟', '天', '个工作日', '工作日'],
};

const FACTORS: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  UNIT_CLASSES.map(each => [each.canonical, new Map(each.raw.map(({ unit, factor }) => [unit, factor]))]),
);

/**
 * The factor that turns `unit` into the indicator's unit, and whether the printed unit must stay in sight; null when
 * the two never compare. Only here do 件, 起 and 宗 meet.
 */
export function unitFactor(indicatorUnit: string, unit: string): { factor: number; isRaw: boolean } | null {
  if (unit === indicatorUnit) return { factor: 1, isRaw: false };
  const factor = FACTORS.get(indicatorUnit)?.get(unit);
  if (factor === undefined) return null;
  return { factor, isRaw: KEPT_IN_SIGHT[indicatorUnit]?.includes(unit) ?? false };
}
