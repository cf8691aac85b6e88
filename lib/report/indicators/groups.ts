import type { Figure } from '../reading';

/** Whether a number merely enumerates places, offices or fields: 13个园区, 7个方面. */
export function isGroup(text: string, figure: Figure, groups: readonly string[]): boolean {
  if (STEP_UNITS.has(figure.unit) && STEPS.some(word => text.startsWith(word, figure.range[1]))) return true;
  if (!GROUP_UNITS.has(figure.unit)) return false;
  if (GROUPS_ALONE.has(figure.unit)) return true;
  let [, end] = figure.range;
  end += KINDS_OF_GROUP.find(word => text.startsWith(word, end))?.length ?? 0;
  let behind = end;
  for (const word of groups) if (end + word.length > behind && text.startsWith(word, end)) behind = end + word.length;
  // 16个乡镇工作站 counts the stations.
  return behind > end && !HEADS.some(head => text.startsWith(head, behind));
}

/** What narrows a group: 10个重点执法部门. */
const KINDS_OF_GROUP = '重点|主要|相关|有关|试点|牵头|承办|责任|基层|市级|区级|县级|省级|市直|区直|县直|省直'.split(
  '|',
);
const GROUP_UNITS = new Set(['个', '家', '类', '大类', '方面', '', '处', '所', '大', '部门', '领域']);
const HEADS = '级|工作站|公共法律|便民|综治|矛调|调解|司法所|法律服务|派出所|服务中心|服务站|工作室'.split('|');
/** 5项程序: the steps of a procedure, whatever it is about. */
const STEP_UNITS = new Set(['项', '个', '道']);
const STEPS = ['程序', '必经程序', '法定程序', '步骤', '工序', '流程'];
const GROUPS_ALONE = new Set(['方面', '领域', '部门']);
