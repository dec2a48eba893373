/** The dimensions of an enquiry as they come, keys and values unchecked. */
export type Given = Readonly<Record<string, unknown>>;

/** The numbers among the given ones under these keys; whether they are lengths is for each figure to say. */
export function read<K extends string>(given: Given, keys: readonly K[]): { [key in K]?: number } {
  const found: { [key in K]?: number } = {};
  for (const key of keys) {
    const value = Object.hasOwn(given, key) ? given[key] : undefined;
    if (typeof value === 'number') found[key] = value;
  }
  return found;
}

/** What is missing: for each value that is not there, the keys that would give it. */
export function need(...wanted: readonly (readonly [number | undefined, ...string[]])[]): {
  missing: readonly (readonly string[])[];
} {
  return { missing: wanted.filter(([value]) => value === undefined).map(([, ...keys]) => keys) };
}
