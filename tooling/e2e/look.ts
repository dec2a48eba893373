// `pnpm look URL…`: full-page pictures of pages at each width and theme, with what is wrong written beside them.
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.ts';
import { takePicture } from './picture.ts';
import type { Theme } from './picture.ts';

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
      const { path, remarks } = await takePicture(browser, { ...look, waitFor: values.wait });
      console.log([path, ...remarks].join('\n  ! '));
    }
  }
}

function toTheme(text: string): Theme {
  if (text === 'light' || text === 'dark') return text;
  throw new Error(`no such theme: ${text}`);
}
