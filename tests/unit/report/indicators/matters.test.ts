import { expect, test } from 'vitest';
import { readMarked } from '../../codebook/marked';

/** Ids that are asserted of numbers told behind the first. */
const firmIn = (sentence: string) =>
  readMarked(sentence)
    .firm.filter(({ figure }) => figure > 0)
    .map(({ id }) => id)
    .filter(id => !/^(?:reconsideration|litigation|mediation)\./.test(id));

test.each([
  '审结行政复议案件88件。从案件类型看，行政处罚41件、行政强制6件、政府信息公开12件。',
  '收到行政复议申请132件，涉及政府信息公开28件、行政处罚61件。',
  '受理行政复议案件96件，主要集中在行政处罚、行政许可两个领域，分别为51件、9件。',
  '全年办理一审行政诉讼案件54件，其中行政处罚类19件，政府信息公开类11件，行政强制类5件。',
  '（一）收案情况\n收到行政复议申请210件。\n（二）申请事项\n行政处罚96件，占45.7%；行政强制8件。',
  '受理行政复议申请40件，按案由分，因行政许可的3件，因行政处罚的21件。',
  '办理行政复议案件77件，行政处罚31件，行政强制4件。',
  '各级人民调解组织调解纠纷860件，其中婚姻家庭纠纷210件、劳动争议31件。',
])('%s: what the cases are about was not done in the year', sentence => {
  expect(firmIn(sentence)).toEqual([]);
});

test.each([
  ['作出行政处罚110件、行政强制9件，被提起行政诉讼2件。', 'enforcement.coercions'],
  ['收到行政复议申请412件。作出行政处罚决定310件，实施行政强制21件。', 'enforcement.penalties'],
  ['办理行政复议案件3件。办理行政处罚案件110件。', 'enforcement.penalties'],
  ['受理行政复议申请65件。主动公开政府信息21件。', 'openness.proactive_disclosed'],
  ['受理行政复议案件8件，办结率100%。\n（三）严格执法\n行政处罚5件，行政强制1件。', 'enforcement.penalties'],
  ['办理执法案件119件，从类型看，行政处罚110件、行政强制9件。', 'enforcement.penalties'],
  ['调解纠纷860件。劳动人事争议仲裁机构受理劳动争议31件。', 'arbitration.labour_cases'],
])('%s: %s was', (sentence, id) => {
  expect(firmIn(sentence)).toContain(id);
});
