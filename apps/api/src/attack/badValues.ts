import type { LeafKind } from './schemaWalk.ts';

/** A value that does not belong, and whether it may still be taken where text or figures of that sort are welcome. */
export interface BadValue {
  name: string;
  value: unknown;
  /** Kinds of leaf that may accept it; everywhere else it must be refused. */
  welcome: readonly LeafKind[];
}

const deep: unknown[] = [];
for (let level = 0, at: unknown[] = deep; level < 40; level += 1) {
  const inner: unknown[] = [];
  at.push(inner);
  at = inner;
}

const refused = (name: string, value: unknown): BadValue => ({ name, value, welcome: [] });
const text = (name: string, value: string): BadValue => ({ name, value, welcome: ['string'] });
const figure = (name: string, value: number): BadValue => ({ name, value, welcome: ['number'] });

export const rightToLeft = 'abc \u202E\u2066 txt.exe \u2069 \u200F end';

export const badValues: readonly BadValue[] = [
  refused('null', null),
  refused('an empty list', []),
  refused('a list', ['a', 1]),
  refused('an object', { a: 1 }),
  refused('a deep list', deep),
  refused('a map', new Map([['a', 1]])),
  refused('a set', new Set([1])),
  refused('a pattern', /a/),
  refused('a bigint', 10n),
  refused('no number', Number.NaN),
  refused('infinity', Number.POSITIVE_INFINITY),
  refused('minus infinity', Number.NEGATIVE_INFINITY),
  refused('a date that is none', new Date(Number.NaN)),
  refused('NUL', 'ab\u0000cd'),
  refused('a lone surrogate', 'ab\uD800cd'),
  refused('a lone low surrogate', '\uDC00 and then enough words to be long'),
  refused('a megabyte', 'x'.repeat(1_000_000)),
  { name: 'true', value: true, welcome: ['boolean'] },
  { name: 'a date', value: new Date('2026-02-03T04:05:06Z'), welcome: ['date'] },
  { name: 'the first date', value: new Date(-8_640_000_000_000_000), welcome: ['date'] },
  { name: 'the last date', value: new Date(8_640_000_000_000_000), welcome: ['date'] },
  figure('minus zero', -0),
  figure('a negative', -1),
  figure('a fraction', 0.5),
  figure('the largest integer', Number.MAX_SAFE_INTEGER),
  figure('the least integer', Number.MIN_SAFE_INTEGER),
  figure('past 32 bits', 2_147_483_648),
  figure('past all integers', 1e308),
  figure('almost nothing', 5e-324),
  text('nothing written', ''),
  text('blanks', ' \t '),
  text('right to left', rightToLeft),
  text('line breaks', 'a\r\nBcc: x@example.org\r\n\r\nb and so on'),
  text('a quote', `' or '1'='1`),
  text('a pattern of search', `%_\\':* & | ! ( ) <-> "`),
  text('markup', '<script>alert(1)</script>{{7*7}}${7*7}'),
  text('astral letters', '𝒳😀'.repeat(20)),
  text('marks on marks', `Z${'\u0300'.repeat(500)}`),
  text('not a character', '\uFFFF\uFFFE and so on'),
  text('a prototype', '__proto__'),
  text('a long line', 'w'.repeat(4000)),
];

/** Keys that would say who owns a thing or how it stands, and those that reach into an object's making. */
export const strangerKeys = [
  ...['role', 'roles', 'firmId', 'ownerId', 'status', 'verified', 'version', 'createdAt', 'id', 'proved'],
  ...['constructor', 'prototype', 'toString', 'hasOwnProperty'],
];

/** Bodies that are no input at all. */
export const garbage: readonly string[] = [
  ...[
    '',
    ' ',
    'null',
    '[]',
    '{}',
    '""',
    '0',
    'NaN',
    'true',
    '{"json":{}}',
    '{"0":{}}',
    '[[[[[[',
    '{"a":',
    '\u0000',
  ],
  ...[
    '"[]"',
    '"{}"',
    '"null"',
    '"[-1]"',
    '"[-9]"',
    '"[1]"',
    '"[[]]"',
    '"[{}]"',
    '"[[1],[0]]"',
    '"[{\\"a\\":7}]"',
  ],
  ...['"[[\\"Map\\",1]]"', '"[[\\"Date\\"]]"', '"[[\\"Unknown\\",1]]"', '"[[\\"BigInt\\",\\"x\\"]]"'],
  ...[
    '"[[\\"RegExp\\",\\"(\\"]]"',
    '"[[\\"URL\\",\\"no\\"]]"',
    '"[{\\"__proto__\\":1},{\\"a\\":2},1]"',
    '"[{\\"token\\":0}]"',
  ],
  ...[
    '"[[\\"Uint8Array\\",\\"%%\\"]]"',
    '"[[\\"null\\",\\"__proto__\\",1]]"',
    '{"__proto__":{"roles":["admin"]}}',
  ],
];
