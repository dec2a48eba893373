import { json } from '@sebino/database/column';
import { expect, test } from 'vitest';
import { runningProgramme } from './programme.ts';
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

test('the office is told in which zone the house keeps its hours', async () => {
  await using at = await openTestHouse();
  await at.read(async (trx) => {
    const { id, settings } = await runningProgramme(trx);
    const workingHours = { ...settings.workingHours, timeZone: 'America/New_York' };
    await trx
      .updateTable('programme')
      .set({ settings: json({ ...settings, workingHours }) })
      .where('id', '=', id)
      .execute();
  });
  expect(await at.staff('first').me.show({})).toMatchObject({ timeZone: 'America/New_York' });
});
