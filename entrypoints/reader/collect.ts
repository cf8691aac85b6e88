import type { ReplyOf } from '../../lib/messages/contract';
import { readFacts } from '../../lib/page/metadata';
import { readPage, scanPage } from '../../lib/page/read';
import { ask } from './ask';
import { joinFrom } from './join';
import { saveReport } from './save';

/** Reads and saves without showing anything: the page was opened for that alone. */
export async function collect(page: Document): Promise<ReplyOf<'reader/collect'>> {
  const scan = scanPage(page);
  const text = readPage(page, page.URL, scan);
  const facts = readFacts(page, page.URL, scan);
  const more = text.morePages;
  const whole = more && (await joinFrom(page, text, more).catch(() => null));
  // One page of several would be kept as if it were the whole report.
  if (more && !whole) return { ok: false, error: 'failed' };
  const read = { root: text.root, text: whole?.text ?? text.text };
  const told = whole ? { ...facts, joinedPages: whole.pages } : facts;
  const answer = await ask({ text: read.text, facts: told, forced: false });
  if (typeof answer === 'string') return { ok: false, error: 'failed' };
  if (answer.report.detection.verdict !== 'report') return { ok: false, error: 'not-a-report' };
  // That two texts are one report is for the person to say.
  if (answer.saved.state === 'changed') return { ok: false, error: 'differs' };
  const { view } = await saveReport(page, read, told);
  return view.is === 'saved' ? { ok: true, value: view.outcome } : { ok: false, error: 'failed' };
}
