import { foldLine, judgeTitle } from '../report/title-patterns';

export interface PageGlance {
  /**
   * `wake`: worth reading whole. `quiet`: something else. `wait`: its title fits, or it has none yet, and text may
   * still be drawn.
   */
  answer: 'wake' | 'quiet' | 'wait';
  /** 0 to 1; at least 0.5 when awake. */
  score: number;
}

/** Text nodes looked at, and characters kept of them. */
const MAX_TEXT_NODES = 2500;
const MAX_SAMPLE_CHARS = 5000;
/** Less running text than this is no report, unless its text is in a file or frame. */
const MIN_PROSE_CHARS = 160;

const LEAD = /(?:现将|现就).{0,60}(?:法治政府|依法行政).{0,40}如下/;
const OUTLINE =
  /(?:推进|加强|开展)?法[治制]政府(?:部门)?建设.{0,12}(?:主要)?(?:举措|措施|工作|做法).{0,6}(?:成效|情况|成绩)|第一责任人职责.{0,20}情况|法治政府建设(?:工作)?(?:主要)?(?:情况|成效)$/;
const TEXT_FILE = /\.(?:pdf|docx?|wps|ofd)(?:$|[?#])/i;

/** Looks at address, titles and a sample of the text. No layout is asked for and nothing is written. */
export function glance(document: Document): PageGlance {
  const named = judgeNames(document);
  if (named === 'near-miss') return { answer: 'quiet', score: 0 };
  const sample = takeSample(document);
  const prose = sample.proseChars >= MIN_PROSE_CHARS;
  if (named === 'report' || sample.hasTitle) {
    if (prose || holdsFile(document)) return { answer: 'wake', score: named === 'report' ? 0.9 : 0.7 };
    return { answer: 'wait', score: 0.4 };
  }
  const signs =
    (sample.hasLead ? 2 : 0) +
    (sample.hasOutline ? 1 : 0) +
    (named === 'possible' ? 1 : 0) +
    (sample.mentions > 3 ? 1 : 0);
  if (prose && signs >= 3) return { answer: 'wake', score: 0.6 };
  return { answer: prose && named === 'other' ? 'quiet' : 'wait', score: 0.1 * signs };
}

/** The titles that the page itself carries. One that names a report wins, but a near miss in the article title is final. */
function judgeNames(document: Document): ReturnType<typeof judgeTitle> {
  const verdicts = new Set([judgeTitle(document.title)]);
  for (const meta of document.querySelectorAll(
    'meta[name="ArticleTitle" i],meta[property="og:title" i],meta[name="title" i]',
  )) {
    verdicts.add(judgeTitle(meta.getAttribute('content') ?? ''));
  }
  let headings = 0;
  for (const heading of document.querySelectorAll('h1,h2,.title,#title,ucaptitle')) {
    if (++headings > 12) break;
    const text = heading.textContent ?? '';
    if (text.length < 200 && !heading.closest('a')) verdicts.add(judgeTitle(text));
  }
  for (const verdict of ['near-miss', 'report', 'possible'] as const) if (verdicts.has(verdict)) return verdict;
  return 'other';
}

interface Sample {
  proseChars: number;
  hasTitle: boolean;
  hasLead: boolean;
  hasOutline: boolean;
  mentions: number;
}

function takeSample(document: Document): Sample {
  const sample: Sample = { proseChars: 0, hasTitle: false, hasLead: false, hasOutline: false, mentions: 0 };
  if (!document.body) return sample;
  const walker = document.createTreeWalker(document.body, 4);
  let kept = '';
  for (let nodes = 0; nodes < MAX_TEXT_NODES && kept.length < MAX_SAMPLE_CHARS && walker.nextNode(); nodes++) {
    const { data, parentElement } = walker.currentNode as Text;
    if (data.length < 6 || !parentElement) continue;
    const tag = parentElement.tagName;
    if (tag === 'SCRIPT' || tag === 'STYLE' || tag === 'NOSCRIPT' || tag === 'A' || parentElement.closest('a'))
      continue;
    const text = foldLine(data, 2000);
    if (text.length < 6) continue;
    kept += `${text}\n`;
    if (text.length > 20 && /[，。；,;]/.test(text)) sample.proseChars += text.length;
    else if (text.length < 80 && judgeTitle(text) === 'report') sample.hasTitle = true;
  }
  sample.hasLead = LEAD.test(kept);
  sample.hasOutline = OUTLINE.test(kept);
  sample.mentions = kept.split(/法治政府|依法行政/, 20).length - 1;
  return sample;
}

/** The report may be a file that the page links or shows, or stand in a frame. */
function holdsFile(document: Document): boolean {
  for (const element of document.querySelectorAll('a[href*="." i],iframe,embed,object')) {
    if (element.tagName === 'IFRAME') return true;
    const address = element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('data') ?? '';
    if (TEXT_FILE.test(address)) return true;
  }
  return false;
}
