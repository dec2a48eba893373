import { expect, test } from 'vitest';
import { languageOf } from './language.ts';
import { toTokens } from './token.ts';

test('a mail betrays its language by its everyday words', () => {
  const mails = {
    it: 'Buongiorno, ci servono 500 guarnizioni in gomma, grazie',
    en: 'Hello, please quote 500 gaskets for our new pump',
    de: 'Guten Tag, wir benötigen 500 Stk. Dichtungen',
    fr: 'Bonjour, merci de nous chiffrer 500 joints plats',
    es: 'Hola, necesitamos 500 juntas planas para bombas',
  };
  for (const [language, text] of Object.entries(mails)) expect(languageOf(toTokens(text))).toBe(language);
});

test('a line of codes has no language', () => {
  expect(languageOf(toTokens('NBR 70 20x3'))).toBeUndefined();
  expect(languageOf([])).toBeUndefined();
});
