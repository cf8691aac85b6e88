import type { Identity } from './identity';
import { foldTitle } from './identity/fold-title';
import { readTitle, type TitleReading } from './identity/title';
import type { PageFacts } from './page-facts';
import type { ReadingText } from './reading';
import { readTextSignals, type Signal } from './recognise/text-signals';
import type { Detection, Verdict } from './report';

export interface RecogniseInput {
  reading: ReadingText;
  /** Null when only the text is known. */
  facts: PageFacts | null;
  url: string | null;
  identity: Identity;
}

/** From here on a page is taken for a report, from there on asked about. */
const reportFrom = 0.6;
const unsureFrom = 0.4;

/** Traits of the text that overrule a title worded as a report's. */
const overruling = new Set([
  'model-text',
  'law-text',
  'paper',
  'list-page',
  'draft-voice',
  'other-subject',
  'first-person',
]);

/**
 * Is it a report of a government or department on its own rule-of-law work? The score is the sum of the reasons'
 * weights, kept between 0 and 1. Spans are printed spans.
 */
export function recognise({ reading, facts, url, identity }: RecogniseInput): Detection {
  const signals = [...titleSignals(reading, facts), ...readTextSignals(reading), ...pageSignals(reading, facts, url)];
  forgiveSilence(signals);
  if (identity.body) signals.push({ code: 'body-known', weight: 0.05 });
  if (identity.year) signals.push({ code: 'year-known', weight: 0.05 });
  const sum = signals.reduce((total, signal) => total + signal.weight, 0);
  const score = Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100;
  const { starts, ends } = reading.normal;
  return {
    verdict: verdictOf(signals, score),
    score,
    reasons: signals
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
      .map(({ code, weight, range }) =>
        range && range[1] > range[0] && range[1] <= starts.length
          ? { code, weight, span: [starts[range[0]] ?? 0, ends[range[1] - 1] ?? 0] }
          : { code, weight },
      ),
  };
}

/** Under a title that names the subject a short text with the parts of a report need not name it again. */
function forgiveSilence(signals: Signal[]): void {
  const absent = signals.find(({ code }) => code === 'subject-absent');
  const has = (code: string) => signals.some(signal => signal.code === code);
  if (absent && has('title-report') && (has('part-problems') || has('part-leadership')) && has('part-plan'))
    absent.weight = -0.2;
}

function verdictOf(signals: readonly Signal[], score: number): Verdict {
  const has = (code: string) => signals.some(signal => signal.code === code);
  if (signals.some(signal => signal.code.startsWith('near-miss:'))) return 'other';
  const doubt = signals.some(signal => overruling.has(signal.code));
  if (has('title-report') && !doubt) return score >= reportFrom ? 'report' : 'unsure';
  if (doubt) return score >= unsureFrom ? 'unsure' : 'other';
  // Fields and parts alone are also those of a justice bureau's summary of its year.
  const named = ['title-press', 'lead-subject', 'lead-announces', 'heading-subject'].some(has);
  if (score >= reportFrom && named) return 'report';
  return score >= unsureFrom ? 'unsure' : 'other';
}

/** The best of the page's own titles; a near miss in the headline is not outvoted by the site's document title. */
function titleSignals(reading: ReadingText, facts: PageFacts | null): Signal[] {
  const own = [facts?.headline, facts?.meta.articletitle, facts?.documentTitle]
    .filter((title): title is string => typeof title === 'string' && title.trim() !== '')
    .map(title => readTitle(foldTitle(title)));
  const decisive = own.find(title => title.form === 'report' || title.form === 'near-miss');
  const inText = decisive?.form === 'near-miss' ? null : reading.opening.title;
  const title = decisive ?? inText?.reading ?? firstLine(reading) ?? own.find(t => t.form === 'weak') ?? own[0];
  return title ? [signalOf(title)] : [];
}

/** A page that names only its site may print the title of another document as the first line of its text. */
function firstLine({ printed }: ReadingText): TitleReading | null {
  const line = printed.slice(0, 400).trimStart().split('\n', 1)[0] ?? '';
  if (line.length < 8 || line.length > 60 || /[。；;：:]|^[一（(\d]/.test(line)) return null;
  const title = readTitle(foldTitle(line));
  return title.form === 'near-miss' ? title : null;
}

function signalOf(title: TitleReading): Signal {
  switch (title.form) {
    case 'report':
      return title.code === 'press' ? { code: 'title-press', weight: 0.35 } : { code: 'title-report', weight: 0.65 };
    case 'near-miss':
      return { code: `near-miss:${title.code}`, weight: -0.8 };
    case 'weak':
      return { code: 'title-weak', weight: 0.1 };
    case 'none':
      return title.code ? { code: `near-miss:${title.code}`, weight: -0.8 } : { code: 'title-silent', weight: -0.15 };
  }
}

/** Column, address, attached files and links of the page. */
function pageSignals(reading: ReadingText, facts: PageFacts | null, url: string | null): Signal[] {
  const signals: Signal[] = [];
  const address = (facts?.url ?? url ?? '').slice(0, 500);
  const column = `${facts?.breadcrumb.join('>') ?? ''}>${facts?.meta.columnname ?? ''}`.slice(0, 400);
  if (/fzzf(?:js)?[a-z]{0,4}bg|fzzfjs/i.test(address) || /法[治制]政府(?:建设)?.{0,6}报告/.test(column)) {
    signals.push({ code: 'column', weight: 0.1 });
  }
  const chars = reading.normal.text.length;
  const attached = (facts?.attachments ?? []).some(({ text }) => readTitle(foldTitle(text)).form === 'report');
  if (chars < 400 && attached) signals.push({ code: 'attachment', weight: 0.1 });
  else if (chars < 200) signals.push({ code: 'short-text', weight: -0.2 });
  if (chars < 3000 && (facts?.reportLinks.length ?? 0) >= 5) signals.push({ code: 'list-page', weight: -0.5 });
  return signals;
}
