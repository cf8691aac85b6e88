import type { Span } from '../report/report';
import { type PageLines, readLines } from './lines';
import { findMainContent, type MainContent } from './main-content';
import { findMorePages, type MorePages } from './more-pages';
import { PageTextMap } from './page-text';

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

/** Looks at the page once. Changes nothing, asks for no layout, and never throws for what a page holds. */
export function scanPage(document: Document): PageScan {
  const page = readLines(document);
  return { page, main: findMainContent(page) };
}

/** Reads the main content. @param scan - given when the facts are read of the same pass. */
export function readPage(document: Document, url: string = document.URL, scan = scanPage(document)): PageText {
  const { page, main } = scan;
  const map = new PageTextMap(main.lines.flatMap(index => page.lines[index] ?? []));
  return {
    text: map.text,
    root: main.block?.element ?? null,
    truncated: page.truncated,
    morePages: findMorePages(page, url),
    rangeOf: span => map.rangeOf(span),
  };
}
