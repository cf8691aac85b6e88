import { describe, expect, test } from 'vitest';
import { readFigures } from '../../../lib/report/figures';
import { readIndicators } from '../../../lib/report/indicators';
import { prepareReading } from '../../../lib/report/prepare';
import { subjectOf } from '../../../lib/report/subject-words';

function read(text: string) {
  const reading = prepareReading(text);
  const figures = readFigures(reading);
  const quoteOf = (at: number | null) => {
    const range = at === null ? null : figures[at]?.range;
    return range ? reading.normal.text.slice(...range) : null;
  };
  return figures.map((figure, at) => ({
    quote: quoteOf(at),
    subject: subjectOf(reading, figure),
    partOf: quoteOf(figure.partOf),
    label: figure.partLabel,
    changeOf: quoteOf(figure.changeOf),
    period: figure.period,
    scope: figure.scope,
  }));
}

describe('what is counted', () => {
  test.each([
    ['案件数量和罚没金额同比分别增长12.3%、下降4.1%。', ['案件数量', '罚没金额']],
    ['A与B收案分别为35件、22件。', ['A与B收案', 'A与B收案']],
    ['复议案件与应诉案件分别为35件、22件。', ['复议案件', '应诉案件']],
    ['维持、撤销、终止分别为12件、3件和5件。', ['维持', '撤销', '终止']],
    [
      '法院、检察院发来建议书分别为23份、17份，前者回复率95%，后者回复率100%。',
      ['法院', '检察院发来建议书', '法院', '检察院发来建议书'],
    ],
    ['复议收案41件，应诉收案32件，前者增长5%，后者下降12%。', ['复议收案', '应诉收案', '复议收案', '应诉收案']],
    ['行政处罚（其中：交通类112件、城管类98件）共计340件。', ['行政处罚(其中:交通类', '城管类', '行政处罚']],
    ['2021、2022、2023年收案量分别为45件、58件、76件。', ['收案量', '收案量', '收案量']],
    ['满意度2021年、2022年、2023年分别为90%、91%、92%。', ['满意度', '满意度', '满意度']],
    [
      '审查会议议题85件、政府合同46份，涉及金额12亿元，审查量分别为2020年的1.4倍和1.7倍。',
      ['审查会议议题', '政府合同', '涉及金额', '审查会议议题', '政府合同'],
    ],
    ['受理复议申请56件，审结48件。', ['受理复议申请', '审结']],
    ['罚没款合计98.6万元。', ['罚没款']],
    ['法治经费人均不低于2元。', ['法治经费人均']],
    ['行政机关负责人出庭应诉率进一步提升，达到98%。', ['行政机关负责人出庭应诉率进一步提升']],
    ['聘请法律顾问，共12名。', ['聘请法律顾问']],
    ['98%的审批事项可以网上办理。', ['审批事项可以网上办理']],
  ])('%s', (text, subjects) => {
    expect(read(text).map(one => one.subject)).toEqual(subjects);
  });
});

describe('of which total', () => {
  test.each([
    ['审查文件2612件，其中规范性文件78件、协议1200件。', [null, '2612件', '2612件']],
    ['案件640件（普通程序210件，其中听证6件；简易程序430件），罚款98万元。', [null, '640件', '210件', '640件', null]],
    ['审结200件，其中维持122件（含驳回3件）、撤销5件。', [null, '200件', '122件', '200件']],
    ['行政处罚（其中：交通类112件、城管类98件）共计340件。', ['340件', '340件', null]],
    ['审结案件（含上年结转9件）90件，其中维持50件。', ['90件', null, '90件']],
    ['受理案件（不含不予受理3件）60件。', [null, null]],
    ['检查企业340家，其中出动人员78人。', [null, null]],
    ['审结85件（上年79件）。', [null, null]],
    ['受理85件，其中维持12件。办结79件。', [null, '85件', null]],
    ['查处案件85件，罚款12万元；其中食品类40件、药品类9件。', [null, null, '85件', '85件']],
    ['查处案件85件，移送6件。其中食品类40件、药品类9件。办结79件。', [null, null, '85件', '85件', null]],
    ['受理85件。\n其中维持12件。', [null, null]],
    ['行政处罚90件，其中：简易程序30件；普通程序60件。', [null, '90件', '90件']],
    ['行政处罚90件，其中：警告20件；罚款30件；没收40件。', [null, '90件', '90件', '90件']],
    ['行政处罚90件，其中：简易程序30件；查出问题12件。', [null, '90件', null]],
    ['行政处罚90件，其中简易程序30件；普通程序60件。', [null, '90件', null]],
  ])('%s', (text, totals) => {
    expect(read(text).map(one => one.partOf)).toEqual(totals);
  });

  test('and by which words', () => {
    expect(read('受理85件，其中处罚类12件、公开类3件。').map(one => one.label)).toEqual([null, '处罚类', '公开类']);
    expect(read('处罚90件，其中罚款60件（金额8万元）、没收12件。').map(one => one.label)).toEqual([
      null,
      '罚款',
      null,
      '没收',
    ]);
    expect(read('行政处罚（其中：交通类112件、城管类98件）共计340件。').map(one => one.label)).toEqual([
      '交通类',
      '城管类',
      null,
    ]);
  });
});

describe('the level of a movement', () => {
  test.each([
    ['立案85件，同比增长12%。', [null, '85件']],
    ['应诉率96%，较上年提高2.1个百分点。', [null, '96%']],
    ['应诉率96%、办结率98%，较上年分别提高2.1个、0.4个百分点。', [null, null, '96%', '98%']],
    ['立案85件，信访量同比下降12%。', [null, null]],
    ['败诉率由12%降至8%，下降4个百分点。', [null, null, '8%']],
    ['立案85件，同比增长12%，较2019年增长40%。', [null, '85件', '85件']],
    ['败诉率8%，低于全省平均水平2.3个百分点，同比下降1.1个百分点。', [null, null, '8%']],
    // The movement in front has a noun of its own, and no level: this one goes on from it.
    ['宣传活动近百场。复议案件增长三成，较2019年翻了一番。', [null, null, null]],
  ])('%s', (text, levels) => {
    expect(read(text).map(one => one.changeOf)).toEqual(levels);
  });
});

describe('when', () => {
  test.each([
    ['2021年，全年受理85件。', [null]],
    ['截至12月底，累计建成站点136个。', ['截至12月底']],
    ['截至2021年11月30日，持证人员403人。', ['截至2021年11月30日']],
    ['今年1-11月份，办结85件。', ['今年1-11月份']],
    ['2020年来，录入事项386项，检查5266次。', ['2020年来', '2020年来']],
    ['自2018年以来，受理85件。', ['自2018年以来']],
    ['自2018年1月开展专项行动以来，查处85件。', ['自2018年1月开展专项行动以来']],
    ['上半年受理85件。', ['上半年']],
    ['累计办理85件。', ['累计']],
    ['全年累计办理85件。', [null]],
    ['近三年来，受理85件。', ['近三年来']],
    ['办件量是2022年的1.8倍，办结85件。', [null, null]],
    ['办件量为2020年和2021年总和的1.3倍。', [null]],
    ['较2020年上升12%。', [null]],
    ['败诉率低于上年2.3个百分点，改判率1.2%。', [null, null]],
    ['受理案件数为2020年的132%。', [null]],
    ['上年结转8件。', [null]],
    ['受理85件（2020年为79件）。', [null, '2020年']],
    ['2018年至2021年，累计受理860件。', ['2018年至2021年']],
    ['2018—2020年共受理560件。', ['2018—2020年']],
    ['印发《2020年普法工作要点》，开展活动12场。', [null]],
    ['去年同期受理86件，今年受理106件。', ['去年', null]],
    ['截至11月底，今年共评查120卷。', ['截至11月底']],
    ['一季度检查120次，二季度130次。', ['一季度', '二季度']],
    ['上半年受理85件，全年受理190件。', ['上半年', null]],
    ['1月至11月，办结85件。', ['1月至11月']],
    ['2021年4—6月检查120次，7—9月检查130次。', ['2021年4—6月', '7—9月']],
    ['3月至6月检查120次，全年检查360次。', ['3月至6月', null]],
    ['“十三五”以来，清理文件4轮。', ['“十三五”以来']],
    ['我县自综合执法改革以来查处85件。', ['自综合执法改革以来']],
    ['自贸区挂牌以来，受理85件。', ['自贸区挂牌以来']],
    ['新修订的行政处罚法实施以来，处罚85件。', ['新修订的行政处罚法实施以来']],
    ['近五年累计调解860件。', ['近五年']],
    ['3年间培训120人次。', ['3年间']],
    ['2018年至今，核查860次。', ['2018年至今']],
    ['20年共受理85件，同比下降3%。', ['2020年', '2020年']],
    ['2020年12月至2021年11月，抽查86家。', ['2020年12月至2021年11月']],
    ['2019、2020两年共受理160件。', ['2019、2020两年']],
    ['2020年和2021年共受理160件。', ['2020年和2021年']],
    ['较2019年、2020年分别增长20%、12%。', [null, null]],
    ['21年，我区受理85件。', [null]],
    ['2020年9月1日起施行新条例，处罚85件。', [null]],
    ['受理85件（2020年79件，增长7.6%）。', [null, '2020年', null]],
    ['2020总共受理56件，2021总共受理85件。', ['2020年', null]],
  ])('%s', (text, periods) => {
    expect(read(`2021年度法治政府建设情况报告\n${text}`).map(one => one.period)).toEqual(periods);
  });
});

describe('whose', () => {
  test.each([
    ['全市受理复议申请85件。', ['全市']],
    ['市本级受理85件，各区县受理120件。', ['市本级', '各区县']],
    ['全省平均水平为95%，我县达到98%。', ['全省', null]],
    ['创成省级“枫桥式”派出所11个，市级部门办理建议48件。', [null, '市级']],
    ['受理85件（其中市本级12件），办结79件。', [null, '市本级', null]],
    ['全面推进，受理85件。', [null]],
    ['完成22件省级、35件市级民生实事项目。', [null, null]],
    ['创建全国民主法治示范村1个、省级9个，培育法律明白人2136人。', [null, null, null]],
    ['败诉率8%，低于全省平均水平2个百分点，办结85件。', [null, null, null]],
    ['复议案件比全市平均多12件，办结85件。', [null, null]],
  ])('%s', (text, scopes) => {
    expect(read(text).map(one => one.scope)).toEqual(scopes);
  });
});

describe('a multiple whose base stays open is doubtful', () => {
  const confidences = (text: string) => {
    const reading = prepareReading(text);
    const figures = readFigures(reading);
    return readIndicators(reading, figures)
      .indicators.filter(({ figure }) => figures[figure]?.kind === 'multiple')
      .map(({ confidence }) => confidence < 0.7);
  };

  test.each([
    ['受理行政复议案件56件，是去年的1.5倍。', [false]],
    ['受理行政复议案件56件、审结48件，分别是去年的1.5倍、1.2倍。', [false, false]],
    ['受理行政复议案件56件、审结48件，是去年的1.5倍。', [true]],
    ['受理行政复议案件同比增长1.5倍。', [false]],
  ])('%s', (text, doubtful) => {
    expect(confidences(text)).toEqual(doubtful);
  });

  test('and several years together are no base at all', () => {
    expect(confidences('行政处罚案件1260件，是前两年的1.6倍。').every(isDoubtful => isDoubtful)).toBe(true);
    expect(confidences('行政处罚案件1260件，为2021年和2022年总和的1.3倍。').every(isDoubtful => isDoubtful)).toBe(true);
  });
});

describe('a row in turn whose names are not found is doubtful', () => {
  test.each([
    ['近年来，行政机关败诉率分别为16.4%、11.3%、9.7%。', [true, true, true]],
    ['2019年、2020年、2021年行政机关败诉率分别为16.4%、11.3%、9.7%。', [false, false, false]],
    ['败诉率、出庭应诉率分别为6.1%、100%。', [false, false]],
  ])('%s', (text, doubtful) => {
    const reading = prepareReading(text);
    const { indicators } = readIndicators(reading, readFigures(reading));
    expect(indicators.map(({ confidence }) => confidence < 0.7)).toEqual(doubtful);
  });
});

describe('what a count leaves out is doubtful', () => {
  test.each([
    ['作出行政处罚决定320件，不含简易程序行政处罚45件。', [false, true]],
    ['作出行政处罚决定（不含简易程序）320件。', [false]],
  ])('%s', (text, doubtful) => {
    const reading = prepareReading(text);
    const { indicators } = readIndicators(reading, readFigures(reading));
    expect(indicators.map(({ confidence }) => confidence < 0.7)).toEqual(doubtful);
  });
});

describe('a mark that others are held against is doubtful', () => {
  test.each([
    ['审核罚款五千元以上两万元以下的案件12件。', [true]],
    ['落实行政机关负责人出庭应诉率不低于90%的要求。', [true]],
    ['行政机关负责人出庭应诉率达到90%以上。', [false]],
    ['审核处罚金额10万元以上的案件12件。', [true]],
    ['行政处罚罚款金额100万元以上。', [false]],
    ['败诉率高于8%的单位约谈负责人。', [true]],
    ['出庭应诉率达100%的县区通报表扬。', [true]],
    ['零败诉单位予以表扬。', [true]],
    ['全年零败诉，出庭应诉率达100%。', [false, false]],
    ['98%的审批服务事项网上可办。', [false]],
  ])('%s', (text, doubtful) => {
    const reading = prepareReading(text);
    const { indicators } = readIndicators(reading, readFigures(reading));
    expect(indicators.map(({ confidence }) => confidence < 0.7)).toEqual(doubtful);
  });
});

test('parts keep their names, whichever total their sentence has nearest', () => {
  const reading = prepareReading(
    '2021年度法治政府建设情况报告\n一、成效\n查处违法案件860件，移送公安机关41件。其中农资类案件12件、渔政类9件。受理行政复议申请96件，审结80件。其中公安类31件。',
  );
  const figures = readFigures(reading);
  const read = readIndicators(reading, figures, false).indicators;
  expect(read.filter(({ value }) => [12, 9, 31].includes(value)).map(({ part }) => part)).toEqual([
    '农资类案件',
    '渔政类',
    '公安类',
  ]);
});
