import { Converter } from 'opencc-js/cn2t';
import type { Span } from '../../../lib/report/report';
import type { Chance } from './chance';
import { type Subject, sentenceStarts } from './subject';

/** The page as it is later, and what has become of the figure. */
export interface Edited {
  text: string;
  /** Where the figure stands now; null when it is gone. */
  figure: Span | null;
}

export interface EditKind {
  name: string;
  /** The statement is the same after it. */
  keeps: boolean;
  /** Null when this subject cannot be edited so. */
  apply(subject: Subject, chance: Chance): Edited | null;
}

const toTraditional = Converter({ from: 'cn', to: 't' });

/** Replace a range; the figure grows when the range lies in it and shifts when the range lies before it. */
function splice({ text, figure }: { text: string; figure: Span }, [start, end]: Span, insert: string): Edited {
  const grown = insert.length - (end - start);
  const isBefore = end <= figure[0];
  const isInside = !isBefore && start >= figure[0] && end <= figure[1];
  const shift = isBefore ? grown : 0;
  return {
    text: text.slice(0, start) + insert + text.slice(end),
    figure: [figure[0] + shift, figure[1] + shift + (isInside ? grown : 0)],
  };
}

const replaceInFigure = (subject: Subject, pattern: RegExp, make: (found: string) => string | null): Edited | null => {
  const quote = subject.text.slice(...subject.figure);
  const match = pattern.exec(quote);
  const insert = match && make(match[0]);
  if (!match || insert === null) return null;
  const start = subject.figure[0] + match.index;
  return splice(subject, [start, start + match[0].length], insert);
};

const UNITS: Readonly<Record<string, readonly string[]>> = {
  '%': ['个百分点', '‰'],
  个百分点: ['%'],
  百分点: ['%'],
  件: ['起', '人次', '件次'],
  起: ['件'],
  次: ['场', '人次'],
  个: ['家', '项'],
  家: ['个', '人'],
  人: ['人次', '家'],
  名: ['家', '人次'],
  人次: ['人', '件'],
  项: ['个', '件'],
  項: ['個', '件'],
  条: ['件', '项'],
  部: ['件', '项'],
  元: ['人'],
};

const PLACES = ['南屏市', '云川县', '北岸区', '青峦镇', '全省', '全国'];

/** Start of the clause that holds a place. */
function clauseStart({ text, figure, sentence }: Subject): number {
  let at = figure[0];
  while (at > sentence[0] && !',，、:：()（）'.includes(text.charAt(at - 1))) at--;
  return at;
}

/** Where another sentence can stand: not inside nor right beside the subject's own. */
function elsewhere({ text, sentence }: Subject, chance: Chance): number | null {
  const free = sentenceStarts(text).filter(at => at < sentence[0] - 40 || at > sentence[1] + 40);
  return free.length ? chance.pick(free) : null;
}

export const changes: EditKind[] = [
  {
    name: 'digit',
    keeps: false,
    apply: (subject, chance) =>
      replaceInFigure(subject, /\d[\d,]*(?:\.\d+)?/, number => {
        const digits = [...number.matchAll(/\d/g)].map(match => match.index);
        const at = chance.pick(digits);
        const digit = String((Number(number[at]) + 1 + chance.below(8)) % 10);
        const changed = number.slice(0, at) + digit + number.slice(at + 1);
        return at === 0 && digit === '0' ? null : changed;
      }),
  },
  {
    name: 'unit',
    keeps: false,
    apply: (subject, chance) =>
      replaceInFigure(subject, /\D+$/, tail => {
        const unit = Object.keys(UNITS)
          .sort((a, b) => b.length - a.length)
          .find(one => tail.endsWith(one));
        const others = unit && UNITS[unit];
        return unit && others ? tail.slice(0, -unit.length) + chance.pick(others) : null;
      }),
  },
  {
    name: '万/亿',
    keeps: false,
    apply: (subject, chance) =>
      replaceInFigure(subject, /[万亿]/, scale => (scale === '万' ? '亿' : '万')) ??
      (subject.text.slice(...subject.figure).includes('%')
        ? null
        : replaceInFigure(subject, /(?<=\d)(?=[^\d,.])/, () => chance.pick(['万', '亿']))),
  },
  {
    name: 'negation',
    keeps: false,
    apply(subject, chance) {
      const { text, sentence, figure } = subject;
      const clause = clauseStart(subject);
      const before = text.slice(clause, figure[0]);
      const negated = /[未不无]/.exec(before);
      if (negated) return splice(subject, [clause + negated.index, clause + negated.index + 1], '');
      const at = clause > sentence[0] ? clause : figure[0];
      return splice(subject, [at, at], chance.pick(['未', '没有', '并未', '不']));
    },
  },
  {
    name: 'year',
    keeps: false,
    apply(subject, chance) {
      const { text, sentence } = subject;
      const year = /20\d\d(?=年)/.exec(text.slice(...sentence));
      const other = String(2012 + chance.below(7));
      if (!year) return splice(subject, [clauseStart(subject), clauseStart(subject)], `${other}年`);
      const start = sentence[0] + year.index;
      if (year[0] === other || (start < subject.figure[1] && start + 4 > subject.figure[0])) return null;
      return splice(subject, [start, start + 4], other);
    },
  },
  {
    name: 'place',
    keeps: false,
    apply(subject, chance) {
      const { text, sentence, figure } = subject;
      const place = /[全我][市区县區縣州]|[\u4e00-\u9fff]{2}[市区县區縣]/.exec(text.slice(sentence[0], figure[0]));
      if (!place) return splice(subject, [clauseStart(subject), clauseStart(subject)], chance.pick(PLACES));
      const start = sentence[0] + place.index;
      return splice(subject, [start, start + place[0].length], chance.pick(PLACES));
    },
  },
];

/** Every character keeps its place in a list, so that the figure can be followed through any rewriting of the layout. */
function rewrite(subject: Subject, make: (char: string, at: number) => string): Edited {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < subject.text.length; at++) {
    const char = subject.text.charAt(at);
    const made = make(char, at);
    const lead = made.length - made.trimStart().length;
    starts.push(text.length + lead);
    text += made;
    ends.push(text.length);
  }
  return { text, figure: [starts[subject.figure[0]] ?? 0, ends[subject.figure[1] - 1] ?? 0] };
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '．',
  '%': '％',
  '(': '（',
  ')': '）',
  ';': '；',
  ':': '：',
};
const isDigit = (char: string) => char >= '0' && char <= '9';

const layouts: EditKind['apply'][] = [
  subject =>
    rewrite(subject, char =>
      isDigit(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : (FULL_WIDTH[char] ?? char),
    ),
  (subject, chance) =>
    rewrite(subject, char =>
      isDigit(char) || !/[\u4e00-\u9fff]/.test(char) || chance.next() > 0.05 ? char : ` ${char}`,
    ),
  // Blanks around every number, as Word does.
  subject =>
    rewrite(subject, (char, at) =>
      /[\u4e00-\u9fff]/.test(char) && isDigit(subject.text.charAt(at - 1)) ? ` ${char}` : char,
    ),
  subject => rewrite(subject, char => (char === '\n' ? '\n\n\u3000\u3000' : char)),
  subject => {
    const text = toTraditional(subject.text);
    return text.length === subject.text.length ? { text, figure: subject.figure } : null;
  },
];

/** Sentences put in around; they carry figures of their own to lead astray. */
const NEWCOMERS = [
  '全年办理有关案件1075件,结案969件,办结率100%。',
  '有关情况另行公布。',
  '组织开展专项行动12次,检查企业3200余家,整改问题98.5%。',
  '同比上升2.3个百分点,涉及金额1200万元。',
];

export const keepers: EditKind[] = [
  {
    name: 'move',
    keeps: true,
    apply(subject, chance) {
      const { text, sentence, figure } = subject;
      const target = elsewhere(subject, chance);
      if (target === null) return null;
      const moved = text.slice(...sentence);
      const without = text.slice(0, sentence[0]) + text.slice(sentence[1]);
      const at = target > sentence[0] ? target - moved.length : target;
      const start = at + figure[0] - sentence[0];
      return { text: without.slice(0, at) + moved + without.slice(at), figure: [start, start + figure[1] - figure[0]] };
    },
  },
  {
    name: 'duplicate',
    keeps: true,
    apply(subject, chance) {
      const target = elsewhere(subject, chance);
      return target === null ? null : splice(subject, [target, target], subject.text.slice(...subject.sentence));
    },
  },
  {
    name: 'width, script, space',
    keeps: true,
    apply: (subject, chance) => chance.pick(layouts)(subject, chance),
  },
  {
    name: 'insertion around',
    keeps: true,
    apply(subject, chance) {
      const side = chance.below(3);
      let edited: Edited = { text: subject.text, figure: subject.figure };
      const put = (at: number) => {
        if (edited.figure)
          edited = splice({ text: edited.text, figure: edited.figure }, [at, at], chance.pick(NEWCOMERS));
      };
      if (side !== 0) put(subject.sentence[1]);
      if (side !== 1) put(subject.sentence[0]);
      return edited;
    },
  },
];

/** The kept words stand elsewhere now, and their old place says another number: the copy must not hide the change. */
const digitWithCopy: EditKind = {
  name: 'digit, copy elsewhere',
  keeps: false,
  apply(subject, chance) {
    const target = elsewhere(subject, chance);
    const changed = target === null ? null : changes[0]?.apply(subject, chance);
    if (target === null || !changed?.figure) return null;
    const grown = changed.text.length - subject.text.length;
    const at = target > subject.sentence[0] ? target + grown : target;
    return splice({ text: changed.text, figure: changed.figure }, [at, at], subject.text.slice(...subject.sentence));
  },
};

export const deletion: EditKind = {
  name: 'deletion',
  keeps: false,
  apply: ({ text, sentence }) => ({ text: text.slice(0, sentence[0]) + text.slice(sentence[1]), figure: null }),
};

export const editKinds: readonly EditKind[] = [...changes, ...keepers, deletion, digitWithCopy];
