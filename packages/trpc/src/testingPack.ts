import { termsInList } from '@sebino/domain/check';
import { termsOf } from '@sebino/domain/requirement';
import type { SectorPack, Term } from '@sebino/domain/sector';

const term = (id: string): Term => ({ id, names: { en: [id] }, confidence: 'general-knowledge' });

/** A toy sector of two fabrics and one rule, so that no story here leans on a real trade. */
export const testPack: SectorPack = {
  id: 'toy-weaving',
  version: '1',
  vocabularies: [
    { id: 'material', labels: { en: 'Fabrics' }, terms: [term('wool'), term('linen')] },
    { id: 'process', labels: { en: 'Processes' }, terms: [term('weaving')] },
  ],
  requirementFields: [
    {
      id: 'material',
      kind: 'terms',
      labels: { en: 'Fabric' },
      vocabulary: 'material',
      asked: 1,
      essential: true,
      inMail: true,
    },
    { id: 'widthCm', kind: 'number', labels: { en: 'Width' }, unit: 'cm', asked: 2 },
    { id: 'note', kind: 'text', labels: { en: 'Note' }, asked: 3 },
  ],
  capabilityFields: [
    { id: 'fabrics', kind: 'terms', labels: { en: 'Fabrics' }, vocabulary: 'material', public: true },
  ],
  checks: [
    termsInList({
      id: 'material',
      strength: 'hard',
      field: 'material',
      capability: 'fabrics',
      needs: 'every',
      codes: { fits: 'fabric-worked', missing: 'fabric-not-worked', undeclared: 'fabrics-not-said' },
    }),
  ],
  findTerms: () => [],
  read: () => ({ requirements: [], remarks: [] }),
  explainRemark: (code) => code,
  termsOf: (firm) => firm.capabilities.map((line) => ({ vocabulary: 'process', term: line.process })),
  explain: ({ code }) => `${code.replaceAll('-', ' ')}.`,
  summarise: (requirements) => (termsOf(requirements, 'material') ?? []).join(', '),
  draw: () => undefined,
};
