import { languages } from '@sebino/domain/language';
import type { Language, PageLanguage } from '@sebino/domain/language';
import type { Confidence, Term, Vocabulary } from '@sebino/domain/sector';
import { findTerms, vocabularies } from '@sebino/polymers/lexicon';

export interface Section {
  id: string;
  label: string;
  entries: readonly Entry[];
}

export interface Entry {
  id: string;
  /** The symbol, where the trade has one for it. */
  symbol?: string;
  names: readonly { language: Language; words: readonly string[] }[];
  confidence: Confidence;
}

/**
 * The words of the trade side by side in five languages, in the alphabet of the reader's. With words typed: the terms
 * that they name in any language, else those in whose names they stand.
 */
export function sectionsOf(words: string, language: PageLanguage): readonly Section[] {
  const meant = new Set(findTerms(words).map(({ vocabulary, id }) => `${vocabulary}:${id}`));
  const sought = fold(words);
  const isWanted = (vocabulary: Vocabulary, term: Term): boolean => {
    if (words === '') return true;
    return (
      meant.has(`${vocabulary.id}:${term.id}`) || namesOf(term).some((name) => fold(name).includes(sought))
    );
  };
  return vocabularies.flatMap((vocabulary) => {
    const entries = vocabulary.terms
      .filter((term) => isWanted(vocabulary, term))
      .map((term) => toEntry(vocabulary, term))
      .sort((a, b) => (keyOf(a, language) < keyOf(b, language) ? -1 : 1));
    if (entries.length === 0) return [];
    return [{ id: vocabulary.id, label: vocabulary.labels[language] ?? vocabulary.id, entries }];
  });
}

function toEntry(vocabulary: Vocabulary, { id, names, confidence }: Term): Entry {
  return {
    id,
    ...(vocabulary.id === 'material' ? { symbol: id } : {}),
    names: languages.flatMap((language) => {
      const words = names[language] ?? [];
      return words.length === 0 ? [] : [{ language, words }];
    }),
    confidence,
  };
}

function keyOf(entry: Entry, language: PageLanguage): string {
  return entry.symbol ?? fold(entry.names.find((each) => each.language === language)?.words[0] ?? entry.id);
}

function namesOf(term: Term): readonly string[] {
  return [term.id, ...Object.values(term.names).flat(), ...(term.aliases ?? [])];
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
