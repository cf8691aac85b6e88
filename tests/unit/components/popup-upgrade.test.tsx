// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { type PopupActions, startPopup } from '../../../components/popup/model';
import { mountPopup } from '../../../components/popup/mount';

test('the popup shows how far an upgrade is, and stops it', async () => {
  const root = document.createElement('div');
  const actions = { onStopUpgrade: vi.fn() } as unknown as PopupActions;
  const popup = mountPopup(root, startPopup({}, 'zh'), actions);
  await act(() => popup.update({ upgrade: 0.3 }));
  const shown = root.querySelector('[data-testid="upgrading"]');
  expect(shown?.textContent).toContain('原有内容在升级完成前不会改动');
  expect(shown?.querySelector('progress')?.value).toBe(0.3);
  shown?.querySelector('button')?.click();
  expect(actions.onStopUpgrade).toHaveBeenCalledOnce();
  await act(() => popup.update({ upgrade: null }));
  expect(root.querySelector('[data-testid="upgrading"]')).toBeNull();
});
