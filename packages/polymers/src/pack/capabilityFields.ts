import type { Wording } from '@sebino/domain/language';
import type { CapabilityField } from '@sebino/domain/sector';
import { toWording } from './fieldWords.ts';
import type { Labels } from './fieldWords.ts';
import { isExtrusion, isFlatCutting, isInjection, isMoulding, isRoundWork } from './routes.ts';
import { processes } from '../lexicon.ts';

const moulding = processesThat(isMoulding);
const injection = processesThat(isInjection);
const flatCutting = processesThat(isFlatCutting);
const roundWork = processesThat(isRoundWork);
const extrusion = processesThat(isExtrusion);
const onTable = [...moulding, ...flatCutting, 'mould-making'];

/** What a firm declares about a line of work. The public sees what it makes and of what, not how strong its presses are. */
export const capabilityFields: readonly CapabilityField[] = [
  {
    ...field('polymers', 'terms', ['Polymers', 'Polimeri', 'Polymere', 'Polymères', 'Polímeros']),
    vocabulary: 'material',
    public: true,
  },
  {
    ...field('cures', 'terms', ['Cure', 'Vulcanizzazione', 'Vernetzung', 'Vulcanisation', 'Vulcanización']),
    vocabulary: 'cure',
    public: true,
  },
  {
    ...field('hardnessShoreA', 'range', ['Hardness', 'Durezza', 'Härte', 'Dureté', 'Dureza']),
    unit: 'Shore A',
    public: true,
  },
  {
    ...field('toleranceClasses', 'terms', [
      'Tolerance classes',
      'Classi di tolleranza',
      'Toleranzklassen',
      'Classes de tolérance',
      'Clases de tolerancia',
    ]),
    vocabulary: 'tolerance-class',
    processes: [...moulding, ...extrusion],
    public: true,
  },
  {
    ...field('partWeightG', 'range', [
      'Part weight',
      'Peso del pezzo',
      'Teilegewicht',
      'Poids de la pièce',
      'Peso de la pieza',
    ]),
    unit: 'g',
    processes: [...moulding, 'deflashing-cryogenic'],
    public: true,
  },
  {
    ...field('lotPcs', 'range', ['Batch', 'Partita', 'Losgröße', 'Série', 'Tanda']),
    unit: 'pcs',
    public: true,
  },
  {
    ...field('lotM', 'range', ['Batch', 'Partita', 'Losgröße', 'Série', 'Tanda']),
    unit: 'm',
    processes: extrusion,
    public: true,
  },
  {
    ...field('diameterMm', 'range', ['Diameters', 'Diametri', 'Durchmesser', 'Diamètres', 'Diámetros']),
    unit: 'mm',
    processes: roundWork,
    public: true,
  },
  {
    ...field('sectionMaxMm', 'number', [
      'Largest section',
      'Sezione massima',
      'Größter Querschnitt',
      'Section maximale',
      'Sección máxima',
    ]),
    unit: 'mm',
    processes: extrusion,
    public: true,
  },
  {
    ...field('thicknessMaxMm', 'number', [
      'Greatest thickness',
      'Spessore massimo',
      'Größte Dicke',
      'Épaisseur maximale',
      'Espesor máximo',
    ]),
    unit: 'mm',
    processes: flatCutting,
    public: true,
  },
  {
    ...field('platenLengthMm', 'number', [
      'Platen or table length',
      'Lunghezza piano',
      'Plattenlänge',
      'Longueur du plateau',
      'Longitud del plato',
    ]),
    unit: 'mm',
    processes: onTable,
    public: true,
  },
  {
    ...field('platenWidthMm', 'number', [
      'Platen or table width',
      'Larghezza piano',
      'Plattenbreite',
      'Largeur du plateau',
      'Anchura del plato',
    ]),
    unit: 'mm',
    processes: onTable,
    public: true,
  },
  {
    ...field('daylightMm', 'number', [
      'Daylight',
      'Luce tra i piani',
      'Einbauhöhe',
      'Ouverture de la presse',
      'Abertura de la prensa',
    ]),
    unit: 'mm',
    processes: moulding,
    public: false,
  },
  {
    ...field('clampKn', 'number', [
      'Clamp force',
      'Forza di chiusura',
      'Schließkraft',
      'Force de fermeture',
      'Fuerza de cierre',
    ]),
    unit: 'kN',
    processes: moulding,
    public: false,
  },
  {
    ...field('cavityPressureBar', 'number', [
      'Own cavity pressure',
      'Pressione in cavità',
      'Werkzeuginnendruck',
      'Pression dans l’empreinte',
      'Presión en la cavidad',
    ]),
    unit: 'bar',
    processes: moulding,
    public: false,
  },
  {
    ...field('shotVolumeCm3', 'number', [
      'Shot volume',
      'Volume di iniezione',
      'Schussvolumen',
      'Volume d’injection',
      'Volumen de inyección',
    ]),
    unit: 'cm³',
    processes: injection,
    public: false,
  },
  {
    ...field('presses', 'number', ['Presses', 'Presse', 'Pressen', 'Presses', 'Prensas']),
    processes: moulding,
    public: false,
  },
  {
    ...field('vacuum', 'flag', ['Vacuum', 'Vuoto', 'Vakuum', 'Vide', 'Vacío']),
    processes: moulding,
    public: true,
  },
  {
    ...field('coldRunner', 'flag', [
      'Cold runner',
      'Canale freddo',
      'Kaltkanal',
      'Canal froid',
      'Canal frío',
    ]),
    processes: injection,
    public: true,
  },
  {
    ...field('inspection', 'terms', ['Inspection', 'Controlli', 'Prüfung', 'Contrôles', 'Inspección']),
    vocabulary: 'inspection',
    public: true,
  },
];

function field(
  id: string,
  kind: CapabilityField['kind'],
  labels: Labels,
): Pick<CapabilityField, 'id' | 'kind'> & { labels: Wording } {
  return { id, kind, labels: toWording(labels) };
}

function processesThat(are: (process: string) => boolean): readonly string[] {
  return processes.terms.map((term) => term.id).filter(are);
}
