import type { Figure } from '../reading';

/** What joins the numbers of a row: 16.4%、11.36%和9.72%. */
const JOINT = /^(?:[、和与及]|以及|、和)$/;
/** Of multiples the year that they are measured by stands in between: 分别为2020年的1.4倍和1.7倍. */
const IN_TURN = /分别(?:为|是|达到?|占|有|约)?(?:(?:(?:19|20)\d{2}年|上年|去年)(?:同期)?的)?$/;
/** A longer row is a table. */
const MOST_IN_ROW = 24;
const REACH = 16;

/** Whether a number stands in a row announced with 分别 whose names were not found (近年来败诉率分别为16.4%、11.3%): which of them it is of stays open. */
export function isUnassigned(text: string, figures: readonly Figure[], at: number): boolean {
  const figure = figures[at];
  if (!figure || figure.subjects.some(({ via }) => via === 'respectively')) return false;
  let head = at;
  while (at - head < MOST_IN_ROW && isJoined(text, figures, head)) head--;
  if (head === at && !isJoined(text, figures, at + 1)) return false;
  const start = (figures[head] as Figure).range[0];
  return IN_TURN.test(text.slice(Math.max(figure.clause[0], start - REACH), start));
}

function isJoined(text: string, figures: readonly Figure[], at: number): boolean {
  const [previous, figure] = [figures[at - 1], figures[at]];
  if (!previous || !figure || previous.sentence !== figure.sentence) return false;
  return figure.range[0] - previous.range[1] <= 2 && JOINT.test(text.slice(previous.range[1], figure.range[0]));
}
