import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import { atomFeed } from '#lib/atomFeed.ts';
import type { RequestHandler } from './$types';

/** The news as an Atom feed, one per language. */
export const GET: RequestHandler = async ({ locals, params, url, setHeaders }) => {
  const { programme, entries } = await locals.api.news.list.query({ language: params.lang });
  setHeaders({ 'content-type': 'application/atom+xml; charset=utf-8', 'x-sebino-cache': 'tags=news' });
  const home = `${url.origin}/${params.lang}/news`;
  return new Response(
    atomFeed({
      title: `${sayIn(params.lang)(m.place_news_title)} · ${programme}`,
      language: params.lang,
      home,
      entries: entries.map((entry) => ({
        address: `${home}/${entry.slug}`,
        title: entry.title,
        summary: entry.summary,
        day: entry.publishedOn,
      })),
    }),
  );
};
