import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { propose } from './allocate.ts';
import { entryHash } from './entry.ts';
import type { LedgerEntry } from './entry.ts';
import { toFraction } from './fraction.ts';
import { enquiry, facts, history, key, limitMs, runs, storyOf, tell } from './testing.ts';
import { toLedgerText, verifyLedger, verifyLedgerText } from './verify.ts';

vi.setConfig({ testTimeout: limitMs });

test('a ledger that was written by the rule verifies, from its text alone', () => {
  fc.assert(
    fc.property(history, (given) => {
      const { entries, state } = tell(given);
      const verified = verifyLedgerText(toLedgerText(entries));
      expect(verified).toEqual({ ok: true, value: { entries: entries.length, head: state.head, state } });
      expect(verifyLedgerText(JSON.stringify(entries, null, 2))).toEqual(verified);
    }),
    runs,
  );
});

test('any changed byte of the text is found at its entry', () => {
  const change = fc.record({ told: history, at: fc.nat(), byte: fc.integer({ min: 32, max: 126 }) });
  fc.assert(
    fc.property(change, ({ told, at, byte }) => {
      const text = toLedgerText(tell(told).entries);
      const place = at % text.length;
      const tampered = `${text.slice(0, place)}${String.fromCharCode(byte)}${text.slice(place + 1)}`;
      fc.pre(tampered !== text);
      const seq = text.slice(0, place).split('\n').length;
      expect(verifyLedgerText(tampered)).toMatchObject({ ok: false, seq });
    }),
    runs,
  );
});

test('a first byte that makes the text look like a list is found at the first entry', () => {
  const text = toLedgerText(storyOf(3).entries);
  expect(verifyLedgerText(`[${text.slice(1)}`)).toEqual({ ok: false, code: 'not-json', seq: 1 });
});

test('an entry that says the same in other bytes is found too', () => {
  const lines = toLedgerText(storyOf(3).entries).split('\n');
  const second = lines[1] ?? '';
  const { hash, ...rest } = JSON.parse(second);
  const others = [
    second.replace('{', '{ '),
    `${second}\r`,
    second.replace('joined', '\\u006aoined'),
    second.replace('"seq":2', '"seq":2.0'),
    second.replace('{', '{"seq":9,'),
    JSON.stringify({ hash, ...rest }),
  ];
  for (const other of others) {
    const found = verifyLedgerText(lines.with(1, other).join('\n'));
    expect(found, other).toEqual({ ok: false, code: 'not-canonical', seq: 2 });
  }
  expect(verifyLedgerText(lines.with(1, '').join('\n'))).toEqual({ ok: false, code: 'not-json', seq: 2 });
});

test('an entry whose figures were changed and whose hash was made to fit is found by the rule', () => {
  const story = tell({ firms: 6, happenings: [] });
  for (let n = 1; n <= 4; n++) {
    story.must(propose(story.state, facts(story.state, [0, 1, 2, 3], { enquiryId: enquiry(n), places: 2 })));
  }
  const honest = story.entries.at(-1);
  if (honest?.kind !== 'allocation') throw new Error('the last entry is an allocation');
  const [a, b, c, d] = honest.candidates;
  if (!a || !b || !c || !d) throw new Error('four candidates');
  const seq = honest.seq;
  const forged = (change: Partial<LedgerEntry>): unknown => {
    const entry = { ...honest, ...change };
    return verifyLedger([...story.entries.slice(0, -1), { ...entry, hash: entryHash(entry) }]);
  };
  expect(forged({})).toMatchObject({ ok: true });
  expect(forged({ chosen: [d.key, c.key] })).toEqual({ ok: false, code: 'choice-differs', seq });
  expect(forged({ credit: toFraction(1, 3) })).toEqual({ ok: false, code: 'credit-differs', seq });
  expect(forged({ places: 1 })).toEqual({ ok: false, code: 'credit-differs', seq });
  expect(forged({ excluded: honest.excluded.slice(1) })).toEqual({
    ok: false,
    code: 'candidates-differ',
    seq,
  });
  expect(forged({ candidates: [b, a, c, d] })).toEqual({ ok: false, code: 'balance-differs', seq });
  const paid = { ...a, deficitAfter: toFraction(5) };
  expect(forged({ candidates: [paid, b, c, d] })).toEqual({ ok: false, code: 'balance-differs', seq });
  expect(forged({ verdicts: honest.verdicts.slice(1) })).toEqual({ ok: false, code: 'not-allowed', seq });
  expect(forged({ number: 2 })).toEqual({ ok: false, code: 'entry-differs', seq });
  expect(forged({ at: '2020-01-01T00:00:00.000Z' })).toEqual({ ok: false, code: 'time-runs-backwards', seq });
  expect(forged({ ledger: 'another' })).toEqual({ ok: false, code: 'wrong-ledger', seq });
  expect(forged({ seq: seq + 1 })).toEqual({ ok: false, code: 'out-of-sequence', seq });
  expect(forged({ previousHash: honest.hash })).toEqual({ ok: false, code: 'broken-link', seq });
});

test('an entry taken out, doubled, put elsewhere or brought in from another ledger is found there', () => {
  fc.assert(
    fc.property(history, fc.nat(), fc.nat(), (given, first, second) => {
      const { entries } = tell(given);
      const i = first % (entries.length - 1);
      const j = second % entries.length;
      expect(verifyLedger(entries.toSpliced(i, 1))).toMatchObject({ ok: false, seq: i + 1 });
      expect(verifyLedger(entries.toSpliced(j, 0, ...entries.slice(j, j + 1)))).toMatchObject({
        ok: false,
        seq: j + 2,
      });
      const swapped = entries.with(i, entries[i + 1] ?? fail()).with(i + 1, entries[i] ?? fail());
      expect(verifyLedger(swapped)).toMatchObject({ ok: false, seq: i + 1 });
    }),
    runs,
  );
});

test('whatever is handed in gets an answer, never an exception', () => {
  const anything = fc.oneof(fc.anything(), fc.array(fc.jsonValue()));
  fc.assert(
    fc.property(anything, fc.string({ unit: 'binary' }), (value, text) => {
      expect(verifyLedger(value).ok).toBe(false);
      expect(verifyLedgerText(text).ok).toBe(false);
    }),
    runs,
  );
  expect(verifyLedgerText('')).toEqual({ ok: false, code: 'empty' });
  expect(verifyLedgerText('[')).toEqual({ ok: false, code: 'not-json', seq: 1 });
});

test('every leaf of an entry resists every wrong value', () => {
  const story = storyOf(3);
  story.must(propose(story.state, facts(story.state, [0, 1], { places: 3, picks: [key(2)] })));
  const entry = story.entries.at(-1);
  const hostile = [
    null,
    true,
    -1,
    1.5,
    1e308,
    '',
    '\u0000',
    '\ud800',
    '\u202e',
    'x'.repeat(100_000),
    [],
    {},
    [[]],
  ];
  let tried = 0;
  for (const path of leavesOf(entry)) {
    for (const value of hostile) {
      const broken = verifyLedger([...story.entries.slice(0, -1), replaceAt(entry, path, value)]);
      expect(broken, path.join('.')).toMatchObject({ ok: false, seq: 4 });
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(300);
});

test('a field that nobody asked for is not tolerated, not even one called __proto__', () => {
  const text = toLedgerText(storyOf(1).entries);
  for (const extra of ['"extra":1', '"__proto__":{"a":1}', '"constructor":1']) {
    expect(verifyLedgerText(text.replace('{', `{${extra},`))).toMatchObject({ ok: false, seq: 1 });
  }
});

function leavesOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (Array.isArray(value)) return value.flatMap((each, n) => leavesOf(each, [...path, n]));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, each]) => leavesOf(each, [...path, name]));
  }
  return [path];
}

function replaceAt(whole: unknown, [step, ...rest]: (string | number)[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(whole)) return whole.map((each, n) => (n === step ? replaceAt(each, rest, value) : each));
  const fields = Object.entries(whole as object).map(([name, each]) => [
    name,
    name === step ? replaceAt(each, rest, value) : each,
  ]);
  return Object.fromEntries(fields);
}

function fail(): never {
  throw new Error('there is such an entry');
}
