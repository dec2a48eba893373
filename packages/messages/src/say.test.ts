import { expect, test } from 'vitest';
import { sayIn } from './say.ts';
import type { TextLanguage } from './say.ts';

function greeting(inputs: { name: string }, options: { locale: TextLanguage }): string {
  const words = { it: 'Buongiorno', en: 'Good morning', de: 'Guten Tag', fr: 'Bonjour', es: 'Buenos días' };
  return `${words[options.locale]}, ${inputs.name}`;
}

test('a text is said in the language that was asked for, whatever was said before', () => {
  const [italian, german, french, spanish] = [sayIn('it'), sayIn('de'), sayIn('fr'), sayIn('es')];
  expect(german(greeting, { name: 'Officina' })).toBe('Guten Tag, Officina');
  expect(spanish(greeting, { name: 'Officina' })).toBe('Buenos días, Officina');
  expect(french(greeting, { name: 'Officina' })).toBe('Bonjour, Officina');
  expect(italian(greeting, { name: 'Officina' })).toBe('Buongiorno, Officina');
});
