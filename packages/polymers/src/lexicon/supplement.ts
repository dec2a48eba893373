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

// "Seal" alone leaves open which one: it finds every product that seals, and the context decides.
const seal = [
  'seal',
  'sealing',
  'guarnizione',
  'tenuta',
  'Dichtung',
  'Dichtring',
  'joint',
  "joint d'étanchéité",
  'junta',
];

/** Further aliases by product: irregular plurals, and the words that mean several products. */
export const productAliases: Readonly<Record<string, readonly string[]>> = {
  'anti-vibration-mount': [
    'rubber feet',
    'rubber foot',
    'machine foot',
    'machine feet',
    'Maschinenfuß',
    'Schwingmetall',
  ],
  bellows: ['bellow', 'Faltenbälge', 'soffietti'],
  'bonded-seal': seal,
  bumper: ['rubber feet', 'rubber foot', 'feet', 'Gummifüße'],
  cord: ['O-ring cord', 'cordoncino'],
  'flat-gasket': [
    ...seal,
    'gaskets',
    'guarnizione tranciata',
    'Stanzdichtung',
    'joint découpé',
    'joint plat découpé',
  ],
  'lip-seal': [...seal, 'shaft seal', 'guarnizione radiale', 'Wellendichtung'],
  'manhole-pipe-seal': seal,
  'mechanical-seal-part': ['seal', 'Dichtung', 'guarnizione', 'joint', 'junta', 'tenuta'],
  'moulded-part': [
    'molded part',
    'moulded parts',
    'stampato in gomma',
    'stampati',
    'Gummiteil',
    'Formartikel',
  ],
  'o-ring': [...seal, 'OR-Ring', 'Oring'],
  profile: [
    'extrusion profile',
    'guarnizione in profilo',
    'seal strip',
    'Dichtungsprofil',
    'profilo in gomma',
  ],
  'sponge-part': [
    'sponge rubber',
    'closed-cell sponge',
    'Schaumstoff',
    'Zellgummi',
    'spugna espansa',
    'neoprene espanso',
  ],
  'tap-seal': [...seal, 'tap seal', 'rubinetteria', 'Sanitärdichtung'],
  'tube-hose': ['tubi', 'tubing', 'Gummischlauch', 'tuyaux'],
  'u-cup': [...seal, 'rod seal', 'piston seal'],
  'v-ring': seal,
  wiper: seal,
  'x-ring': seal,
};

/** Further aliases by process. */
export const processAliases: Readonly<Record<string, readonly string[]>> = {
  'compression-moulding': ['compression', 'compressione', 'compressione gomma'],
  'die-cutting': ['die cut', 'tranciati', 'fustellati', 'gestanzt'],
  extrusion: ['extruded', 'estruso', 'estrusi', 'extrudiert', 'extrudé'],
  'mould-making': ['moulds', 'stampi', 'Werkzeug', 'moule', 'molde'],
  'plastics-injection': [
    'injection moulding',
    'stampaggio a iniezione',
    'Spritzguss',
    'moulage par injection',
    'inyección',
  ],
  'rubber-injection': [
    'injection moulding',
    'stampaggio a iniezione',
    'Spritzguss',
    'moulage par injection',
    'inyección',
  ],
  'rubber-metal-bonding': [
    'rubber-metal',
    'metal bonded',
    'Gummi-Metall',
    'caoutchouc-métal',
    'caucho-metal',
  ],
};

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
