import type { Division } from '../../regions/divisions';
import { placesIn } from '../../regions/places';
import { matchesOf } from '../../text/matches';

/** A place under whose leadership the text says it works: 在建德市委、市政府的坚强领导下. */
export interface Leader {
  /** All that the printed name may mean. */
  divisions: Division[];
  /** The government is named beside the committee: no government speaks so of itself. */
  byGovernment: boolean;
}

const scanned = 3000;
const led = /在([^。;\n]{2,60}?)(?:领导|指导|支持|关心)/g;
const office = /^(?:党?委|人民政府|政府)/;

/** What follows a name, its kind not said twice: 阿拉善左旗|旗委 as 阿拉善左旗|委. */
export const behindName = (text: string, end: number): string =>
  text.slice(text[end] === text[end - 1] ? end + 1 : end, end + 5);

/** In order; linear in the first 3,000 characters. */
export function leadersIn(text: string): Leader[] {
  const leaders: Leader[] = [];
  for (const { 1: phrase = '' } of matchesOf(text.slice(0, scanned), led)) {
    for (const { candidates, end, full } of placesIn(phrase)) {
      if (full && office.test(behindName(phrase, end)))
        leaders.push({ divisions: candidates, byGovernment: phrase.includes('政府') });
    }
  }
  return leaders;
}
