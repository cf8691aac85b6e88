import type { NormalText } from '../text/normal-text';
import { foldTitle } from './identity/fold-title';
import { readTitle } from './identity/title';
import { titleInText } from './identity/title-in-text';
import type { Opening, ReadSection } from './reading';

const MOST_LEAD = 900;
const LEAST_LEAD = 30;

/** Read once for identity, recognition and dates. */
export function readOpening(printed: string, normal: NormalText, sections: readonly ReadSection[]): Opening {
  const first = sections.find(
    ({ number, heading }) => number !== null || readTitle(foldTitle(heading)).form !== 'report',
  );
  const outlineStart = first?.range[0] ?? null;
  const leadEnd = outlineStart !== null && outlineStart > LEAST_LEAD ? Math.min(outlineStart, MOST_LEAD) : MOST_LEAD;
  return {
    outlineStart,
    title: titleInText(printed, outlineStart === null ? null : (normal.starts[outlineStart] ?? null)),
    lead: normal.text.slice(0, leadEnd),
  };
}
