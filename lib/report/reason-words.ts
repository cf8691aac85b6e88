import type { Explanation } from './indicators';
import { EXCLUSIONS } from './quantities/exclusions';

/** A phrase in the two languages of the product. */
export interface Said {
  zh: string;
  en: string;
}

/** Why a number is none of the report's quantities: the kinds of section 5 of the codebook, and numerals that count nothing. */
export const NOT_COUNTED: Readonly<Record<string, Said>> = {
  ...Object.fromEntries(EXCLUSIONS.map(({ id, name, en }) => [id, { zh: name, en }])),
  vague: { zh: '约数而无确数', en: 'Vague, without a figure' },
  'no-classifier': { zh: '汉字数词后无量词', en: 'Chinese numeral without a classifier' },
  'no-unit': { zh: '无单位，且后文连写', en: 'No unit, and the text runs on' },
};

/** Why a figure carries no indicator. */
export const NOT_CODED: Readonly<Record<NonNullable<Explanation['uncoded']>, Said>> = {
  attribute: {
    zh: '附属数字：对象、领域、分组之数',
    en: 'Counts the objects, fields or groups of something else',
  },
  vetoed: { zh: '有指标相合，被否决词排除', en: 'An indicator fits, but a word beside it rules it out' },
  unit: { zh: '有指标相合，单位或类型不合', en: 'An indicator fits, but not the unit or kind of the figure' },
  superlative: { zh: '名次而无评价名称', en: 'A rank, without the name of the evaluation' },
  'no-indicator': { zh: '编码手册无此指标', en: 'The codebook has no indicator for it' },
};

/** Why an indicator that was near did not win; what stands here not is the number of a precedence rule. */
export const LOST: Readonly<Record<string, Said>> = {
  kind: { zh: '数字类型不合', en: 'another kind of figure' },
  unit: { zh: '单位不合', en: 'the unit does not fit' },
  veto: { zh: '被否决词排除', en: 'ruled out by a word beside it' },
  evidence: { zh: '证据较弱', en: 'weaker evidence' },
};
