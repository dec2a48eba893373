import { expect, test } from 'vitest';
import { readDraft } from './draft.ts';
import type { Form } from './typed.ts';
import { wordFault } from './words.ts';

const form: Form = { fields: [], limits: { count: 1, bytesEach: 1, bytesTogether: 1 } };

function wordsOf(typed: Record<string, string>): Record<string, string> {
  const answers = Object.entries(typed).map(([name, answer]) => [name, [answer]] as const);
  const read = readDraft(Object.fromEntries(answers), form, 'en');
  if (!('faults' in read)) return {};
  return Object.fromEntries(read.faults.map((fault) => [fault.name, wordFault(fault, 'en')]));
}

test('a refusal that nobody can explain does not say that the description is too short', () => {
  expect(wordFault({ name: 'text', code: 'other' }, 'en')).not.toMatch(/10 characters/);
  expect(wordsOf({ text: 'short' })['text']).toMatch(/at least 10 characters/);
});

test.each([
  ['text', '5,000'],
  ['organisation', '120'],
  ['contactName', '120'],
  ['phone', '40'],
  ['email', '254'],
])('%s is said to be too long by the limit that it really has', (name, limit) => {
  expect(wordsOf({ [name]: 'x'.repeat(6000) })[name]).toContain(`at most ${limit} characters`);
});
