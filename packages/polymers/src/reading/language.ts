import type { Language } from '@sebino/domain/language';
import { fold } from '../lexicon/fold.ts';
import { betrayingRows } from '../reading.generated.ts';
import type { Token } from './token.ts';

/** The words of a language that betray it. */
export interface BetrayingRow {
  language: Language;
  words: readonly string[];
}

/**
 * The language whose everyday and trade words stand most often in the text. Undefined when none does, or two are level:
 * then figures are read by their form alone.
 */
export function languageOf(tokens: readonly Token[]): Language | undefined {
  index ??= toIndex();
  const counts = new Map<Language, number>();
  for (const token of tokens) {
    // The "A" of Shore A is no "à".
    const betrayed = token.kind === 'word' ? index.get(token.folded) : undefined;
    if (!betrayed || (token.text.length === 1 && /\p{Lu}/u.test(token.text))) continue;
    // A word of one language only says more than one that three share.
    for (const language of betrayed) counts.set(language, (counts.get(language) ?? 0) + 1 / betrayed.length);
  }
  const ranked = [...counts].toSorted((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (!first || (second && second[1] > first[1] * 0.98)) return undefined;
  return first[0];
}

let index: ReadonlyMap<string, readonly Language[]> | undefined;

function toIndex(): ReadonlyMap<string, readonly Language[]> {
  const built = new Map<string, Language[]>();
  for (const { language, words } of betrayingRows())
    for (const word of words.map(fold)) built.set(word, [...(built.get(word) ?? []), language]);
  return built;
}
