import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { compare } from './compare.ts';
import type { Comparison, Side } from './compare.ts';
import { ask } from './platform.ts';
import type { Platform } from './platform.ts';
import { startProgram } from './process.ts';

const page = '/en/firms';
const limits = fileURLToPath(new URL('hello.ts', import.meta.url));
const connections = 32;
const headers = { 'accept-encoding': 'br' };
const perConnection = new Set(['date', 'connection', 'keep-alive', 'content-length']);

/** Row 4: the list of firms through the portal door, against node:http that says hello, and that sends the same bytes. */
export async function comparePages(
  platform: Platform,
  plan: { rounds: number; seconds: number; depth: number },
): Promise<{ hello: Comparison; sameBytes: Comparison; bytes: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'sebino-bench-page-'));
  try {
    const { status, rawHeaders, body } = await ask(platform.port, page, { headers });
    if (status !== 200) throw new Error(`${page} answered ${status}: run "pnpm build" first.`);
    const flat = rawHeaders.filter(
      (_, at) => !perConnection.has((rawHeaders[at - (at % 2)] ?? '').toLowerCase()),
    );
    const file = join(folder, 'answer');
    await writeFile(file, JSON.stringify({ headers: flat, body: body.toString('base64') }));
    await using hello = await startProgram(limits, { args: ['node'] });
    await using sameBytes = await startProgram(limits, { args: ['bytes', file] });
    const side = (pid: number, port: number): Side => ({
      pid,
      order: async () => ({ connections, depth: plan.depth, port, request: requestTo(port) }),
    });
    const ours = side(platform.pid, platform.port);
    const of = (program: typeof hello): Side => side(program.pid, (program.ready as { port: number }).port);
    return {
      hello: await compare({ ours, limit: of(hello) }, plan),
      sameBytes: await compare({ ours, limit: of(sameBytes) }, plan),
      bytes: body.length,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The longest time in ms that a page showed the old name after another process had changed it in the database and
 * committed, while the page was asked for all the time.
 */
export async function measureStaleness(platform: Platform, edits: number): Promise<number> {
  const client = new pg.Client({ connectionString: platform.databaseUrl });
  await client.connect();
  try {
    let worst = 0;
    for (let edit = 0; edit < edits; edit += 1) {
      const name = `Firm ${edit} of the bench`;
      await client.query('update firm set name = $1 where id = (select min(id::text)::uuid from firm)', [
        name,
      ]);
      const changedAt = performance.now();
      while (!(await ask(platform.port, page)).body.includes(name)) {
        if (performance.now() - changedAt > 10_000) return Number.POSITIVE_INFINITY;
      }
      worst = Math.max(worst, performance.now() - changedAt);
    }
    return worst;
  } finally {
    await client.end();
  }
}

function requestTo(port: number): string {
  return `GET ${page} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept-Encoding: br\r\n\r\n`;
}
