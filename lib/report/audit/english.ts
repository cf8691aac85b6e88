import { CORE_GROUPS, DIMENSIONS, INDICATORS } from '../../codebook/codebook';
import type { AuditFinding } from '../report';

const indicatorNames = new Map(INDICATORS.map(entry => [entry.zh, entry.en]));
const groupNames = new Map(CORE_GROUPS.map(group => [group.zh, group.en]));

const dimensionNames = new Map(DIMENSIONS.map(one => [one.zh, one.en]));

const partNames: Record<string, string> = {
  achievements: 'Main measures and results',
  leadership: 'How the leading officials met their duty as first persons responsible',
  problems: 'Shortcomings and their causes',
  plan: 'Main plans for the next year',
  other: 'Other matters to report',
};

const placeNames: Record<string, string> = {
  独立一级标题: 'with a first-level heading of its own',
  下级标题: 'under a lower heading',
  未设标题的段落: 'as a paragraph without a heading',
  仅在文中提及: 'mentioned in the text only',
};

const indicator = (zh: string) => `“${indicatorNames.get(zh) ?? zh}”`;
const listed = (zh: string, names?: ReadonlyMap<string, string>) =>
  zh
    .split('、')
    .map(each => names?.get(each) ?? each)
    .join(', ');
const days = (count: string) => (count === '1' ? '1 day' : `${count} days`);
const firstOfApril = (year: string) => `1 April ${year}`;

interface Wording {
  /** Of the Chinese sentence; its groups are the facts, handed on as printed. */
  pattern: RegExp;
  say: (...facts: string[]) => string;
}

/** By code; a part of the report is named by the last word of its code. Figures and quotes stay as they were. */
const wordings: Record<string, Wording[]> = {
  'text.empty': [{ pattern: /^文本为空/, say: () => 'The text is empty; there is nothing to read.' }],
  'text.shown-in-part': [
    {
      pattern: /^本页内容过多：另有(\d+)项/,
      say: count =>
        `This page holds too much: ${count} more figures, headings and entries are not listed. Saving keeps them all.`,
    },
  ],
  'text.not-chinese': [
    {
      pattern: /^文本中汉字不足五分之一/,
      say: () => 'Less than a fifth of the text is Chinese: perhaps not the report itself, or a wrong encoding.',
    },
  ],
  'text.garbled': [
    {
      pattern: /^文本不成词句/,
      say: () => 'The text makes no words: perhaps a wrong encoding, or a file that holds no text.',
    },
  ],
  'text.not-converted': [
    {
      pattern: /^文本为繁体/,
      say: () => 'The text is in traditional characters and their table was not loaded; readings may be missing.',
    },
  ],
  'text.no-figures': [{ pattern: /^文中没有读出/, say: () => 'No figure was found in the text.' }],
  'text.cut': [
    {
      pattern: /^文本长(\d+)字，只读了前(\d+)字。$/,
      say: (all, some) => `The text has ${all} characters; only the first ${some} were read.`,
    },
  ],
  'text.lost-characters': [
    {
      pattern: /^文本中有(\d+)个字符/,
      say: count => `${count} of its characters are lost or cut in half; readings there may be missing.`,
    },
  ],
  'text.damaged': [
    {
      pattern: /约(\d+)%的字符/,
      say: share =>
        `The text was damaged in conversion (inserted pinyin, lost characters); some ${share}% of its characters were repaired or left out.`,
    },
  ],
  'body.open': [
    {
      pattern: /^叫“(.+?)”的有(\d+)个：(.+)，文中和网页都未说明是哪一个。$/,
      say: (name, count, places) =>
        `${count} places are called ${name}: ${listed(places)}. Neither text nor page says which.`,
    },
    {
      pattern: /^“(.+?)”属于哪个县（区）：文中提到的县区有：(.+)，但未说明属于哪一个。$/,
      say: (name, places) => `Which county ${name} lies in is not said; counties named in the text: ${listed(places)}.`,
    },
    {
      pattern: /^“(.+?)”属于哪个县（区）：文中和网页都未说明。$/,
      say: name => `Which county ${name} lies in is said neither in the text nor on the page.`,
    },
  ],
  'timeliness.unknown': [
    {
      pattern: /在(\d{4})年4月1日前公开/,
      say: year => `No date of publication found; whether it came before ${firstOfApril(year)} cannot be told.`,
    },
  ],
  'timeliness.on-time': [
    {
      pattern: /^发布于(\S+?)，在(\d{4})年4月1日前(\d+)天。$/,
      say: (date, year, count) => `Published ${date}, ${days(count)} before ${firstOfApril(year)}.`,
    },
  ],
  'timeliness.boundary': [
    {
      pattern: /^发布于(\S+?)，正在(\d{4})年4月1日当日/,
      say: (date, year) =>
        `Published ${date}, on ${firstOfApril(year)} itself; the rule asks for publication before that day.`,
    },
  ],
  'timeliness.late': [
    {
      pattern: /^发布于(\S+?)，晚于(\d{4})年4月1日 ?(\d+)天。/,
      say: (date, year, count) =>
        `Published ${date}, ${days(count)} after ${firstOfApril(year)}. If the page was posted again or moved, check when it first appeared.`,
    },
  ],
  'dates.disagree': [
    {
      pattern: /^网页给出的发布日期不一致：(.+)；采用(.+)。$/,
      say: (dates, used) =>
        `The page gives several dates of publication: ${listed(dates)}; ${used === '未定' ? 'none was taken' : `${used} was taken`}.`,
    },
  ],
  'year.disagrees': [
    {
      pattern: /为(\d{4})年，一级标题“(.+)”写的是(\d{4})年。$/,
      say: (year, heading, named) =>
        `By title or opening the report is on ${year}; the first-level heading “${heading}” says ${named}.`,
    },
  ],
  'arithmetic.part-exceeds-whole': [
    {
      pattern: /（(.+?)）大于总数（(.+?)）。$/,
      say: (part, whole) => `One of the parts (${part}) is larger than the whole (${whole}).`,
    },
  ],
  'arithmetic.parts-sum': [
    {
      pattern: /(\d+)项相加为(.+?)，大于总数(.+?)：/,
      say: (count, sum, whole) =>
        `The ${count} parts add up to ${sum}, more than the whole of ${whole}: they may overlap; please check.`,
    },
  ],
  'arithmetic.sum': [
    {
      pattern: /相加为(.+?)，文中合计为(.+?)。$/,
      say: (sum, total) => `The items add up to ${sum}; the text gives a total of ${total}.`,
    },
  ],
  'arithmetic.share': [
    {
      pattern: /^(.+?)÷(.+?)为(.+?)，文中写(.+?)。$/,
      say: (part, whole, computed, stated) => `${part} ÷ ${whole} is ${computed}; the text says ${stated}.`,
    },
  ],
  'arithmetic.growth': [
    {
      pattern: /^由(.+?)到(.+?)为(.+?)，文中写(.+?)（(增长|下降)）。$/,
      say: (from, to, computed, stated, way) =>
        `From ${from} to ${to} is ${computed}; the text says ${stated} (${way === '增长' ? 'growth' : 'decline'}).`,
    },
  ],
  'arithmetic.percent-or-points': [
    {
      pattern: /^比率(.+?)的变动写作(.+?)，未写/,
      say: (rate, change) =>
        `The change of a rate (${rate}) is given as ${change} without “percentage points”: relative change or points? Check before citing.`,
    },
  ],
  'consistency.contradiction': [
    {
      pattern: /^“(.+?)”在文中有不同的数：(.+?)。/,
      say: (name, values) =>
        `${indicator(name)} has different values in the text: ${listed(values)}. They may count differently; please check.`,
    },
  ],
  'outlier.rate-over-100': [
    { pattern: /^“(.+?)”为(.+?)，超过100%。$/, say: (name, value) => `${indicator(name)} is ${value}, above 100%.` },
  ],
  'outlier.higher-scope': [
    {
      pattern: /^“(.+?)”的(.+?)是(.{1,2})的数/,
      say: (name, value, scope) =>
        `${value} for ${indicator(name)} is a figure of ${scope}, the level above, and is not taken for this place.`,
    },
  ],
  'disclosure.core': [
    {
      pattern: /^核心披露(\d+)组中有(\d+)组；部门报告/,
      say: (all, some) =>
        `${some} of the ${all} core groups are disclosed; for a department, leave out the groups outside its duties.`,
    },
    {
      pattern: /^核心披露(\d+)组中有(\d+)组；未见数据的是：(.+)。$/,
      say: (all, some, missing) =>
        `${some} of the ${all} core groups are disclosed; no figures for: ${listed(missing, groupNames)}.`,
    },
    {
      pattern: /^核心披露(\d+)组中有(\d+)组。$/,
      say: (all, some) => `${some} of the ${all} core groups are disclosed.`,
    },
  ],
  addressee: [{ pattern: /^主送：(.+)。$/, say: name => `Addressed to ${name}.` }],
  'statements.count': [
    {
      pattern: /^列出不足(\d+)条，下一年安排(\d+)条，其中带数值的(\d+)条。$/,
      say: (problems, plans, targets) =>
        `Shortcomings listed: ${problems}; plans for the next year: ${plans}, of which with a figure: ${targets}.`,
    },
  ],
  'claims.non-numeric': [
    {
      pattern: /表述(\d+)处。$/,
      say: count => `Claims without a number (above average, full coverage and the like): ${count}.`,
    },
  ],
  'honours.count': [
    {
      pattern: /^名次(\d+)处，获奖、示范等荣誉(\d+)处。$/,
      say: (ranks, honours) => `Ranks: ${ranks}; awards, model titles and other honours: ${honours}.`,
    },
  ],
  'dimensions.covered': [
    {
      pattern: /^标题涉及维度(\d+)个，指标涉及维度(\d+)个；两者均未涉及：(.+)。$/,
      say: (headings, figures, none) =>
        `Dimensions named by headings: ${headings}, met by figures: ${figures}; by neither: ${listed(none, dimensionNames)}.`,
    },
    {
      pattern: /^标题涉及维度(\d+)个，指标涉及维度(\d+)个。$/,
      say: (headings, figures) => `Dimensions named by headings: ${headings}, met by figures: ${figures}.`,
    },
  ],
  'time.mix': [
    {
      pattern: /报告年度(\d+)个，[^\d]*(\d+)个，[^\d]*(\d+)个，[^\d]*(\d+)个。$/,
      say: (year, other, previous, planned) =>
        `Figures by time: ${year} of the year reported on, ${other} cumulative or over another span, ${previous} of earlier years for comparison, ${planned} planned.`,
    },
  ],
  'references.legal': [{ pattern: /(\d+)种。$/, say: count => `Laws, rules and documents named in 《》: ${count}.` }],
  'density.figures': [
    {
      pattern: /^正文(\d+)字，数字(\d+)个，每千字(.+?)个；其中编入指标的(\d+)个。$/,
      say: (chars, figures, density, coded) =>
        `${chars} characters, ${figures} figures, ${density} per 1,000 characters; ${coded} of them coded as indicators.`,
    },
  ],
  'part.problems.reasons': [
    { pattern: /写到了原因/, say: () => 'The part on shortcomings names causes.' },
    { pattern: /未见写明原因/, say: () => 'The part on shortcomings names no causes.' },
  ],
};

const parts: Wording[] = [
  { pattern: /^有“.+?”：(.+)。$/, say: place => `Present, ${placeNames[place] ?? place}.` },
  { pattern: /^未找到“.+?”部分。$/, say: () => 'Not found.' },
  {
    pattern: /^未找到“.+?”部分。2019年起/,
    say: () =>
      'Not found. The rules since 2019 ask for the five parts of governments from the county upwards and their departments only.',
  },
  { pattern: /^未设“.+?”部分/, say: () => 'No such part (it may be left out where there is nothing to report).' },
];

/** Long sentences are cut before the patterns see them. */
const LONGEST = 2000;

/** A finding in English with the figures of the Chinese sentence; null for one that is not known here. */
export function findingInEnglish({ code, message }: Pick<AuditFinding, 'code' | 'message'>): string | null {
  const part = partNames[code.replace(/^part\./, '')];
  const known = wordings[code] ?? (part ? parts : []);
  for (const { pattern, say } of known) {
    const found = pattern.exec(message.slice(0, LONGEST));
    if (!found) continue;
    const sentence = say(...found.slice(1));
    return known === parts ? `${part}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}` : sentence;
  }
  return null;
}
