import type { DemoFirm } from '../firms.ts';

export const fustelleCampione: DemoFirm = {
  slug: 'fustelle-campione',
  name: 'Fustelle Campione',
  town: 'Castelli Calepio',
  foundedYear: 1990,
  staffCount: 8,
  vatNumber: 'IT00000000808',
  phone: '+39 000 000 0808',
  contactEmail: 'ordini@fustelle-campione.example',
  language: 'it',
  joinedOffsetDays: -210,
  capabilities: [
    {
      process: 'die-cutting',
      verifiedOffsetDays: -185,
      values: {
        polymers: ['NR', 'SBR', 'EPDM', 'CR', 'NBR'],
        cures: ['sulphur', 'peroxide'],
        hardnessShoreA: { min: 35, max: 80 },
        lotPcs: { min: 50, max: 500_000 },
        platenLengthMm: 1500,
        platenWidthMm: 1000,
        thicknessMaxMm: 25,
      },
    },
    {
      process: 'waterjet-cutting',
      verifiedOffsetDays: -185,
      values: {
        polymers: ['NR', 'SBR', 'EPDM', 'CR', 'NBR', 'PTFE'],
        cures: ['sulphur', 'peroxide'],
        hardnessShoreA: { min: 35, max: 90 },
        lotPcs: { min: 1, max: 2000 },
        platenLengthMm: 3000,
        platenWidthMm: 1500,
        thicknessMaxMm: 60,
      },
    },
    { process: 'assembly', verifiedOffsetDays: -185, values: { lotPcs: { min: 1, max: 50_000 } } },
  ],
  certificates: [
    { kind: 'iso-9001', issuedOffsetDays: -480, expiresOffsetDays: 615 },
    { kind: 'ktw-bwgl', subject: 'EPDM 70 lastra demo 808', issuedOffsetDays: -410, expiresOffsetDays: 1416 },
    {
      kind: 'dvgw-w270',
      subject: 'EPDM 70 lastra demo 808',
      issuedOffsetDays: -410,
      expiresOffsetDays: 1416,
    },
    { kind: 'wras', subject: 'EPDM 70 lastra demo 808', issuedOffsetDays: -350, expiresOffsetDays: 1476 },
    { kind: 'en-45545-2', subject: 'EPDM spugna demo 809', issuedOffsetDays: -340, expiresOffsetDays: 1486 },
  ],
  presentation: {
    it: 'Dalla lastra al pezzo: fustella quando sono tanti, getto d’acqua quando sono pochi. Magazzino lastre certificate per acqua potabile e ferrovia. Impresa inventata per la dimostrazione.',
    en: 'From sheet to part: die for many, water jet for few. Certified sheet for drinking water and rail in stock. An invented firm for the demonstration.',
    de: 'Von der Platte zum Teil: Stanze für viele, Wasserstrahl für wenige. Geprüfte Platten für Trinkwasser und Bahn am Lager. Ein erfundener Betrieb für die Vorführung.',
    fr: 'De la plaque à la pièce\u00a0: découpe à l’emporte-pièce pour les grandes quantités, jet d’eau pour les petites. Plaques certifiées pour l’eau potable et le ferroviaire en stock. Entreprise inventée pour la démonstration.',
    es: 'De la plancha a la pieza: troquel cuando son muchas, chorro de agua cuando son pocas. Planchas certificadas para agua potable y ferrocarril en almacén. Empresa inventada para la demostración.',
  },
};
