import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packProperties } from '../src/packTesting.ts';
import { verifyLedger } from '../src/rotation/verify.ts';
import { flawsOf } from '../src/sectorFlaws.ts';
import { entries, verdicts, verification } from './reuse.ts';
import { textilePack } from './textilePack.ts';

const runs = { numRuns: process.env['DEEP'] ? 10_000 : 200 };

test('a second sector matches: two firms can, one is too narrow by 30 cm, one works another fabric', () => {
  expect(verdicts.map(({ outcome, reasons }) => [outcome, ...reasons.map((reason) => reason.code)])).toEqual([
    ['eligible'],
    ['not-eligible', 'too-wide'],
    ['eligible'],
    ['not-eligible', 'fabric-not-worked', 'widths-not-said'],
  ]);
});

test('a second sector rotates: one of the two able firms is invited, with half a place credited to each', () => {
  const allocation = entries.at(-1);
  if (allocation?.kind !== 'allocation') throw new Error('no allocation');
  expect(allocation.chosen).toHaveLength(1);
  expect(allocation.credit).toBe('1/2');
});

test('a second sector verifies, and a ledger in which the choice was changed does not', () => {
  expect(verification).toMatchObject({ ok: true, value: { entries: 5 } });
  const altered = entries.map((entry) =>
    entry.kind === 'allocation'
      ? { ...entry, chosen: entries.flatMap((each) => (each.kind === 'member' ? each.key : [])).slice(1, 2) }
      : entry,
  );
  expect(verifyLedger(altered)).toMatchObject({ ok: false, seq: 5 });
});

test('the second sector has no flaw', () => {
  expect(flawsOf(textilePack)).toEqual([]);
});

describe('over the second sector matching promises that', () => {
  test.each(packProperties(textilePack).map(({ name, property }) => [name, property] as const))(
    '%s',
    (_name, property) => {
      fc.assert(property, runs);
    },
  );
});
