import type { Figure } from '../reading';
import { SHARE } from './inherit';
import { saysOutcome } from './outcomes';
import type { ReadIndicator } from './read-indicator';

/**
 * Words between two numbers belong to the second: 对12部法规草案反馈意见63条 has one count of opinions, not two.
 * Words behind the last of several joined numbers belong to all: 书记5次、市长9次主持会议.
 */
export function settleNeighbours(
  text: string,
  byFigure: readonly ReadIndicator[][],
  figures: readonly Figure[],
  hasTopic: readonly boolean[],
  isAction: (word: string) => boolean,
): ReadIndicator[][] {
  const settled: ReadIndicator[][] = byFigure.map(claims => [...claims]);
  // From the end, so that a word behind the last number reaches the first of three.
  for (let at = figures.length - 2; at >= 0; at--) {
    const figure = figures[at] as Figure;
    const next = figures[at + 1] as Figure;
    const claims = byFigure[at] ?? [];
    // 取消12项、承接36项权力事项: what has a verb of its own takes none from the next.
    const hasVerb = () => isAction(text.slice(figure.range[0] - VERB, figure.range[0]));
    const isNamedBehind = claims.length === 0 && next.unit === figure.unit && !hasVerb();
    if (isNamedBehind && isListed(text, figure, next, hasTopic[at] === true)) {
      settled[at] = (settled[at + 1] ?? [])
        .filter(({ cue }) => cue[1] > next.range[1])
        .map(other => ({ ...other, ...valuesOf(figure, at), rule: `${other.id} list` }));
      continue;
    }
    // 9件败诉案件中有5件: the noun is the first one's, and the second is part of it.
    if (OF_WHICH.test(text.slice(figure.range[1], next.range[0]))) continue;
    // 312人述法,较上年增加18人: the words belong to the level, what it moved by leans on them.
    if (next.kind === 'change' && AGAINST.test(text.slice(figure.range[1], next.range[0]))) continue;
    const nexts = byFigure[at + 1] ?? [];
    const isNexts = ({ id, cue }: ReadIndicator) =>
      cue[0] >= figure.range[1] &&
      nexts.some(
        other =>
          other.id === id &&
          other.cue[0] < cue[1] &&
          other.cue[1] > cue[0] &&
          other.cue[1] <= next.range[0] &&
          !isShared(other),
      );
    settled[at] = claims.filter(claim => !isNexts(claim));
  }
  return settled;
}

const AGAINST = /,(?:同比|环比|[较比与][^,]{1,8})(?:增加|减少|增长|下降|上升|多|少)了?$/;
const OF_WHICH = /中(?:有|,|的)?$/;
const MOST_LISTED = 20;
/** How long a verb is: 取消, 承接. */
const VERB = 2;
const SHARED: ReadonlySet<string> = new Set(Object.values(SHARE).map(({ rule }) => rule));
const isShared = ({ rule }: ReadIndicator) => SHARED.has(rule.slice(rule.lastIndexOf(' ') + 1));

/** 258件地方性法规、291件规章和1203件规范性文件开展清理: what says behind itself what it counts shares nothing. */
function isListed(text: string, figure: Figure, next: Figure, hasTopic: boolean): boolean {
  const between = text.slice(figure.range[1], next.range[0]);
  if ((hasTopic || /”[、和及]/.test(between)) && between.search(/[、和及]/) > 1) return false;
  // 23件政府文件、86件合同协议进行合法性审核: papers of another kind than the next.
  if (/.(?:文件|公文|方案|议题|材料|纪要|通知)[、和及]/.test(between)) return false;
  // 涉及4个方面、29个单位: what a count sorts by is none of what the next one counts.
  if (/^(?:方面|领域|环节|大类|类别|类型|层面|板块|批次)/.test(between.replace(/^个/, ''))) return false;
  // 城关镇1090项、其他镇409项: each has its own.
  if (/(?:[镇乡村]|街道)$/.test(between)) return false;
  // 推荐1个示范县、2个示范项目: a place is no project.
  if (/示范(?:[县市区]|地区)/.test(between)) return false;
  if (/^[县市区旗州][、和及]/.test(between.replace(/^个/, '')) && text.startsWith('项目', next.range[1])) return false;
  return between.length <= MOST_LISTED && /[、和及]/.test(between) && !/[,;。]/.test(between) && !saysOutcome(between);
}

function valuesOf(figure: Figure, index: number): Pick<ReadIndicator, 'figure' | 'value' | 'unit' | 'bound'> {
  return { figure: index, value: figure.value, unit: figure.unit, bound: figure.bound };
}
