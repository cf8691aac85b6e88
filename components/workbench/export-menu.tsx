import { useState } from 'preact/hooks';
import { INDICATORS } from '../../lib/codebook/codebook';
import { buildMatrix, statedRows } from '../../lib/compare/matrix';
import { toAnnotations } from '../../lib/exports/annotations';
import { bibtex, citedReport, cslJson, gbt7714, ris } from '../../lib/exports/citations';
import { codebookCsv, codebookQdc } from '../../lib/exports/codebook-file';
import { toJsonLines } from '../../lib/exports/json-lines';
import { longCsv } from '../../lib/exports/long';
import { readScriptR, readScriptStata } from '../../lib/exports/read-scripts';
import { sourcesCsv } from '../../lib/exports/sources-table';
import { wideCsv } from '../../lib/exports/wide';
import { Progress } from './progress';
import type { LoadedReport, WorkbenchSource } from './source';
import { useWords } from './words';
import type { WorkbenchWords } from './words-zh';
import { makeWorkbook } from './workbook';

interface Made {
  name: string;
  content: Blob;
}

interface Work {
  source: WorkbenchSource;
  /** 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/** An empty answer: the person stopped it. */
type Make = (reports: readonly LoadedReport[], work: Work) => Promise<Made[]>;

const text = (name: string, content: string, type: string): Made => ({ name, content: new Blob([content], { type }) });

const columnName = ({ row }: LoadedReport) => `${row.bodyName ?? row.title} ${row.year ?? ''}`.trim();

/** A GUID that is the same for the same name in every project: the first half of its hash, marked as version 8. */
async function guids(names: readonly string[]): Promise<(name: string) => string> {
  const entries = await Promise.all(
    names.map(async name => {
      const hash = new Uint8Array(
        await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`fazhi-lens/${name}`)),
      );
      hash[6] = (hash[6]! & 0x0f) | 0x80;
      hash[8] = (hash[8]! & 0x3f) | 0x80;
      const hex = [...hash.slice(0, 16)].map(byte => byte.toString(16).padStart(2, '0')).join('');
      return [name, hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')] as const;
    }),
  );
  const known = new Map(entries);
  return name => known.get(name) ?? '';
}

const MAKERS: readonly { word: keyof WorkbenchWords & `export${string}`; make: Make }[] = [
  {
    word: 'exportWide',
    make: async reports => [
      text(
        'comparison.csv',
        wideCsv(statedRows(buildMatrix(reports, INDICATORS)), reports.map(columnName)),
        'text/csv;charset=utf-8',
      ),
      text('comparison-sources.csv', sourcesCsv(reports, reports.map(columnName)), 'text/csv;charset=utf-8'),
    ],
  },
  { word: 'exportLong', make: async reports => [text('readings.csv', longCsv(reports), 'text/csv;charset=utf-8')] },
  {
    word: 'exportXlsx',
    make: async (reports, { onProgress, signal }) => {
      const content = await makeWorkbook(reports, reports.map(columnName), onProgress, signal);
      return content ? [{ name: 'fazhi-lens.xlsx', content }] : [];
    },
  },
  { word: 'exportJson', make: async reports => [text('reports.jsonl', toJsonLines(reports), 'application/jsonl')] },
  {
    word: 'exportAnnotations',
    make: async (reports, { source, onProgress, signal }) => {
      const all = [];
      for (const [index, report] of reports.entries()) {
        const loaded = await source.loadText(report.row.snapshotId);
        if (signal.aborted) return [];
        if (loaded.ok) all.push(...toAnnotations(report, loaded.value));
        onProgress((index + 1) / reports.length);
      }
      return [text('annotations.jsonld', JSON.stringify(all, null, 1), 'application/ld+json')];
    },
  },
  { word: 'exportCodebook', make: async () => [text('codebook.csv', codebookCsv(), 'text/csv;charset=utf-8')] },
  {
    word: 'exportQdc',
    make: async () => {
      const names = INDICATORS.flatMap(entry => [entry.id, entry.dimension]);
      return [text('codebook.qdc', codebookQdc(await guids([...new Set(names)])), 'application/xml')];
    },
  },
  {
    word: 'exportCitations',
    make: async reports => {
      const cited = reports.map(({ report, savedAt }) => citedReport(report, savedAt));
      return [
        text('citations.txt', cited.map(gbt7714).join('\n'), 'text/plain;charset=utf-8'),
        text('citations.bib', cited.map(bibtex).join('\n'), 'text/x-bibtex;charset=utf-8'),
        text('citations.ris', cited.map(ris).join(''), 'text/plain;charset=utf-8'),
        text('citations.json', JSON.stringify(cited.map(cslJson), null, 1), 'application/json'),
      ];
    },
  },
  {
    word: 'exportScripts',
    make: async () => [
      text('read-readings.R', readScriptR('readings.csv'), 'text/plain;charset=utf-8'),
      text('read-readings.do', readScriptStata('readings.csv'), 'text/plain;charset=utf-8'),
    ],
  },
];

/** All files that the chosen reports can become. */
export function ExportMenu({ source, reports }: { source: WorkbenchSource; reports: readonly LoadedReport[] }) {
  const words = useWords();
  const [busy, setBusy] = useState<{ share: number; stop: () => void } | null>(null);
  const [failed, setFailed] = useState(false);
  const run = async (make: Make) => {
    const control = new AbortController();
    const stop = () => control.abort();
    const onProgress = (share: number) => setBusy({ share, stop });
    onProgress(0);
    setFailed(false);
    try {
      const made = await make(reports, { source, onProgress, signal: control.signal });
      for (const { name, content } of made) source.download(name, content);
    } catch (error) {
      console.warn(error);
      setFailed(true);
    }
    setBusy(null);
  };
  return (
    <details class="menu" data-testid="export-menu">
      <summary class="plain">{busy ? words.exporting : words.exports}</summary>
      <ul>
        {busy && (
          <li class="working" data-testid="export-progress">
            <Progress share={busy.share} onStop={busy.stop} />
          </li>
        )}
        {MAKERS.map(({ word, make }) => (
          <li key={word}>
            <button
              type="button"
              disabled={busy !== null || reports.length === 0}
              onClick={() => run(make)}
              data-testid={word}
            >
              {String(words[word])}
            </button>
          </li>
        ))}
      </ul>
      {failed && (
        <p class="say bad" role="alert">
          {words.errors.failed}
        </p>
      )}
    </details>
  );
}
