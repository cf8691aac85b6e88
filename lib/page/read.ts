import type { Span } from '../report/report';
import { type Line, type PageLines, readLines } from './lines';
import { findMainContent, type MainContent } from './main-content';
import { findMorePages, type MorePages } from './more-pages';
import { PageTextMap } from './page-text';
import { allSteps } from './slices';
import { markUnseen } from './unseen';

/** The main text of a page, with the way back to its nodes. */
export interface PageText {
  /** Printed characters; paragraphs, lines and table rows parted by `\n`, cells by `\t`. Empty when there is none. */
  text: string;
  /** The smallest element around the text; null when there is none. */
  root: Element | null;
  /** The page was longer than what is read of one (2,000,000 characters, 80,000 nodes, 12,000 lines). */
  truncated: boolean;
  /** The report goes on on other pages. */
  morePages: MorePages | null;
  /** A live range over a span of `text`; null when the page no longer reads so. Never moved to the nearest place. */
  rangeOf(span: Span): Range | null;
}

/** One pass over a page; text and facts are both made of it. */
export interface PageScan {
  page: PageLines;
  main: MainContent;
}

/** Looks at the page once. Changes nothing, asks for styles of the text's own blocks alone, and never throws for what a page holds. */
export function scanPage(document: Document): PageScan {
  return allSteps(scanSteps(document));
}

/** The same in steps. */
export function* scanSteps(document: Document): Generator<void, PageScan> {
  const page = yield* readLines(document);
  const main = yield* findMainContent(page);
  yield;
  return { page, main: (yield* markUnseen(page, main)) ? yield* findMainContent(page) : main };
}

/** Reads the main content. @param scan - given when the facts are read of the same pass. */
export function readPage(document: Document, url: string = document.URL, scan = scanPage(document)): PageText {
  const { page, main } = scan;
  const map = new PageTextMap(main.lines.map(index => page.lines[index] as Line));
  return {
    text: map.text,
    root: main.block?.element ?? null,
    truncated: page.truncated,
    morePages: findMorePages(page, url),
    rangeOf: span => map.rangeOf(span),
  };
}
