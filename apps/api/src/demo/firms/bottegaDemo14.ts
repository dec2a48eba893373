import type { DemoFirm } from '../firms.ts';

export const bottegaDemo14: DemoFirm = {
  slug: 'bottega-demo-14',
  name: 'Bottega Demo 14',
  town: 'Iseo',
  foundedYear: 2016,
  staffCount: 3,
  vatNumber: 'IT00000001414',
  phone: '+39 000 000 1414',
  contactEmail: 'bottega@bottega-demo-14.example',
  language: 'it',
  joinedOffsetDays: -150,
  capabilities: [
    {
      process: 'compression-moulding',
      verifiedOffsetDays: -148,
      values: {
        polymers: ['NBR', 'FKM', 'VMQ'],
        cures: ['sulphur', 'peroxide'],
        hardnessShoreA: { min: 40, max: 90 },
        partWeightG: { min: 0.2, max: 250 },
        lotPcs: { min: 1, max: 1000 },
        presses: 2,
        clampKn: 600,
        platenLengthMm: 300,
        platenWidthMm: 300,
        daylightMm: 250,
        toleranceClasses: ['M2', 'M3'],
      },
    },
    {
      process: 'mould-making',
      verifiedOffsetDays: -148,
      values: { platenLengthMm: 300, platenWidthMm: 300 },
    },
    { process: 'post-curing', verifiedOffsetDays: -148, values: {} },
  ],
  certificates: [{ kind: 'fda-177-2600', subject: 'VMQ 60 demo 1414', issuedOffsetDays: -160 }],
  presentation: {
    it: 'Due presse e una fresa. Facciamo il prototipo, il ricambio, i venti pezzi che nessuno vuole: in una settimana, di solito. Impresa inventata per la dimostrazione.',
    en: 'Two presses and a milling machine. The prototype, the spare, the twenty pieces nobody wants: usually within a week. An invented firm for the demonstration.',
    de: 'Zwei Pressen und eine Fräse. Der Prototyp, das Ersatzteil, die zwanzig Stück, die keiner will: meist in einer Woche. Ein erfundener Betrieb für die Vorführung.',
    fr: 'Deux presses et une fraiseuse. Le prototype, la pièce de rechange, les vingt pièces dont personne ne veut\u00a0: d’habitude en une semaine. Entreprise inventée pour la démonstration.',
    es: 'Dos prensas y una fresadora. El prototipo, el repuesto, las veinte piezas que nadie quiere: normalmente en una semana. Empresa inventada para la demostración.',
  },
};
