import type { Kysely, Selectable } from 'kysely';
import type { CalendarDay } from '@sebino/domain/calendar';
import type { Wording } from '@sebino/domain/language';
import { newsEntry } from '@sebino/domain/news';
import type { NewsEntry } from '@sebino/domain/news';
import { json } from './column.ts';
import type { Json } from './column.ts';
import type { Database, Trx } from './database.ts';

export interface NewsTables {
  news: {
    id: string;
    programme_id: string;
    slug: string;
    title: Json<Wording>;
    summary: Json<Wording>;
    body: Json<Wording>;
    reviewed_on: string | null;
    published_on: string | null;
    expires_on: string;
    version: number;
  };
}

const columns = [
  ...(['slug', 'title', 'summary', 'body'] as const),
  ...(['reviewed_on', 'published_on', 'expires_on'] as const),
] as const;

/** What a programme tells on a day, the newest first; entries of one day by their addresses. */
export async function listShownNews(
  db: Kysely<Database>,
  programmeId: string,
  day: CalendarDay,
): Promise<NewsEntry[]> {
  const rows = await db
    .selectFrom('news')
    .select(columns)
    .where('programme_id', '=', programmeId)
    .where('reviewed_on', 'is not', null)
    .where('published_on', '<=', day)
    .where('expires_on', '>', day)
    .orderBy('published_on', 'desc')
    .orderBy('slug')
    .limit(50)
    .execute();
  return rows.map(toEntry);
}

/** An entry by its address, whether it shows or not. */
export async function findNews(
  db: Kysely<Database>,
  programmeId: string,
  slug: string,
): Promise<NewsEntry | undefined> {
  const row = await db
    .selectFrom('news')
    .select(columns)
    .where('programme_id', '=', programmeId)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row === undefined ? undefined : toEntry(row);
}

export async function insertNews(
  trx: Trx,
  entry: NewsEntry & { id: string; programmeId: string },
): Promise<void> {
  await trx
    .insertInto('news')
    .values({
      ...{ id: entry.id, programme_id: entry.programmeId, slug: entry.slug, version: 1 },
      ...{ title: json(entry.title), summary: json(entry.summary), body: json(entry.body) },
      reviewed_on: entry.reviewedOn ?? null,
      published_on: entry.publishedOn ?? null,
      expires_on: entry.expiresOn,
    })
    .execute();
}

function toEntry(row: Pick<Selectable<NewsTables['news']>, (typeof columns)[number]>): NewsEntry {
  return newsEntry.parse({
    ...{ slug: row.slug, title: row.title, summary: row.summary, body: row.body },
    ...(row.reviewed_on === null ? {} : { reviewedOn: row.reviewed_on }),
    ...(row.published_on === null ? {} : { publishedOn: row.published_on }),
    expiresOn: row.expires_on,
  });
}
