import { openLibrary } from '../../../lib/library/open';
import { save } from '../../../lib/library/save';
import { readFacts } from '../../../lib/page/metadata';
import { createPainter } from '../../../lib/page/paint';
import { paintSheet } from '../../../lib/page/paint-sheet';
import { readPage, scanPage } from '../../../lib/page/read';
import { parseReport } from '../../../lib/report/parse';

const NAME = 'lens-chain';

const prepare = async () => void (await openLibrary({ name: NAME }));

/** The lens without its messages: read, parse, paint, store. */
async function chain() {
  const steps: Record<string, number> = {};
  let last = performance.now();
  const step = (name: string) => {
    const now = performance.now();
    steps[name] = now - last;
    last = now;
  };
  // As the background does: the library opens while the text is found and read.
  const opening = openLibrary({ name: NAME });
  const scan = scanPage(document);
  const page = readPage(document, document.URL, scan);
  const facts = readFacts(document, document.URL, scan);
  step('read');
  // Another text each time, or nothing would be stored.
  const text = `${page.text}\n${Math.random()}`;
  const report = parseReport({ text, sha256: '', url: facts.url, facts });
  step('parse');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(paintSheet(true));
  document.adoptedStyleSheets = [sheet];
  createPainter(document, page.rangeOf).paint(
    report.quantities.map(({ span, quote }, quantity) => ({
      quantity,
      span,
      quote,
      tone: 'enforcement',
      doubtful: false,
    })),
  );
  step('paint');
  const opened = await opening;
  if (!opened.ok) throw new Error(opened.error);
  const saved = await save(opened.value, {
    requestId: `${Math.random()}`,
    text,
    html: page.root?.outerHTML ?? null,
    facts,
    report,
  });
  if (!saved.ok) throw new Error(saved.error);
  step('store');
  return steps;
}

Object.assign(globalThis, { prepare, chain });
