import { expect, test } from 'vitest';
import { crumbFacts, siteFacts, structuredText } from './structured.ts';
import { xmlText } from './xml.ts';

const hostile = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  ']]>',
  '"><img src=x onerror=alert(1)>',
  '\u2028alert(1)\u2029',
  '&lt;/script&gt;',
  '\\u003c/script>',
];

test('no words end the element they stand in, and all of them are read back as they were', () => {
  for (const name of hostile) {
    const text = structuredText([{ '@type': 'Organization', name }]);
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)['@graph'][0].name).toBe(name);
  }
});

test('the site names its search, and the crumbs count from one', () => {
  const [, site] = siteFacts('https://portal.example', 'de', 'words');
  expect(JSON.stringify(site)).toContain('https://portal.example/de/search?q={search_term_string}');
  const crumbs = crumbFacts([
    { name: 'A', url: 'https://portal.example/de' },
    { name: 'B', url: 'https://portal.example/de/b' },
  ]);
  expect(JSON.stringify(crumbs)).toContain('"position":2,"name":"B"');
});

test('text in XML opens no tag, ends no attribute and holds no character that XML refuses', () => {
  for (const text of hostile) expect(xmlText(text)).not.toMatch(/[<>"']/);
  expect(xmlText('a & b\u0000\u0008\ufffe\ud800c')).toBe('a &amp; bc');
  expect(xmlText('è 😀 ü')).toBe('è 😀 ü');
});
