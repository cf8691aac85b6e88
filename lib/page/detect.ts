import { foldLine, judgeTitle } from '../report/title-patterns';

export interface PageGlance {
  /**
   * `wake`: worth reading whole. `quiet`: something else. `wait`: its title fits, or it has none yet, and text may
   * still be drawn.
   */
  answer: 'wake' | 'quiet' | 'wait';
  /** 0 to 1; above 0.5 when awake, 0.5 when the text is not here but may be in a file, a picture or a frame. */
  score: number;
}

/** Steps down, on and up again, some two a node, and characters kept: enough for the head of any report, and bounded on any page. */
const MAX_STEPS = 8000;
const MAX_SAMPLE_CHARS = 4000;
/** Less running text than this is no report, unless its text is in a file or frame. */
const MIN_PROSE_CHARS = 160;
/** So much running text without a sign is another article, not a shell that still waits for its own. */
const MUCH_PROSE_CHARS = 600;

const MANY_TITLES = 4;
/** Results of a search show titles and leads of many reports. */
const SEARCH_ADDRESS = /\/[a-z]{0,6}search|[?&](?:q|kw|wd|keywords?|searchword)=/i;

const SUBJECT = /法[治制]政府|依法行政/;
/** Titles that name a site or a column and no article. */
const VAGUE = /^$|(?:政府|网站?|门户|[局厅委]|委员会|办公[室厅]|平台|专栏|公开|正文|详情)$|^.{0,9}(?:报告|公告|文件)$/;

const LEAD = /现[将就].{0,60}(?:法治政府|依法行政).{0,40}(?<!通知|解读)如下/;
const WEAK_LEAD = /现[将就].{0,30}(?:情况|工作).{0,20}如下/;
/** What was done, counted. */
const FIGURES = /(?:复议|诉讼|执法|审查|案件).{0,12}\d+[件份次宗起]/;
/** Calls to do something, and news of a meeting. */
const CALL = /印发给你们|制定本|会议(?:强调|指出|要求)|本(?:办法|条例|方案|人)|(?:通[知报]|解读)如下|摘要:|记者/;
const OUTLINE =
  /法[治制]政府(?:部门)?建设.{0,14}(?:举措|措施|工作|做法).{0,6}(?:成效|情况|成绩)|第一责任人职责.{0,20}情况|法治政府建设.{0,4}(?:情况|成效)\n/;
const TEXT_FILE = /\.(?:pdf|docx?|wps|ofd)(?:$|[?#])/i;
/** Not text, or text of something else. */
const SKIPPED = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SELECT|SVG|BUTTON|TEXTAREA)$/;

const INLINE = /^(?:SPAN|FONT|B|I|U|EM|STRONG|A|SUB|SUP|O:P|SMALL|BIG|LABEL)$/i;

interface Signs {
  /** What the titles of the page say. */
  report: boolean;
  nearMiss: boolean;
  otherKind: boolean;
  possible: boolean;
  /** A title names an article, whatever it is. */
  named: boolean;
  /** Different lines of the text that name a report: one is its title, many are a list. */
  inText: Set<string>;
  holdsFile: boolean;
  prose: number;
  sample: string;
}

const QUIET: PageGlance = { answer: 'quiet', score: 0 };

/** Looks at titles and the head of the text. No layout is asked for and nothing is written. */
export function glance(document: Document): PageGlance {
  const signs: Signs = {
    report: false,
    nearMiss: false,
    otherKind: false,
    possible: false,
    named: false,
    inText: new Set(),
    holdsFile: false,
    prose: 0,
    sample: '',
  };
  // Named pictures hide what the document says of itself, named fields what their form does: such a thing is no text.
  if (SEARCH_ADDRESS.test(`${document.URL}`.slice(0, 2000))) return QUIET;
  judgeName(`${document.title}`, signs);
  for (
    let tag = document.head?.firstElementChild ?? null, left = 200;
    tag && left > 0;
    tag = tag.nextElementSibling, left--
  ) {
    const name = tag.tagName === 'META' && (tag.getAttribute('name') ?? tag.getAttribute('property'));
    if (name && /^(?:articletitle|title|og:title)$/i.test(name)) judgeName(tag.getAttribute('content') ?? '', signs);
  }
  if (!signs.nearMiss && document.body) sampleText(document.body, signs);
  return weigh(signs);
}

function weigh({ report, nearMiss, otherKind, possible, named, inText, holdsFile, prose, sample }: Signs): PageGlance {
  if (nearMiss || (otherKind && !report)) return QUIET;
  const isProse = prose >= MIN_PROSE_CHARS;
  if (report || (inText.size > 0 && inText.size < MANY_TITLES)) {
    if (isProse) return { answer: 'wake', score: report ? 0.9 : 0.7 };
    if (holdsFile) return { answer: 'wake', score: 0.5 };
    return { answer: 'wait', score: 0.4 };
  }
  // No title says anything: the text has to, and has to say more when a title speaks of something else.
  const mentions = sample.split(SUBJECT, 9).length - 1;
  const signs =
    (LEAD.test(sample) ? 2 : WEAK_LEAD.test(sample) ? 1 : 0) +
    (OUTLINE.test(sample) ? 1 : 0) +
    (possible ? 1 : 0) +
    (mentions > 3 ? 1 : 0) +
    (mentions > 7 ? 1 : 0) +
    (FIGURES.test(sample) ? 1 : 0) -
    (CALL.test(sample) ? 2 : 0);
  if (isProse && signs >= (named ? 4 : 2)) return { answer: 'wake', score: 0.6 };
  return { answer: prose > MUCH_PROSE_CHARS && !possible ? 'quiet' : 'wait', score: 0.1 };
}

function judgeName(title: string, signs: Signs): void {
  const verdict = judgeTitle(title);
  if (verdict === 'report') signs.report = true;
  else if (verdict === 'possible') signs.possible = true;
  else if (verdict === 'near-miss') signs.nearMiss = true;
  else if (verdict === 'other-kind') signs.otherKind = true;
  else if (title.split(/[_|\s-]/).some(part => !VAGUE.test(part))) signs.named = true;
}

/** Walks the head of the page by hand: native searches would visit every node of a page without end. */
function sampleText(body: Element, signs: Signs): void {
  let node: Node = body;
  let line = '';
  let heading: Node | null = null;
  for (let left = MAX_STEPS; left > 0 && signs.sample.length < MAX_SAMPLE_CHARS && !signs.nearMiss; left--) {
    let enter = true;
    if (node.nodeType === 3) line += (node as Text).data.slice(0, 2000);
    else if (node.nodeType === 1) {
      const tag = `${node.nodeName}`.toUpperCase();
      if (tag === 'A' || SKIPPED.test(tag)) {
        enter = false;
        if (tag === 'A' && TEXT_FILE.test((node as Element).getAttribute('href') ?? '')) signs.holdsFile = true;
      } else if (/^(?:IFRAME|EMBED|OBJECT)$/.test(tag) || (tag === 'IMG' && node.parentNode?.nodeName === 'P')) {
        signs.holdsFile = true;
        // Loaded already, and of this site: null or nothing otherwise.
        const inner = (node as HTMLIFrameElement).contentDocument?.body?.textContent;
        if (inner) signs.prose += inner.length;
      }
      if (!INLINE.test(tag)) {
        readLine(line, heading !== null, signs);
        line = '';
        if (/^(?:H[12]|UCAPTITLE)$/.test(tag)) heading = node;
      }
    }
    let next: Node | null = enter ? node.firstChild : null;
    while (!next && left-- > 0) {
      if (node.nodeType === 1 && !INLINE.test((node as Element).tagName)) {
        readLine(line, heading !== null, signs);
        line = '';
        if (node === heading) heading = null;
      }
      if (node === body) return;
      next = node.nextSibling;
      if (!next) node = node.parentNode ?? body;
    }
    node = next ?? body;
  }
}

function readLine(line: string, isHeading: boolean, signs: Signs): void {
  if (line.length < 6) return;
  const text = foldLine(line, 2000);
  signs.sample += `${text}\n`;
  if (text.length < 90 && SUBJECT.test(text)) {
    const verdict = judgeTitle(text);
    if (isHeading) judgeName(text, signs);
    // No title holds a full stop; a lead that names the report does.
    else if (verdict === 'report') {
      if (!text.includes('。') || LEAD.test(text)) signs.inText.add(text);
    } else if (verdict === 'near-miss' && signs.prose === 0 && !/。|[;:]$/.test(text)) signs.nearMiss = true;
  }
  if (text.length > 20 && /[。;,]/.test(text)) signs.prose += text.length;
}
