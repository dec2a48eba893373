import { openDatabase } from '@sebino/database/open';
import type { OpenDatabase } from '@sebino/database/open';
import { cliExitCodes, said } from './cli/answer.ts';
import type { Answer } from './cli/answer.ts';
import { readCall, usage } from './cli/call.ts';
import type { Call } from './cli/call.ts';
import { exportLedger, readOutbox, verifyAuditLog } from './cli/read.ts';
import { readConfig } from './config.ts';
import type { Config } from './config.ts';
import { leave } from './main.ts';

if (import.meta.main) await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  const call = readCall(args);
  if (call === undefined) {
    process.stderr.write(`${usage}\n`);
    process.exitCode = cliExitCodes.usage;
    return;
  }
  try {
    const config = readConfig(process.env);
    if (call.name === 'seed') {
      const { clearUnfinishedSeed } = await import('./demo/unfinished.ts');
      if (config.MODE !== 'production') await clearUnfinishedSeed(config);
    }
    await using database = await openDatabase(
      config.DATABASE_URL === undefined
        ? { dataDir: config.DATA_DIR }
        : { databaseUrl: config.DATABASE_URL, poolSize: 2 },
    );
    const { exitCode, json, text } = await run(call, config, database);
    (call.json || exitCode === 0 ? process.stdout : process.stderr).write(
      `${call.json ? JSON.stringify(json) : text}\n`,
    );
    process.exitCode = exitCode;
  } catch (error) {
    leave(error);
  }
}

/** Runs one command on an open database. Throws `ConfigError` where the environment forbids it. */
export async function run(call: Call, config: Config, database: OpenDatabase): Promise<Answer> {
  switch (call.name) {
    case 'migrate': {
      const applied = await database.migrate();
      return said(
        { applied },
        applied.length === 0 ? 'Nothing to migrate.' : `Applied ${applied.join(', ')}.`,
      );
    }
    case 'seed': {
      // Loaded late: the invented cluster is no part of a deployment.
      const { seed } = await import('./cli/seed.ts');
      return await seed(config, database, call.at);
    }
    case 'audit verify':
      return (await findMissingTables(database)) ?? (await verifyAuditLog(database));
    case 'ledger export':
      return (await findMissingTables(database)) ?? (await exportLedger(database, call.out));
    case 'outbox':
      return (await findMissingTables(database)) ?? (await readOutbox(database));
  }
}

async function findMissingTables(database: OpenDatabase): Promise<Answer | undefined> {
  if (await database.migrationsAtHead()) return undefined;
  return {
    exitCode: cliExitCodes.notMigrated,
    json: { refused: 'not-migrated' },
    text: 'The database is empty or of another version: run "migrate" of this version first.',
  };
}
