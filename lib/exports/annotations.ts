import { indicatorById } from '../codebook/codebook';
import type { Quantity, Span } from '../report/report';
import type { ExportedReport } from './source';

/** Characters of context on either side of a quote. */
const CONTEXT = 32;

interface Annotation {
  '@context': 'http://www.w3.org/ns/anno.jsonld';
  id: string;
  type: 'Annotation';
  motivation: 'classifying';
  created: string;
  generator: { type: 'Software'; name: string };
  body: {
    type: 'TextualBody';
    purpose: 'classifying' | 'describing';
    value: string;
    format: 'text/plain';
    language?: string;
  }[];
  target: {
    source: string;
    selector: (
      | { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string }
      | { type: 'TextPositionSelector'; start: number; end: number }
    )[];
    state: { type: 'TimeState'; sourceDate: string };
  };
}

/**
 * The readings of one report in the vocabulary of the W3C Web Annotation Data Model, one annotation a reading.
 * Positions count UTF-16 units of the snapshot's text.
 * @param text - the snapshot's text, which all spans refer to
 */
export function toAnnotations(source: ExportedReport, text: string): Annotation[] {
  const { report } = source;
  return report.indicators.flatMap((indicator, index) => {
    const quantity = report.quantities[indicator.quantity];
    if (!quantity) return [];
    const name = indicatorById(indicator.id)?.zh ?? indicator.id;
    return [
      {
        '@context': 'http://www.w3.org/ns/anno.jsonld' as const,
        id: `urn:sha256:${report.source.sha256}#reading-${index}`,
        type: 'Annotation' as const,
        motivation: 'classifying' as const,
        created: source.savedAt,
        generator: {
          type: 'Software' as const,
          name: `Fazhi Lens, parser ${report.versions.parser}, codebook ${report.versions.codebook}`,
        },
        body: [
          {
            type: 'TextualBody' as const,
            purpose: 'classifying' as const,
            value: indicator.id,
            format: 'text/plain' as const,
          },
          {
            type: 'TextualBody' as const,
            purpose: 'describing' as const,
            value: `${name}：${inWords(quantity)}`,
            format: 'text/plain' as const,
            language: 'zh-CN',
          },
        ],
        target: {
          source: report.source.url ?? `urn:sha256:${report.source.sha256}`,
          selector: selectorsOf(text, quantity.span),
          state: { type: 'TimeState' as const, sourceDate: source.savedAt },
        },
      },
    ];
  });
}

function selectorsOf(text: string, [start, end]: Span): Annotation['target']['selector'] {
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    },
    { type: 'TextPositionSelector', start, end },
  ];
}

const inWords = (quantity: Quantity) =>
  `${quantity.bound === '=' ? '' : quantity.bound}${quantity.value}${quantity.unit}`;
