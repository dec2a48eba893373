import { requirement } from '@sebino/domain/requirement';
import type { RequirementField, SectorPack } from '@sebino/domain/sector';
import { expect, test } from 'vitest';
import { requirementTrouble } from './requirementTrouble.ts';
import type { RequirementTrouble } from './requirementTrouble.ts';
import { testPack } from './testingPack.ts';

const field = (id: string, kind: RequirementField['kind']): RequirementField => ({
  id,
  kind,
  labels: { en: id },
});
const pack: SectorPack = {
  ...testPack,
  requirementFields: [...testPack.requirementFields, field('weight', 'range'), field('amount', 'quantity')],
};

function troubleOf(...demands: readonly [string, unknown][]): RequirementTrouble | undefined {
  const requirements = demands.map(([name, value]) =>
    requirement.parse({ field: name, value, origin: 'stated' }),
  );
  return requirementTrouble(pack, requirements);
}

test('what the sector does not know, says twice or holds as something else is named', () => {
  expect(troubleOf(['material', { kind: 'terms', terms: ['wool'] }], ['widthCm', { kind: 'unknown' }])).toBe(
    undefined,
  );
  expect(troubleOf(['colour', { kind: 'unknown' }])).toBe('unknown-field');
  expect(troubleOf(['widthCm', { kind: 'unknown' }], ['widthCm', { kind: 'unknown' }])).toBe('field-twice');
  expect(troubleOf(['widthCm', { kind: 'text', text: 'wide' }])).toBe('wrong-kind');
  expect(troubleOf(['material', { kind: 'terms', terms: ['steel'] }])).toBe('unknown-term');
});

test('a range has an end, and its least is not above its most', () => {
  expect(troubleOf(['weight', { kind: 'range' }])).toBe('range-empty');
  expect(troubleOf(['weight', { kind: 'range', min: 100, max: 20 }])).toBe('range-reversed');
  for (const ends of [{ min: 20 }, { max: 20 }, { min: 20, max: 20 }])
    expect(troubleOf(['weight', { kind: 'range', ...ends }])).toBe(undefined);
});

test('a quantity is in a unit that somebody can count', () => {
  expect(troubleOf(['amount', { kind: 'quantity', value: 3, unit: 'pallets' }])).toBe('unknown-unit');
  for (const unit of ['pcs', 'm', 'kg'])
    expect(troubleOf(['amount', { kind: 'quantity', value: 3, unit }])).toBe(undefined);
});

test('pieces are whole, metres and kilograms need not be', () => {
  expect(troubleOf(['amount', { kind: 'quantity', value: 2.5, unit: 'pcs' }])).toBe('not-whole');
  for (const unit of ['m', 'kg'])
    expect(troubleOf(['amount', { kind: 'quantity', value: 2.5, unit }])).toBe(undefined);
});
