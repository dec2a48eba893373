import { createHash } from 'node:crypto';

// A prepared statement stays in the memory of every connection until it ends, so the table is bounded:
// a list query of ever new length must not fill it. What comes later runs unnamed, as it would without us.
const mostNames = 500;

/**
 * Names the statements that come back: a named one is parsed and planned once per connection, which is half
 * the work of a short query. The first time a text is seen it stays unnamed, since it may be the only time.
 */
export function statementNames(): (text: string) => string | undefined {
  const seenOnce = new Set<string>();
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined) return known;
    if (names.size >= mostNames) return undefined;
    if (!seenOnce.has(text)) {
      if (seenOnce.size >= mostNames) seenOnce.clear();
      seenOnce.add(text);
      return undefined;
    }
    seenOnce.delete(text);
    const name = `s${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
    names.set(text, name);
    return name;
  };
}
