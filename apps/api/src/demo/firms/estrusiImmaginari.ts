import type { DemoFirm } from '../firms.ts';

export const estrusiImmaginari: DemoFirm = {
  slug: 'estrusi-immaginari',
  name: 'Estrusi Immaginari',
  town: 'Capriolo',
  foundedYear: 1982,
  staffCount: 16,
  vatNumber: 'IT00000000506',
  phone: '+39 000 000 0505',
  contactEmail: 'preventivi@estrusi-immaginari.example',
  language: 'it',
  joinedOffsetDays: -210,
  capabilities: [
    {
      process: 'extrusion',
      verifiedOffsetDays: -192,
      values: {
        polymers: ['EPDM', 'NBR', 'CR', 'VMQ'],
        cures: ['sulphur', 'peroxide'],
        hardnessShoreA: { min: 40, max: 85 },
        sectionMaxMm: 80,
        lotM: { min: 200, max: 50_000 },
        toleranceClasses: ['E2', 'E3'],
      },
    },
    {
      process: 'splicing-vulcanised',
      verifiedOffsetDays: -192,
      values: {
        polymers: ['EPDM', 'NBR', 'VMQ'],
        hardnessShoreA: { min: 40, max: 80 },
        diameterMm: { min: 150, max: 3000 },
        lotPcs: { min: 1, max: 2000 },
      },
    },
    {
      process: 'die-cutting',
      verifiedOffsetDays: -192,
      values: {
        polymers: ['EPDM', 'NR', 'SBR'],
        cures: ['sulphur'],
        hardnessShoreA: { min: 35, max: 75 },
        lotPcs: { min: 50, max: 50_000 },
        platenLengthMm: 1200,
        platenWidthMm: 800,
        thicknessMaxMm: 15,
      },
    },
    {
      process: 'compression-moulding',
      verifiedOffsetDays: -192,
      values: {
        polymers: ['EPDM'],
        cures: ['sulphur'],
        hardnessShoreA: { min: 50, max: 75 },
        partWeightG: { min: 5, max: 300 },
        lotPcs: { min: 20, max: 5000 },
        presses: 3,
        clampKn: 800,
        platenLengthMm: 300,
        platenWidthMm: 300,
        daylightMm: 200,
        toleranceClasses: ['M3', 'M4'],
      },
    },
  ],
  certificates: [
    { kind: 'iso-9001', issuedOffsetDays: -1125, expiresOffsetDays: -30 },
    { kind: 'reach', issuedOffsetDays: -260 },
  ],
  presentation: {
    it: 'Profili e cordoni a metraggio, due linee a bagno di sali. Gli angoli li stampiamo noi, così il telaio arriva già chiuso. Impresa inventata per la dimostrazione.',
    en: 'Profiles and cord by the metre on two salt-bath lines. We mould the corners too, so a frame arrives closed. An invented firm for the demonstration.',
    de: 'Profile und Rundschnüre als Meterware auf zwei Salzbadlinien. Die Ecken pressen wir selbst, der Rahmen kommt geschlossen an. Ein erfundener Betrieb für die Vorführung.',
    fr: 'Profilés et cordons au mètre sur deux lignes à bain de sels. Nous moulons aussi les angles\u00a0: le cadre arrive fermé. Entreprise inventée pour la démonstration.',
    es: 'Perfiles y cordones por metros en dos líneas de baño de sales. Las esquinas las moldeamos nosotros: el marco llega cerrado. Empresa inventada para la demostración.',
  },
};
