import { CODEBOOK_VERSION } from '../codebook/codebook';
import { printedSpan } from '../text/normalize';
import type { Simplify } from '../text/simplify';
import { auditReport } from './audit';
import { readFigures } from './figures';
import { readIdentity } from './identity';
import { type ReadIndicator, readIndicators } from './indicators';
import { BEYOND, isBeyondBody, isOfTheWhole } from './indicators/beyond-body';
import type { PageFacts } from './page-facts';
import { prepareReading } from './prepare';
import type { Figure, ReadingText } from './reading';
import { recognise } from './recognise';
import type { Body, Indicator, Quantity, Report, Section, Span, Statement } from './report';
import { readStatements } from './statements';
import { subjectOf } from './subject-words';
import { textFindings } from './text-findings';

/** Changes with every change of what a text is read as; snapshots keep it beside their readings. */
export const PARSER_VERSION = '0.7.0';

export interface ParseInput {
  /** The text as read from the page or file; all spans of the report count in it. */
  text: string;
  /** Lower-case hex of the text's UTF-8 bytes; whoever has a digest at hand computes it. */
  sha256: string;
  url?: string | null;
  /** Name of the file the text came from. */
  file?: string | null;
  facts?: PageFacts | null;
  /** From `loadSimplifier(text)`; without it traditional text is read as it stands, and mostly not understood. */
  simplify?: Simplify | null;
}

/**
 * Read one report: outline, quantities, indicators, statements, identity, checks. Never throws for what a text holds; a text
 * that is no report gives an empty or partial one.
 */
export function parseReport(input: ParseInput): Report {
  const { text, sha256, url = null, file = null, facts = null, simplify = null } = input;
  const reading = prepareReading(text, simplify);
  const figures = readFigures(reading);
  const identity = readIdentity({ reading, facts, url });
  const detection = recognise({ reading, facts, url, identity });
  const { problems, plans } = readStatements(reading);
  const report: Omit<Report, 'audit'> = {
    schema: 'fazhi-lens/report@1',
    versions: { parser: PARSER_VERSION, codebook: CODEBOOK_VERSION },
    source: { url, file, script: reading.normal.script, sha256, chars: text.length },
    detection,
    ...identity,
    sections: reading.sections.map(section => toSection(reading, section)),
    quantities: figures.map(figure => toQuantity(reading, figure)),
    indicators: readIndicators(reading, figures, false).indicators.map(indicator =>
      toIndicator(reading, indicator, identity.body, identity.year),
    ),
    problems: problems.map((range, at) => toStatement(reading, range, at)),
    plans: plans.map((range, at) => toStatement(reading, range, at)),
  };
  const audit = [...textFindings(text, reading.normal, simplify !== null), ...auditReport(report, reading)];
  return { ...report, audit };
}

function printed({ normal }: ReadingText, range: Span): Span {
  return printedSpan(normal, range[0], range[1]);
}

function toSection(reading: ReadingText, section: ReadingText['sections'][number]): Section {
  const { level, number, heading, range, bodyRange, role, dimension } = section;
  return {
    level,
    number: number === null ? null : reading.printed.slice(...printed(reading, [range[0], range[0] + number.length])),
    heading: reading.printed.slice(...printed(reading, [range[1] - heading.length, range[1]])),
    span: printed(reading, range),
    bodySpan: printed(reading, bodyRange),
    role,
    dimension,
  };
}

function toQuantity(reading: ReadingText, figure: Figure): Quantity {
  const span = printed(reading, figure.range);
  return {
    span,
    quote: reading.printed.slice(...span),
    value: figure.value,
    range: figure.limits,
    unit: figure.unit,
    printedUnit: figure.printedUnit,
    bound: figure.bound,
    kind: figure.kind,
    status: figure.status,
    period: figure.period,
    scope: figure.scope,
    subject: subjectOf(reading, figure),
    section: reading.sentences[figure.sentence]?.section ?? -1,
  };
}

function toIndicator(
  reading: ReadingText,
  indicator: ReadIndicator,
  body: Body | null,
  year: number | null,
): Indicator {
  const { id, figure, value, unit, bound, rule, part } = indicator;
  const isBeyond = isBeyondBody(id, body, year) || isOfTheWhole(reading.normal.text, indicator.clause, body);
  const confidence = isBeyond ? Math.min(indicator.confidence, BEYOND) : indicator.confidence;
  const why = { rule, cue: printed(reading, indicator.cue), clause: printed(reading, indicator.clause) };
  return { id, quantity: figure, value, unit, bound, confidence, why, part };
}

function toStatement(reading: ReadingText, range: Span, at: number): Statement {
  const span = printed(reading, range);
  return { span, text: reading.printed.slice(...span), ordinal: at + 1 };
}
