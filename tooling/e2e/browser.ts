import type { Browser } from '@playwright/test';
import { chromium } from '@playwright/test';
import { findChromium } from './chromium.ts';

/**
 * Starts a headless browser; `await browser.close()` or `await using` ends it.
 * @param extraArgs further Chromium switches, for example a debugging port
 */
export async function launchBrowser(extraArgs: string[] = []): Promise<Browser> {
  const found = await findChromium();
  return chromium.launch({
    executablePath: found.executablePath,
    args: [...found.args, ...extraArgs],
    env: found.env,
    headless: true,
  });
}
