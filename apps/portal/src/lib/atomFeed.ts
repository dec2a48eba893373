import { xmlText } from './xml.ts';

export interface Feed {
  title: string;
  language: string;
  /** The address of the page that shows the same; the feed lies beneath it. */
  home: string;
  /** The newest first; days as `2027-03-17`. */
  entries: readonly { address: string; title: string; summary: string; day: string }[];
}

/** A feed in Atom (RFC 4287). Dates are days: an hour would be invented, so each entry bears its day's first one. */
export function atomFeed({ title, language, home, entries }: Feed): string {
  const own = `${home}/feed.xml`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(language)}">`,
    `<id>${xmlText(home)}</id>`,
    `<title>${xmlText(title)}</title>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(own)}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(home)}"/>`,
    // A feed must say when it last changed; an empty one has not changed since before anybody asked.
    `<updated>${instant(entries[0]?.day ?? '1970-01-01')}</updated>`,
    '<author><name>Sebino</name></author>',
    ...entries.map((entry) =>
      [
        '<entry>',
        `<id>${xmlText(entry.address)}</id>`,
        `<title>${xmlText(entry.title)}</title>`,
        `<link rel="alternate" type="text/html" href="${xmlText(entry.address)}"/>`,
        `<updated>${instant(entry.day)}</updated>`,
        `<summary>${xmlText(entry.summary)}</summary>`,
        '</entry>',
      ].join('\n'),
    ),
    '</feed>',
    '',
  ].join('\n');
}

function instant(day: string): string {
  return `${xmlText(day)}T00:00:00Z`;
}
