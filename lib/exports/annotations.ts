import { indicatorById } from '../codebook/codebook';
import { type Overrule, readingKey } from '../report/overrule';
import type { Indicator, Quantity, Report, Span } from '../report/report';
import { type ExportedReport, readingId, snapshotUrn } from './source';

/** Characters of context on either side of a quote. */
const CONTEXT = 32;

interface TextualBody {
  type: 'TextualBody';
  purpose: 'classifying' | 'describing' | 'assessing' | 'commenting' | 'tagging';
  value: string;
  format: 'text/plain' | 'application/json';
  language?: string;
}

type Selector =
  | { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string }
  | { type: 'TextPositionSelector'; start: number; end: number };

interface Annotation {
  '@context': 'http://www.w3.org/ns/anno.jsonld';
  id: string;
  type: 'Annotation';
  /** `classifying` is the machine's reading, `assessing` what a person said of it; `commenting` and `tagging` a person's own. */
  motivation: 'classifying' | 'assessing' | 'commenting' | 'tagging';
  created: string;
  /** Only where a person said it; who, the library does not know. */
  creator?: { type: 'Person' };
  generator: { type: 'Software'; name: string };
  body: TextualBody[];
  target: {
    source: string;
    /** None where the whole report is meant. */
    selector?: Selector[];
    state: { type: 'TimeState'; sourceDate: string };
  };
}

/**
 * One report in the vocabulary of the W3C Web Annotation Data Model: one annotation a reading, one more for each that a
 * person confirmed, corrected or rejected, one for each note, one for the tags. Positions count UTF-16 units of the
 * snapshot's text.
 * @param text - the snapshot's text, which all spans refer to
 */
export function toAnnotations(source: ExportedReport, text: string): Annotation[] {
  const { report } = source;
  const readings = report.indicators.flatMap((indicator, index) => {
    const quantity = report.quantities[indicator.quantity];
    if (!quantity) return [];
    const name = indicatorById(indicator.id)?.zh ?? indicator.id;
    const reading: Annotation = {
      ...frameOf(source, readingId(source, index), source.savedAt),
      motivation: 'classifying',
      body: [
        plain('classifying', indicator.id),
        chinese('describing', `${name}：${inWords(quantity)}`),
        {
          type: 'TextualBody',
          purpose: 'describing',
          value: factsOf(report, indicator, quantity),
          format: 'application/json',
        },
      ],
      target: { ...targetOf(source), selector: selectorsOf(text, quantity.span) },
    };
    const overrule = source.overrules.get(readingKey(indicator.id, quantity.span));
    return overrule ? [reading, assessmentOf(reading, name, overrule)] : [reading];
  });
  return [...readings, ...writtenBeside(source, text)];
}

/** What a person wrote beside the report. */
function writtenBeside(source: ExportedReport, text: string): Annotation[] {
  const { notes, tags, savedAt } = source;
  const idOf = (what: string) => `${snapshotUrn(source)}#${what}`;
  const written = notes.map(
    (note, index): Annotation => ({
      ...frameOf(source, idOf(`note-${index}`), note.at),
      creator: { type: 'Person' },
      motivation: 'commenting',
      body: [chinese('commenting', note.text)],
      target: { ...targetOf(source), ...(note.span && { selector: selectorsOf(text, note.span) }) },
    }),
  );
  if (tags.length === 0) return written;
  const tagged: Annotation = {
    ...frameOf(source, idOf('tags'), savedAt),
    creator: { type: 'Person' },
    motivation: 'tagging',
    body: tags.map(tag => chinese('tagging', tag)),
    target: targetOf(source),
  };
  return [...written, tagged];
}

function frameOf({ report }: ExportedReport, id: string, created: string) {
  const { parser, codebook } = report.versions;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'Annotation',
    created,
    generator: { type: 'Software', name: `Fazhi Lens, parser ${parser}, codebook ${codebook}` },
  } as const;
}

const targetOf = ({ report, savedAt }: ExportedReport) => ({
  source: report.source.url ?? snapshotUrn({ report }),
  state: { type: 'TimeState' as const, sourceDate: savedAt },
});

/** All that the long table says of a reading, for programs; the vocabulary has no words for it. */
function factsOf(
  { source, versions }: Report,
  { id, value, unit, bound, part, confidence, why }: Indicator,
  quantity: Quantity,
) {
  const { kind, status, period, scope, printedUnit, range, quote } = quantity;
  const read = { indicator: id, value, bound, unit, printedUnit, range, kind, status, period, scope, part };
  return JSON.stringify({
    ...read,
    quote,
    rule: why.rule,
    confidence,
    readBy: 'automatic',
    sha256: source.sha256,
    ...versions,
  });
}

function assessmentOf(reading: Annotation, name: string, { verdict, corrected, note, at }: Overrule): Annotation {
  return {
    ...reading,
    id: `${reading.id}-assessment`,
    creator: { type: 'Person' },
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

function selectorsOf(text: string, [start, end]: Span): Selector[] {
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
