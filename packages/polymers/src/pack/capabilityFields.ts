import type { Wording } from '@sebino/domain/language';
import type { CapabilityField } from '@sebino/domain/sector';
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
    ...field('polymers', 'terms', ['Polymers', 'Polimeri', 'Polymere']),
    vocabulary: 'material',
    public: true,
  },
  { ...field('cures', 'terms', ['Cure', 'Vulcanizzazione', 'Vernetzung']), vocabulary: 'cure', public: true },
  { ...field('hardnessShoreA', 'range', ['Hardness', 'Durezza', 'Härte']), unit: 'Shore A', public: true },
  {
    ...field('toleranceClasses', 'terms', ['Tolerance classes', 'Classi di tolleranza', 'Toleranzklassen']),
    vocabulary: 'tolerance-class',
    processes: [...moulding, ...extrusion],
    public: true,
  },
  {
    ...field('partWeightG', 'range', ['Part weight', 'Peso del pezzo', 'Teilegewicht']),
    unit: 'g',
    processes: [...moulding, 'deflashing-cryogenic'],
    public: true,
  },
  { ...field('lotPcs', 'range', ['Batch', 'Partita', 'Losgröße']), unit: 'pcs', public: true },
  {
    ...field('lotM', 'range', ['Batch', 'Partita', 'Losgröße']),
    unit: 'm',
    processes: extrusion,
    public: true,
  },
  {
    ...field('diameterMm', 'range', ['Diameters', 'Diametri', 'Durchmesser']),
    unit: 'mm',
    processes: roundWork,
    public: true,
  },
  {
    ...field('sectionMaxMm', 'number', ['Largest section', 'Sezione massima', 'Größter Querschnitt']),
    unit: 'mm',
    processes: extrusion,
    public: true,
  },
  {
    ...field('thicknessMaxMm', 'number', ['Greatest thickness', 'Spessore massimo', 'Größte Dicke']),
    unit: 'mm',
    processes: flatCutting,
    public: true,
  },
  {
    ...field('platenLengthMm', 'number', ['Platen or table length', 'Lunghezza piano', 'Plattenlänge']),
    unit: 'mm',
    processes: onTable,
    public: true,
  },
  {
    ...field('platenWidthMm', 'number', ['Platen or table width', 'Larghezza piano', 'Plattenbreite']),
    unit: 'mm',
    processes: onTable,
    public: true,
  },
  {
    ...field('daylightMm', 'number', ['Daylight', 'Luce tra i piani', 'Einbauhöhe']),
    unit: 'mm',
    processes: moulding,
    public: false,
  },
  {
    ...field('clampKn', 'number', ['Clamp force', 'Forza di chiusura', 'Schließkraft']),
    unit: 'kN',
    processes: moulding,
    public: false,
  },
  {
    ...field('cavityPressureBar', 'number', [
      'Own cavity pressure',
      'Pressione in cavità',
      'Werkzeuginnendruck',
    ]),
    unit: 'bar',
    processes: moulding,
    public: false,
  },
  {
    ...field('shotVolumeCm3', 'number', ['Shot volume', 'Volume di iniezione', 'Schussvolumen']),
    unit: 'cm³',
    processes: injection,
    public: false,
  },
  { ...field('presses', 'number', ['Presses', 'Presse', 'Pressen']), processes: moulding, public: false },
  { ...field('vacuum', 'flag', ['Vacuum', 'Vuoto', 'Vakuum']), processes: moulding, public: true },
  {
    ...field('coldRunner', 'flag', ['Cold runner', 'Canale freddo', 'Kaltkanal']),
    processes: injection,
    public: true,
  },
  {
    ...field('inspection', 'terms', ['Inspection', 'Controlli', 'Prüfung']),
    vocabulary: 'inspection',
    public: true,
  },
];

function field(
  id: string,
  kind: CapabilityField['kind'],
  [en, it, de]: readonly [en: string, it: string, de: string],
): Pick<CapabilityField, 'id' | 'kind'> & { labels: Wording } {
  return { id, kind, labels: { en, it, de } };
}

function processesThat(are: (process: string) => boolean): readonly string[] {
  return processes.terms.map((term) => term.id).filter(are);
}
