import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { markWithoutScript } from './hydrated.ts';
import type { Mailbox } from './mailbox.ts';
import { openMailbox } from './mailbox.ts';
import type { Server } from './server.ts';
import { startServer } from './server.ts';

export interface Visit {
  /** 320 px wide and 720 high, or 1440 by 900. */
  width?: 'phone' | 'desktop';
  theme?: 'light' | 'dark';
  /** `false`: JavaScript switched off. */
  script?: boolean;
}

/** Opens one person's browser: cookies of their own, nothing shared with another's. */
export type OpenPage = (visit?: Visit) => Promise<Page>;

/**
 * A test with the world of a story: `server` (one a file, seeded, its mail in `mailbox`), `mailbox`, `browser` and
 * `openPage`. When a test fails, a picture and the HTML of every open page lie in test-results/.
 */
export const story = test
  .extend('mailbox', { scope: 'file' }, async ({}, { onCleanup }): Promise<Mailbox> => {
    const mailbox = await openMailbox();
    onCleanup(() => mailbox[Symbol.asyncDispose]());
    return mailbox;
  })
  .extend('server', { scope: 'file' }, async ({ mailbox }, { onCleanup }): Promise<Server> => {
    const server = await startServer({ env: { SMTP_URL: mailbox.url } });
    onCleanup(() => server[Symbol.asyncDispose]());
    return server;
  })
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await launchBrowser();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('openPage', async ({ browser, task }, { onCleanup }): Promise<OpenPage> => {
    const contexts: BrowserContext[] = [];
    onCleanup(async () => {
      if (task.result?.state === 'fail') await keepEvidence(contexts, task.name);
      await Promise.all(contexts.map((context) => context.close()));
    });
    return async (visit = {}) => {
      const context = await browser.newContext(toContext(visit));
      contexts.push(context);
      // Half of what Playwright grants: a story that waits for what will not come should say so soon.
      context.setDefaultTimeout(15_000);
      const page = await context.newPage();
      if (visit.script === false) markWithoutScript(page);
      return page;
    };
  });

/** How a visit looks to the browser. */
export function toContext(visit: Visit): BrowserContextOptions {
  return {
    viewport: visit.width === 'phone' ? { width: 320, height: 720 } : { width: 1440, height: 900 },
    hasTouch: visit.width === 'phone',
    colorScheme: visit.theme ?? 'light',
    javaScriptEnabled: visit.script ?? true,
    reducedMotion: 'reduce',
    acceptDownloads: true,
  };
}

export const results = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'test-results');

async function keepEvidence(contexts: BrowserContext[], name: string): Promise<void> {
  await mkdir(results, { recursive: true });
  const stem = name.replaceAll(/\W+/g, '-').slice(0, 60);
  for (const [index, page] of contexts.flatMap((context) => context.pages()).entries()) {
    await page.screenshot({ path: join(results, `${stem}-${index}.png`), fullPage: true });
    await writeFile(join(results, `${stem}-${index}.html`), await page.content());
  }
}
