import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { verifyLedger } from '@sebino/domain/rotation/verify';
import { expect, test } from 'vitest';
import { verifyAudit } from './auditChain.ts';
import { listLedgerEntries } from './rotation.ts';
import { databaseOfFixture } from './testingFixture.ts';

const folder = join(import.meta.dirname, '../fixtures');
const numbers = (await readdir(folder)).filter((name) => /^\d{4}$/.test(name));

test('there is a fixture', () => {
  expect(numbers.length).toBeGreaterThan(0);
});

test.each(numbers)(
  'the data of migration %s is brought to the newest, ledger and audit chain hold',
  async (number) => {
    await using database = await databaseOfFixture(join(folder, number));
    expect(await database.migrationsAtHead()).toBe(true);
    expect(verifyLedger(await listLedgerEntries(database.db))).toMatchObject({ ok: true });
    expect(await verifyAudit(database.db)).toMatchObject({ ok: true, unchained: 0 });
  },
);
