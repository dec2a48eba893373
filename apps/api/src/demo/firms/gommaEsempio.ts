import type { DemoFirm } from '../firms.ts';

export const gommaEsempio: DemoFirm = {
  slug: 'gomma-esempio',
  name: 'Gomma Esempio',
  town: 'Villongo',
  foundedYear: 1979,
  staffCount: 9,
  vatNumber: 'IT00000000202',
  phone: '+39 000 000 0202',
  contactEmail: 'ufficio@gomma-esempio.example',
  language: 'it',
  joinedOffsetDays: -210,
  capabilities: [
    {
      process: 'compression-moulding',
      verifiedOffsetDays: -203,
      values: {
        polymers: ['EPDM', 'NBR'],
        cures: ['sulphur', 'peroxide'],
        hardnessShoreA: { min: 40, max: 85 },
        partWeightG: { min: 0.5, max: 400 },
        lotPcs: { min: 100, max: 50_000 },
        presses: 8,
        clampKn: 1500,
        platenLengthMm: 400,
        platenWidthMm: 400,
        daylightMm: 300,
        toleranceClasses: ['M3', 'M4'],
      },
    },
    {
      process: 'die-cutting',
      verifiedOffsetDays: -203,
      values: {
        polymers: ['EPDM', 'NBR', 'NR', 'SBR'],
        cures: ['sulphur', 'peroxide'],
        hardnessShoreA: { min: 35, max: 80 },
        lotPcs: { min: 100, max: 200_000 },
        platenLengthMm: 1000,
        platenWidthMm: 600,
        thicknessMaxMm: 12,
      },
    },
    { process: 'deflashing-manual', verifiedOffsetDays: -203, values: {} },
  ],
  certificates: [
    { kind: 'iso-9001', issuedOffsetDays: -1050, expiresOffsetDays: 45 },
    { kind: 'ktw-bwgl', subject: 'EPDM 70 demo 202', issuedOffsetDays: -390, expiresOffsetDays: 1436 },
    { kind: 'dvgw-w270', subject: 'EPDM 70 demo 202', issuedOffsetDays: -390, expiresOffsetDays: 1436 },
    { kind: 'wras', subject: 'EPDM 70 demo 202', issuedOffsetDays: -330, expiresOffsetDays: 1496 },
    { kind: 'reach', issuedOffsetDays: -280 },
  ],
  presentation: {
    it: 'Da quarant’anni guarnizioni per rubinetti e raccordi, stampate o tranciate. Le mescole per acqua potabile sono le nostre e i certificati sono in ufficio, si possono vedere. Impresa inventata per la dimostrazione.',
    en: 'Forty years of tap and fitting gaskets, moulded or punched. The drinking-water compounds are our own and their papers are in the drawer. An invented firm for the demonstration.',
    de: 'Seit vierzig Jahren Dichtungen für Armaturen, gepresst oder gestanzt. Eigene Trinkwassermischungen, die Nachweise liegen vor. Ein erfundener Betrieb für die Vorführung.',
  },
};
