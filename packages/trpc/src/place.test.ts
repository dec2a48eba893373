import { json } from '@sebino/database/column';
import { asActor } from '@sebino/database/actorTransaction';
import { findRunningProgramme } from '@sebino/database/programme';
import { expect, test } from 'vitest';
import { openTestHouse } from './testing.ts';

const lab = {
  ...{ name: 'Wool house', address: ['Street 0'], position: { latitude: 45, longitude: 10 } },
  ...{ email: 'lab@sebino.example', phone: '+39 000', opening: [] },
  directions: [{ by: 'train' as const, text: { it: 'in treno', en: 'by train' } }],
  access: [{ offered: false, text: { en: 'no lift' } }],
};
const funding = {
  statement: { en: 'Paid by the Province', fr: 'Payé par la Province' },
  projectCode: 'TEST00000000000',
  funders: [
    { kind: 'association' as const, name: { en: 'Association' } },
    { kind: 'province' as const, name: { en: 'Province' } },
  ],
};

test('a programme without house and funding says nothing at its foot and has no lab', async () => {
  await using at = await openTestHouse();
  const { portal } = at.visitor();
  expect(await portal.place.foot({ language: 'it' })).toEqual({});
  await expect(portal.place.lab({ language: 'it' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('house and funders speak the language of the page, English where it is missing', async () => {
  await using at = await openTestHouse();
  await settle(at.house, { lab, funding });
  const { portal } = at.visitor();
  const foot = await portal.place.foot({ language: 'fr' });
  expect(foot).toMatchObject({ email: 'lab@sebino.example', funding: { statement: 'Payé par la Province' } });
  expect(foot.funding?.funders.map((each) => each.name)).toEqual(['Province', 'Association']);
  const shown = await portal.place.lab({ language: 'it' });
  expect(shown.lab.directions).toEqual([{ by: 'train', text: 'in treno' }]);
  expect(shown.lab.access).toEqual([{ offered: false, text: 'no lift' }]);
  expect(shown.district).toBeUndefined();
});

test('the register names each activity with its period', async () => {
  await using at = await openTestHouse();
  const { activities, promoters } = await at.visitor().portal.place.processing({});
  expect(promoters).toEqual([]);
  expect(activities.map(({ id, keepDays, countsFrom }) => [id, keepDays, countsFrom])).toEqual([
    ['all', 30, 'the test'],
    ['enquiry', 30, 'the test'],
  ]);
});

type House = Awaited<ReturnType<typeof openTestHouse>>['house'];

async function settle(house: House, more: object): Promise<void> {
  await asActor(house.database.db, { kind: 'clock' }, async (trx) => {
    const programme = await findRunningProgramme(trx);
    if (programme === undefined) throw new Error('no programme');
    await trx
      .updateTable('programme')
      .set({ settings: json({ ...programme.settings, ...more }) })
      .where('id', '=', programme.id)
      .execute();
  });
}
