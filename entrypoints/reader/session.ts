import { type PlainReason, UNTOUCHED } from '../../components/panel/model';
import { send } from '../../lib/messages/client';
import type { RequestOf } from '../../lib/messages/contract';
import type { PageText } from '../../lib/page/read';
import { readSlowly } from '../../lib/page/read-slowly';
import type { PageFacts } from '../../lib/report/page-facts';
import { type Answer, ask, isNoText } from './ask';
import { joinFrom, joinViewOf, pagesOf } from './join';
import { Keeping } from './keeping';
import { paintFigures } from './marks';
import { isList, isReportInFile, linksFor, whyNoText } from './no-report';
import { findPlace, noticeOf, quantityWithin } from './place';
import { saveReport, viewOf } from './save';
import { Stage } from './stage';
import { isTranslated, languageOf } from './translated';

/** What was read of the page and what came of it. */
interface Reading {
  /** The text that was read: of this page, or of all pages joined. */
  text: Pick<PageText, 'text' | 'root' | 'morePages' | 'truncated' | 'rangeOf'>;
  /** The text of this page alone: what is looked at when the tree changes. */
  pageText: string;
  facts: PageFacts;
  language: string;
  answer: Answer;
}

/**
 * One page in the reader's hands: reads it, has it parsed, and keeps what is shown true to it. Nothing is added to the page before the
 * background has called it a report, or the person has asked.
 */
export class Session {
  readonly stage: Stage;
  private readonly keeping: Keeping;
  private reading: Reading | null = null;
  private isForced = false;
  private runs = 0;

  constructor(
    private readonly page: Document,
    private readonly signal: AbortSignal,
  ) {
    this.keeping = new Keeping({
      model: () => this.stage.model,
      update: change => this.stage.update(change),
    });
    this.stage = new Stage(page, signal, {
      keep: this.keeping,
      onSave: () => void this.save(),
      onSaveText: () => void this.save('text'),
      onReadAgain: () => void this.read(),
      onReadAnyway: () => void this.readAnyway(),
      onCollect: links => void send('queue/add', { links: [...links] }),
      onJoin: () => void this.join(),
      rangeOf: span => this.reading?.text.rangeOf(span) ?? null,
    });
    signal.addEventListener('abort', () => this.takeDown());
  }

  /** Reads the page as it is now. A later call overtakes an earlier one. */
  async read(): Promise<void> {
    const run = ++this.runs;
    const read = await readSlowly(this.page, this.signal);
    if (!read || run !== this.runs) return;
    const { text, facts } = read;
    if (isNoText(text.text)) {
      return this.isForced || isReportInFile(facts) ? this.showPlain(whyNoText(facts), facts) : this.takeDown();
    }
    const answer = await ask({ text: text.text, facts, forced: this.isForced });
    if (run !== this.runs || this.signal.aborted) return;
    if (typeof answer === 'string') {
      // Of a page nobody asked about nothing is said.
      if (this.isForced || !this.stage.isEmpty) await this.showPlain(answer, facts);
      return;
    }
    if (answer.report.detection.verdict !== 'report') {
      if (!this.isForced) return this.takeDown();
      if (isList(facts)) return this.showPlain('list', facts);
    }
    this.reading = { text, pageText: text.text, facts, language: languageOf(this.page), answer };
    await this.show(this.reading);
  }

  /** The page went to another address without loading: what the person asked for was the page before. */
  async navigate(): Promise<void> {
    this.isForced = false;
    await this.read();
  }

  /** The tree of the page has changed: nothing to do while the text is the same but to paint its new nodes. */
  async look(): Promise<void> {
    const { reading } = this;
    if (!reading) return this.read();
    const text = (await readSlowly(this.page, this.signal))?.text;
    if (!text || this.reading !== reading) return;
    if (isTranslated(this.page, { text: reading.pageText, language: reading.language }, text.text)) {
      this.stage.unpaint();
      return this.stage.update({ isTranslated: true, current: null });
    }
    if (text.text !== reading.pageText) return this.read();
    if (reading.text.text === text.text) reading.text = text;
    this.stage.update({ isTranslated: false });
    this.paint(reading);
  }

  private paint({ text, answer }: Reading): void {
    paintFigures(this.stage, answer, text);
  }

  /** Opened from outside: by the popup, or to show a sentence of a saved version in its page. */
  async open({ snapshotId, span }: RequestOf<'reader/show'>): Promise<void> {
    if (!this.reading) await this.readAnyway();
    this.stage.update({ isOpen: true });
    const { reading } = this;
    if (!snapshotId || !span || !reading) return;
    const place = await findPlace(reading.text.text, reading.answer.report, snapshotId, span);
    if (!place || this.reading !== reading) return;
    this.stage.update({ place: noticeOf(place) });
    if ('span' in place) this.stage.locate(place.span, quantityWithin(reading.answer.report, place.span));
  }

  private async readAnyway(): Promise<void> {
    this.isForced = true;
    await this.read();
  }

  private async show(reading: Reading): Promise<void> {
    // What the person looks at comes first; the panel may take its time.
    if (this.stage.isEmpty) this.paint(reading);
    await this.stage.mount();
    if (this.reading !== reading) return;
    const { text, facts, answer } = reading;
    this.stage.update({
      ...UNTOUCHED,
      names: answer.names,
      findingsEn: answer.findingsEn,
      view: { is: 'report', report: answer.report, text: text.text, leftOut: answer.leftOut, isCut: text.truncated },
      save: viewOf(answer.saved),
      join: joinViewOf(text.morePages),
    });
    this.paint(reading);
    await this.keeping.follow(answer.saved, text.text, facts);
  }

  /** The person wants the other pages of this report too. */
  private async join(): Promise<void> {
    const { reading } = this;
    const more = reading?.text.morePages;
    if (!reading || !more) return;
    const pages = pagesOf(more);
    this.stage.update({ join: { is: 'joining', pages } });
    const whole = await joinFrom(this.page, reading.text, more).catch(() => null);
    if (this.reading !== reading) return;
    const facts = whole && { ...reading.facts, joinedPages: whole.pages };
    const answer = facts && (await ask({ text: whole.text, facts, forced: this.isForced }));
    if (this.reading !== reading) return;
    if (!answer || typeof answer === 'string') return this.stage.update({ join: { is: 'failed', pages } });
    const text = { ...whole, root: reading.text.root, morePages: null, truncated: false };
    this.reading = { ...reading, text, facts, answer };
    await this.show(this.reading);
    this.stage.update({ join: { is: 'joined', pages: whole.pages } });
  }

  private async showPlain(why: PlainReason, facts: PageFacts): Promise<void> {
    this.reading = null;
    await this.stage.mount();
    this.stage.unpaint();
    this.stage.update({ view: { is: 'plain', why, links: linksFor(why, facts) }, current: null });
  }

  async save(what: 'page' | 'text' = 'page'): Promise<void> {
    const { reading } = this;
    if (!reading || this.stage.model?.save.is === 'saving') return;
    this.stage.update({ save: { is: 'saving' } });
    const kept = what === 'page' ? reading.text : { ...reading.text, root: null };
    const { view, saved } = await saveReport(this.page, kept, reading.facts);
    if (this.reading !== reading) return;
    this.stage.update({ save: view });
    if (saved) await this.keeping.follow(saved, reading.text.text, reading.facts);
  }

  private takeDown(): void {
    this.runs++;
    this.reading = null;
    this.stage.takeDown();
  }
}
