import { expect, test } from 'vitest';
import { asActor } from '@sebino/database/actorTransaction';
import { replaceFirmIndex } from '@sebino/database/search';
import type { SectorPack } from '@sebino/domain/sector';
import { openTestHouse } from './testing.ts';
import { testPack } from './testingPack.ts';

test('a card names its main process by id beside the words, the same in every language', async () => {
  await using at = await openTestHouse();
  const { portal } = at.visitor();
  for (const language of ['it', 'en', 'de', 'fr', 'es'] as const) {
    const { firms } = await portal.firm.list({ language });
    expect(firms.map((each) => each.mainProcessId)).toEqual(['weaving', 'weaving', 'weaving', 'weaving']);
  }
  const { firm } = await portal.firm.show({ language: 'en', slug: 'alder' });
  expect(firm).toMatchObject({ mainProcessId: 'weaving', slug: 'alder' });
});

test('one of several alternatives is enough, where each term alone is a demand', async () => {
  await using at = await openTestHouse();
  const { portal } = at.visitor();
  const { firms } = await portal.firm.list({ language: 'en' });
  await asActor(at.house.database.db, { kind: 'clock' }, async (trx) => {
    for (const { id } of firms)
      await replaceFirmIndex(trx, {
        firmId: id,
        terms: [{ vocabulary: 'process', term: 'weaving' }],
        words: {},
      });
  });
  const weaving = { vocabulary: 'process', id: 'weaving' };
  const dyeing = { vocabulary: 'process', id: 'dyeing' };
  const either = await portal.firm.search({ language: 'en', anyOf: [weaving, dyeing] });
  expect(either.firms.map((each) => each.lacks)).toEqual([[], [], [], []]);
  const both = await portal.firm.search({ language: 'en', terms: [weaving, dyeing] });
  expect(both.firms.map((each) => each.lacks)).toEqual([['dyeing'], ['dyeing'], ['dyeing'], ['dyeing']]);
  const none = await portal.firm.search({ language: 'en', anyOf: [dyeing] });
  expect(none.firms).toEqual([]);
});

test('what was read as a size or a quantity is not looked for as a word', async () => {
  const text = 'oaken looms 20x3, 500 pieces';
  const from = text.indexOf('20x3');
  const value = { kind: 'number' as const, value: 20 };
  const pack: SectorPack = {
    ...testPack,
    read: () => ({
      requirements: [{ field: 'widthCm', value, origin: 'stated', places: [{ from, to: text.length }] }],
      remarks: [],
    }),
  };
  await using at = await openTestHouse({ pack });
  const { otherWords } = await at.visitor().portal.firm.search({ language: 'en', words: text });
  expect(otherWords).toEqual(['oaken', 'looms']);
});
