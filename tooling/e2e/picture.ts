import { join } from 'node:path';
import type { Browser } from '@playwright/test';

export type Theme = 'light' | 'dark';

export interface Look {
  url: string;
  width: number;
  theme: Theme;
  folder: string;
  /** Each `name=value`, sent to the host of the address. */
  cookies: readonly string[];
  script: boolean;
  /** Has to be there before the picture. */
  waitFor?: string | undefined;
}

/** Takes a picture of the whole page; answers where it lies and what is wrong with the page. */
export async function takePicture(
  browser: Browser,
  look: Look,
): Promise<{ path: string; remarks: string[] }> {
  await using context = await browser.newContext({
    viewport: { width: look.width, height: look.width < 600 ? 720 : 900 },
    colorScheme: look.theme,
    javaScriptEnabled: look.script,
    reducedMotion: 'reduce',
  });
  await context.addCookies(look.cookies.map((cookie) => toCookie(cookie, look.url)));
  const page = await context.newPage();
  const remarks: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      remarks.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => remarks.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const { host, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && host !== new URL(look.url).host)
      remarks.push(`third party: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) remarks.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(look.url, { waitUntil: 'load' });
  if (look.waitFor !== undefined) await page.locator(look.waitFor).first().waitFor();
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (wide > 0) remarks.push(`scrolls sideways by ${wide} px`);
  const path = join(look.folder, `${toName(look.url)}-${look.width}-${look.theme}.png`);
  await page.screenshot({ path, fullPage: true });
  return { path, remarks };
}

// As a door sets it: bound to the host and secure, which a browser takes for an address of https alone.
function toCookie(text: string, url: string): { name: string; value: string; url: string; secure: boolean } {
  const equals = text.indexOf('=');
  if (equals < 1) throw new Error(`a cookie is name=value, not ${text}`);
  const home = new URL('/', url);
  home.protocol = 'https:';
  return { name: text.slice(0, equals), value: text.slice(equals + 1), url: home.href, secure: true };
}

function toName(url: string): string {
  const { port, pathname, search } = new URL(url);
  const words = `${port}${pathname}${search}`.replaceAll(/[^\w]+/g, '-').replaceAll(/^-|-$/g, '');
  return words === '' ? 'page' : words.slice(0, 80);
}
