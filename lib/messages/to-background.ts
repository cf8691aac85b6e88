import { LONGEST_TEXT } from '../report/longest-text';
import type { AdmissionsFor } from './admission';
import { type Fields, isFields, isIds, isIndex, isSpan, isText, MAX_FIELD } from './shapes';

const MAX_HTML = 8_000_000;
const MAX_LINKS = 500;

/** Facts are gathered by our own script from a page that may be hostile: bounded as a whole, before anybody looks inside. */
function isFacts(value: unknown): boolean {
  return isFields(value) && isText(value.url, MAX_FIELD) && JSON.stringify(value).length <= LONGEST_TEXT;
}

const VERDICTS: readonly unknown[] = ['confirmed', 'corrected', 'rejected'];

function isOverrule(value: unknown): boolean {
  if (!isFields(value) || !isText(value.indicatorId, 200) || !isSpan(value.span) || !isText(value.at, 40)) return false;
  const { verdict, corrected, note } = value;
  if (!VERDICTS.includes(verdict) || !(note === null || isText(note, MAX_FIELD))) return false;
  if (corrected === null) return verdict !== 'corrected';
  return (
    isFields(corrected) && Number.isFinite(corrected.value) && isText(corrected.unit, 40) && isText(corrected.bound, 2)
  );
}

function isNote({ text, span, quote, snapshotId }: Fields): boolean {
  return (
    isText(text, MAX_FIELD) &&
    (span === null || isSpan(span)) &&
    (quote === null || isText(quote, MAX_FIELD)) &&
    (snapshotId === null || isText(snapshotId, MAX_FIELD))
  );
}

/** What the background is asked: who may send it and what it must look like. */
export const TO_BACKGROUND: AdmissionsFor<'background'> = {
  'page/candidate': { from: ['content-script'], accepts: request => typeof request.score === 'number' },
  'page/dress': {
    from: ['content-script'],
    accepts: request => request.sheet === 'panel' || request.sheet === 'figures',
  },
  'page/read': {
    from: ['content-script'],
    accepts: request => isText(request.text, Infinity) && isFacts(request.facts) && typeof request.forced === 'boolean',
  },
  'page/explain': { from: ['content-script'], accepts: request => isText(request.text, LONGEST_TEXT) },
  'report/save': {
    from: ['content-script'],
    accepts: request =>
      isText(request.requestId, 100) &&
      isText(request.text, LONGEST_TEXT) &&
      (request.html === null || isText(request.html, MAX_HTML)) &&
      isFacts(request.facts),
  },
  'report/to-bin': { from: ['own-page'], accepts: request => isIds(request.reportIds) },
  'reading/overrule': {
    from: ['own-page', 'content-script'],
    accepts: request => isText(request.snapshotId, MAX_FIELD) && isOverrule(request.overrule),
  },
  'report/restore': { from: ['own-page'], accepts: request => isIds(request.reportIds) },
  'open/source': {
    from: ['own-page'],
    accepts: request => isText(request.snapshotId, MAX_FIELD) && (request.span === null || isSpan(request.span)),
  },
  'open/workbench': { from: ['own-page', 'content-script'], accepts: request => isText(request.query, MAX_FIELD) },
  'tab/read-this-page': { from: ['own-page'], accepts: request => isIndex(request.tabId) },
  'reading/withdraw': {
    from: ['own-page', 'content-script'],
    accepts: request => isText(request.snapshotId, MAX_FIELD) && isText(request.key, MAX_FIELD),
  },
  'marks/load': {
    from: ['content-script'],
    accepts: request => isText(request.reportId, MAX_FIELD) && isText(request.snapshotId, MAX_FIELD),
  },
  'note/put': {
    from: ['content-script'],
    accepts: request =>
      isText(request.reportId, MAX_FIELD) && isText(request.id, 100) && isFields(request.note) && isNote(request.note),
  },
  'report/tags': {
    from: ['content-script'],
    accepts: request => isText(request.reportId, MAX_FIELD) && isIds(request.add) && isIds(request.remove),
  },
  'report/changes': {
    from: ['content-script'],
    accepts: request =>
      isText(request.snapshotId, MAX_FIELD) && isText(request.text, LONGEST_TEXT) && isFacts(request.facts),
  },
  'place/find': {
    from: ['content-script'],
    accepts: request =>
      isText(request.snapshotId, MAX_FIELD) &&
      isText(request.text, LONGEST_TEXT) &&
      isSpan(request.span) &&
      (request.body === null || isText(request.body, MAX_FIELD)) &&
      (request.year === null || isIndex(request.year)),
  },
  'queue/add': {
    from: ['content-script'],
    accepts: ({ links }) =>
      Array.isArray(links) &&
      links.length <= MAX_LINKS &&
      links.every(link => isFields(link) && isText(link.href, MAX_FIELD) && isText(link.text, MAX_FIELD)),
  },
  'tab/collect': { from: ['own-page'], accepts: request => isIndex(request.tabId) },
};
