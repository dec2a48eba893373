import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gathering } from './gather.ts';

type Item = { key: string; fails: boolean };
const endless = { room: { inAll: 1000, ofOneKey: 1000 }, full: () => new Error('no room') };

/** Calls made in bunches, as the loop turns; what went together, and what each was told. */
async function run(bunches: readonly (readonly Item[])[], most: number, worthASecond: number) {
  const together: (readonly Item[])[] = [];
  const underWay = new Set<readonly Item[]>();
  const gathered = gathering<Item, Item>(
    async (items) => {
      together.push(items);
      underWay.add(items);
      expect(underWay.size).toBeLessThanOrEqual(2);
      const keys = [...underWay].flat().map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      for (let turns = items.length % 3; turns >= 0; turns -= 1) await turn();
      underWay.delete(items);
      return items.map((item) =>
        item.fails ? { status: 'rejected', reason: item } : { status: 'fulfilled', value: item },
      );
    },
    { keysOf: ({ key }) => [key], most, worthASecond, ...endless },
  );
  const answers: Promise<PromiseSettledResult<Item>[]>[] = [];
  for (const bunch of bunches) {
    answers.push(Promise.allSettled(bunch.map((item) => gathered(item))));
    await turn();
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
      fc.integer({ min: 1, max: 4 }),
      async (bunches, most, worthASecond) => {
        const calls = bunches.flat();
        const { together, answers } = await run(bunches, most, worthASecond);
        expect(answers).toEqual(
          calls.map((item) =>
            item.fails ? { status: 'rejected', reason: item } : { status: 'fulfilled', value: item },
          ),
        );
        expect(together.flat()).toHaveLength(calls.length);
        expect(new Set(together.flat())).toEqual(new Set(calls));
        for (const items of together) {
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

it('who comes at once goes together, and whoever waited with the others who waited', async () => {
  // The first is written for two turns of the loop, and the third comes in the second of them.
  const [one, two, three] = ['a', 'b', 'c'].map((key) => ({ key, fails: false })) as [Item, Item, Item];
  expect((await run([[one, two, three]], 16, 4)).together).toEqual([[one, two, three]]);
  expect((await run([[one, two, three]], 2, 4)).together).toEqual([[one, two], [three]]);
  expect((await run([[one], [two], [three]], 16, 4)).together).toEqual([[one], [two, three]]);
  expect((await run([[one], [two], [three]], 16, 2)).together).toEqual([[one], [two, three]]);
  expect((await run([[one], [two], [three]], 16, 1)).together).toEqual([[one], [two], [three]]);
});

it('work that throws fails all who went together and nobody after them', async () => {
  let times = 0;
  const gathered = gathering<number, number>(
    async (items) => {
      times += 1;
      if (times === 2) throw new Error('away');
      return items.map((value) => ({ status: 'fulfilled', value }));
    },
    { keysOf: (item) => [`${item}`], most: 16, worthASecond: 3, ...endless },
  );
  const one = gathered(1);
  await turn();
  const first = await Promise.allSettled([one, gathered(2), gathered(3)]);
  expect(first.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  await expect(gathered(4)).resolves.toBe(4);
});

it('who finds no room is told so at once, and one key never takes the room of all', async () => {
  const hold = Promise.withResolvers<void>();
  const gathered = gathering<string, string>(
    async (items) => {
      await hold.promise;
      return items.map((value) => ({ status: 'fulfilled', value }));
    },
    {
      keysOf: (item) => [item],
      most: 16,
      worthASecond: 99,
      room: { inAll: 5, ofOneKey: 3 },
      full: () => new Error('no room'),
    },
  );
  const one = gathered('first');
  await turn();
  const calls = [one, ...['a', 'a', 'a', 'a', 'b', 'c', 'd'].map((item) => gathered(item))];
  const answers = Promise.allSettled(calls);
  hold.resolve();
  const told = (await answers).map((each) => (each.status === 'fulfilled' ? each.value : 'no room'));
  expect(told).toEqual(['first', 'a', 'a', 'a', 'no room', 'b', 'c', 'no room']);
  await expect(gathered('a')).resolves.toBe('a');
});
