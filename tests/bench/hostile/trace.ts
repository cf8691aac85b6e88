/** Reads from a trace of Chromium how long scripts of an extension held the page's main thread. */

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  id?: string;
  args?: {
    data?: {
      startTime?: number;
      timeDeltas?: number[];
      cpuProfile?: { nodes?: ProfileNode[]; samples?: number[] };
    };
  };
}

interface ProfileNode {
  id: number;
  parent?: number;
  callFrame: { url?: string; functionName?: string };
}

export interface Held {
  /** Longest single task in which our script ran, by processor time of the whole task, milliseconds. */
  longestTaskMs: number;
  /** Most that our script alone took of one task, milliseconds. */
  longestOwnMs: number;
  /** Outermost function of ours in that task. */
  where: string;
}

/** Milliseconds by task; samples are scaled to processor time, so that a busy machine makes nothing look longer. */
export function heldBy(trace: { traceEvents: TraceEvent[] }, isOurs: (url: string) => boolean): Held {
  const tasks = trace.traceEvents.filter(({ name, ph }) => name === 'RunTask' && ph === 'X');
  const result: Held = { longestTaskMs: 0, longestOwnMs: 0, where: '' };
  const profiles = new Map<string, { pid: number; tid: number; start: number; chunks: TraceEvent[] }>();
  for (const event of trace.traceEvents) {
    const key = `${event.pid}/${event.id}`;
    if (event.name === 'Profile')
      profiles.set(key, { pid: event.pid, tid: event.tid, start: event.args?.data?.startTime ?? event.ts, chunks: [] });
    else if (event.name === 'ProfileChunk') profiles.get(key)?.chunks.push(event);
  }
  for (const { pid, tid, start, chunks } of profiles.values()) {
    const own = tasks.filter(task => task.pid === pid && task.tid === tid).sort((a, b) => a.ts - b.ts);
    const nodes = new Map<number, ProfileNode>();
    const took = new Map<TraceEvent, Map<string, number>>();
    let at = start;
    for (const { args } of chunks) {
      for (const node of args?.data?.cpuProfile?.nodes ?? []) nodes.set(node.id, node);
      const samples = args?.data?.cpuProfile?.samples ?? [];
      const deltas = args?.data?.timeDeltas ?? [];
      samples.forEach((sample, nth) => {
        const before = at;
        at += deltas[nth] ?? 0;
        let outermost = '';
        for (let node = nodes.get(sample); node; node = nodes.get(node.parent ?? -1)) {
          if (isOurs(node.callFrame.url ?? '')) outermost = node.callFrame.functionName || '(anonymous)';
        }
        if (!outermost) return;
        const task = taskAt(own, at);
        if (!task) return;
        const byName = took.get(task) ?? new Map<string, number>();
        const inside = at - Math.max(before, task.ts);
        byName.set(outermost, (byName.get(outermost) ?? 0) + Math.max(0, inside));
        took.set(task, byName);
      });
    }
    for (const [task, byName] of took) {
      const scale = Math.min(1, (task.tdur ?? task.dur ?? 0) / (task.dur ?? 1));
      const sum = ([...byName.values()].reduce((total, us) => total + us, 0) * scale) / 1000;
      result.longestTaskMs = Math.max(result.longestTaskMs, (task.tdur ?? task.dur ?? 0) / 1000);
      if (sum <= result.longestOwnMs) continue;
      result.longestOwnMs = sum;
      result.where = [...byName].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
    }
  }
  return result;
}

function taskAt(tasks: readonly TraceEvent[], ts: number): TraceEvent | undefined {
  let low = 0;
  let high = tasks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const task = tasks[middle] as TraceEvent;
    if (ts < task.ts) high = middle - 1;
    else if (ts > task.ts + (task.dur ?? 0)) low = middle + 1;
    else return task;
  }
  return undefined;
}
