/** What became of a case, a document or a task: said of a part, never of the whole, and not shared by the numbers beside it. */
const OUTCOMES =
  '维持|驳回|终止|撤销|撤回|结转|转结|公开|主办|会办|协办|独办|其余|具有|邀请|成功|变更|和解|败诉|胜诉|终结|转送|未|不予|暂缓|暂停|不符|废止|失效|问题|整改|完成|获|占|合格|优秀|优质|不同意|入选|降至|辅助|无法|不存在|不属于|告知其|告知申请|补正|其他处理|符合|移送|限产|责令改|责令整|退休|退出|调离|调出|离职|解决|落实|满意|采纳|列入|留作|A类|B类|C类|D类|被提起|被申请复议|被申请行政复议'.split(
    '|',
  );
/** 其中占道经营1200起、未经许可施工35起: offences are worded with signs that elsewhere say how a thing ended. */
const OFFENCES =
  /[侵抢强非]占|占(?:道|地|用|压|挖)|未(?:经|按|取得|办理|依法|申报|报批|批先|验先|成年|佩戴|悬挂|落实|建立|设置|配备)/g;

export function saysOutcome(words: string): boolean {
  const rest = words.replace(OFFENCES, '');
  return OUTCOMES.some(outcome => rest.includes(outcome));
}
