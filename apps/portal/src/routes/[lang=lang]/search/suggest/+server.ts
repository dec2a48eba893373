import type { RequestHandler } from './$types';

/** What the words typed so far may go on to, for the script of the search field. */
export const GET: RequestHandler = async ({ locals, params, url, setHeaders }) => {
  const words = (url.searchParams.get('q') ?? '').toWellFormed().slice(0, 200);
  const suggestions = await locals.api.firm.suggest.query({ language: params.lang, words });
  setHeaders({ 'x-sebino-cache': 'tags=firm', 'x-robots-tag': 'noindex' });
  return Response.json(suggestions);
};
