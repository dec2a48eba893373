import type { RequestHandler } from './$types';

/** Every public page may be found; the private ones say for themselves that they may not. */
export const GET: RequestHandler = ({ url, setHeaders }) => {
  setHeaders({ 'content-type': 'text/plain; charset=utf-8', 'x-sebino-cache': 'tags=static' });
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${url.origin}/sitemap.xml\n`);
};
