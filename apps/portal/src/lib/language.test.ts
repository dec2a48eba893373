import { expect, test } from 'vitest';
import { alternatesOf, inEachLanguage, languageOf } from './language.ts';

test('an address speaks the language of its first part, and English where that is none', () => {
  expect(['/it', '/en/firms', '/de', '/fr/enquiry', '/es/s/abc'].map(languageOf)).toEqual([
    'it',
    'en',
    'de',
    'fr',
    'es',
  ]);
  for (const pathname of ['', '/', '/zh', '/FR', '/fr-CA/firms', '/%66r', '//es', '/constructor'])
    expect(languageOf(pathname), pathname).toBe('en');
});

test('the same page is offered in five languages, each by its own name, with what was asked', () => {
  expect(inEachLanguage({ pathname: '/de/search', search: '?q=joint' })).toEqual([
    { language: 'it', name: 'Italiano', href: '/it/search?q=joint' },
    { language: 'en', name: 'English', href: '/en/search?q=joint' },
    { language: 'de', name: 'Deutsch', href: '/de/search?q=joint' },
    { language: 'fr', name: 'Français', href: '/fr/search?q=joint' },
    { language: 'es', name: 'Español', href: '/es/search?q=joint' },
  ]);
});

test('a crawler is sent to English for a language that there is none of, and to the choice where the home page is', () => {
  expect(alternatesOf('https://portal.example', '/fr/firms')).toEqual([
    { hreflang: 'it', href: 'https://portal.example/it/firms' },
    { hreflang: 'en', href: 'https://portal.example/en/firms' },
    { hreflang: 'de', href: 'https://portal.example/de/firms' },
    { hreflang: 'fr', href: 'https://portal.example/fr/firms' },
    { hreflang: 'es', href: 'https://portal.example/es/firms' },
    { hreflang: 'x-default', href: 'https://portal.example/en/firms' },
  ]);
  for (const home of ['/', '/es', '/es/'])
    expect(alternatesOf('https://portal.example', home).at(-1)?.href).toBe('https://portal.example/');
});
