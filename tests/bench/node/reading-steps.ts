import { auditReport } from '../../../lib/report/audit';
import { readFigures } from '../../../lib/report/figures';
import { readIdentity } from '../../../lib/report/identity';
import { readIndicators } from '../../../lib/report/indicators';
import { parseReport } from '../../../lib/report/parse';
import { prepareReading } from '../../../lib/report/prepare';
import { recognise } from '../../../lib/report/recognise';
import { readStatements } from '../../../lib/report/statements';
import { normalizeText } from '../../../lib/text/normalize';

/**
 * Reads a text as `parseReport` does, with a clock between the steps. Milliseconds of each, in the order of the pipeline; what is left of
 * `whole` is putting the report together.
 */
export function timeSteps(text: string): Readonly<Record<string, number>> {
  const started = performance.now();
  const report = parseReport({ text, sha256: '' });
  const whole = performance.now() - started;
  const took: Record<string, number> = {};
  const timed = <T>(step: string, run: () => T): T => {
    const from = performance.now();
    const made = run();
    took[step] = performance.now() - from;
    return made;
  };
  const facts = null;
  const url = null;
  timed('normal text', () => normalizeText(text, null));
  const reading = timed('outline and sentences', () => prepareReading(text));
  // It makes the normal text by itself.
  took['outline and sentences'] = Math.max(0, (took['outline and sentences'] ?? 0) - (took['normal text'] ?? 0));
  const figures = timed('quantities', () => readFigures(reading));
  timed('indicators', () => readIndicators(reading, figures, false));
  const identity = timed('identity: body, year, dates', () => readIdentity({ reading, facts, url }));
  timed('recognition', () => recognise({ reading, facts, url, identity }));
  timed('statements: problems and plans', () => readStatements(reading));
  timed('checks', () => auditReport(report, reading));
  return { whole, ...took };
}
