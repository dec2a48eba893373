import type { Names } from '../elastomer.ts';

// Spellings that the tables lack or that the handbook lists apart; all of them trade knowledge.

/** Further aliases by material. A word under several materials stays ambiguous and finds them all. */
export const materialAliases: Readonly<Record<string, readonly string[]>> = {
  ACM: ['PA'],
  AU: ['polyurethane rubber', 'Polyurethan', 'gomma poliuretanica'],
  EU: ['PUR', 'polyurethane', 'poliuretano', 'Polyurethan', 'polyuréthane', 'AU/EU'],
  FKM: ['fluorocarbon', 'Fluorkautschuk FKM'],
  NBR: ['Perbunan N'],
  PA6: ['PA', 'PA 6', 'polyamide', 'poliammide', 'Polyamid', 'poliamida', 'nylon'],
  PA66: ['PA', 'PA 6.6', 'PA 6/6', 'nylon 66', 'polyamide', 'poliammide', 'Polyamid', 'poliamida', 'nylon'],
  'PA66-GF30': ['PA66 GF30', 'PA66+GF30', 'PA 6.6 GF30', 'PA 6.6 caricata 30 % vetro', 'PA66 vetro 30'],
  'PE-HD': [
    'HDPE',
    'PEAD',
    'PE',
    'polyethylene',
    'polietilene',
    'Polyethylen',
    'polyéthylène',
    'polietileno',
  ],
  'PE-LD': [
    'LDPE',
    'PEBD',
    'PE',
    'polyethylene',
    'polietilene',
    'Polyethylen',
    'polyéthylène',
    'polietileno',
  ],
  'PE-UHMW': ['UHMWPE', 'PE1000', 'PE-UHMW 1000'],
  POM: ['POM-C', 'POM-H', 'acetalica', 'delrin'],
  PTFE: ['teflon'],
  'PVC-P': ['PVC', 'soft PVC'],
  'PVC-U': ['PVC', 'uPVC'],
};

/** The families of ISO 18064, and `TPE` when none is named. */
export const thermoplasticNames: Readonly<Record<string, Names>> = {
  TPE: {
    en: ['thermoplastic elastomer', 'thermoplastic rubber'],
    it: ['elastomero termoplastico', 'gomma termoplastica'],
    de: ['thermoplastisches Elastomer'],
    fr: ['élastomère thermoplastique'],
    es: ['elastómero termoplástico', 'caucho termoplástico'],
  },
  TPO: {
    en: ['olefinic thermoplastic elastomer'],
    it: ['elastomero termoplastico olefinico'],
    de: ['thermoplastisches Elastomer auf Olefinbasis'],
    fr: ['élastomère thermoplastique oléfinique'],
    es: ['elastómero termoplástico olefínico'],
  },
  TPV: {
    en: ['thermoplastic vulcanisate', 'thermoplastic vulcanizate', 'cross-linked olefinic elastomer'],
    it: ['vulcanizzato termoplastico', 'termoplastico vulcanizzato'],
    de: ['vernetztes thermoplastisches Elastomer'],
    fr: ['vulcanisat thermoplastique'],
    es: ['vulcanizado termoplástico'],
  },
  TPS: {
    en: ['styrenic thermoplastic elastomer', 'SEBS', 'SBS'],
    it: ['elastomero termoplastico stirenico'],
    de: ['Styrol-Blockcopolymer'],
    fr: ['élastomère thermoplastique styrénique'],
    es: ['elastómero termoplástico estirénico'],
  },
  TPC: {
    en: ['copolyester elastomer', 'TPC-ET', 'TPE-E'],
    it: ['elastomero copoliestere'],
    de: ['Copolyester-Elastomer'],
    fr: ['élastomère copolyester'],
    es: ['elastómero copoliéster'],
  },
  TPA: {
    en: ['polyamide thermoplastic elastomer', 'PEBA'],
    it: ['elastomero poliammidico'],
    de: ['Polyamid-Elastomer'],
    fr: ['élastomère polyamide'],
    es: ['elastómero poliamida'],
  },
  TPZ: {
    en: ['unclassified thermoplastic elastomer'],
    it: ['altro elastomero termoplastico'],
    de: ['sonstiges thermoplastisches Elastomer'],
    fr: ['autre élastomère thermoplastique'],
    es: ['otro elastómero termoplástico'],
  },
};
