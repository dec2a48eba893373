import type { Names } from '../elastomer.ts';

// Spellings that the tables lack or that the handbook lists apart; all of them trade knowledge.

/** Names of certificates by the language that uses them, where it is not the name itself. */
export const certificateNames: Readonly<Record<string, Names>> = {
  'ec-1935-2004': {
    it: ['Regolamento (CE) 1935/2004'],
    de: ['Verordnung (EG) 1935/2004'],
    fr: ['Règlement (CE) 1935/2004'],
    es: ['Reglamento (CE) 1935/2004'],
  },
  'reg-10-2011': {
    it: ['Regolamento (UE) 10/2011'],
    de: ['Verordnung (EU) 10/2011'],
    fr: ['Règlement (UE) 10/2011'],
    es: ['Reglamento (UE) 10/2011'],
  },
  'bfr-xxi': {
    it: ['Raccomandazione BfR XXI'],
    de: ['BfR-Empfehlung XXI'],
    fr: ['Recommandation BfR XXI'],
    es: ['Recomendación BfR XXI'],
  },
  'eu-dwd': {
    it: ['Direttiva acque potabili UE 2020/2184'],
    de: ['EU-Trinkwasserrichtlinie 2020/2184'],
    fr: ['Directive eau potable UE 2020/2184'],
    es: ['Directiva de agua potable UE 2020/2184'],
  },
  moca: {
    it: ['MOCA'],
    de: ['MOCA (Italien, Lebensmittelkontakt)'],
    fr: ['MOCA (Italie, contact alimentaire)'],
    es: ['MOCA (Italia, contacto alimentario)'],
  },
  pfas: {
    it: ['restrizione PFAS'],
    de: ['PFAS-Beschränkung', 'PFAS-Hinweis'],
    fr: ['restriction PFAS'],
    es: ['restricción PFAS'],
  },
  oeko: {
    it: ['altre dichiarazioni (conflict minerals, Prop 65)'],
    de: ['weitere Erklärungen (Konfliktmineralien, Prop 65)'],
    fr: ['autres déclarations (minerais de conflit, Prop 65)'],
    es: ['otras declaraciones (minerales de conflicto, Prop 65)'],
  },
  ppap: {
    it: ['PPAP / prima campionatura'],
    de: ['PPAP / Erstbemusterung'],
    fr: ['PPAP / premiers échantillons'],
    es: ['PPAP / primeras muestras'],
  },
};

/** Further aliases by certificate. */
export const certificateAliases: Readonly<Record<string, readonly string[]>> = {
  'en-10204': ['EN 10204', '3.1 certificate', 'Abnahmeprüfzeugnis 3.1'],
  'fda-177-2600': ['21 CFR 177.2600', 'FDA 177.2600'],
  'ktw-bwgl': ['KTW-BWGL', 'KTW BWGL'],
  'nsf-61': ['NSF/ANSI 61', 'ANSI/NSF 61'],
  pfas: ['PFAS'],
  ppap: ['PPAP', 'VDA 2'],
  reach: ['REACH'],
  rohs: ['RoHS'],
  'ta-luft': ['TA Luft'],
  'ul-94': ['UL 94 V-0', 'UL94'],
  wras: ['WRAS', 'BS 6920'],
  'kiwa-ata': ['KIWA ATA'],
  'iatf-16949': ['IATF 16949'],
  'norsok-m-710': ['NORSOK'],
};
