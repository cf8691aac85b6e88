import { useEffect, useState } from 'preact/hooks';
import { alignTexts } from '../../lib/compare/align';
import type { Relative } from '../../lib/compare/relatives';
import type { ReportRow } from '../../lib/library/records';
import type { WorkbenchSource } from './source';
import { useWords } from './words';

export interface CopiedShare extends Relative<ReportRow> {
  exact: number;
  near: number;
}

/** How much of the text stands in each of the related reports; they come in one after another. */
export function useCopiedShares(
  source: WorkbenchSource,
  relatives: readonly Relative<ReportRow>[],
  text: string | null,
): CopiedShare[] {
  const [shares, setShares] = useState<CopiedShare[]>([]);
  useEffect(() => {
    setShares([]);
    if (text === null) return;
    let isCurrent = true;
    (async () => {
      for (const relative of relatives) {
        const loaded = await source.loadText(relative.report.snapshotId);
        if (!isCurrent) return;
        if (!loaded.ok) continue;
        const { exactShare: exact, nearShare: near } = alignTexts(loaded.value, text);
        setShares(before => [...before, { ...relative, exact, near }]);
      }
    })();
    return () => {
      isCurrent = false;
    };
  }, [source, relatives, text]);
  return shares;
}

const ORDER = { earlier: 0, superior: 1, neighbour: 2 } as const;

/** What may have been copied from where: earlier years, the superior, then the neighbours, most alike first. */
export function CopiedShares({
  shares,
  besideId,
  onBeside,
}: {
  shares: readonly CopiedShare[];
  besideId: string;
  onBeside: (reportId: string) => void;
}) {
  const words = useWords();
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
  const sorted = [...shares].sort(
    (a, b) =>
      ORDER[a.relation] - ORDER[b.relation] ||
      (a.relation === 'earlier' ? (b.report.year ?? 0) - (a.report.year ?? 0) : b.near - a.near),
  );
  return (
    <table class="plain-table copied numbers" data-testid="shares">
      <caption>
        {words.copiedTitle} <span class="small soft">{words.copiedNote}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.beside}</th>
          <th scope="col">
            <span class="hidden">{words.relation}</span>
          </th>
          <th scope="col" class="num">
            {words.exactShare}
          </th>
          <th scope="col" class="num">
            {words.nearShare}
          </th>
          <th scope="col" class="wide">
            <span class="hidden">{words.nearShare}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ relation, report, exact, near }) => {
          const name = `${report.bodyName ?? report.title} ${report.year ?? ''}`;
          return (
            <tr key={report.reportId} class={report.reportId === besideId ? 'chosen' : undefined}>
              <th scope="row">
                <button
                  type="button"
                  aria-pressed={report.reportId === besideId}
                  title={words.showBeside(name)}
                  onClick={() => onBeside(report.reportId)}
                >
                  {name}
                </button>
              </th>
              <td class="soft">{words.relations[relation]}</td>
              <td class="num">{percent(exact)}</td>
              <td class="num">{percent(near)}</td>
              <td class="wide" aria-hidden="true">
                <div class="share-bar">
                  <span class="near" style={{ width: percent(near) }} />
                  <span class="exact" style={{ width: percent(exact) }} />
                </div>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
