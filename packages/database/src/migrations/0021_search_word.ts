import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/**
 * Every word that firms can be found by, once and folded, so that a misspelt word is looked for among some ten thousand
 * words rather than in all texts. By code point, so that the words that begin with some letters lie side by side. What is
 * misspelt is a name: the words of texts are everyday ones, and near to many others.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table search_word (
    word text collate "C" primary key,
    in_name boolean not null
  )`,
  `create index search_word_near on search_word using gist (word gist_trgm_ops) where in_name`,
  `insert into search_word
    select word, bool_or(in_name) from (
      select word, true as in_name from ts_stat('select words from firm_words', 'a')
      union all select word, false from ts_stat('select words from firm_words')
    ) said
    where length(word) between 4 and 40
    group by word`,
];
