import { expect, it } from 'vitest';
import { statementNames } from './postgresStatement.ts';

it('names a statement from its second time on, always alike', () => {
  const nameOf = statementNames();
  expect(nameOf('select 1')).toBeUndefined();
  const name = nameOf('select 1');
  expect(name).toMatch(/^s[0-9a-f]{32}$/);
  expect(nameOf('select 1')).toBe(name);
  nameOf('select 2');
  expect(nameOf('select 2')).not.toBe(name);
});

it('stops naming when the table is full, and forgets what came once', () => {
  const nameOf = statementNames();
  const texts = Array.from({ length: 2000 }, (_, index) => `select ${index}`);
  for (const text of texts) nameOf(text);
  const names = texts.flatMap((text) => [nameOf(text), nameOf(text)]);
  expect(new Set(names.filter((name) => name !== undefined)).size).toBe(500);
});
