import { listLedgerEntries } from '@sebino/database/rotation';
import { verifyLedger } from '@sebino/domain/rotation/verify';
import { expect, test } from 'vitest';
import { openTestHouse } from './testing.ts';
import { publishEnquiry } from './testingStory.ts';

test('the chain keeps its first name when the programme takes another', async () => {
  await using at = await openTestHouse();
  await at.read((trx) => trx.updateTable('programme').set({ slug: 'second-programme' }).execute());
  await publishEnquiry(at);
  const entries = await at.read((trx) => listLedgerEntries(trx));
  expect(entries.at(-1)).toMatchObject({ kind: 'allocation', ledger: 'test-programme' });
  expect(verifyLedger(entries)).toMatchObject({ ok: true });
  expect(await at.staff('first').ledger.show({})).toMatchObject({ verified: true });
});
