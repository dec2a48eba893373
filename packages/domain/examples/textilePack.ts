import { numberInRange, termsInList } from '../src/check.ts';
import { termsOf } from '../src/requirement.ts';
import type { SectorPack, Term } from '../src/sector.ts';

const term = (id: string, it: string): Term => ({
  id,
  names: { en: [id], it: [it] },
  confidence: 'general-knowledge',
});

/** A second sector in one page: textile finishing, three materials, two rules. Data and pure functions, nothing else. */
export const textilePack: SectorPack = {
  id: 'textile-finishing',
  version: '1',
  vocabularies: [
    {
      id: 'material',
      labels: { en: 'Fabrics' },
      terms: [term('wool', 'lana'), term('linen', 'lino'), term('silk', 'seta')],
    },
    {
      id: 'process',
      labels: { en: 'Processes' },
      terms: [term('dyeing', 'tintura'), term('raising', 'garzatura')],
    },
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
  ],
  capabilityFields: [
    { id: 'fabrics', kind: 'terms', labels: { en: 'Fabrics' }, vocabulary: 'material', public: true },
    { id: 'widthsCm', kind: 'range', labels: { en: 'Widths' }, unit: 'cm', public: true },
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
    numberInRange({
      id: 'width',
      strength: 'hard',
      field: 'widthCm',
      capability: 'widthsCm',
      codes: { fits: 'width-fits', below: 'too-narrow', above: 'too-wide', undeclared: 'widths-not-said' },
    }),
  ],
  findTerms: () => [],
  read: () => ({ requirements: [], remarks: [] }),
  explainRemark: (code) => code,
  termsOf: (firm) => firm.capabilities.map((line) => ({ vocabulary: 'process', term: line.process })),
  explain: ({ code, change }) =>
    `${code.replaceAll('-', ' ')}${change ? `; would need ${change.field} ${change.to}` : ''}.`,
  summarise: (requirements) => (termsOf(requirements, 'material') ?? []).join(', '),
  draw: () => undefined,
};
