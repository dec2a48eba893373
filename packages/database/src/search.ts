import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import type { Language } from '@sebino/domain/language';
import type { Database } from './database.ts';

export interface SearchTables {
  firm_words: { firm_id: string; language: string; words: string };
  firm_term: { firm_id: string; vocabulary: string; term: string };
  search_word: { word: string; in_name: boolean };
  term_count: { vocabulary: string; term: string; firm_count: number };
}

/** What a firm can be found by: terms of the sector, and words in one language in the order of their weight. */
export interface FirmIndex {
  firmId: string;
  terms: readonly { vocabulary: string; term: string }[];
  words: Partial<Record<Language, { names: string; texts: string }>>;
}

export async function replaceFirmIndex(trx: Transaction<Database>, index: FirmIndex): Promise<void> {
  await replaceTerms(trx, index);
  await trx.deleteFrom('firm_words').where('firm_id', '=', index.firmId).execute();
  for (const [language, { names, texts }] of Object.entries(index.words))
    await trx
      .insertInto('firm_words')
      .values({
        firm_id: index.firmId,
        language,
        words: sql<string>`setweight(to_tsvector('simple', unaccent(${names})), 'A')
          || setweight(to_tsvector('simple', unaccent(${texts})), 'C')`,
      })
      .execute();
  await keepWords(trx, index.firmId);
}

/** Which members stand behind each term; all of them, or some. */
export async function countFirmsByTerm(
  db: Kysely<Database>,
  among?: readonly string[],
): Promise<{ vocabulary: string; term: string; firmIds: string[] }[]> {
  return db
    .selectFrom('firm_term')
    .select(({ fn }) => ['vocabulary', 'term', fn.agg<string[]>('array_agg', ['firm_id']).as('firmIds')])
    .$if(among !== undefined, (query) => query.where('firm_id', '=', sql<string>`any (${among}::uuid[])`))
    .groupBy(['vocabulary', 'term'])
    .orderBy('vocabulary')
    .orderBy('term')
    .execute();
}

/** How many firms have each term: only needs that somebody can meet are offered. */
export async function countTerms(
  db: Kysely<Database>,
): Promise<{ vocabulary: string; term: string; firmCount: number }[]> {
  return db
    .selectFrom('term_count')
    .select(['vocabulary', 'term', 'firm_count as firmCount'])
    .orderBy('vocabulary')
    .orderBy('term')
    .execute();
}

/** For each group of terms the firms that have any of them; all of them, or some. */
export async function listHolders(
  db: Kysely<Database>,
  groups: readonly (readonly { vocabulary: string; id: string }[])[],
  among?: readonly string[],
): Promise<string[][]> {
  const asked = groups.flatMap((group, at) => group.map((each) => ({ ...each, at })));
  if (asked.length === 0) return groups.map(() => []);
  const { rows } = await sql<{ at: number; firmIds: string[] }>`
    select asked.at, array_agg(distinct t.firm_id) as "firmIds"
    from unnest(
      ${asked.map((each) => each.vocabulary)}::text[], ${asked.map((each) => each.id)}::text[],
      ${asked.map((each) => each.at)}::int[]
    ) as asked (vocabulary, term, at)
    join firm_term t on t.vocabulary = asked.vocabulary and t.term = asked.term
    where ${among === undefined ? sql`true` : sql`t.firm_id = any (${among}::uuid[])`}
    group by asked.at`.execute(db);
  return groups.map((_, at) => rows.find((row) => row.at === at)?.firmIds ?? []);
}

/** Firms of a programme that have not left, by their ids alone. */
export async function listPresentFirms(db: Kysely<Database>, programmeId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('participation')
    .select('firm_id')
    .where('programme_id', '=', programmeId)
    .where('standing', '<>', 'left')
    .orderBy('firm_id')
    .execute();
  return rows.map((row) => row.firm_id);
}

/** A member found by words, with the places of those that its own words begin with. */
export interface FoundByWords {
  firmId: string;
  rank: number;
  met: number[];
}

// Ranking reads every text it ranks: a word that stands in most of them would cost a hundred times a rare one.
const maxRanked = 500;

/**
 * Members whose words, in any language, begin with some of the words asked for; who has most of them first, then the
 * most fitting, where the language of the page counts double. Of a common word not every member is looked at.
 */
export async function searchFirmWords(
  db: Kysely<Database>,
  { language, words, limit }: { language: Language; words: readonly string[]; limit: number },
): Promise<FoundByWords[]> {
  if (words.length === 0) return [];
  // Signs have a meaning of their own in a question; a word of nothing but signs is asked for as a full stop, which finds none.
  const queries = words.map((word) => `'${word.replaceAll(/['\\\0]/g, '') || '.'}':*`);
  const [every, some] = [queries.join(' & '), queries.join(' | ')];
  const { rows } = await sql<FoundByWords>`
    with query as (
      select to_tsquery('simple', unaccent(${every})) as every, to_tsquery('simple', unaccent(${some})) as some
    ), candidate as (
      (select f.* from firm_words f, query where f.words @@ query.every limit ${maxRanked})
      union
      (select f.* from firm_words f, query where f.words @@ query.some limit ${maxRanked})
    )
    select c.firm_id as "firmId", array_agg(distinct asked.n::int - 1) as met,
      max(ts_rank(c.words, query.some) * case when c.language = ${language} then 2 else 1 end) as rank
    from candidate c, query, unnest(${queries}::text[]) with ordinality as asked (text, n)
    where c.words @@ to_tsquery('simple', unaccent(asked.text))
    group by c.firm_id
    order by count(distinct asked.n) desc, rank desc, c.firm_id
    limit ${limit}`.execute(db);
  return rows;
}

/** What is known of a typed word before it is looked for. */
export interface TypedWord {
  /** As it was asked, in lower case. */
  word: string;
  /** It only joins others, in one of the five languages. */
  isJoining: boolean;
  /** A word of a member begins with it. */
  isKnown: boolean;
  /** When it is neither: the words of members' names and towns that look most like it, the nearest first. */
  near: string[];
}

export async function readTypedWords(db: Kysely<Database>, words: readonly string[]): Promise<TypedWord[]> {
  if (words.length === 0) return [];
  const joining = ['italian', 'english', 'german', 'french', 'spanish'].map(
    (of) => sql`coalesce(ts_lexize(${sql.lit(`${of}_stem`)}, asked.word) = '{}', false)`,
  );
  const { rows } = await sql<TypedWord>`
    select word, "isJoining", "isKnown",
      case when "isJoining" or "isKnown" then '{}' else array(
        select w.word from search_word w where w.in_name order by w.word <-> plain_text(said.word) limit 24
      ) end as near
    from (
      select asked.word, asked.n, (${sql.join(joining, sql` or `)}) as "isJoining", exists (
        select from search_word w
        where w.word >= plain_text(asked.word) and w.word < plain_text(asked.word) || chr(1114111)
      ) as "isKnown"
      from unnest(${words}::text[]) with ordinality as asked (word, n)
    ) said
    order by n`.execute(db);
  return rows;
}

async function replaceTerms(trx: Transaction<Database>, { firmId, terms }: FirmIndex): Promise<void> {
  const before = await trx
    .deleteFrom('firm_term')
    .where('firm_id', '=', firmId)
    .returning(['vocabulary', 'term'])
    .execute();
  if (terms.length > 0)
    await trx
      .insertInto('firm_term')
      .values(terms.map((each) => ({ firm_id: firmId, ...each })))
      .execute();
  const touched = [...before, ...terms];
  const vocabularies = touched.map((each) => each.vocabulary);
  const names = touched.map((each) => each.term);
  await sql`
    with touched as (
      select distinct * from unnest(${vocabularies}::text[], ${names}::text[]) as t (vocabulary, term)
    ), gone as (
      delete from term_count c using touched t where c.vocabulary = t.vocabulary and c.term = t.term
        and not exists (select from firm_term f where f.vocabulary = t.vocabulary and f.term = t.term)
    )
    insert into term_count
    select f.vocabulary, f.term, count(*) from touched t
    join firm_term f on f.vocabulary = t.vocabulary and f.term = t.term
    group by f.vocabulary, f.term
    on conflict (vocabulary, term) do update set firm_count = excluded.firm_count`.execute(trx);
}

// A word that no member says any more may stay: what it leads to is looked up where the members are.
async function keepWords(trx: Transaction<Database>, firmId: string): Promise<void> {
  await sql`
    insert into search_word (word, in_name)
    select lexeme, bool_or('A' = any (weights)) from firm_words, unnest(words)
    where firm_id = ${firmId} and length(lexeme) between 4 and 40
    group by lexeme
    on conflict (word) do update set in_name = true where excluded.in_name and not search_word.in_name`.execute(
    trx,
  );
}
