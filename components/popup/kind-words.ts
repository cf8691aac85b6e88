import type { Quantity } from '../../lib/report/report';
import type { Language } from '../parts/language';

/** Kinds of figures, where a cell must say that it holds another kind than its row. */
export const KIND_WORDS: Readonly<Record<Language, Readonly<Record<Quantity['kind'], string>>>> = {
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
    points: 'change in points',
    duration: 'duration',
    rank: 'rank',
    score: 'score',
    multiple: 'multiple',
  },
};
