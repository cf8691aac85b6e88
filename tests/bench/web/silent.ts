import { withExtensions } from './built';

interface TraceEvent {
  name: string;
  dur?: number;
  args?: { data?: { url?: string } };
}

const TIMED = new Set(['EvaluateScript', 'v8.compile', 'FunctionCall']);
const EMPTY = {
  manifest: { name: 'empty', content_scripts: [{ matches: ['*://*.gov.cn/*'], js: ['nothing.js'] }] },
  files: { 'nothing.js': ';' },
};

/** Main-thread time of the detector's script and of an empty one, in milliseconds, page load by page load; null without a build. */
export function silentLoads(html: string, loads: number): Promise<{ lens: number[]; empty: number[] } | null> {
  return withExtensions(
    ({ manifest }) => [{ manifest: { ...manifest, name: 'lens' }, files: {}, isBuilt: true }, EMPTY],
    html,
    async ({ page }) => {
      const lens: number[] = [];
      const empty: number[] = [];
      for (let load = -2; load < loads; load++) {
        await page.tracing.start({ categories: ['devtools.timeline', 'v8'] });
        await page.goto('http://www.example.gov.cn/news', { waitUntil: 'load' });
        await new Promise(done => setTimeout(done, 300));
        const bytes = await page.tracing.stop();
        const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] };
        const spent = (file: string) =>
          traceEvents
            .filter(({ name, args }) => TIMED.has(name) && args?.data?.url?.endsWith(file))
            .reduce((sum, { dur = 0 }) => sum + dur / 1000, 0);
        if (load < 0) continue;
        lens.push(spent('/detector.js'));
        empty.push(spent('/nothing.js'));
      }
      return { lens, empty };
    },
  );
}
