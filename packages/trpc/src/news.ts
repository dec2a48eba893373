import { z } from 'zod';
import { asActor } from '@sebino/database/actorTransaction';
import { findNews, listShownNews } from '@sebino/database/news';
import { dayAt } from '@sebino/domain/calendar';
import { inLanguage, language } from '@sebino/domain/language';
import type { Language } from '@sebino/domain/language';
import { isShown, newsSlug } from '@sebino/domain/news';
import type { NewsEntry } from '@sebino/domain/news';
import { notFound, orNotFound, router } from './init.ts';
import { anyone } from './procedures.ts';
import { runningProgramme } from './programme.ts';

const headline = z.object({
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  publishedOn: z.string(),
  expiresOn: z.string(),
});

export const newsRouter = router({
  /** What the programme tells today, the newest first. */
  list: anyone
    .input(z.strictObject({ language }))
    .output(z.object({ programme: z.string(), entries: z.array(headline) }))
    .query(({ ctx, input }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => {
        const programme = await runningProgramme(trx);
        const today = dayAt(ctx.house.now(), programme.settings.workingHours.timeZone);
        const entries = await listShownNews(trx, programme.id, today);
        return {
          programme: programme.name,
          entries: entries.map((entry) => toHeadline(entry, input.language)),
        };
      }),
    ),

  /** One entry with its body in marks. Expired, unread and absent look the same. */
  show: anyone
    .input(z.strictObject({ language, slug: newsSlug }))
    .output(headline.extend({ body: z.string() }))
    .query(({ ctx, input }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => {
        const programme = await runningProgramme(trx);
        const today = dayAt(ctx.house.now(), programme.settings.workingHours.timeZone);
        const entry = orNotFound(await findNews(trx, programme.id, input.slug));
        if (!isShown(entry, today)) throw notFound();
        return { ...toHeadline(entry, input.language), body: inLanguage(entry.body, input.language) };
      }),
    ),
});

function toHeadline(entry: NewsEntry, of: Language): z.infer<typeof headline> {
  return {
    slug: entry.slug,
    title: inLanguage(entry.title, of),
    summary: inLanguage(entry.summary, of),
    publishedOn: entry.publishedOn ?? entry.expiresOn,
    expiresOn: entry.expiresOn,
  };
}
