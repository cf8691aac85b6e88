/** Two wordings cut into what they share at the start, where they differ, and what they share at the end. */
export interface WordingPieces {
  head: string;
  was: string;
  now: string;
  tail: string;
}

const IN_NUMBER = /[\d.]/;

/** Never cuts inside a number: 1057 and 1075 differ as a whole. */
export function wordingPieces(was: string, now: string): WordingPieces {
  const shortest = Math.min(was.length, now.length);
  let head = 0;
  while (head < shortest && was[head] === now[head]) head++;
  let tail = 0;
  while (tail < shortest - head && was[was.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const goesOn = (wasAt: number, nowAt: number) =>
    IN_NUMBER.test(was.charAt(wasAt)) || IN_NUMBER.test(now.charAt(nowAt));
  while (head > 0 && IN_NUMBER.test(was.charAt(head - 1)) && goesOn(head, head)) head--;
  while (
    tail > 0 &&
    IN_NUMBER.test(was.charAt(was.length - tail)) &&
    goesOn(was.length - tail - 1, now.length - tail - 1)
  ) {
    tail--;
  }
  return {
    head: was.slice(0, head),
    was: was.slice(head, was.length - tail),
    now: now.slice(head, now.length - tail),
    tail: tail === 0 ? '' : was.slice(-tail),
  };
}
