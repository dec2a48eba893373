// `pnpm lighthouse [URL…]`: the median of five runs a page, held against 100, 100, 100 and 98. Without addresses it
// starts the seeded server and measures home, list, profile, enquiry and every tool. A measurement, not a check: `pnpm
// test` does not run it, since the performance score is a wall-clock figure.
import { freePort } from '@sebino/database/freePort';
import lighthouse from 'lighthouse';
import { launchBrowser } from './browser.ts';
import { startServer } from './server.ts';

// Every tool with an answer on it.
const asked = [
  'tools',
  'tools/callout?code=ASTM+D2000+M2BG714+B14+EO14',
  'tools/o-ring?size=2-223',
  'tools/compatibility?media=hydraulic+oil&max=90',
  'tools/tolerance?class=ISO+3302-1+M3&size=48',
  'materials',
  'materials/EPDM',
  'glossary',
];
const goals = { accessibility: 100, 'best-practices': 100, seo: 100, performance: 98 };
const runs = 5;
const categories = ['accessibility', 'best-practices', 'seo', 'performance'] as const;
type Scores = Record<(typeof categories)[number], number>;

const urls = process.argv.slice(2).filter((argument) => argument.startsWith('http'));
await using server = urls.length > 0 ? undefined : await startServer();
const pages = server === undefined ? urls : await portalPages(server.ready.portal);
const port = await freePort();
await using browser = await launchBrowser([`--remote-debugging-port=${port}`]);

console.log(`median of ${runs}, mobile, Chromium ${browser.version()}`);
const remarks = new Set<string>();
const rows: (Scores & { page: string; met: boolean })[] = [];
for (const url of pages) {
  const scores: Scores[] = [];
  for (let run = 0; run < runs; run += 1) scores.push(await measure(url));
  const medians = toScores((name) => median(scores.map((each) => each[name])));
  rows.push({
    page: new URL(url).pathname,
    ...medians,
    met: categories.every((name) => medians[name] >= goals[name]),
  });
}
console.table(rows);
for (const remark of remarks) console.log(remark);
if (rows.some((row) => !row.met)) process.exitCode = 1;

async function measure(url: string): Promise<Scores> {
  const outcome = await lighthouse(url, {
    port,
    logLevel: 'error',
    output: 'json',
    onlyCategories: [...categories],
  });
  if (outcome === undefined || outcome.lhr.runtimeError !== undefined) {
    throw new Error(`${url}: ${outcome?.lhr.runtimeError?.message ?? 'no report'}`);
  }
  const { lhr } = outcome;
  const weighty = new Set(
    Object.values(lhr.categories).flatMap((category) =>
      category.auditRefs.filter((audit) => audit.weight > 0).map((audit) => audit.id),
    ),
  );
  for (const audit of Object.values(lhr.audits)) {
    if (audit.score === null || audit.score >= 0.9 || !weighty.has(audit.id)) continue;
    remarks.add(`${url} ${audit.id}: ${audit.displayValue ?? audit.title}`);
  }
  return toScores((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100));
}

function toScores(score: (name: (typeof categories)[number]) => number): Scores {
  return {
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    seo: score('seo'),
    performance: score('performance'),
  };
}

async function portalPages(portal: string): Promise<string[]> {
  const list = new URL('/en/firms', portal).href;
  const html = await (await fetch(list)).text();
  const profile = /href="(\/en\/firms\/[^"?#]+)"/.exec(html)?.[1];
  if (profile === undefined) throw new Error(`${list} links to no firm`);
  return [
    new URL('/en/', portal).href,
    list,
    new URL(profile, portal).href,
    new URL('/en/enquiry', portal).href,
    ...asked.map((path) => new URL(`/en/${path}`, portal).href),
  ];
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
