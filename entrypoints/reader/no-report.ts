import type { PlainReason } from '../../components/panel/model';
import type { PageFacts } from '../../lib/report/page-facts';
import { judgeTitle } from '../../lib/report/title-patterns';

/** Fewer links to reports than this are neighbours of an article, no list. */
const LIST_LINKS = 3;

/** The page lists reports. */
export const isList = (facts: PageFacts): boolean => facts.reportLinks.length >= LIST_LINKS;

/** The page carries the title of a report and no more than a link to it. */
export const isReportInFile = ({ attachments, headline, documentTitle }: PageFacts): boolean =>
  attachments.length > 0 && judgeTitle(headline ?? documentTitle) === 'report';

/** Why a page without a text has none. */
export function whyNoText(facts: PageFacts): PlainReason {
  if (isReportInFile(facts)) return 'attachment';
  if (isList(facts)) return 'list';
  return facts.attachments.length > 0 ? 'attachment' : 'no-text';
}

/** What is offered in its place. */
export const linksFor = (why: PlainReason, { reportLinks, attachments }: PageFacts) =>
  why === 'list' ? reportLinks : attachments;
