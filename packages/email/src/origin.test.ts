import { pageLanguages } from '@sebino/domain/language';
import { expect, test } from 'vitest';
import { originPhrase } from './origin.ts';

test('a country is joined to the sentence as a native speaker joins it', () => {
  const said = (country: string): string[] =>
    pageLanguages.map((language) => originPhrase(country, language));
  expect(said('DE')).toEqual(['dalla Germania', 'from Germany', 'aus Deutschland']);
  expect(said('AT')).toEqual(['dall’Austria', 'from Austria', 'aus Österreich']);
  expect(said('CH')).toEqual(['dalla Svizzera', 'from Switzerland', 'aus der Schweiz']);
  expect(said('NL')).toEqual(['dai Paesi Bassi', 'from the Netherlands', 'aus den Niederlanden']);
  expect(said('BE')).toEqual(['dal Belgio', 'from Belgium', 'aus Belgien']);
  expect(said('GB')).toEqual([
    'dal Regno Unito',
    'from the United Kingdom',
    'aus dem Vereinigten Königreich',
  ]);
  expect(said('US')).toEqual(['dagli Stati Uniti', 'from the United States', 'aus den Vereinigten Staaten']);
  expect(said('MT')).toEqual(['da Malta', 'from Malta', 'aus Malta']);
});

test('a country whose article we do not know is said without one, and a code that is none as abroad', () => {
  expect(originPhrase('KE', 'it')).toBe('dall’estero (Kenya)');
  for (const code of ['ZZ', 'QQ', 'de', 'DEU', '', '<b>'])
    expect(pageLanguages.map((language) => originPhrase(code, language))).toEqual([
      'dall’estero',
      'from abroad',
      'aus dem Ausland',
    ]);
});
