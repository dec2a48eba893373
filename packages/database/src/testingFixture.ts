import { Migrator } from 'kysely/migration';
import { loadArchive } from './archive.ts';
import { readArchive } from './archiveFolder.ts';
import { migrations } from './migrations/index.ts';
import type { OpenDatabase } from './open.ts';
import { fromEngine } from './open.ts';
import { createPglite, pgliteEngine } from './pglite.ts';

/** An embedded database in memory, made by the migrations of a fixture's day, filled with it and brought to today's. */
export async function databaseOfFixture(folder: string): Promise<OpenDatabase> {
  const fixture = await readArchive(folder);
  const engine = await pgliteEngine(await createPglite({}), async () => undefined);
  const database = fromEngine(engine);
  await engine.asOwner(async (owner) => {
    const migrator = new Migrator({ db: owner.db, provider: { getMigrations: async () => migrations } });
    const { error } = await migrator.migrateTo(fixture.manifest.migration);
    if (error !== undefined) throw error;
  });
  const loaded = await loadArchive(database.db, fixture);
  if (!loaded.ok) throw new Error(`${folder}: ${loaded.code}`);
  await database.migrate();
  return database;
}
