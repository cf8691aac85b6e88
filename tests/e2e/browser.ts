import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from './chromium';
import { launchFirefox } from './firefox';
import type { BrowserName, LaunchOptions, LensBrowser } from './lens-browser';

/** Starts a browser with the built extension and an empty profile, which `close` removes again. */
export async function launch(name: BrowserName, options: LaunchOptions): Promise<LensBrowser> {
  const userDataDir = await mkdtemp(join(tmpdir(), `fazhi-lens-${name}-`));
  try {
    return await (name === 'chromium' ? launchChromium : launchFirefox)(userDataDir, options);
  } catch (error) {
    await rm(userDataDir, { recursive: true, force: true });
    throw error;
  }
}
