import { expect, test } from 'vitest';
import { textilePack } from '../examples/textilePack.ts';
import type { SectorPack } from './sector.ts';
import { flawsOf } from './sectorFlaws.ts';

const [material, process] = textilePack.vocabularies;
const [field] = textilePack.requirementFields;

test('a pack in which two fields are asked in one place and none is essential says so', () => {
  const requirementFields = textilePack.requirementFields.map(({ essential: _, ...each }) => ({
    ...each,
    asked: 1,
  }));
  expect(codes({ requirementFields })).toEqual(['asked-twice', 'nothing-essential']);
});

test('a pack that names a vocabulary it does not bring says so', () => {
  if (!process) throw new Error('the example lost a vocabulary');
  expect(flawsOf({ ...textilePack, vocabularies: [process] })).toEqual([
    { code: 'vocabulary-unknown', at: 'field material' },
    { code: 'vocabulary-unknown', at: 'field fabrics' },
  ]);
});

test('a term that leads back to itself, has no name, or stands twice is named', () => {
  if (!material) throw new Error('the example lost a vocabulary');
  const term = { confidence: 'general-knowledge' as const };
  const terms = [
    { ...term, id: 'a', names: { en: ['a'] }, broader: 'b' },
    { ...term, id: 'b', names: { en: ['b'] }, broader: 'a' },
    { ...term, id: 'c', names: {}, broader: 'nowhere' },
    { ...term, id: 'c', names: { en: ['c'] } },
  ];
  const vocabularies = [{ ...material, terms }, ...textilePack.vocabularies.slice(1)];
  expect(codes({ vocabularies }).toSorted()).toEqual([
    'broader-circular',
    'broader-circular',
    'broader-unknown',
    'id-twice',
    'term-without-name',
  ]);
});

test('a field of terms without a vocabulary, or without a label, is named', () => {
  if (!field) throw new Error('the example lost a field');
  const { vocabulary: _, ...bare } = field;
  expect(codes({ requirementFields: [{ ...bare, labels: {} }] })).toEqual([
    'vocabulary-missing',
    'label-missing',
  ]);
});

function codes(parts: Partial<SectorPack>): string[] {
  return flawsOf({ ...textilePack, ...parts }).map((flaw) => flaw.code);
}
