import { triedOften } from '../../text/tried-often';
import type { Figure, ReadingText } from '../reading';

/** What a report tells of one village, company or case as an example. */
const ONE_PLACE = triedOften(
  /[该某此](?:村|社区|小区|企业|公司|校|院|案(?!卷))|(?:(?:例如|比如|譬如),?|[,。;:(]如(?![期实下何皋东约数今果遇有因]))[^,。;:\d]{2,12}(?:村|社区|小区|公司|街道|镇|乡)|以[^,。;:\d]{2,12}(?:村|社区|小区|镇|乡|街道)为(?:例|试点|样板)/,
);
/** How far back a sentence may say so. */
const REACH = 80;

/** Whether the sentence tells of one place as an example (以桥头村为例, 该村调解纠纷8件): the body as a whole counted more. */
export function isOfOnePlace({ normal, sentences }: ReadingText, { sentence, range }: Figure): boolean {
  const start = Math.max((sentences[sentence]?.range[0] ?? 0) - 1, range[0] - REACH, 0);
  return ONE_PLACE.test(normal.text.slice(start, range[0]));
}
