import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText, hashOf } from './chain.ts';

test('the hash is SHA-256 of the RFC 8785 text', () => {
  // The example of RFC 8785, section 3.2.2, in the order its section 3.2.3 demands.
  const value = {
    numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 1e-27],
    string: '€$\u000f\nA\'B"\\\\"/',
    literals: [null, true, false],
  };
  const text =
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}';
  expect(canonicalText(value)).toBe(text);
  expect(hashOf(value)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
});

test('a value has one hash, whatever the order of its keys and the way it travelled', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      fc.pre(isWellFormed(value));
      const travelled: unknown = JSON.parse(JSON.stringify(value));
      expect(hashOf(travelled)).toBe(hashOf(value));
      const one = { a: value, b: 1 };
      const other = { b: 1, a: value };
      expect(hashOf(other)).toBe(hashOf(one));
    }),
  );
});

test('what has no exact JSON form is refused, not guessed', () => {
  for (const value of [
    undefined,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    { name: '\ud800' },
    { '\udfff': 1 },
  ]) {
    expect(() => hashOf(value)).toThrow();
  }
});

function isWellFormed(value: unknown): boolean {
  return !/\\u[dD][89a-fA-F]/.test(JSON.stringify(value));
}
