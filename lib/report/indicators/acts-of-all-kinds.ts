import type { Figure } from '../reading';

/** Behind the total: 。其中,行政许可类746件 */
const HOLDS_LICENCES = /^(?:[(,;。:]|,?均为)其中[,:]?(?:办理|作出|实施|共)?(?:行政)?(?:许可|检查|征收|确认)/;
const AHEAD = 16;

/** 办理行政执法案件4512件。其中,行政许可类746件: acts of every kind, of which offences are but some. */
export function isOfAllActs(text: string, id: string, { range }: Figure): boolean {
  return id === 'enforcement.violations_investigated' && HOLDS_LICENCES.test(text.slice(range[1], range[1] + AHEAD));
}
