import { expect, test } from 'vitest';
import { openTestHouse } from './testing.ts';
import { submission } from './testingStory.ts';

test('what a form leaves behind to be told apart by is gone with the time it was kept for', async () => {
  await using at = await openTestHouse();
  await at.visitor().portal.enquiry.submit(submission());
  const tables = ['idempotency', 'rate_limit', 'receipt_turn'] as const;
  const counts = (): Promise<number[]> =>
    Promise.all(
      tables.map(async (table) => {
        const { count } = await at.house.database.db
          .selectFrom(table)
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow();
        return Number(count);
      }),
    );
  await at.pass(0);
  expect(await counts()).toEqual([1, 3, 1]);
  await at.pass(25);
  expect(await counts()).toEqual([0, 0, 0]);
});
