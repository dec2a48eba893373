import { expect, test } from 'vitest';
import { openTestHouse, staffKeys } from './testing.ts';

test('each person of the office is told who they are and in which language the office speaks to them', async () => {
  await using at = await openTestHouse();
  await at.read((trx) =>
    trx.updateTable('person').set({ language: 'it' }).where('office', '=', 'auditor').execute(),
  );
  for (const key of staffKeys) {
    const me = await at.staff(key).me.show({});
    expect([key, me.language]).toEqual([key, key === 'auditor' ? 'it' : 'en']);
    expect(me.roles).toHaveLength(1);
  }
});
