/** A word that a misspelt one may have meant. `text` is how it is shown, which may be several words. */
export interface KnownWord {
  /** Lower case, without accents, letters only. */
  folded: string;
  text: string;
}

/** Known words, findable by the groups of three letters that they have in common with another. */
export interface NearWords {
  words: readonly KnownWord[];
  byGroup: ReadonlyMap<string, readonly number[]>;
  byFolded: ReadonlyMap<string, KnownWord>;
}

// So many have a chance to be compared letter by letter: a slip of the finger leaves most groups of a long word, few of a short.
const maxCompared = 60;
// After one slip, before two.
const begun = 1.5;

/** The first of words that are spelt alike is the one that is shown. */
export function toNearWords(words: Iterable<KnownWord>): NearWords {
  const byFolded = new Map<string, KnownWord>();
  for (const word of words) if (!byFolded.has(word.folded)) byFolded.set(word.folded, word);
  const known = [...byFolded.values()];
  const byGroup = new Map<string, number[]>();
  known.forEach(({ folded }, at) => {
    for (const group of groupsOf(folded)) {
      const list = byGroup.get(group);
      if (list === undefined) byGroup.set(group, [at]);
      else list.push(at);
    }
  });
  return { words: known, byGroup, byFolded };
}

/** Lower case without accents, and nothing but letters: `T-Shirt` is `tshirt`. */
export function foldWord(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[^\p{L}]/gu, '');
}

/** Known words that have most in common with a word, by groups of three letters; the most alike first. */
export function listAlike({ words, byGroup }: NearWords, folded: string): KnownWord[] {
  const groups = groupsOf(folded);
  const shared = new Map<number, number>();
  for (const group of groups)
    for (const at of byGroup.get(group) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  // A group more or less for each letter, so the length stands for the number of groups.
  const alike = (at: number, count: number): number =>
    count / (groups.size + (words[at]?.folded.length ?? 0) + 1 - count);
  return [...shared]
    .map(([at, count]) => ({ at, share: alike(at, count) }))
    .sort((a, b) => b.share - a.share || a.at - b.at)
    .slice(0, maxCompared)
    .flatMap(({ at }) => words[at] ?? []);
}

/**
 * Those of the words that the fewest slips make out of the typed one: a letter too many, too few, another, or two changed
 * about. None when it is too short or too far from all. That it only begins a longer word is the next best.
 */
export function listNearest<Word extends { folded: string }>(folded: string, words: readonly Word[]): Word[] {
  const near = words
    .map((word) => ({ word, slips: slipsTo(folded, word.folded) }))
    .filter(({ slips }) => slips <= slipsAllowed(folded.length));
  const fewest = Math.min(...near.map(({ slips }) => slips));
  return near.filter(({ slips }) => slips === fewest).map(({ word }) => word);
}

/** How many slips part two words: 0 when they are the same. Two letters changed about are one slip. */
export function countSlips(from: string, to: string): number {
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const isSame = from[i - 1] === to[j - 1];
      let slips = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      if (isSwapped) slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
      row.push(slips);
    }
    [before, last] = [last, row];
  }
  return last[to.length] ?? 0;
}

// "Motor" is no misspelt "rotor": of short words the first letter is meant, and only one slip is a slip.
function slipsTo(typed: string, known: string): number {
  const isShort = typed.length < 8;
  if (isShort && typed[0] !== known[0]) return Infinity;
  if (typed.length >= 5 && known.length > typed.length + 2 && known.startsWith(typed)) return begun;
  return Math.abs(typed.length - known.length) > 2 ? Infinity : countSlips(typed, known);
}

function slipsAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 7 ? begun : 2;
}

// Bounds count as letters, as in Postgres: two before the word, one after.
function groupsOf(folded: string): Set<string> {
  const padded = `  ${folded} `;
  const groups = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) groups.add(padded.slice(at, at + 3));
  return groups;
}
