// `pnpm look URL…`: full-page pictures of pages at each width and theme, with what is wrong written beside them.
import type { Browser } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.ts';

type Theme = 'light' | 'dark';

interface Look {
  url: string;
  width: number;
  theme: Theme;
  folder: string;
  cookies: string[];
  script: boolean;
  waitFor: string | undefined;
}

const usage = `pnpm look URL… [--widths 320,768,1440] [--themes light,dark] [--out DIR]
  [--cookie name=value]…  sent to the URL's host     [--wait SELECTOR]  before the picture
  [--no-script]           with JavaScript switched off`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    widths: { type: 'string', default: '320,768,1440' },
    themes: { type: 'string', default: 'light,dark' },
    out: { type: 'string', default: 'test-results/look' },
    cookie: { type: 'string', multiple: true, default: [] },
    wait: { type: 'string' },
    'no-script': { type: 'boolean', default: false },
  },
});

if (positionals.length === 0) {
  console.error(usage);
  process.exit(2);
}
const folder = resolve(values.out);
await mkdir(folder, { recursive: true });
await using browser = await launchBrowser();
for (const url of positionals) {
  for (const theme of values.themes.split(',').map(toTheme)) {
    for (const width of values.widths.split(',').map(Number)) {
      const look = { url, width, theme, folder, cookies: values.cookie, script: !values['no-script'] };
      const { path, remarks } = await picture(browser, { ...look, waitFor: values.wait });
      console.log([path, ...remarks].join('\n  ! '));
    }
  }
}

async function picture(browser: Browser, look: Look): Promise<{ path: string; remarks: string[] }> {
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

function toTheme(text: string): Theme {
  if (text === 'light' || text === 'dark') return text;
  throw new Error(`no such theme: ${text}`);
}

function toCookie(text: string, url: string): { name: string; value: string; url: string } {
  const equals = text.indexOf('=');
  if (equals < 1) throw new Error(`a cookie is name=value, not ${text}`);
  return { name: text.slice(0, equals), value: text.slice(equals + 1), url: new URL('/', url).href };
}

function toName(url: string): string {
  const { port, pathname, search } = new URL(url);
  const words = `${port}${pathname}${search}`.replaceAll(/[^\w]+/g, '-').replaceAll(/^-|-$/g, '');
  return words === '' ? 'page' : words.slice(0, 80);
}
