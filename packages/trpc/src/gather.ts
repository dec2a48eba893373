interface Waiting<Item, Answer> {
  item: Item;
  keys: readonly string[];
  answer: PromiseWithResolvers<Answer>;
}

export interface Gathering<Item> {
  /** Of items that share a key only one is under way at a time, the others later, each in its turn. */
  keysOf(item: Item): readonly string[];
  /** Go together at most. */
  most: number;
  /** As many that wait go beside the ones under way; fewer wait for them, and so for company. */
  worthASecond: number;
  /** As many wait at most, in all and of one key: beyond that the queue only makes everybody late. */
  room: { inAll: number; ofOneKey: number };
  /** What a call hears for which there is no room. */
  full(): Error;
}

/**
 * Lets calls that come at once, or while others are under way, go together; a call that finds nobody waits for nobody. At
 * most two bunches are under way, so that one is made ready while the other is written.
 *
 * `work` answers each item in its place; when it throws, all its items have failed.
 */
export function gathering<Item, Answer>(
  work: (items: readonly Item[]) => Promise<readonly PromiseSettledResult<Answer>[]>,
  { keysOf, most, worthASecond, room, full }: Gathering<Item>,
): (item: Item) => Promise<Answer> {
  type Call = Waiting<Item, Answer>;
  let waiting: Call[] = [];
  const busy = new Set<string>();
  let underWay = 0;
  let isStarting = false;

  function start(): void {
    while (underWay < 2 && waiting.length > 0) {
      const chosen = choose();
      if (chosen.length < (underWay === 0 ? 1 : worthASecond)) return;
      const going = new Set(chosen);
      waiting = waiting.filter((each) => !going.has(each));
      void go(chosen);
    }
  }

  /** Once everything that has come in was looked at: who comes a moment after the first would wait for a whole bunch. */
  function startSoon(): void {
    if (isStarting) return;
    isStarting = true;
    setImmediate(() => {
      isStarting = false;
      start();
    });
  }

  async function go(chosen: readonly Call[]): Promise<void> {
    const keys = chosen.flatMap((each) => each.keys);
    for (const key of keys) busy.add(key);
    underWay += 1;
    await settle(chosen);
    underWay -= 1;
    for (const key of keys) busy.delete(key);
    start();
  }

  async function settle(chosen: readonly Call[]): Promise<void> {
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

  /** The first of each key, in their order. */
  function choose(): Call[] {
    const taken = new Set(busy);
    const chosen: Call[] = [];
    for (const each of waiting) {
      if (chosen.length === most) break;
      const isFree = !each.keys.some((key) => taken.has(key));
      for (const key of each.keys) taken.add(key);
      if (isFree) chosen.push(each);
    }
    return chosen;
  }

  function isFull(keys: readonly string[]): boolean {
    if (waiting.length >= room.inAll) return true;
    if (waiting.length < room.ofOneKey) return false;
    return keys.some((key) => waiting.filter((each) => each.keys.includes(key)).length >= room.ofOneKey);
  }

  return (item) => {
    const keys = keysOf(item);
    if (isFull(keys)) return Promise.reject(full());
    const answer = Promise.withResolvers<Answer>();
    waiting.push({ item, keys, answer });
    startSoon();
    return answer.promise;
  };
}
