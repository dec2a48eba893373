import { asActor } from '@sebino/database/actorTransaction';
import { insertFirm } from '@sebino/database/firm';
import { replaceFirmIndex } from '@sebino/database/search';
import { freshDatabase } from '@sebino/database/testing';
import { firmId } from '@sebino/domain/id';
import { expect, test } from 'vitest';
import { lookAt } from './firmDemands.ts';

const wool = { vocabulary: 'material', id: 'wool' };
const silk = { vocabulary: 'material', id: 'silk' };

// 400 weavers of wool, of whom the last of the day works silk too.
test('of a common demand the first of the day are looked at, of a rare one everybody', async () => {
  await using database = await freshDatabase();
  const order = Array.from({ length: 400 }, (_, at) =>
    firmId.parse(`00000000-0000-7000-8000-${String(at).padStart(12, '0')}`),
  );
  const last = order[399] ?? '';
  const looked = await asActor(database.db, { kind: 'clock' }, async (trx) => {
    for (const id of order) {
      const row = { id, slug: `firm-${id.slice(-3)}`, name: 'Firm', town: 'Iseo', mainProcess: 'weaving' };
      await insertFirm(trx, { ...row, presentation: {}, vatNumber: `IT${id.slice(-11)}` });
      const terms = [wool, ...(id === last ? [silk] : [])];
      await replaceFirmIndex(trx, {
        firmId: id,
        terms: terms.map((each) => ({ vocabulary: each.vocabulary, term: each.id })),
        words: {},
      });
    }
    return lookAt(trx, {
      order,
      groups: [[wool], [silk], [{ vocabulary: 'material\0', id: 'jute\ud800' }]],
      byWords: [],
      countOf: ({ id }) => (id === 'wool' ? 400 : id === 'silk' ? 1 : 0),
    });
  });
  expect(looked.firmIds).toEqual([...order.slice(0, 120), last]);
  expect(looked.byGroup.map((found) => found.size)).toEqual([121, 1, 0]);
  expect(looked.byGroup[1]).toEqual(new Set([last]));
  expect(looked.isCut).toBe(true);
});
