import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import { error } from '@sveltejs/kit';
import { cardSvg } from '#lib/social/cardSvg.ts';
import { renderCard } from '#lib/social/renderCard.ts';
import { findSocialSubject } from '#lib/social/socialSubject.ts';
import type { RequestHandler } from './$types';

const ending = '.png';

/** The picture that a page shows where its address is sent on. */
export const GET: RequestHandler = async ({ locals, params, url, setHeaders }) => {
  const { lang: language, subject } = params;
  // A search would make each picture anew under as many addresses as somebody likes.
  if (!subject.endsWith(ending) || url.search !== '') error(404);
  const found = await findSocialSubject(locals.api, language, subject.slice(0, -ending.length));
  if (found === undefined) error(404);
  const say = sayIn(language);
  const svg = cardSvg(found, { language, tagline: say(m.site_tagline), demo: say(m.site_demo) });
  const picture = await renderCard(svg);
  setHeaders({ 'content-type': 'image/png', 'x-sebino-cache': 'tags=firm' });
  return new Response(new Uint8Array(picture));
};
