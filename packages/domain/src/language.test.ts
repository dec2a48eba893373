import { expect, test } from 'vitest';
import { inLanguage, languages, pageLanguages, toPageLanguage } from './language.ts';

test('whoever writes in Italian, English, German, French or Spanish is answered in it', () => {
  expect(pageLanguages).toEqual(['it', 'en', 'de', 'fr', 'es']);
  expect(languages.map(toPageLanguage)).toEqual(['it', 'en', 'de', 'fr', 'es']);
});

test('a missing wording is stood in for by English, else by the first there is', () => {
  expect(inLanguage({ it: 'officina', en: 'workshop' }, 'fr')).toBe('workshop');
  expect(inLanguage({ it: 'officina' }, 'es')).toBe('officina');
  expect(inLanguage({}, 'it')).toBe('');
});
