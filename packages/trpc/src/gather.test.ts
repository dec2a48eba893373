import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gathering } from './gather.ts';

type Item = { key: string; fails: boolean };

/** Calls made in bunches, as the loop turns; what went together, and what each was told. */
async function run(bunches: readonly (readonly Item[])[], most: number) {
  const together: (readonly Item[])[] = [];
  let underWay = 0;
  const gathered = gathering<Item, Item>(
    async (items) => {
      together.push(items);
      underWay += 1;
      expect(underWay).toBe(1);
      await new Promise((resolve) => setImmediate(resolve));
      underWay -= 1;
      return items.map((item) =>
        item.fails ? { status: 'rejected', reason: item } : { status: 'fulfilled', value: item },
      );
    },
    { keysOf: ({ key }) => [key], most },
  );
  const answers: Promise<PromiseSettledResult<Item>[]>[] = [];
  for (const bunch of bunches) {
    answers.push(Promise.allSettled(bunch.map((item) => gathered(item))));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { together, answers: (await Promise.all(answers)).flat() };
}

const items = fc.array(
  fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fails: fc.boolean() }),
  {
    maxLength: 12,
  },
);

it('every call gets its own answer, none goes twice, and none goes with one of its key', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(items, { maxLength: 5 }),
      fc.integer({ min: 1, max: 9 }),
      async (bunches, most) => {
        const calls = bunches.flat();
        const { together, answers } = await run(bunches, most);
        expect(answers).toEqual(
          calls.map((item) =>
            item.fails ? { status: 'rejected', reason: item } : { status: 'fulfilled', value: item },
          ),
        );
        expect(together.flat()).toHaveLength(calls.length);
        expect(new Set(together.flat())).toEqual(new Set(calls));
        for (const items of together) {
          expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
          expect(Math.log2(items.length) % 1).toBe(0);
          expect(items.length).toBeLessThanOrEqual(most);
        }
        // Those of one key go in the order in which they came.
        for (const key of 'abcdef')
          expect(together.flat().filter((item) => item.key === key)).toEqual(
            calls.filter((item) => item.key === key),
          );
      },
    ),
  );
});

it('whoever waited goes with the others who waited', async () => {
  const [one, two, three] = ['a', 'b', 'c'].map((key) => ({ key, fails: false })) as [Item, Item, Item];
  const { together } = await run([[one, two, three]], 16);
  expect(together).toEqual([[one], [two, three]]);
});

it('work that throws fails all who went together and nobody after them', async () => {
  let times = 0;
  const gathered = gathering<number, number>(
    async (items) => {
      times += 1;
      if (times === 2) throw new Error('away');
      return items.map((value) => ({ status: 'fulfilled', value }));
    },
    { keysOf: (item) => [`${item}`], most: 16 },
  );
  const first = await Promise.allSettled([gathered(1), gathered(2), gathered(3)]);
  expect(first.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  await expect(gathered(4)).resolves.toBe(4);
});
