import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { RequestHandler } from './$types';

/** The paper of `tokens.css` in daylight: a manifest knows one colour only. */
const paper = '#faf9f5';

export const GET: RequestHandler = ({ params, setHeaders }) => {
  setHeaders({
    'content-type': 'application/manifest+json; charset=utf-8',
    'x-sebino-cache': 'tags=static',
  });
  const say = sayIn(params.lang);
  return new Response(
    JSON.stringify({
      id: `/${params.lang}`,
      name: `Sebino · ${say(m.site_tagline)}`,
      short_name: 'Sebino',
      description: say(m.home_description),
      lang: params.lang,
      dir: 'ltr',
      start_url: `/${params.lang}`,
      scope: '/',
      display: 'minimal-ui',
      background_color: paper,
      theme_color: paper,
      icons: [
        { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
        { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
        { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
        { src: '/icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    }),
  );
};
