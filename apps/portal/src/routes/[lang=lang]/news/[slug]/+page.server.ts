import { addDays, calendarDay } from '@sebino/domain/calendar';
import { newsSlug } from '@sebino/domain/news';
import { readRichText } from '@sebino/domain/richText';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  if (!newsSlug.safeParse(params.slug).success) error(404);
  const { body, ...entry } = await locals.api.news.show.query({ language: params.lang, slug: params.slug });
  setHeaders({ 'x-sebino-cache': 'tags=news' });
  const lastDay = addDays(calendarDay.parse(entry.expiresOn), -1);
  return { entry, lastDay, blocks: readRichText(body) };
};
