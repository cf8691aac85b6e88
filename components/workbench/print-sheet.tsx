import { type ComponentChild, render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { CODEBOOK_VERSION } from '../../lib/codebook/codebook';
import { breakingWord, cellText, marksOf, perText } from './cell-text';
import type { MatrixModel } from './matrix-model';
import { nameIn } from './words';
import type { WorkbenchWords } from './words-zh';

/** Reports beside each other on a page. */
const ACROSS = 6;
/** More than this is no sheet any more. */
const MOST = 60;

/** The comparison for paper: indicators as lines, a few reports a page, with source, codebook version and day. */
export function PrintSheet({ model, words, date }: { model: MatrixModel; words: WorkbenchWords; date: string }) {
  const all = model.reports.length;
  const count = Math.min(all, MOST);
  const parts = Array.from({ length: Math.ceil(count / ACROSS) }, (_, index) => index * ACROSS);
  return (
    <div class="print-sheet" lang={words.locale} data-testid="print-sheet">
      <h1>{words.comparison}</h1>
      <p>{words.chartSource(CODEBOOK_VERSION, date)}</p>
      <p>{words.sheetNote}</p>
      {all > count && <p>{words.sheetMost(count, all)}</p>}
      {parts.map(from => {
        const reports = model.reports.slice(from, Math.min(from + ACROSS, count));
        return (
          <section key={from}>
            <h2>{words.sheetPart(from + 1, from + reports.length, all)}</h2>
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.indicator}</th>
                  {reports.map(({ id, row }) => (
                    <th key={id} scope="col">
                      {row.bodyName ?? words.bodyUnknown}
                      <br />
                      {row.year ?? ''}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {model.columns.map(({ entry, cells, values, per }) => (
                  <tr key={entry.id}>
                    <th scope="row">
                      {words.withUnit(nameIn(words, entry), `${entry.unit}${per === null ? '' : words.perShort(per)}`)}
                    </th>
                    {reports.map(({ id }, index) => {
                      const cell = cells[from + index]!;
                      return (
                        <td key={id} class={cell.state}>
                          {[
                            ...marksOf(cell),
                            per === null ? cellText(cell, words) : perText(cell, values[from + index] ?? null, words),
                            bracketed(breakingWord(cell, words)),
                          ]
                            .filter(Boolean)
                            .join(' ')}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        );
      })}
    </div>
  );
}

/** Behind the number, lest a word with figures in it (12345热线) be read as part of it. */
const bracketed = (word: string) => (word ? `（${word}）` : '');

/** Draws a sheet when the browser is about to print, however that was asked for, and takes it away afterwards. */
export function usePrintSheet(sheet: () => ComponentChild): void {
  const latest = useRef(sheet);
  latest.current = sheet;
  useEffect(() => {
    const place = document.createElement('div');
    const before = () => {
      document.body.append(place);
      render(latest.current(), place);
    };
    const after = () => {
      render(null, place);
      place.remove();
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
      after();
    };
  }, []);
}
