import { pageLanguages } from '@sebino/domain/language';
import { expect, test } from 'vitest';
import { destinationPhrase } from './destination.ts';

test('a country is joined to the sentence as a native speaker joins it', () => {
  const said = (country: string): string[] =>
    pageLanguages.map((language) =>
      destinationPhrase(country, language).replace(
        /^\w+ (consegna|delivery|Lieferung|livraison|entrega) /,
        '',
      ),
    );
  expect(said('DE')).toEqual([
    'in Germania',
    'to Germany',
    'nach Deutschland',
    'en Allemagne',
    'en Alemania',
  ]);
  expect(said('AT')).toEqual(['in Austria', 'to Austria', 'nach Österreich', 'en Autriche', 'en Austria']);
  expect(said('CH')).toEqual(['in Svizzera', 'to Switzerland', 'in die Schweiz', 'en Suisse', 'en Suiza']);
  expect(said('NL')).toEqual([
    'nei Paesi Bassi',
    'to the Netherlands',
    'in die Niederlande',
    'aux Pays-Bas',
    'en los Países Bajos',
  ]);
  expect(said('BE')).toEqual(['in Belgio', 'to Belgium', 'nach Belgien', 'en Belgique', 'en Bélgica']);
  expect(said('GB')).toEqual([
    'nel Regno Unito',
    'to the United Kingdom',
    'in das Vereinigte Königreich',
    'au Royaume-Uni',
    'en el Reino Unido',
  ]);
  expect(said('US')).toEqual([
    'negli Stati Uniti',
    'to the United States',
    'in die Vereinigten Staaten',
    'aux États-Unis',
    'en Estados Unidos',
  ]);
  expect(said('CA')[3]).toBe('au Canada');
  expect(said('AE')[2]).toBe('in die Vereinigten Arabischen Emirate');
  expect(said('IQ')[2]).toBe('in den Irak');
  expect(said('MV')[2]).toBe('auf die Malediven');
  expect(said('MT')).toEqual(['a Malta', 'to Malta', 'nach Malta', 'à Malte', 'en Malta']);
});

test('a country whose preposition we do not know is said without one, and a code that is none as abroad', () => {
  expect(destinationPhrase('KE', 'it')).toBe('con consegna all’estero (Kenya)');
  expect(destinationPhrase('KM', 'fr')).toBe('avec livraison à l’étranger (Comores)');
  expect(destinationPhrase('KE', 'es')).toBe('con entrega en Kenia');
  for (const code of ['ZZ', 'QQ', 'de', 'DEU', '', '<b>'])
    expect(pageLanguages.map((language) => destinationPhrase(code, language))).toEqual([
      'con consegna all’estero',
      'for delivery abroad',
      'mit Lieferung ins Ausland',
      'avec livraison à l’étranger',
      'con entrega en el extranjero',
    ]);
});
