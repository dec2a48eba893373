import { expect, test } from 'vitest';
import { atomFeed } from './atomFeed.ts';

const feed = { title: 'News', language: 'en', home: 'https://portal.example/en/news' };

test('a feed is as new as its newest entry and names each by its address', () => {
  const text = atomFeed({
    ...feed,
    entries: [
      { address: 'https://portal.example/en/news/b', title: 'B', summary: 'b', day: '2027-03-17' },
      { address: 'https://portal.example/en/news/a', title: 'A', summary: 'a', day: '2027-03-01' },
    ],
  });
  expect(/<updated>([^<]*)/.exec(text)?.[1]).toBe('2027-03-17T00:00:00Z');
  expect(text.match(/<id>/g)).toHaveLength(3);
});

test('a feed without entries still has the date that the standard wants', () => {
  expect(atomFeed({ ...feed, entries: [] })).toContain('<updated>1970-01-01T00:00:00Z</updated>');
});

test('no words of an entry end their element', () => {
  const title = '</title><script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>]]>\u0000';
  const text = atomFeed({
    ...feed,
    entries: [{ address: 'https://portal.example/"><x', title, summary: title, day: '2027-03-17' }],
  });
  expect(text).not.toMatch(/<script|"><x|\u0000/);
  expect(text.match(/<title>/g)).toHaveLength(2);
});
