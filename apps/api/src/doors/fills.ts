/** What became of a page being made: kept for others, not one to keep, or its visitor left before that was known. */
export type FillEnd = 'kept' | 'let-go' | 'left';

/** Of many who ask for one page at once, the first makes it and the others wait for that one. */
export interface Fills {
  /** Ends with the page being made; undefined when nobody makes it or when waiting is known to be in vain. */
  find(key: string): Promise<void> | undefined;
  /** Announces that a visit makes the page; the answer is told how it ended, and listens once. */
  begin(key: string): (end: FillEnd) => void;
}

// Visitors choose the keys, up to 8 kB each: what is forgotten costs one visit that waits for nothing.
const maxLetGo = 1000;

/** Pages that are not kept are remembered, so that their visitors never stand in a queue. */
export function createFills(): Fills {
  const underWay = new Map<string, Promise<void>>();
  const letGo = new Set<string>();
  return {
    find: (key) => (letGo.has(key) ? undefined : underWay.get(key)),
    begin(key) {
      const { promise, resolve } = Promise.withResolvers<void>();
      if (!underWay.has(key)) underWay.set(key, promise);
      let isOver = false;
      return (end) => {
        if (isOver) return;
        isOver = true;
        if (underWay.get(key) === promise) underWay.delete(key);
        if (end === 'kept') letGo.delete(key);
        if (end === 'let-go') {
          if (letGo.size >= maxLetGo) letGo.clear();
          letGo.add(key);
        }
        resolve();
      };
    },
  };
}
