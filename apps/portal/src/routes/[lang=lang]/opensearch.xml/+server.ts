import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import { xmlText } from '#lib/xml.ts';
import type { RequestHandler } from './$types';

/** How a browser adds the portal's search to its own, in the language of the page that offers it. */
export const GET: RequestHandler = ({ params, url, setHeaders }) => {
  setHeaders({
    'content-type': 'application/opensearchdescription+xml; charset=utf-8',
    'x-sebino-cache': 'tags=static',
  });
  const say = sayIn(params.lang);
  const home = `${url.origin}/${params.lang}`;
  return new Response(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
      '<ShortName>Sebino</ShortName>',
      `<Description>${xmlText(say(m.place_search_description))}</Description>`,
      '<InputEncoding>UTF-8</InputEncoding>',
      `<Language>${params.lang}</Language>`,
      `<Image width="16" height="16" type="image/svg+xml">${xmlText(url.origin)}/icon.svg</Image>`,
      `<Url type="text/html" method="get" template="${xmlText(home)}/search?q={searchTerms}"/>`,
      '</OpenSearchDescription>',
      '',
    ].join('\n'),
  );
};
