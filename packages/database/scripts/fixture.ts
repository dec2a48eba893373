import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { takeArchive } from '../src/archive.ts';
import { writeArchive } from '../src/archiveFolder.ts';
import { chainAudit } from '../src/auditChain.ts';
import type { OpenDatabase } from '../src/open.ts';
import { openDatabase } from '../src/open.ts';

// `pnpm db:fixture`: the seeded database as an archive under the number of its newest migration, the same bytes at each
// run. Once a version is out its fixture stays as it is: a test brings each of them to the newest migration.
const origin = '2026-11-02T17:00:00Z';
const root = join(import.meta.dirname, '../../..');
const dataDir = await mkdtemp(join(tmpdir(), 'sebino-fixture-'));
try {
  await seed();
  await using database = await openDatabase({ dataDir });
  await blankCredentials(database);
  await chainAudit(database.db, { everything: true });
  const archive = await takeArchive(database.db);
  const number = archive.manifest.migration.slice(0, 4);
  await writeArchive(join(import.meta.dirname, '../fixtures', number), archive);
  const rows = archive.manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const bytes = [...archive.texts.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  process.stdout.write(`fixtures/${number}: ${rows} rows in ${archive.texts.size} tables, ${bytes} bytes\n`);
} finally {
  await rm(dataDir, { recursive: true, force: true });
}

/** By the command line: the seed lives on a floor above this one. */
async function seed(): Promise<void> {
  const cli = join(root, 'apps/api/src/cli.ts');
  // Digests of links are keyed: keys made from these words make the same digests each time, and guard nothing.
  const key = (use: string): string => createHash('sha256').update(`fixture ${use}`).digest('base64url');
  const env = {
    PATH: process.env['PATH'],
    MODE: 'test',
    DATA_DIR: dataDir,
    SECRET_KEYS: key('secrets'),
    FILE_KEYS: key('files'),
    // The same addresses in every mail that has not left yet.
    PORTAL_PORT: '3000',
    OFFICE_PORT: '3001',
  };
  await promisify(execFile)(process.execPath, [cli, 'seed', '--at', origin, '--json'], { env });
}

/** Salts and nonces come from chance, and no credential, however invented, belongs into a repository. */
async function blankCredentials({ db }: OpenDatabase): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`set local role none`.execute(trx);
    await sql`update staff_credential set passphrase_hash = 'left out'`.execute(trx);
    await sql`update staff_second_factor set sealed_secret = 'left out'`.execute(trx);
    await sql`delete from staff_recovery_code`.execute(trx);
    // Of chance as well: the key of the credential has no other use than to be one.
    await sql`update staff_credential set id = person_id`.execute(trx);
  });
}
