import type { DemoFirm } from '../firms.ts';

export const stampiFacsimile: DemoFirm = {
  slug: 'stampi-facsimile',
  name: 'Stampi Facsimile',
  town: 'Paratico',
  foundedYear: 1993,
  staffCount: 12,
  vatNumber: 'IT00000000404',
  phone: '+39 000 000 0404',
  contactEmail: 'officina@stampi-facsimile.example',
  language: 'it',
  joinedOffsetDays: -210,
  capabilities: [
    {
      process: 'compression-moulding',
      verifiedOffsetDays: -196,
      values: {
        polymers: ['FKM', 'VMQ', 'FVMQ'],
        cures: ['peroxide', 'platinum'],
        hardnessShoreA: { min: 40, max: 90 },
        partWeightG: { min: 0.5, max: 1500 },
        lotPcs: { min: 10, max: 10_000 },
        presses: 6,
        clampKn: 3000,
        platenLengthMm: 600,
        platenWidthMm: 600,
        daylightMm: 400,
        vacuum: true,
        toleranceClasses: ['M2', 'M3', 'M4'],
      },
    },
    {
      process: 'mould-making',
      verifiedOffsetDays: -196,
      values: { platenLengthMm: 800, platenWidthMm: 800 },
    },
    { process: 'post-curing', verifiedOffsetDays: -196, values: {} },
  ],
  certificates: [
    { kind: 'iso-9001', issuedOffsetDays: -700, expiresOffsetDays: 395 },
    { kind: 'fda-177-2600', subject: 'VMQ 60 demo 404', issuedOffsetDays: -380 },
    { kind: 'moca', issuedOffsetDays: -290 },
  ],
  presentation: {
    it: 'Lo stampo nasce qui e qui viene provato: fresa, elettroerosione e pressa stanno nello stesso capannone. Per FKM e silicone da disegno, anche dieci pezzi. Impresa inventata per la dimostrazione.',
    en: 'The mould is cut and tried under one roof: mill, spark eroder, press. Fluororubber and silicone to drawing, from ten pieces up. An invented firm for the demonstration.',
    de: 'Die Form entsteht und läuft unter einem Dach: Fräse, Erodiermaschine, Presse. FKM und Silikon nach Zeichnung, ab zehn Stück. Ein erfundener Betrieb für die Vorführung.',
    fr: 'Le moule naît et s’essaie sous le même toit\u00a0: fraiseuse, électroérosion, presse. FKM et silicone sur plan, à partir de dix pièces. Entreprise inventée pour la démonstration.',
    es: 'El molde nace y se prueba bajo el mismo techo: fresadora, electroerosión, prensa. FKM y silicona según plano, desde diez piezas. Empresa inventada para la demostración.',
  },
};
