interface Waiting<Item, Answer> {
  item: Item;
  answer: PromiseWithResolvers<Answer>;
}

/**
 * Lets calls that come while others are under way wait and then go together; a call that finds nobody goes at once. Of
 * items that share a key only one goes at a time, the others later, each in its turn.
 *
 * At most `most` go together, always a power of two, so that what `work` sends comes in few lengths. `work` answers each
 * item in its place; when it throws, all its items have failed.
 */
export function gathering<Item, Answer>(
  work: (items: readonly Item[]) => Promise<readonly PromiseSettledResult<Answer>[]>,
  { keysOf, most }: { keysOf: (item: Item) => readonly string[]; most: number },
): (item: Item) => Promise<Answer> {
  let waiting: Waiting<Item, Answer>[] = [];
  let isUnderWay = false;

  async function go(): Promise<void> {
    isUnderWay = true;
    while (waiting.length > 0) {
      const { chosen, left } = choose(waiting, keysOf, most);
      waiting = left;
      await settle(chosen);
    }
    isUnderWay = false;
  }

  async function settle(chosen: readonly Waiting<Item, Answer>[]): Promise<void> {
    try {
      const results = await work(chosen.map(({ item }) => item));
      chosen.forEach(({ answer }, at) => {
        const result = results[at];
        if (result?.status === 'fulfilled') answer.resolve(result.value);
        else answer.reject(result?.reason ?? new Error('Work done together left out an answer.'));
      });
    } catch (error) {
      for (const { answer } of chosen) answer.reject(error);
    }
  }

  return (item) => {
    const answer = Promise.withResolvers<Answer>();
    waiting.push({ item, answer });
    if (!isUnderWay) void go();
    return answer.promise;
  };
}

function choose<Item, Answer>(
  waiting: readonly Waiting<Item, Answer>[],
  keysOf: (item: Item) => readonly string[],
  most: number,
): { chosen: Waiting<Item, Answer>[]; left: Waiting<Item, Answer>[] } {
  const taken = new Set<string>();
  const apart = waiting.filter(({ item }) => {
    const keys = keysOf(item);
    if (keys.some((key) => taken.has(key))) return false;
    for (const key of keys) taken.add(key);
    return true;
  });
  const chosen = apart.slice(0, 2 ** Math.floor(Math.log2(Math.min(apart.length, most))));
  const going = new Set(chosen);
  return { chosen, left: waiting.filter((each) => !going.has(each)) };
}
