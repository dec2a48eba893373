import { pageLanguages } from '@sebino/domain/language';
import { expect, test } from 'vitest';
import { destinationPhrase } from './destination.ts';

test('a country is joined to the sentence as a native speaker joins it', () => {
  const said = (country: string): string[] =>
    pageLanguages.map((language) =>
      destinationPhrase(country, language).replace(/^\w+ (consegna|delivery|Lieferung) /, ''),
    );
  expect(said('DE')).toEqual(['in Germania', 'to Germany', 'nach Deutschland']);
  expect(said('AT')).toEqual(['in Austria', 'to Austria', 'nach Österreich']);
  expect(said('CH')).toEqual(['in Svizzera', 'to Switzerland', 'in die Schweiz']);
  expect(said('NL')).toEqual(['nei Paesi Bassi', 'to the Netherlands', 'in die Niederlande']);
  expect(said('BE')).toEqual(['in Belgio', 'to Belgium', 'nach Belgien']);
  expect(said('GB')).toEqual(['nel Regno Unito', 'to the United Kingdom', 'in das Vereinigte Königreich']);
  expect(said('US')).toEqual(['negli Stati Uniti', 'to the United States', 'in die Vereinigten Staaten']);
  expect(said('AE')[2]).toBe('in die Vereinigten Arabischen Emirate');
  expect(said('IQ')[2]).toBe('in den Irak');
  expect(said('MV')[2]).toBe('auf die Malediven');
  expect(said('MT')).toEqual(['a Malta', 'to Malta', 'nach Malta']);
});

test('a country whose preposition we do not know is said without one, and a code that is none as abroad', () => {
  expect(destinationPhrase('KE', 'it')).toBe('con consegna all’estero (Kenya)');
  for (const code of ['ZZ', 'QQ', 'de', 'DEU', '', '<b>'])
    expect(pageLanguages.map((language) => destinationPhrase(code, language))).toEqual([
      'con consegna all’estero',
      'for delivery abroad',
      'mit Lieferung ins Ausland',
    ]);
});
