import type { DemoFirm } from '../firms.ts';

export const profiliBozza: DemoFirm = {
  slug: 'profili-bozza',
  name: 'Profili Bozza',
  town: 'Grumello del Monte',
  foundedYear: 2001,
  staffCount: 7,
  vatNumber: 'IT00000000606',
  phone: '+39 000 000 0606',
  contactEmail: 'vendite@profili-bozza.example',
  language: 'it',
  joinedOffsetDays: -210,
  capabilities: [
    {
      process: 'extrusion',
      verifiedOffsetDays: -190,
      values: {
        polymers: ['EPDM', 'VMQ'],
        cures: ['sulphur', 'peroxide', 'platinum'],
        hardnessShoreA: { min: 30, max: 80 },
        sectionMaxMm: 60,
        lotM: { min: 100, max: 20_000 },
        toleranceClasses: ['E2', 'E3'],
      },
    },
    {
      process: 'die-cutting',
      verifiedOffsetDays: -190,
      values: {
        polymers: ['EPDM', 'NR', 'VMQ'],
        cures: ['sulphur', 'peroxide', 'platinum'],
        hardnessShoreA: { min: 30, max: 70 },
        lotPcs: { min: 50, max: 20_000 },
        platenLengthMm: 800,
        platenWidthMm: 600,
        thicknessMaxMm: 10,
      },
    },
    {
      process: 'plotter-cutting',
      verifiedOffsetDays: -190,
      values: {
        polymers: ['EPDM', 'VMQ'],
        cures: ['sulphur', 'peroxide', 'platinum'],
        hardnessShoreA: { min: 30, max: 70 },
        lotPcs: { min: 1, max: 500 },
        platenLengthMm: 1500,
        platenWidthMm: 1000,
        thicknessMaxMm: 8,
      },
    },
  ],
  certificates: [
    { kind: 'fda-177-2600', subject: 'VMQ 40 demo 606', issuedOffsetDays: -360 },
    { kind: 'ec-1935-2004', issuedOffsetDays: -270 },
    { kind: 'reach', issuedOffsetDays: -270 },
  ],
  presentation: {
    it: 'Siamo in sette e i profili strani ci piacciono. Partiamo da cento metri; una prova a plotter la facciamo in giornata. Impresa inventata per la dimostrazione.',
    en: 'Seven people who like odd profiles. From a hundred metres; a plotter sample the same day. An invented firm for the demonstration.',
    de: 'Sieben Leute mit Freude an ungewöhnlichen Profilen. Ab hundert Metern, ein Plottermuster noch am selben Tag. Ein erfundener Betrieb für die Vorführung.',
    fr: 'Sept personnes qui aiment les profilés insolites. À partir de cent mètres\u00a0; un échantillon au traceur le jour même. Entreprise inventée pour la démonstration.',
    es: 'Somos siete y nos gustan los perfiles raros. A partir de cien metros; una muestra de plóter en el mismo día. Empresa inventada para la demostración.',
  },
};
