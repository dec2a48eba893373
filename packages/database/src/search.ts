import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import type { Language } from '@sebino/domain/language';
import type { Database } from './database.ts';

export interface SearchTables {
  firm_words: { firm_id: string; language: string; words: string };
  firm_term: { firm_id: string; vocabulary: string; term: string };
}

/** What a firm can be found by: terms of the sector, and words in one language in the order of their weight. */
export interface FirmIndex {
  firmId: string;
  terms: readonly { vocabulary: string; term: string }[];
  words: Partial<Record<Language, { names: string; texts: string }>>;
}

export async function replaceFirmIndex(trx: Transaction<Database>, index: FirmIndex): Promise<void> {
  await trx.deleteFrom('firm_words').where('firm_id', '=', index.firmId).execute();
  await trx.deleteFrom('firm_term').where('firm_id', '=', index.firmId).execute();
  if (index.terms.length > 0)
    await trx
      .insertInto('firm_term')
      .values(index.terms.map((each) => ({ firm_id: index.firmId, ...each })))
      .execute();
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
}

/** Members that have every one of the terms asked for. */
export async function listFirmsWithTerms(
  db: Kysely<Database>,
  terms: readonly { vocabulary: string; term: string }[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('firm_term')
    .select('firm_id')
    .where(({ eb, or, and }) =>
      or(terms.map((each) => and([eb('vocabulary', '=', each.vocabulary), eb('term', '=', each.term)]))),
    )
    .groupBy('firm_id')
    .having(({ fn }) => fn.countAll(), '=', terms.length)
    .execute();
  return rows.map((row) => row.firm_id);
}

/** How many members stand behind each term: only needs that somebody can meet are offered. */
export async function countFirmsByTerm(
  db: Kysely<Database>,
): Promise<{ vocabulary: string; term: string; firmIds: string[] }[]> {
  return db
    .selectFrom('firm_term')
    .select(({ fn }) => ['vocabulary', 'term', fn.agg<string[]>('array_agg', ['firm_id']).as('firmIds')])
    .groupBy(['vocabulary', 'term'])
    .orderBy('vocabulary')
    .orderBy('term')
    .execute();
}

/** Members whose words hold all of the words asked for, as the beginnings of words; most fitting first. */
export async function searchFirmWords(
  db: Kysely<Database>,
  language: Language,
  words: readonly string[],
  limit: number,
): Promise<{ firmId: string; rank: number }[]> {
  const query = words.map((word) => `'${word.replaceAll("'", "''").replaceAll('\\', '\\\\')}':*`).join(' & ');
  const rows = await db
    .selectFrom('firm_words')
    .select(['firm_id', sql<number>`ts_rank(words, to_tsquery('simple', unaccent(${query})))`.as('rank')])
    .where('language', '=', language)
    .where(sql<boolean>`words @@ to_tsquery('simple', unaccent(${query}))`)
    .orderBy('rank', 'desc')
    .orderBy('firm_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ firmId: row.firm_id, rank: row.rank }));
}
