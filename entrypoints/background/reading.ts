import { sha256 } from '../../lib/library/digest';
import type { PageFacts } from '../../lib/report/page-facts';
import { parseReport } from '../../lib/report/parse';
import type { Report } from '../../lib/report/report';
import { loadSimplifier } from '../../lib/text/simplify';

/** Pages are read a second time when they are saved, or go back to what they were; a text longer than this is read anew. In UTF-16 units. */
const MAX_REMEMBERED = 300_000;

let last: { text: string; facts: string; report: Promise<Report> } | null = null;

/**
 * Reads the text of a page; the last reading is remembered as long as this background lives, and is the same object when asked for again.
 * Nothing depends on that. Not to be asked for pages of private windows.
 */
export function readOnce(text: string, facts: PageFacts): Promise<Report> {
  const known = JSON.stringify(facts);
  if (last?.text === text && last.facts === known) return last.report;
  const report = read(text, facts);
  const remembered = { text, facts: known, report };
  last = text.length > MAX_REMEMBERED ? null : remembered;
  // What failed is tried anew.
  report.catch(() => {
    if (last === remembered) last = null;
  });
  return report;
}

/** Reads a text; nothing is kept. */
export async function read(text: string, facts: PageFacts): Promise<Report> {
  // Another thread takes the digest while this one reads.
  const digest = sha256(text);
  const report = parseReport({ text, sha256: '', url: facts.url, facts, simplify: await loadSimplifier(text) });
  return { ...report, source: { ...report.source, sha256: await digest } };
}

let isWarm = false;

/**
 * Runs the engine over a few lines, so that code and tables stand ready when a text comes: half of a first reading is code that runs for the
 * first time. Once for each background, while the reader is still on its way into the page.
 */
export function warmUp(): void {
  if (isWarm) return;
  isWarm = true;
  parseReport({ text: SAMPLE, sha256: '' });
}

const SAMPLE = [
  '甲县2023年法治政府建设情况报告',
  '2023年，甲县人民政府深入贯彻依法治国方针，现将有关情况报告如下。',
  '一、主要举措和成效',
  '（一）健全依法决策机制。全年审查规范性文件12件，提出意见30条，同比增长5.2%。',
  '（二）严格规范公正文明执法。办理行政处罚案件1,200余件，罚没款3.5万元；受理行政复议申请36件，审结35件，其中维持20件、撤销2件，负责人出庭应诉率达到100%。',
  '二、存在的问题和不足',
  '法治队伍力量仍显薄弱。',
  '三、下一年工作打算',
  '继续推进法治政府建设。',
  '甲县人民政府',
  '2024年3月1日',
].join('\n');
