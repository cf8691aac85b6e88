import type { Page } from 'puppeteer-core';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds that the processor worked for the task; `dur` would be those of the clock. */
  tdur?: number;
  args?: { name?: string; data?: { frames?: { frame: string; url: string; processId: number }[] } };
}

/**
 * The tasks of the page's main thread while `act` runs, each in milliseconds of the processor: how busy the machine is
 * with others is not in it. Chromium only; the page must not be loaded anew meanwhile.
 */
export async function tasksDuring(page: Page, act: () => Promise<unknown>): Promise<number[]> {
  await page.tracing.start({ categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] });
  await act();
  const bytes = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] };
  const url = page.url();
  const frames = traceEvents.flatMap(({ args }) => args?.data?.frames ?? []);
  const pid = frames.find(frame => frame.url === url)?.processId;
  const main = traceEvents.find(
    event => event.pid === pid && event.name === 'thread_name' && event.args?.name === 'CrRendererMain',
  );
  if (!main) throw new Error(`no main thread of ${url} in the trace`);
  return traceEvents
    .filter(({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === main.pid && tid === main.tid)
    .map(({ tdur = 0 }) => tdur / 1000);
}
