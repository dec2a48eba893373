import type { DemoFirm } from '../firms.ts';

export const torneriaDiProva: DemoFirm = {
  slug: 'torneria-di-prova',
  name: 'Torneria di Prova',
  town: 'Predore',
  foundedYear: 2009,
  staffCount: 5,
  vatNumber: 'IT00000000909',
  phone: '+39 000 000 0909',
  contactEmail: 'banco@torneria-di-prova.example',
  language: 'it',
  joinedOffsetDays: -210,
  capabilities: [
    {
      process: 'cnc-seal-turning',
      verifiedOffsetDays: -180,
      values: {
        polymers: ['PTFE', 'AU', 'EU', 'NBR', 'FKM'],
        hardnessShoreA: { min: 70, max: 95 },
        diameterMm: { min: 5, max: 600 },
        lotPcs: { min: 1, max: 500 },
      },
    },
    {
      process: 'lathe-cutting',
      verifiedOffsetDays: -180,
      flagged: true,
      values: {
        polymers: ['NBR', 'EPDM'],
        hardnessShoreA: { min: 50, max: 90 },
        diameterMm: { min: 10, max: 300 },
        lotPcs: { min: 100, max: 100_000 },
      },
    },
    {
      process: 'machining',
      verifiedOffsetDays: -180,
      values: {
        polymers: ['POM', 'PTFE', 'PA6', 'PEEK'],
        diameterMm: { min: 3, max: 300 },
        lotPcs: { min: 1, max: 1000 },
      },
    },
  ],
  certificates: [{ kind: 'iso-9001', issuedOffsetDays: -250, expiresOffsetDays: 845 }],
  presentation: {
    it: 'La macchina è ferma e serve una tenuta domani: la torniamo dal tondo, senza stampo. Cinque persone, tre torni, niente serie. Impresa inventata per la dimostrazione.',
    en: 'The machine stands still and a seal is wanted tomorrow: we turn it from bar, no mould. Five people, three lathes, no series. An invented firm for the demonstration.',
    de: 'Die Anlage steht, morgen muss eine Dichtung da sein: Wir drehen sie aus der Stange, ohne Form. Fünf Leute, drei Drehmaschinen. Ein erfundener Betrieb für die Vorführung.',
    fr: 'La machine est à l’arrêt et il faut un joint demain\u00a0: nous le tournons dans la barre, sans moule. Cinq personnes, trois tours, pas de série. Entreprise inventée pour la démonstration.',
    es: 'La máquina está parada y hace falta una junta mañana: la torneamos de barra, sin molde. Cinco personas, tres tornos, nada de series. Empresa inventada para la demostración.',
  },
};
