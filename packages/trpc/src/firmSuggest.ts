import { z } from 'zod';
import { asActor } from '@sebino/database/actorTransaction';
import { countTerms } from '@sebino/database/search';
import { inLanguage, language } from '@sebino/domain/language';
import type { Language } from '@sebino/domain/language';
import { nameOfTerm } from '@sebino/domain/sector';
import type { SectorPack, Term, Vocabulary } from '@sebino/domain/sector';
import { readSearch } from './firmWords.ts';
import { anyone } from './procedures.ts';

const maxSuggestions = 7;
// "of blue w": of what stands before the cursor, so many words may belong to the name that is being typed.
const maxWordsOfName = 3;

const suggestion = z.object({
  /** The whole search once it is taken over. */
  words: z.string(),
  name: z.string(),
  /** What is typed begins this other name of the same thing. */
  by: z.string().optional(),
  kind: z.string(),
  firmCount: z.number(),
});

/**
 * What a half-typed search may go on to: names of the trade, in any language, for what some firm can do; when none begins
 * with what was typed, the same words with their slips mended.
 */
export const suggestWords = anyone
  .input(z.strictObject({ language, words: z.string().max(200) }))
  .output(z.array(suggestion))
  .query(({ ctx, input }) =>
    asActor(ctx.house.database.db, ctx.actor, async (trx) => {
      const { pack } = ctx.house;
      const counts = new Map(
        (await countTerms(trx)).map((row) => [`${row.vocabulary}:${row.term}`, row.firmCount]),
      );
      const suggest = (words: string): z.infer<typeof suggestion>[] =>
        suggestFor(pack, counts, { words, language: input.language });
      const found = suggest(input.words);
      if (found.length > 0) return found;
      const { text, mended } = await readSearch(trx, pack, { ...input, asTyped: false });
      return mended.length === 0 ? [] : suggest(text);
    }),
  );

function suggestFor(
  pack: SectorPack,
  counts: ReadonlyMap<string, number>,
  { words, language }: { words: string; language: Language },
): z.infer<typeof suggestion>[] {
  for (const { before, begun } of endingsOf(words)) {
    const found = namesOf(pack, language)
      .filter((name) => name.folded.startsWith(begun) || name.folded.includes(` ${begun}`))
      .flatMap((name) => {
        const firmCount = counts.get(name.key);
        return firmCount === undefined
          ? []
          : [{ ...name, firmCount, isStart: name.folded.startsWith(begun) }];
      })
      .sort(
        (a, b) => Number(b.isStart) - Number(a.isStart) || a.foreign - b.foreign || b.firmCount - a.firmCount,
      );
    const once = [...Map.groupBy(found, (name) => name.key).values()].flatMap((same) => same.slice(0, 1));
    if (once.length === 0) continue;
    return once.slice(0, maxSuggestions).map(({ shown, written, kind, firmCount }) => ({
      words: `${before}${shown}`,
      name: shown,
      ...(written === shown ? {} : { by: written }),
      ...{ kind, firmCount },
    }));
  }
  return [];
}

/** The last words of what was typed, three first, then two, then one, each with what stands before them. */
function endingsOf(words: string): { before: string; begun: string }[] {
  const starts = [...words.matchAll(/[\p{L}\p{N}][^\s]*/gu)].map((match) => match.index);
  return starts.slice(-maxWordsOfName).flatMap((from) => {
    const begun = foldName(words.slice(from));
    return begun.length < 2 ? [] : [{ before: words.slice(0, from), begun }];
  });
}

interface Name {
  key: string;
  folded: string;
  /** As it was found, and the name in the language of the page. */
  written: string;
  shown: string;
  kind: string;
  /** 0 in the language of the page, 1 elsewhere. */
  foreign: number;
}

const namesBy = new WeakMap<SectorPack, Map<Language, readonly Name[]>>();

function namesOf(pack: SectorPack, language: Language): readonly Name[] {
  const byLanguage = namesBy.get(pack) ?? new Map<Language, readonly Name[]>();
  namesBy.set(pack, byLanguage);
  const present = byLanguage.get(language);
  if (present !== undefined) return present;
  const made = pack.vocabularies.flatMap((vocabulary) =>
    vocabulary.terms.flatMap((term) => toNames(vocabulary, term, language)),
  );
  byLanguage.set(language, made);
  return made;
}

function toNames(vocabulary: Vocabulary, term: Term, language: Language): Name[] {
  const own = new Set(term.names[language] ?? []);
  const shown = nameOfTerm(term, language);
  const all = new Set([shown, ...own, ...Object.values(term.names).flat(), ...(term.aliases ?? []), term.id]);
  const kind = inLanguage(vocabulary.labels, language);
  return [...all].map((written) => ({
    key: `${vocabulary.id}:${term.id}`,
    folded: foldName(written),
    ...{ written, shown, kind },
    foreign: own.has(written) || written === shown ? 0 : 1,
  }));
}

/** Lower case, without accents, words parted by one blank: `T-Shirt` is `t shirt`. */
function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .join(' ');
}
