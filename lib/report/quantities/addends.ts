import type { Figure, ReadingText } from '../reading';
import type { Placed } from './place';

const LEAST_ADDENDS = 2;
const MOST_ADDENDS = 12;
/** 路政案件122件, 、道路运输案件1058件 */
const ADDEND = /^[,、和及:]([^,;。、:()\d]{2,14}(?:案件|许可|处罚|检查|事项|纠纷|申请|建议|问题))$/;
/** What was done with them next is no kind of them. */
const NEXT_STEP =
  /受理|不予|办结|审结|结案|立案|办理|处理|答复|完成|整改|移送|撤销|撤回|调解|化解|发现|取消|下放|承接|新增|收到|上年|上级|主动|查处|作出|实施|审查|审核|报送|备案/;

/**
 * 办理行政处罚案件1301件,路政案件122件、道路运输案件1179件: numbers behind a total that add up to it exactly and are named alike are its parts,
 * though no 其中 says so.
 */
export function linkAddends(reading: ReadingText, placed: readonly Placed[], figures: readonly Figure[]): void {
  const { text } = reading.normal;
  for (let at = 0; at + LEAST_ADDENDS < figures.length; at++) {
    const total = figures[at];
    if (total?.kind !== 'count' || total.status === 'previous' || total.bound !== '=') continue;
    const names: string[] = [];
    let sum = 0;
    for (let next = at + 1; next < figures.length && next - at <= MOST_ADDENDS; next++) {
      const part = figures[next];
      const before = placed[next - 1];
      const here = placed[next];
      if (!part || !before || !here || part.partOf !== null || part.unit !== total.unit || part.kind !== 'count') break;
      if (here.sentence !== placed[at]?.sentence) break;
      const name = ADDEND.exec(text.slice(before.number.range[1], here.number.range[0]))?.[1];
      if (!name || NEXT_STEP.test(name) || (names[0] && names[0].slice(-2) !== name.slice(-2))) break;
      names.push(name);
      sum += part.value;
      if (sum > total.value) break;
      if (sum === total.value && names.length >= LEAST_ADDENDS) {
        names.forEach((label, i) => {
          const one = figures[at + 1 + i] as Figure;
          one.partOf = at;
          one.partLabel = label;
        });
        break;
      }
    }
  }
}
