/** How many characters two texts share at their ends: what stands before a sentence, then and now. */
export function sharedBefore(was: string, now: string): number {
  let shared = 0;
  while (shared < was.length && shared < now.length && was.at(-1 - shared) === now.at(-1 - shared)) shared++;
  return shared;
}

/** How many characters two texts share at their starts: what stands behind a sentence, then and now. */
export function sharedBehind(was: string, now: string): number {
  let shared = 0;
  while (shared < was.length && shared < now.length && was[shared] === now[shared]) shared++;
  return shared;
}
