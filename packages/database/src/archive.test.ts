import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyLedger } from '@sebino/domain/rotation/verify';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadArchive, takeArchive } from './archive.ts';
import type { Archive } from './archive.ts';
import { findNewestArchive, readArchive, writeArchive } from './archiveFolder.ts';
import { fromCopyText, toCopyText } from './archiveText.ts';
import { recordAudit } from './audit.ts';
import { asActor } from './actorTransaction.ts';
import { chainAudit, verifyAudit } from './auditChain.ts';
import { createPglite } from './pglite.ts';
import { listLedgerEntries } from './rotation.ts';
import { freshDatabase } from './testing.ts';
import { migratedDump } from './testingDump.ts';
import { databaseOfFixture } from './testingFixture.ts';
import { everyEngine } from './testingEngines.ts';
import type { RunningEngine } from './testingEngines.ts';

let fixture: Archive;
beforeAll(async () => {
  const folder = await findNewestArchive(join(import.meta.dirname, '../fixtures'));
  await using database = await databaseOfFixture(folder);
  fixture = await takeArchive(database.db);
});

describe.each(everyEngine)('on $name', ({ start }) => {
  let engine: RunningEngine;
  beforeAll(async () => {
    engine = await start();
  });
  afterAll(() => engine.close());

  test('an archive comes back byte for byte, its ledger and its audit chain hold', async () => {
    await using database = await engine.fresh();
    const loaded = await loadArchive(database.db, fixture);
    expect(loaded).toEqual({ ok: true, value: totalRows(fixture) });
    const again = await takeArchive(database.db);
    expect(again.manifest).toEqual(fixture.manifest);
    expect(again.texts).toEqual(fixture.texts);
    expect(verifyLedger(await listLedgerEntries(database.db))).toMatchObject({ ok: true });
    expect(await verifyAudit(database.db)).toMatchObject({ ok: true, unchained: 0 });
  });

  test('numbers go on after those that came in', async () => {
    await using database = await engine.fresh();
    await loadArchive(database.db, fixture);
    const entry = { actor: 'clock', action: 'tested', subject: 'archive', subjectId: '1' };
    await asActor(database.db, { kind: 'clock' }, (trx) => recordAudit(trx, { at: new Date(), ...entry }));
    expect(await chainAudit(database.db)).toBe(1);
    expect(await verifyAudit(database.db)).toMatchObject({ ok: true, unchained: 0 });
  });
});

test('a byte changed in any table, or a table gone, is refused before anything is written', async () => {
  await using database = await freshDatabase();
  for (const [name, text] of fixture.texts) {
    if (text === '') continue;
    const flipped = `${text.slice(0, 5)}${text[5] === 'x' ? 'y' : 'x'}${text.slice(6)}`;
    const damaged = { ...fixture, texts: new Map([...fixture.texts, [name, flipped]]) };
    expect(await loadArchive(database.db, damaged), name).toEqual({ ok: false, code: 'archive-damaged' });
  }
  const texts = new Map(fixture.texts);
  texts.delete('person');
  expect(await loadArchive(database.db, { ...fixture, texts })).toMatchObject({ code: 'archive-damaged' });
  expect(totalRows(await takeArchive(database.db))).toBe(0);
});

test('an archive of other migrations, and a second one, are refused', async () => {
  await using database = await freshDatabase();
  const older = { ...fixture, manifest: { ...fixture.manifest, migrations: 1 } };
  expect(await loadArchive(database.db, older)).toMatchObject({ code: 'other-migration' });
  expect(await loadArchive(database.db, fixture)).toMatchObject({ ok: true });
  expect(await loadArchive(database.db, fixture)).toMatchObject({ code: 'database-not-empty' });
});

test('the text is what COPY itself writes', async () => {
  const pglite = await createPglite({ loadDataDir: await migratedDump() });
  await pglite.exec(
    `set timezone to 'UTC'; create table odd (id int primary key, t text, b boolean, j jsonb, l text[], d timestamptz)`,
  );
  await pglite.exec(String.raw`insert into odd values
    (1, E'tab\there, line\nbreak, back\\slash, bell\x07, \\N', true, '{"a": "x\\ty"}', '{"a b",null,"q\"r"}', '2026-03-29 01:30:00.5+00'),
    (2, null, false, null, '{}', null), (3, '', null, '"\\u00e8"', null, 'infinity')`);
  const { blob } = await pglite.query(`copy odd to '/dev/blob'`);
  const { rows } = await pglite.query<{ row: (string | null)[] }>(
    `select json_build_array(id::text, t, case when b then 't' when not b then 'f' end, j::text, l::text, d::text) as row from odd order by id`,
  );
  expect(toCopyText(rows.map(({ row }) => row))).toBe(await blob?.text());
  await pglite.close();
});

test('a folder holds it whole, and nothing of an earlier one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sebino-archive-'));
  await writeFile(join(folder, 'gone.copy'), 'left from before');
  await writeArchive(folder, fixture);
  expect(await readArchive(folder)).toEqual(fixture);
  expect(await readdir(folder)).not.toContain('gone.copy');
});

test('any rows survive the text and back', () => {
  const value = fc.option(fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0')));
  const rows = fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(value, { minLength: width, maxLength: width }), { maxLength: 5 }));
  fc.assert(fc.property(rows, (given) => void expect(fromCopyText(toCopyText(given))).toEqual(given)));
});

function totalRows({ manifest }: Archive): number {
  return manifest.tables.reduce((sum, table) => sum + table.rows, 0);
}
