/** Entries by the code of one of their characters, each group in the order given. */
export function byCode<T>(entries: Iterable<T>, codeOf: (entry: T) => number): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const entry of entries) {
    const group = groups.get(codeOf(entry));
    if (group) group.push(entry);
    else groups.set(codeOf(entry), [entry]);
  }
  return groups;
}
