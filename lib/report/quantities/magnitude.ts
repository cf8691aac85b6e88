import { scaled } from './numerals';

/** What stands between the digits and the unit: 余 多 几, 万 亿 千 百, in every order that occurs. */
export interface Magnitude {
  factor: number;
  isMore: boolean;
  end: number;
}

const FACTOR: Readonly<Record<string, number>> = {
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  十亿: 1e9,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  万: 1e4,
  千: 1e3,
  百: 1e2,
};
const SCALE = /万亿|[十百千]亿|亿|[十百千]万|万(?!里|元化)|千(?![米克瓦伏卡字兆])|百(?!分)/y;
// 多 of 多元, 多部门, 多层次 belongs to the noun behind it.
const MORE =
  /余(?!额|人员|热|味|姚|杭)|多(?!元|部门|跨|层|功能|领域|方|措|渠|样|主体|维|次被|警|种|式)|几(?=[万亿千百个项件次名人家场])|来(?=[万个项件次名人家场])/y;

/** What a multiplier begins with. */
const BEGINNINGS = '余多几来万亿千百十';

/** Read the multiplier that begins at `at`. */
export function readMagnitude(text: string, at: number): Magnitude {
  if (at >= text.length || !BEGINNINGS.includes(text.charAt(at))) return { factor: 1, isMore: false, end: at };
  let end = at;
  let factor = 1;
  let isMore = false;
  const more = () => {
    MORE.lastIndex = end;
    const found = MORE.exec(text)?.[0];
    if (!found) return;
    isMore = true;
    end += found.length;
  };
  more();
  SCALE.lastIndex = end;
  const scale = SCALE.exec(text)?.[0];
  if (scale) {
    factor = FACTOR[scale] ?? 1;
    end += scale.length;
    if (!isMore) more();
  }
  return { factor, isMore, end };
}

export function withMagnitude(value: number, { factor }: Magnitude): number {
  return factor === 1 ? value : scaled(value, factor);
}
