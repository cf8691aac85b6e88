import { indicatorById } from '../../lib/codebook/codebook';
import { moveToBin, restore } from '../../lib/library/bin';
import { setOverrule } from '../../lib/library/overrules';
import { reportKeyOf } from '../../lib/library/report-key';
import { save } from '../../lib/library/save';
import { stateOf } from '../../lib/library/state';
import type { HandlersFor, IndicatorNames, SavedState } from '../../lib/messages/contract';
import { findingInEnglish } from '../../lib/report/audit/english';
import { LONGEST_TEXT } from '../../lib/report/longest-text';
import { readReasons } from '../../lib/report/reasons';
import type { Report } from '../../lib/report/report';
import { MOST_SHOWN, shownPart } from '../../lib/report/shown-part';
import { loadSimplifier } from '../../lib/text/simplify';
import { tendSoon } from './idle';
import { withLibrary } from './library-handle';
import { showVerdict } from './reader-tabs';
import { read, readOnce } from './reading';

type Handlers = Pick<
  HandlersFor<'background'>,
  'page/read' | 'page/explain' | 'report/save' | 'reading/overrule' | 'report/to-bin' | 'report/restore'
>;

/** Reasons are many times the text; nobody looks through those of a text longer than this, in UTF-16 units. */
const MAX_EXPLAINED = 200_000;

/** Reading and keeping. Nothing that is needed is held between two messages: the background may be stopped after any of them. */
export const reportHandlers: Handlers = {
  'page/read': async ({ text, facts, forced }, { tabId, isPrivate }) => {
    if (text.length > LONGEST_TEXT) return { ok: false, error: 'too-long' };
    const report = await (isPrivate ? read : readOnce)(text, facts);
    // The figures do not wait for the badge.
    if (tabId !== null) void showVerdict(tabId, facts.url, report.detection.verdict, forced);
    const saved = await savedStateOf(report);
    // The page's own thread unpacks the answer.
    const { report: shown, leftOut } = shownPart(report);
    const findingsEn = shown.audit.map(findingInEnglish);
    return { ok: true, value: { report: shown, leftOut, saved, names: namesIn(shown), findingsEn } };
  },

  'page/explain': async ({ text }) => {
    if (text.length > MAX_EXPLAINED) return { ok: false, error: 'too-long' };
    const reasons = readReasons(text, await loadSimplifier(text));
    return { ok: true, value: { ...reasons, figures: reasons.figures.slice(0, MOST_SHOWN.quantities) } };
  },

  'report/save': async ({ requestId, text, html, facts }, { isPrivate }) => {
    if (isPrivate) return { ok: false, error: 'private-window' };
    const report = await readOnce(text, facts);
    if (report.detection.verdict === 'other' && report.indicators.length === 0)
      return { ok: false, error: 'not-a-report' };
    const saved = await withLibrary(opened => save(opened, { requestId, text, html, facts, report }));
    // The search index takes the text in afterwards.
    if (saved.ok) tendSoon();
    return saved;
  },

  'reading/overrule': ({ snapshotId, overrule }) => withLibrary(opened => setOverrule(opened, snapshotId, overrule)),
  'report/to-bin': ({ reportIds }) => withLibrary(opened => moveToBin(opened, reportIds)),
  'report/restore': ({ reportIds }) => withLibrary(opened => restore(opened, reportIds)),
};

/** A library that cannot be opened says so when something is to be saved; reading goes on without it. */
async function savedStateOf(report: Report): Promise<SavedState> {
  const state = await withLibrary(opened => stateOf(opened, reportKeyOf(report), report.source.sha256));
  return state.ok ? state.value : { state: 'unsaved' };
}

function namesIn(report: Report): IndicatorNames {
  return Object.fromEntries(
    report.indicators.flatMap(({ id }) => {
      const entry = indicatorById(id);
      return entry ? [[id, { zh: entry.zh, en: entry.en, dimension: entry.dimension }]] : [];
    }),
  );
}
