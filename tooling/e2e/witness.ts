import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { accessibilityFaults } from './axe.ts';
import { hasScript } from './hydrated.ts';
import { results } from './story.ts';

/** Looks at every page and state that a story meets and keeps what is wrong, so that one fault does not hide the rest. */
export interface Witness {
  /** Everything wrong so far, one line each; a story ends with `expect(witness.faults()).toEqual([])`. */
  faults(): readonly string[];
  /** Listens to a page: errors on the console, answers of 500 and more, requests to other hosts. */
  watch(page: Page): void;
  /**
   * Takes a picture of the page as it stands, and judges it: no violation of axe, light and dark, no sideways scroll.
   * A page without script, where axe cannot run, is judged by its very bytes in a browser of the same size that has it.
   * A German page is judged by the same page in Italian (`DEEP`: by both), since a page's words change nothing else.
   */
  meet(page: Page, name: string, how?: { asItStands: true }): Promise<void>;
}

const isDeep = process.env['DEEP'] !== undefined;

/**
 * @param story names the folder of the pictures below test-results/stories
 * @param how without axe, which takes most of the time, where another story has its eye on the same pages
 */
export function openWitness(story: string, { axe = true }: { axe?: boolean } = {}): Witness {
  const faults: string[] = [];
  const folder = join(results, 'stories', story);
  let pictures = 0;

  async function judge(page: Page, name: string): Promise<void> {
    const scheme = await page.evaluate(() =>
      matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    );
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const fault of await accessibilityFaults(page)) faults.push(`${name}, ${colorScheme}: ${fault}`);
    }
    await page.emulateMedia({ colorScheme: scheme });
  }

  return {
    faults: () => faults,
    watch(page) {
      page.on('console', (message) => {
        const text = message.text();
        // A refused form answers 4xx, which is what it is for; the browser says so on its console.
        if (message.type() === 'error' && !/status of 4\d\d/.test(text))
          faults.push(`${page.url()}: console: ${text}`);
      });
      page.on('pageerror', (error) => faults.push(`${page.url()}: script: ${error.message}`));
      page.on('response', (response) => {
        if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`);
      });
      page.on('request', (request) => {
        const asked = new URL(request.url());
        if (asked.protocol.startsWith('http') && !/^(127\.0\.0\.1|localhost)$/.test(asked.hostname))
          faults.push(`${page.url()} asks ${request.url()}`);
      });
    },
    async meet(page, name, how) {
      pictures += 1;
      await mkdir(folder, { recursive: true });
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (wide > 0) faults.push(`${name}: scrolls sideways by ${wide} px`);
      const path = join(folder, `${String(pictures).padStart(2, '0')}-${name.replaceAll(/\W+/g, '-')}.png`);
      await page.screenshot({ path, fullPage: true });
      if (!axe) return;
      if (!hasScript(page)) return await inTwin(page, (twin) => judge(twin, name));
      const italian = how?.asItStands ? undefined : inItalian(page.url());
      if (italian === undefined || isDeep) await judge(page, name);
      if (italian !== undefined) await inTab(page, italian, (tab) => judge(tab, `${name} in Italian`));
    },
  };
}

/** The same page in Italian; undefined when it is not in German. */
function inItalian(url: string): string | undefined {
  const { origin, pathname, search } = new URL(url);
  return pathname.startsWith('/de/') ? `${origin}/it/${pathname.slice(4)}${search}` : undefined;
}

async function inTab(page: Page, url: string, look: (tab: Page) => Promise<void>): Promise<void> {
  const tab = await page.context().newPage();
  await tab.goto(url);
  await look(tab);
  await tab.close();
}

async function inTwin(page: Page, look: (twin: Page) => Promise<void>): Promise<void> {
  const [html, viewport, browser] = [await page.content(), page.viewportSize(), page.context().browser()];
  if (browser === null) throw new Error('the page has no browser');
  await using context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  const twin = await context.newPage();
  await twin.route(page.url(), (route) =>
    route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
  );
  await twin.goto(page.url());
  await look(twin);
}
