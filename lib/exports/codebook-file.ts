import { DIMENSIONS, INDICATORS, type IndicatorEntry, indicatorsOf } from '../codebook/codebook';
import { definitionOf } from '../codebook/definitions';
import { toCsv } from './csv';

export function codebookCsv(): string {
  return toCsv([
    ['id', 'name_zh', 'name_en', 'dimension', 'unit', 'kind', 'higher_is', 'definition_zh'],
    ...INDICATORS.map(each => [
      each.id,
      each.zh,
      each.en,
      each.dimension,
      each.unit,
      each.kind,
      each.higherIs,
      definitionOf(each.id)?.definition ?? null,
    ]),
  ]);
}

const xml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * The codebook for qualitative-analysis programs (REFI-QDA codebook exchange, `.qdc`): dimensions hold indicators.
 * @param guidOf - a stable GUID for a name: the same code keeps its identity in every project
 */
export function codebookQdc(guidOf: (name: string) => string): string {
  const code = (each: IndicatorEntry) =>
    `      <Code guid="${guidOf(each.id)}" name="${xml(`${each.zh}（${each.id}）`)}" isCodable="true">` +
    `<Description>${xml(definitionOf(each.id)?.definition ?? '')}</Description></Code>`;
  const groups = DIMENSIONS.map(dimension =>
    [
      `    <Code guid="${guidOf(dimension.id)}" name="${xml(dimension.zh)}" isCodable="false">`,
      ...indicatorsOf(dimension.id).map(code),
      '    </Code>',
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Fazhi Lens">',
    '  <Codes>',
    ...groups,
    '  </Codes>',
    '</CodeBook>',
    '',
  ].join('\n');
}
