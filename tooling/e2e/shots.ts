// `pnpm shots [--widths 320,768,1440] [--themes light,dark] [--language it] [--only TEXT] [--out DIR]`: every kind of page
// of both apps, seeded, at each width and theme, with a sheet to look through (`index.html`) and what is wrong beside each
// picture. A page that scrolls sideways, logs an error or asks a third party makes it fail.
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { launchBrowser } from './browser.ts';
import { takePicture } from './picture.ts';
import type { Theme } from './picture.ts';
import { startServer } from './server.ts';
import type { Server } from './server.ts';
import { readWaysIn, signIn } from './staff.ts';

interface Shot {
  url: string;
  cookies: readonly string[];
  /** A refusal that the page is there to show. */
  status?: number;
}

interface Taken {
  path: string;
  remarks: string[];
}

// States that no map lists.
const portalStates = [
  'search?q=guarnizione+EPDM',
  'search?q=ASTM+D2000+M2BG714+B14+EO14',
  'search?q=xyzzy',
  'enquiry?q=1000+O-ring+40+x+3+FKM+70+Shore+A',
  'enquiry/drawings',
  'tools/callout?code=ASTM+D2000+M2BG714+B14+EO14',
  'tools/callout?code=hello',
  'tools/o-ring?size=2-223',
  'tools/compatibility?media=hydraulic+oil&max=90',
  'tools/tolerance?class=ISO+3302-1+M3&size=48',
];
const officePages = ['', 'enquiries', 'firms', 'ledger', 'audit', 'mails', 'me', 'style'];
/** Of many pages of one kind so many are looked at. */
const ofOneKind = 2;

const { values } = parseArgs({
  options: {
    widths: { type: 'string', default: '320,768,1440' },
    themes: { type: 'string', default: 'light,dark' },
    language: { type: 'string', default: 'it' },
    only: { type: 'string', default: '' },
    out: { type: 'string', default: 'test-results/shots' },
  },
});
const folder = resolve(values.out);
await mkdir(folder, { recursive: true });
await using server = await startServer();
await using browser = await launchBrowser();
const shots = [
  ...(await listPortal(server, values.language)),
  ...(await listPersonal(server)),
  ...(await listOffice(server, browser)),
].filter(({ url }) => url.includes(values.only));
const taken: Taken[] = [];
for (const shot of shots) taken.push(...(await takeAll(browser, shot)));
await writeFile(join(folder, 'index.html'), toSheet(taken));
const faulty = taken.filter(({ remarks }) => remarks.length > 0);
for (const { path, remarks } of faulty) console.log([path, ...remarks].join('\n  ! '));
console.log(`${taken.length} pictures of ${shots.length} pages in ${folder}, ${faulty.length} with remarks`);
if (faulty.length > 0) process.exitCode = 1;

async function takeAll(of: Browser, { url, cookies, status }: Shot): Promise<Taken[]> {
  const pictures: Taken[] = [];
  for (const theme of values.themes.split(',') as Theme[]) {
    for (const width of values.widths.split(',').map(Number)) {
      const { path, remarks } = await takePicture(of, { url, cookies, theme, width, folder, script: true });
      // The browser logs a refusal as an error of its own.
      const expected = new RegExp(status === undefined ? '^$' : `^${status} |status of ${status}`);
      pictures.push({ path, remarks: remarks.filter((remark) => !expected.test(remark)) });
    }
  }
  return pictures;
}

/** What the map lists, and states that it does not. */
async function listPortal({ ready }: Server, language: string): Promise<Shot[]> {
  const map = await (await fetch(`${ready.portal}/sitemap.xml`)).text();
  const listed = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)]
    .map(([, url = '']) => new URL(url).pathname)
    .filter((path) => path === `/${language}` || path.startsWith(`/${language}/`));
  const kinds = Map.groupBy(listed, (path) => path.slice(0, path.lastIndexOf('/')));
  const some = [...kinds].flatMap(([parent, paths]) =>
    parent === `/${language}` || parent === '' ? paths : paths.slice(0, ofOneKind),
  );
  const urls = [...new Set(some), ...portalStates.map((state) => `/${language}/${state}`)];
  return [
    ...['/', ...urls].map((path) => ({ url: ready.portal + path, cookies: [] })),
    { url: `${ready.portal}/${language}/nowhere`, cookies: [], status: 404 },
  ];
}

async function listPersonal(of: Server): Promise<Shot[]> {
  const { firms, enquiry } = await readWaysIn(of);
  const invitations = firms.slice(0, ofOneKind).map(({ personalUrl }) => personalUrl);
  const first = invitations[0] ?? '';
  return [...invitations, `${first}/cannot`, `${first}/quotation`, enquiry.statusUrl].map((url) => ({
    url,
    cookies: [],
  }));
}

async function listOffice(of: Server, by: Browser): Promise<Shot[]> {
  await using context = await by.newContext();
  const page = await context.newPage();
  await signIn(page, of, 'coordinator-1');
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`);
  const found: string[] = [];
  for (const list of ['enquiries', 'firms']) {
    await page.goto(`${of.ready.office}/${list}`);
    const links = await page
      .locator(`main a[href^="/${list}/"]`)
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    found.push(...new Set(links.filter((link) => link !== null)).values().take(ofOneKind));
  }
  const paths = [...officePages.map((path) => `/${path}`), ...found];
  return [
    { url: `${of.ready.office}/sign-in`, cookies: [] },
    ...paths.map((path) => ({ url: of.ready.office + path, cookies })),
  ];
}

function toSheet(pictures: readonly Taken[]): string {
  const cards = pictures.map(({ path, remarks }) => {
    const file = encodeURIComponent(basename(path));
    const faults = remarks.map((remark) => `<li>${escape(remark)}</li>`).join('');
    return `<figure><a href="${file}"><img src="${file}" loading="lazy" alt=""></a><figcaption>${escape(basename(path))}<ul>${faults}</ul></figcaption></figure>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>shots</title><style>body{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:1rem;font:0.8rem sans-serif}figure{margin:0}img{width:100%;border:1px solid #999}</style>${cards.join('\n')}\n`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
