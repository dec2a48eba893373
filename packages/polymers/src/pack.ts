import type { SectorPack } from '@sebino/domain/sector';
import { certificates, materials, media, processes, products } from './lexicon.ts';
import { capabilityFields } from './pack/capabilityFields.ts';
import { checks } from './pack/checks.ts';
import { draw } from './pack/draw.ts';
import { explain } from './pack/explain.ts';
import { findNeedTerms } from './pack/findTerms.ts';
import { readNeed } from './pack/read.ts';
import { explainRemark } from './pack/remarks.ts';
import { requirementFields } from './pack/requirementFields.ts';
import { summarise } from './pack/summarise.ts';
import { termsOfFirm } from './pack/termsOfFirm.ts';
import { colours, cures, hardnessScales, inspections, toleranceClasses } from './pack/vocabularies.ts';

/** Rubber and plastics: the sector of the first cluster. The version rises when a verdict could change. */
export const polymersPack: SectorPack = {
  id: 'polymers',
  version: '2',
  vocabularies: [
    products,
    processes,
    materials,
    certificates,
    media,
    cures,
    hardnessScales,
    toleranceClasses,
    inspections,
    colours,
  ],
  requirementFields,
  capabilityFields,
  checks,
  findTerms: findNeedTerms,
  read: readNeed,
  explainRemark,
  termsOf: termsOfFirm,
  explain,
  summarise,
  draw,
};
