import { expect, test } from 'vitest';
import { openTestHouse } from './testing.ts';

test('a card names its main process by id beside the words, the same in every language', async () => {
  await using at = await openTestHouse();
  const { portal } = at.visitor();
  for (const language of ['it', 'en', 'de'] as const) {
    const { firms } = await portal.firm.list({ language });
    expect(firms.map((each) => each.mainProcessId)).toEqual(['weaving', 'weaving', 'weaving', 'weaving']);
  }
  const { firm } = await portal.firm.show({ language: 'en', slug: 'alder' });
  expect(firm).toMatchObject({ mainProcessId: 'weaving', slug: 'alder' });
});
