import { createHash } from 'node:crypto';
import { Window } from 'happy-dom';
import { glance, type PageGlance } from '../../../lib/page/detect';
import { readFacts } from '../../../lib/page/metadata';
import { readPage } from '../../../lib/page/read';
import { parseReport } from '../../../lib/report/parse';
import type { Report } from '../../../lib/report/report';
import { loadSimplifier } from '../../../lib/text/simplify';

export interface LensReading {
  glance: PageGlance;
  text: string;
  /** What the recogniser would say were the page read; on a silent page nobody asks it. */
  report: Report;
}

/** What the lens does with a page, from the glance of the detector to the report. */
export async function readWithLens(html: string, url: string): Promise<LensReading> {
  const window = new Window({ url, settings: { disableJavaScriptEvaluation: true } as never });
  try {
    window.document.write(html);
    const document = window.document as unknown as Document;
    const seen = glance(document);
    const { text } = readPage(document, url);
    const facts = readFacts(document, url);
    const sha256 = createHash('sha256').update(text).digest('hex');
    return {
      glance: seen,
      text,
      report: parseReport({ text, sha256, url, facts, simplify: await loadSimplifier(text) }),
    };
  } finally {
    await window.happyDOM.close();
  }
}
