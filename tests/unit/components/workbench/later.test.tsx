// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { later } from '../../../../components/workbench/later';
import { WordsContext, workbenchWords } from '../../../../components/workbench/words';

const root = document.createElement('div');
afterEach(() => render(null, root));

async function show(load: Parameters<typeof later>[0]) {
  const View = later(load);
  await act(async () => {
    render(
      <WordsContext.Provider value={workbenchWords('zh')}>
        <View />
      </WordsContext.Provider>,
      root,
    );
    await Promise.resolve();
  });
}

describe('a view whose code is loaded when it is shown', () => {
  test('stands there once it is', async () => {
    await show(async () => () => <p>图</p>);
    expect(root.textContent).toBe('图');
  });

  test('code that is gone is said to be, with a way to load the page again', async () => {
    await show(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')));
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('没有载入');
    expect(root.querySelector('button')?.textContent).toBe('刷新页面');
  });
});
