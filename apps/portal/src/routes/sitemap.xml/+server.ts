import { pageLanguages } from '@sebino/domain/language';
import { materialSymbols } from '@sebino/polymers/material';
import type { RequestHandler } from './$types';

const pages = [
  '',
  '/firms',
  '/needs',
  '/search',
  '/tools',
  '/tools/callout',
  '/tools/o-ring',
  '/tools/tolerance',
  '/tools/compatibility',
  '/materials',
  '/glossary',
  '/fairness',
  '/enquiry',
  '/programme',
  '/lab',
  '/news',
  '/privacy',
  '/legal',
  '/accessibility',
];

/** Every public page in every language. Firms stand in the alphabet of their addresses: a map has no first place. */
export const GET: RequestHandler = async ({ locals, url, setHeaders }) => {
  const { firms } = await locals.api.firm.list.query({ language: 'en' });
  const materials = materialSymbols().map((symbol) => `/materials/${symbol}`);
  const { needs } = await locals.api.need.list.query({ language: 'en' });
  const needPaths = needs.map(({ slug }) => `/needs/${slug}`);
  const paths = [...pages, ...needPaths, ...materials, ...firms.map((firm) => `/firms/${firm.slug}`).sort()];
  // Each page names its other languages at its head; here they would make the map six times as long.
  const entries = paths.flatMap((path) =>
    pageLanguages.map((language) => `<url><loc>${url.origin}/${language}${path}</loc></url>`),
  );
  setHeaders({ 'content-type': 'application/xml; charset=utf-8', 'x-sebino-cache': 'tags=firm' });
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</urlset>\n`,
  );
};
