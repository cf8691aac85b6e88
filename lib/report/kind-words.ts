import type { QuantityKind } from './report';

/** Kinds of figures in words, where a cell or a file must say that a figure is of another kind than its row. */
export const KIND_WORDS: Readonly<Record<'zh' | 'en', Readonly<Record<QuantityKind, string>>>> = {
  zh: {
    count: '数量',
    amount: '金额',
    rate: '比率',
    change: '变动幅度',
    points: '百分点变动',
    duration: '时长',
    rank: '名次',
    score: '得分',
    multiple: '倍数',
  },
  en: {
    count: 'count',
    amount: 'amount',
    rate: 'rate',
    change: 'change',
    points: 'percentage points',
    duration: 'duration',
    rank: 'rank',
    score: 'score',
    multiple: 'multiple',
  },
};
