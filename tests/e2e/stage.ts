import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe } from 'vitest';
import { launch } from './browser';
import type { BrowserName, LensBrowser } from './lens-browser';
import { openPortal, type Portal, type PortalPage } from './portal';
import { portalPages } from './portal-pages';

export const SCREENSHOTS = 'test-output';

export interface Scene {
  name: BrowserName;
  lens: LensBrowser;
  portal: Portal;
}

/** The same tests in both browsers, each with a portal and an empty profile of its own. */
export function inBothBrowsers(
  title: string,
  play: (scene: Scene) => void,
  extraPages: () => readonly PortalPage[] = () => [],
): void {
  describe.each<BrowserName>(['chromium', 'firefox'])(`${title}, %s`, name => {
    const scene = { name } as Scene;
    beforeAll(async () => {
      mkdirSync(SCREENSHOTS, { recursive: true });
      scene.portal = await openPortal([...portalPages(), ...extraPages()]);
      scene.lens = await launch(name, { portalPort: scene.portal.port });
    });
    afterAll(async () => {
      await scene.lens?.close();
      await scene.portal?.close();
    });
    play(scene);
  });
}
