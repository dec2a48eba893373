import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startProgram } from './process.ts';
import type { Program } from './process.ts';

/** The whole platform as `start:test` starts it, seeded, on a Postgres that calls fsync. */
export interface Platform extends AsyncDisposable {
  pid: number;
  port: number;
  databaseUrl: string;
  /** Every statement that `work` made the platform send. */
  record(work: (port: number) => Promise<void>): Promise<readonly Statement[]>;
}

export interface Statement {
  /** Which of the pool's connections it went over. */
  connection: number;
  text: string;
  values: readonly unknown[];
}

/** Raised for the measurement, since every enquiry comes from one machine; all else is as delivered. */
export const raised = {
  PROOF_OF_WORK_COST: '1',
  LIMIT_ENQUIRIES_PER_ADDRESS_PER_HOUR: '100000000',
  LIMIT_ENQUIRIES_PER_HOUR: '100000000',
  OUTBOX_MINUTES: '100000000',
};

const program = 'apps/api/src/startTest.ts';
const postgresProgram = 'packages/database/scripts/server.ts';
const recorder = fileURLToPath(new URL('recordStatements.ts', import.meta.url));

export async function startPlatform(): Promise<Platform> {
  const folder = await mkdtemp(join(tmpdir(), 'sebino-bench-'));
  const postgres = await startProgram(postgresProgram);
  const { url } = postgres.ready as { url: string };
  const env = {
    ...raised,
    ...givenBuilds(),
    DATA_DIR: folder,
    DATABASE_URL: url,
    DISK_WATERMARK_BYTES: '0',
  };
  await useUpLog(url);
  const server = await startProgram(program, { env }).catch(async (error: unknown) => {
    await postgres[Symbol.asyncDispose]();
    throw error;
  });
  return {
    pid: server.pid,
    port: portOf(server),
    databaseUrl: url,
    record: async (work) => {
      const file = join(folder, 'statements');
      await using recorded = await startProgram(program, {
        env: { ...env, ROLE: 'web', BENCH_RECORD: file, preload: recorder },
      });
      return await statementsDuring(file, () => work(portOf(recorded)));
    },
    [Symbol.asyncDispose]: async () => {
      await server[Symbol.asyncDispose]();
      await postgres[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export interface Answer {
  status: number;
  /** As they came, name and value in turn. */
  rawHeaders: readonly string[];
  body: Buffer;
}

export async function ask(
  port: number,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const { body, ...rest } = options;
  return await new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, agent: false, ...rest }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          rawHeaders: answer.rawHeaders,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', reject)
      .end(body);
  });
}

/**
 * A server that has run for a while writes its log into files that it has used before. A new one must make each of them
 * first, 16 MB long, and everybody who commits waits for it as long as for fifty commits.
 */
async function useUpLog(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (let time = 0; time < 2; time += 1) {
      await client.query(
        "select count(pg_logical_emit_message(false, 'bench', repeat('x', 1000000))) from generate_series(1, 500)",
      );
      await client.query('checkpoint');
    }
  } finally {
    await client.end();
  }
}

/** The apps may lie elsewhere than `pnpm build` puts them. */
function givenBuilds(): Record<string, string> {
  return Object.fromEntries(
    ['PORTAL_BUILD', 'OFFICE_BUILD'].flatMap((name) => {
      const path = process.env[name];
      return path === undefined ? [] : [[name, path]];
    }),
  );
}

function portOf(server: Program): number {
  return Number(new URL((server.ready as { portal: string }).portal).port);
}

async function statementsDuring(file: string, work: () => Promise<void>): Promise<readonly Statement[]> {
  await writeFile(file, '');
  await work();
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Statement);
}
