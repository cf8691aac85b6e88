import type { Span } from '../report/report';
import { readLines } from './lines';
import { findMainContent } from './main-content';
import { findMorePages, type MorePages } from './more-pages';
import { PageTextMap } from './page-text';

/** The main text of a page, with the way back to its nodes. */
export interface PageText {
  /** Printed characters; paragraphs, lines and table rows parted by `\n`, cells by `\t`. Empty when there is none. */
  text: string;
  /** The smallest element around the text; null when there is none. */
  root: Element | null;
  /** The page was longer than what is read of one (2,000,000 characters or 120,000 nodes). */
  truncated: boolean;
  /** The report goes on on other pages. */
  morePages: MorePages | null;
  /** A live range over a span of `text`; null when the page no longer reads so. Never moved to the nearest place. */
  rangeOf(span: Span): Range | null;
}

/** Reads the main content. Changes nothing, asks for no layout, and never throws for what a page holds. */
export function readPage(document: Document, url: string = document.URL): PageText {
  const page = readLines(document);
  const main = findMainContent(page);
  const map = new PageTextMap(main.lines.flatMap(index => page.lines[index] ?? []));
  return {
    text: map.text,
    root: main.block?.element ?? null,
    truncated: page.truncated,
    morePages: findMorePages(document, url),
    rangeOf: span => map.rangeOf(span),
  };
}
