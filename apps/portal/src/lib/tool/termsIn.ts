import type { PageLanguage } from '@sebino/domain/language';
import { findTerms } from '@sebino/polymers/lexicon';
import type { Term } from '#lib/asked.ts';

// As many as a search takes.
const most = 40;

/** The words of the trade in a text that belong to these vocabularies, each once. */
export function termsIn(text: string, vocabularies: readonly string[], language: PageLanguage): Term[] {
  const found = new Map<string, Term>();
  for (const { vocabulary, id } of findTerms(text, language))
    if (vocabularies.includes(vocabulary)) found.set(`${vocabulary}:${id}`, { vocabulary, id });
  return [...found.values()].slice(0, most);
}
