// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import type { WorkbenchSource } from '../../../../components/workbench/source';
import { SourceButton } from '../../../../components/workbench/source-button';
import { WordsContext, workbenchWords } from '../../../../components/workbench/words';
import type { ReportRow } from '../../../../lib/library/records';

const root = document.createElement('div');
afterEach(() => render(null, root));

type Opened = Awaited<ReturnType<WorkbenchSource['openSource']>>;

async function press(answers: Opened[]) {
  const source = { openSource: async () => answers.shift() } as unknown as WorkbenchSource;
  const row = { snapshotId: 's' } as ReportRow;
  await act(() =>
    render(
      <WordsContext.Provider value={workbenchWords('zh')}>
        <SourceButton source={source} row={row} span={[3, 5]} class="plain">
          原文
        </SourceButton>
      </WordsContext.Provider>,
      root,
    ),
  );
  await act(async () => root.querySelector('button')?.click());
}
const told = () => root.querySelector('[role="alert"]')?.textContent ?? null;

describe('the way to the page a figure was read from', () => {
  test('is silent when it was gone', async () => {
    await press([{ ok: true, value: null }]);
    expect(told()).toBe(null);
  });

  test('says when it could not be, until it can', async () => {
    await press([
      { ok: false, error: 'failed' },
      { ok: true, value: null },
    ]);
    expect(told()).toBe(workbenchWords('zh').errors.failed);
    await act(async () => root.querySelector('button')?.click());
    expect(told()).toBe(null);
  });
});
