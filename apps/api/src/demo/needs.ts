import type { Requirement, RequirementValue } from '@sebino/domain/requirement';

/** The 14 demo firms by short name, so that a table of expectations stays readable. */
export const shortNames = {
  officina: 'officina-demo-01',
  gomma: 'gomma-esempio',
  silicone: 'silicone-segnaposto',
  stampi: 'stampi-facsimile',
  estrusi: 'estrusi-immaginari',
  profili: 'profili-bozza',
  antivibranti: 'antivibranti-finti',
  fustelle: 'fustelle-campione',
  torneria: 'torneria-di-prova',
  iniezione: 'iniezione-ipotetica',
  soffietti: 'soffietti-esempio',
  grandi: 'grandi-pezzi-demo',
  plastica: 'plastica-prototipo',
  bottega: 'bottega-demo-14',
} as const;
export type ShortName = keyof typeof shortNames;

/** What is expected of the demo firms: who plainly can, and of the others the code of the first reason. */
export interface Expected {
  eligible?: readonly ShortName[];
  question?: Readonly<Record<string, readonly ShortName[]>>;
  not?: Readonly<Record<string, readonly ShortName[]>>;
}

export interface Need {
  id: string;
  title: string;
  requirements: readonly Requirement[];
  /** Days from the day of the verdict to the day the goods are due, when the buyer said so. */
  dueInDays?: number;
  expected: Expected;
}

/**
 * Twenty needs with the verdict each demo firm should get, written before there was a matcher.
 * Not yet read by a rubber technician: they show that the engine does what we meant, not that we meant right.
 */
export const needs: readonly Need[] = [
  {
    id: 'N01',
    title: '500 O-rings, NBR 70, 20 × 3',
    requirements: [
      terms('product', 'o-ring'),
      terms('material', 'NBR'),
      number('hardness', 70),
      number('idMm', 20),
      number('csMm', 3),
      pieces(500),
    ],
    expected: {
      eligible: ['gomma', 'antivibranti', 'torneria', 'soffietti', 'bottega'],
      question: { 'quantity-below-lot': ['officina', 'iniezione'] },
      not: {
        'material-not-run': ['silicone', 'stampi', 'grandi', 'plastica'],
        'diameter-out-of-range': ['estrusi'],
        'product-not-made': ['profili', 'fustelle'],
      },
    },
  },
  {
    id: 'N02',
    title: 'Flat gasket for drinking water, peroxide EPDM, KTW-BWGL and WRAS, 10,000 a year',
    requirements: [
      terms('product', 'flat-gasket'),
      terms('material', 'EPDM'),
      terms('cure', 'peroxide'),
      number('hardness', 70),
      number('hardnessTolerance', 5),
      number('odMm', 48),
      number('idMm', 30),
      number('thicknessMm', 2),
      pieces(10_000, 'year'),
      range('temperature', { max: 85 }),
      terms('medium', 'drinking-water'),
      terms('certificate', 'ktw-bwgl', 'wras'),
    ],
    expected: {
      eligible: ['officina', 'gomma', 'fustelle', 'iniezione'],
      question: { 'certificate-expired': ['soffietti'] },
      not: {
        'material-not-run': ['silicone', 'stampi', 'antivibranti', 'bottega'],
        'cure-not-run': ['estrusi', 'grandi'],
        'certificate-missing': ['profili', 'torneria', 'plastica'],
      },
    },
  },
  {
    id: 'N03',
    title: '200 die-cut gaskets, natural rubber 40, 5 mm',
    requirements: [
      terms('product', 'flat-gasket'),
      terms('process', 'die-cutting'),
      terms('material', 'NR'),
      number('hardness', 40),
      number('thicknessMm', 5),
      pieces(200),
    ],
    expected: {
      eligible: ['gomma', 'estrusi', 'profili', 'fustelle'],
      not: {
        'process-missing': [
          'officina',
          'silicone',
          'stampi',
          'antivibranti',
          'torneria',
          'iniezione',
          'soffietti',
          'grandi',
          'plastica',
          'bottega',
        ],
      },
    },
  },
  {
    id: 'N04',
    title: '1,500 red silicone parts for food, 35 g, mould to be built, MOCA and FDA',
    requirements: [
      terms('product', 'moulded-part'),
      terms('process', 'mould-making'),
      terms('material', 'VMQ'),
      number('hardness', 60),
      number('weightG', 35),
      pieces(1500, 'order'),
      range('temperature', { min: -40, max: 200 }),
      terms('medium', 'food'),
      terms('certificate', 'moca', 'fda-177-2600'),
    ],
    expected: {
      eligible: ['stampi'],
      question: {
        'mould-made-outside': ['silicone'],
        'quantity-below-lot': ['plastica'],
        'declaration-not-on-file': ['bottega'],
      },
      not: {
        'material-not-run': [
          'officina',
          'gomma',
          'estrusi',
          'antivibranti',
          'iniezione',
          'soffietti',
          'grandi',
        ],
        'product-not-made': ['profili', 'fustelle', 'torneria'],
      },
    },
  },
  {
    id: 'N05',
    title: '50 shaft seals, FKM, 25 × 40 × 7, gear oil at 150 °C',
    requirements: [
      terms('product', 'lip-seal'),
      terms('material', 'FKM'),
      number('shaftMm', 25),
      number('housingMm', 40),
      number('widthMm', 7),
      pieces(50),
      range('temperature', { max: 150 }),
      terms('medium', 'gear-oil'),
    ],
    expected: {
      eligible: ['silicone', 'stampi', 'torneria', 'bottega'],
      not: {
        'material-not-run': [
          'officina',
          'gomma',
          'estrusi',
          'antivibranti',
          'iniezione',
          'soffietti',
          'grandi',
          'plastica',
        ],
        'product-not-made': ['profili', 'fustelle'],
      },
    },
  },
  {
    id: 'N06',
    title: '3,000 bellows, CR 55, ISO 3302-1 M3, ozone, IATF 16949, PPAP',
    requirements: [
      terms('product', 'bellows'),
      terms('material', 'CR'),
      number('hardness', 55),
      number('hardnessTolerance', 5),
      terms('tolerance', 'M3'),
      pieces(3000),
      terms('medium', 'ozone'),
      terms('certificate', 'ppap', 'iatf-16949'),
    ],
    expected: {
      question: { 'medium-doubtful': ['iniezione'], 'certificate-expired': ['soffietti'] },
      not: {
        'material-not-run': ['officina', 'gomma', 'silicone', 'stampi', 'estrusi', 'plastica', 'bottega'],
        'product-not-made': ['profili', 'fustelle', 'torneria'],
        'certificate-missing': ['antivibranti', 'grandi'],
      },
    },
  },
  {
    id: 'N07',
    title: '800 m of U profile, EPDM 65, for 6 mm glass',
    requirements: [
      terms('product', 'profile'),
      terms('process', 'extrusion'),
      terms('material', 'EPDM'),
      number('hardness', 65),
      number('panelMm', 6),
      { field: 'quantity', value: { kind: 'quantity', value: 800, unit: 'm' }, origin: 'stated' },
    ],
    expected: {
      eligible: ['estrusi', 'profili', 'grandi'],
      not: {
        'product-not-made': [
          'officina',
          'gomma',
          'silicone',
          'stampi',
          'antivibranti',
          'fustelle',
          'torneria',
          'iniezione',
          'soffietti',
          'plastica',
          'bottega',
        ],
      },
    },
  },
  {
    id: 'N08',
    title: '2,000 O-rings AS568-214, FKM 75, in six weeks',
    requirements: [
      terms('product', 'o-ring'),
      terms('material', 'FKM'),
      number('hardness', 75),
      number('idMm', 24.99),
      number('csMm', 3.53),
      pieces(2000),
    ],
    dueInDays: 42,
    expected: {
      eligible: ['officina', 'silicone', 'stampi'],
      question: { 'quantity-above-lot': ['torneria', 'bottega'] },
      not: {
        'material-not-run': [
          'gomma',
          'estrusi',
          'antivibranti',
          'iniezione',
          'soffietti',
          'grandi',
          'plastica',
        ],
        'product-not-made': ['profili', 'fustelle'],
      },
    },
  },
  {
    id: 'N09',
    title: '300 machine feet with M8 stud, oily floor, material to be proposed',
    requirements: [
      terms('product', 'anti-vibration-mount'),
      terms('process', 'rubber-metal-bonding'),
      { field: 'material', value: { kind: 'unknown' }, origin: 'stated' },
      pieces(300),
      terms('medium', 'oil'),
    ],
    expected: {
      question: { 'essential-missing': ['antivibranti', 'iniezione', 'grandi'] },
      not: {
        'process-missing': [
          'officina',
          'gomma',
          'silicone',
          'stampi',
          'estrusi',
          'soffietti',
          'plastica',
          'bottega',
        ],
        'product-not-made': ['profili', 'fustelle', 'torneria'],
      },
    },
  },
  {
    id: 'N10',
    title: '400 moulded covers, EPDM 60, 520 × 380 × 40 mm, 900 g',
    requirements: [
      terms('product', 'moulded-part'),
      terms('material', 'EPDM'),
      number('hardness', 60),
      number('lengthMm', 520),
      number('widthMm', 380),
      number('heightMm', 40),
      number('weightG', 900),
      pieces(400),
    ],
    expected: {
      eligible: ['grandi'],
      not: {
        'platen-too-small': ['officina', 'gomma', 'estrusi', 'soffietti', 'plastica'],
        'part-too-heavy': ['iniezione'],
        'material-not-run': ['silicone', 'stampi', 'antivibranti', 'bottega'],
        'product-not-made': ['profili', 'fustelle', 'torneria'],
      },
    },
  },
  {
    id: 'N11',
    title: '50,000 grommets a year by injection, EPDM 50, M3, REACH',
    requirements: [
      terms('product', 'grommet'),
      terms('process', 'rubber-injection'),
      terms('material', 'EPDM'),
      number('hardness', 50),
      terms('tolerance', 'M3'),
      pieces(50_000, 'year'),
      terms('certificate', 'reach'),
    ],
    expected: {
      eligible: ['officina', 'iniezione', 'plastica'],
      not: {
        'process-missing': [
          'gomma',
          'silicone',
          'stampi',
          'estrusi',
          'antivibranti',
          'soffietti',
          'grandi',
          'bottega',
        ],
        'product-not-made': ['profili', 'fustelle', 'torneria'],
      },
    },
  },
  {
    id: 'N12',
    title: '2,000 flat gaskets, NBR 80, at 115 °C: only one of three sources allows it',
    requirements: [
      terms('product', 'flat-gasket'),
      terms('material', 'NBR'),
      number('hardness', 80),
      number('odMm', 90),
      number('idMm', 70),
      number('thicknessMm', 3),
      pieces(2000),
      range('temperature', { max: 115 }),
    ],
    expected: {
      question: {
        'temperature-near-limit': [
          'officina',
          'gomma',
          'antivibranti',
          'fustelle',
          'iniezione',
          'soffietti',
          'bottega',
        ],
        'capability-flagged': ['torneria'],
      },
      not: { 'material-not-run': ['silicone', 'stampi', 'estrusi', 'profili', 'grandi', 'plastica'] },
    },
  },
  {
    id: 'N13',
    title: '5,000 O-rings, NBR 70, at 160 °C: no source allows it',
    requirements: [
      terms('product', 'o-ring'),
      terms('material', 'NBR'),
      number('hardness', 70),
      number('idMm', 50),
      number('csMm', 5),
      pieces(5000),
      range('temperature', { max: 160 }),
    ],
    expected: {
      not: {
        'temperature-out-of-range': [
          'officina',
          'gomma',
          'antivibranti',
          'torneria',
          'iniezione',
          'soffietti',
          'bottega',
        ],
        'diameter-out-of-range': ['estrusi'],
        'material-not-run': ['silicone', 'stampi', 'grandi', 'plastica'],
        'product-not-made': ['profili', 'fustelle'],
      },
    },
  },
  {
    id: 'N14',
    title: '1,000 diaphragms a year, EPDM 60 IRHD, in mineral hydraulic oil',
    requirements: [
      terms('product', 'diaphragm'),
      terms('material', 'EPDM'),
      number('hardness', 60),
      terms('hardnessScale', 'irhd'),
      pieces(1000, 'year'),
      range('temperature', { min: -20, max: 80 }),
      terms('medium', 'hydraulic-oil-mineral'),
    ],
    expected: {
      question: {
        'hardness-scale-differs': [
          'officina',
          'gomma',
          'estrusi',
          'iniezione',
          'soffietti',
          'grandi',
          'plastica',
        ],
      },
      not: {
        'material-not-run': ['silicone', 'stampi', 'antivibranti', 'bottega'],
        'product-not-made': ['profili', 'fustelle', 'torneria'],
      },
    },
  },
  {
    id: 'N15',
    title: '5,000 flat gaskets, EPDM 70, KTW-BWGL and W 270, due in 115 days',
    requirements: [
      terms('product', 'flat-gasket'),
      terms('material', 'EPDM'),
      number('hardness', 70),
      number('odMm', 60),
      number('idMm', 45),
      number('thicknessMm', 3),
      pieces(5000),
      terms('medium', 'drinking-water'),
      terms('certificate', 'ktw-bwgl', 'dvgw-w270'),
    ],
    dueInDays: 115,
    expected: {
      eligible: ['gomma', 'fustelle', 'iniezione'],
      question: { 'certificate-expired': ['soffietti'] },
      not: {
        'certificate-missing': ['officina', 'estrusi', 'profili', 'torneria', 'grandi', 'plastica'],
        'material-not-run': ['silicone', 'stampi', 'antivibranti', 'bottega'],
      },
    },
  },
  {
    id: 'N16',
    title: 'Two bonded bushings a month, natural rubber, 4 kg, platens at least 800 × 800',
    requirements: [
      terms('product', 'bushing'),
      terms('process', 'compression-moulding', 'rubber-metal-bonding'),
      terms('material', 'NR'),
      number('weightG', 4000),
      number('platenLengthMm', 800),
      number('platenWidthMm', 800),
      pieces(2, 'month'),
    ],
    expected: {
      eligible: ['grandi'],
      not: {
        'process-missing': [
          'officina',
          'gomma',
          'silicone',
          'stampi',
          'estrusi',
          'iniezione',
          'soffietti',
          'plastica',
          'bottega',
        ],
        'platen-too-small': ['antivibranti'],
        'product-not-made': ['profili', 'fustelle', 'torneria'],
      },
    },
  },
  {
    id: 'N17',
    title: '600 flat gaskets, platinum silicone 40, steam at 180 °C, FDA and EC 1935/2004',
    requirements: [
      terms('product', 'flat-gasket'),
      terms('material', 'VMQ'),
      terms('cure', 'platinum'),
      number('hardness', 40),
      pieces(600),
      range('temperature', { min: -30, max: 180 }),
      terms('medium', 'steam', 'food'),
      terms('certificate', 'fda-177-2600', 'ec-1935-2004'),
    ],
    expected: {
      question: {
        'medium-doubtful': ['silicone', 'profili', 'plastica'],
        'declaration-not-on-file': ['stampi'],
      },
      not: {
        'material-not-run': [
          'officina',
          'gomma',
          'estrusi',
          'antivibranti',
          'fustelle',
          'torneria',
          'iniezione',
          'soffietti',
          'grandi',
        ],
        'cure-not-run': ['bottega'],
      },
    },
  },
  {
    id: 'N18',
    title: '250 O-rings, HNBR 90, carbon dioxide, NORSOK M-710: unmet demand',
    requirements: [
      terms('product', 'o-ring'),
      terms('material', 'HNBR'),
      number('hardness', 90),
      number('idMm', 37.7),
      number('csMm', 2.62),
      pieces(250),
      range('temperature', { min: -30, max: 150 }),
      terms('medium', 'carbon-dioxide'),
      terms('certificate', 'norsok-m-710'),
    ],
    expected: {
      not: {
        'certificate-missing': ['officina'],
        'material-not-run': [
          'gomma',
          'silicone',
          'stampi',
          'estrusi',
          'antivibranti',
          'torneria',
          'iniezione',
          'soffietti',
          'grandi',
          'plastica',
          'bottega',
        ],
        'product-not-made': ['profili', 'fustelle'],
      },
    },
  },
  {
    id: 'N19',
    title: '60 bumpers, CR 83, Ø 100 × 60',
    requirements: [
      terms('product', 'bumper'),
      terms('material', 'CR'),
      number('hardness', 83),
      number('diameterMm', 100),
      number('heightMm', 60),
      pieces(60),
    ],
    expected: {
      question: { 'hardness-near-limit': ['antivibranti', 'iniezione', 'soffietti', 'grandi'] },
      not: {
        'material-not-run': ['officina', 'gomma', 'silicone', 'stampi', 'estrusi', 'plastica', 'bottega'],
        'product-not-made': ['profili', 'fustelle', 'torneria'],
      },
    },
  },
  {
    id: 'N20',
    title: '20,000 tap seals, EPDM 70, WRAS and ISO 9001, due in 60 days',
    requirements: [
      terms('product', 'tap-seal'),
      terms('material', 'EPDM'),
      number('hardness', 70),
      number('odMm', 24),
      number('idMm', 12),
      number('thicknessMm', 3),
      pieces(20_000),
      terms('certificate', 'wras', 'iso-9001'),
    ],
    dueInDays: 60,
    expected: {
      eligible: ['officina', 'fustelle', 'iniezione', 'soffietti'],
      question: { 'certificate-expires-before-delivery': ['gomma'] },
      not: {
        'certificate-missing': ['estrusi', 'profili', 'torneria', 'grandi', 'plastica'],
        'material-not-run': ['silicone', 'stampi', 'antivibranti', 'bottega'],
      },
    },
  },
];

function terms(field: string, ...ids: string[]): Requirement {
  return stated(field, { kind: 'terms', terms: ids });
}

function number(field: string, value: number): Requirement {
  return stated(field, { kind: 'number', value });
}

function range(field: string, bounds: { min?: number; max?: number }): Requirement {
  return stated(field, { kind: 'range', ...bounds });
}

function pieces(value: number, per?: 'year' | 'month' | 'order'): Requirement {
  return stated('quantity', { kind: 'quantity', value, unit: 'pcs', ...(per === undefined ? {} : { per }) });
}

function stated(field: string, value: RequirementValue): Requirement {
  return { field, value, origin: 'stated' };
}
