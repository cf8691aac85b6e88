/**
 * What a page says about itself outside its main text. Gathered by `lib/page/metadata`, judged by
 * `lib/report/recognise` and `lib/report/identity`; plain JSON, capped in length, hostile until proven otherwise.
 */
export interface PageFacts {
  url: string;
  /** `document.title`. */
  documentTitle: string;
  /** Standard meta tags by lower-case name: sitename, siteidcode, columnname, articletitle, pubdate, contentsource … */
  meta: Record<string, string>;
  /** Heading as drawn above the text, null when none was found. */
  headline: string | null;
  /** Printed label and value pairs: 发布日期 → 2022-03-15, 发文机关 → …, 来源 → … */
  labels: { label: string; value: string }[];
  breadcrumb: string[];
  /** Links to files that look like the report itself (PDF, DOC, DOCX, WPS, image). */
  attachments: { href: string; text: string }[];
  /** Links whose text looks like the title of such a report: a list page has many. */
  reportLinks: { href: string; text: string }[];
  /** Set when the text was put together from so many pages of the portal. */
  joinedPages?: number;
}
