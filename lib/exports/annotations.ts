import { indicatorById } from '../codebook/codebook';
import { type Overrule, readingKey } from '../report/overrule';
import type { Quantity, Span } from '../report/report';
import type { ExportedReport } from './source';

/** Characters of context on either side of a quote. */
const CONTEXT = 32;

interface TextualBody {
  type: 'TextualBody';
  purpose: 'classifying' | 'describing' | 'assessing' | 'commenting';
  value: string;
  format: 'text/plain';
  language?: string;
}

interface Annotation {
  '@context': 'http://www.w3.org/ns/anno.jsonld';
  id: string;
  type: 'Annotation';
  /** `classifying` is the machine's reading, `assessing` what a person said of it. */
  motivation: 'classifying' | 'assessing';
  created: string;
  generator: { type: 'Software'; name: string };
  body: TextualBody[];
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
 * The readings of one report in the vocabulary of the W3C Web Annotation Data Model: one annotation a reading, and one more for each that a person
 * confirmed, corrected or rejected. Positions count UTF-16 units of the snapshot's text.
 * @param text - the snapshot's text, which all spans refer to
 */
export function toAnnotations(source: ExportedReport, text: string): Annotation[] {
  const { report } = source;
  return report.indicators.flatMap((indicator, index) => {
    const quantity = report.quantities[indicator.quantity];
    if (!quantity) return [];
    const name = indicatorById(indicator.id)?.zh ?? indicator.id;
    const id = `urn:sha256:${report.source.sha256}#reading-${index}`;
    const reading: Annotation = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id,
      type: 'Annotation',
      motivation: 'classifying',
      created: source.savedAt,
      generator: {
        type: 'Software',
        name: `Fazhi Lens, parser ${report.versions.parser}, codebook ${report.versions.codebook}`,
      },
      body: [plain('classifying', indicator.id), chinese('describing', `${name}：${inWords(quantity)}`)],
      target: {
        source: report.source.url ?? `urn:sha256:${report.source.sha256}`,
        selector: selectorsOf(text, quantity.span),
        state: { type: 'TimeState', sourceDate: source.savedAt },
      },
    };
    const overrule = source.overrules.get(readingKey(indicator.id, quantity.span));
    return overrule ? [reading, assessmentOf(reading, name, overrule)] : [reading];
  });
}

function assessmentOf(reading: Annotation, name: string, { verdict, corrected, note, at }: Overrule): Annotation {
  return {
    ...reading,
    id: `${reading.id}-assessment`,
    motivation: 'assessing',
    created: at,
    body: [
      plain('assessing', verdict),
      ...(corrected ? [chinese('describing', `${name}：${inWords(corrected)}`)] : []),
      ...(note ? [chinese('commenting', note)] : []),
    ],
  };
}

const plain = (purpose: TextualBody['purpose'], value: string): TextualBody => ({
  type: 'TextualBody',
  purpose,
  value,
  format: 'text/plain',
});
const chinese = (purpose: TextualBody['purpose'], value: string): TextualBody => ({
  ...plain(purpose, value),
  language: 'zh-CN',
});

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

const inWords = (quantity: Pick<Quantity, 'bound' | 'value' | 'unit'>) =>
  `${quantity.bound === '=' ? '' : quantity.bound}${quantity.value}${quantity.unit}`;
