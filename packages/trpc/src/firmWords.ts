import { foldWord, listAlike, listNearest, toNearWords } from '@sebino/domain/nearWord';
import type { KnownWord, NearWords } from '@sebino/domain/nearWord';
import { languages } from '@sebino/domain/language';
import type { Language } from '@sebino/domain/language';
import type { SectorPack, Term } from '@sebino/domain/sector';
import { readTypedWords } from '@sebino/database/search';
import type { TypedWord } from '@sebino/database/search';
import type { Trx } from '@sebino/database/database';

/** A search as it is understood: the text with its slips mended, and the words in it that are no terms of the trade. */
export interface ReadSearch {
  text: string;
  mended: { typed: string; read: string }[];
  words: string[];
}

interface Place {
  word: string;
  from: number;
  to: number;
}

interface TypedPlace extends Place {
  said: TypedWord;
}

interface Mending extends Place {
  read: string;
}

interface NearWord extends KnownWord {
  isOfMember?: true;
}

const maxWords = 8;
const maxLetters = 60;
// Each costs a look through the words; who mistypes more of them will look at the page.
const maxMended = 4;
const maxWeighed = 6;

/**
 * Reads what was typed. What nobody knows, neither the trade nor a member, is taken for the known word that it was a slip
 * away from; `asTyped` takes every word as it stands. Words that only join others are left out.
 */
export async function readSearch(
  trx: Trx,
  pack: SectorPack,
  { words: text, language, asTyped }: { words: string; language: Language; asTyped: boolean },
): Promise<ReadSearch> {
  const places = placesLeft(pack, text);
  const typed = await readTypedWords(
    trx,
    places.map(({ word }) => word),
  );
  const typedPlaces = places.flatMap((place, at): TypedPlace[] => {
    const said = typed[at];
    return said === undefined ? [] : [{ ...place, said }];
  });
  const mendings = asTyped ? [] : mend(pack, { text, language, places: typedPlaces });
  const joining = new Set(typed.filter((each) => each.isJoining).map((each) => each.word));
  const mended = mendings.reduceRight(
    (left, { from, to, read }) => left.slice(0, from) + read + left.slice(to),
    text,
  );
  return {
    text: mended,
    mended: mendings.map(({ from, to, read }) => ({ typed: text.slice(from, to), read })),
    words: [...new Set(placesLeft(pack, mended).map(({ word }) => word))].filter(
      (word) => !joining.has(word),
    ),
  };
}

// Figures, short words and what the trade's own reader took say nothing more about a firm.
function placesLeft(pack: SectorPack, text: string): Place[] {
  const read = pack.read(text).requirements.flatMap((each) => each.places);
  const rest = [...pack.findTerms(text), ...read].reduce(
    (left, { from, to }) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to),
    text,
  );
  return [...rest.matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
    .map(({ 0: word, index }) => ({
      word: word.toLowerCase().slice(0, maxLetters),
      from: index,
      to: index + word.length,
    }))
    .filter(({ word }) => word.length > 3 && !/\d/.test(word))
    .slice(0, maxWords);
}

function mend(
  pack: SectorPack,
  { text, language, places }: { text: string; language: Language; places: readonly TypedPlace[] },
): Mending[] {
  const known = wordsOfTrade(pack, language);
  return places
    .filter(({ word, said }) => !said.isJoining && !said.isKnown && !known.byFolded.has(foldWord(word)))
    .slice(0, maxMended)
    .flatMap((place) => {
      const folded = foldWord(place.word);
      const ofMembers = place.said.near.map((word) => ({
        folded: word,
        text: word,
        isOfMember: true as const,
      }));
      const near = listNearest<NearWord>(folded, [...listAlike(known, folded), ...ofMembers]);
      const read = mostTelling(pack, text, { place, near: near.slice(0, maxWeighed) });
      return read === undefined ? [] : [{ ...place, read }];
    });
}

// Of words equally near, the one that says most to the trade beside the others: two words may name one process. One that
// says nothing there is a word of the trade by chance ("plan", "hot"), unless a member uses it.
function mostTelling(
  pack: SectorPack,
  text: string,
  { place: { from, to }, near }: { place: Place; near: readonly NearWord[] },
): string | undefined {
  let best: { read: string; told: number } | undefined;
  for (const { text: read, isOfMember } of near) {
    const found = pack.findTerms(text.slice(0, from) + read + text.slice(to));
    const at = found.filter((each) => each.from < from + read.length && each.to > from);
    const told = Math.max(0, ...at.map((each) => each.to - each.from - read.length + 1));
    if (told === 0 && isOfMember !== true) continue;
    if (best === undefined || told > best.told) best = { read, told };
  }
  return best?.read;
}

// Some six thousand words in the language of the page first, built once for each.
const wordsBy = new WeakMap<SectorPack, Map<Language, NearWords>>();

function wordsOfTrade(pack: SectorPack, language: Language): NearWords {
  const byLanguage = wordsBy.get(pack) ?? new Map<Language, NearWords>();
  wordsBy.set(pack, byLanguage);
  const present = byLanguage.get(language);
  if (present !== undefined) return present;
  const made = toNearWords(knownWords(pack, language));
  byLanguage.set(language, made);
  return made;
}

function* knownWords(pack: SectorPack, language: Language): Generator<KnownWord> {
  const terms = pack.vocabularies.flatMap((each) => each.terms);
  for (const of of [language, ...languages.filter((each) => each !== language)])
    for (const term of terms) yield* toKnown(term.names[of] ?? []);
  for (const term of terms) yield* toKnown(term.aliases ?? []);
}

// A name of several words is known by each of them, and written together.
function* toKnown(names: NonNullable<Term['aliases']>): Generator<KnownWord> {
  for (const name of names) {
    const parts = name.split(/[^\p{L}\p{M}]+/u).filter((part) => part !== '');
    for (const text of [...parts, ...(parts.length > 1 ? [name] : [])]) {
      const folded = foldWord(text);
      if (folded.length > 3 && folded.length <= 40) yield { folded, text };
    }
  }
}
