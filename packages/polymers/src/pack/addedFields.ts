import type { RequirementField } from '@sebino/domain/sector';
import { field, number } from './fieldWords.ts';

/** What the office adds when a text or drawing says it. */
export const addedFields: readonly RequirementField[] = [
  {
    ...field('process', 'terms', ['Process', 'Lavorazione', 'Verfahren', 'Procédé', 'Proceso']),
    vocabulary: 'process',
    inMail: true,
  },
  {
    ...field('cure', 'terms', ['Cure', 'Vulcanizzazione', 'Vernetzung', 'Vulcanisation', 'Vulcanización']),
    vocabulary: 'cure',
    inMail: true,
  },
  {
    ...field('materialExcluded', 'terms', [
      'Material ruled out',
      'Materiale escluso',
      'Ausgeschlossener Werkstoff',
      'Matériau exclu',
      'Material excluido',
    ]),
    vocabulary: 'material',
  },
  number('hardnessTolerance', '', [
    'Hardness tolerance ±',
    'Tolleranza di durezza ±',
    'Härtetoleranz ±',
    'Tolérance de dureté ±',
    'Tolerancia de dureza ±',
  ]),
  number('shaftMm', 'mm', [
    'Shaft diameter',
    'Diametro albero',
    'Wellendurchmesser',
    "Diamètre de l'arbre",
    'Diámetro del eje',
  ]),
  number('housingMm', 'mm', ['Housing bore', 'Diametro sede', 'Gehäusebohrung', 'Logement', 'Alojamiento']),
  number('holeMm', 'mm', ['Hole', 'Foro', 'Bohrung', 'Trou', 'Agujero']),
  number('panelMm', 'mm', [
    'Panel thickness',
    'Spessore pannello',
    'Plattendicke',
    'Épaisseur du panneau',
    'Espesor del panel',
  ]),
  number('wallMm', 'mm', ['Wall', 'Parete', 'Wandstärke', 'Paroi', 'Pared']),
  number('volumeCm3', 'cm³', [
    'Volume of a part',
    'Volume del pezzo',
    'Teilevolumen',
    'Volume de la pièce',
    'Volumen de la pieza',
  ]),
  number('cavities', '', ['Cavities', 'Impronte', 'Kavitäten', 'Empreintes', 'Cavidades']),
  number('platenLengthMm', 'mm', [
    'Platen length at least',
    'Piano pressa lungo almeno',
    'Pressplatte mindestens lang',
    'Plateau, longueur min.',
    'Plato, longitud mín.',
  ]),
  number('platenWidthMm', 'mm', [
    'Platen width at least',
    'Piano pressa largo almeno',
    'Pressplatte mindestens breit',
    'Plateau, largeur min.',
    'Plato, anchura mín.',
  ]),
  number('mouldLengthMm', 'mm', [
    'Mould length',
    'Lunghezza stampo',
    'Formlänge',
    'Longueur du moule',
    'Longitud del molde',
  ]),
  number('mouldWidthMm', 'mm', [
    'Mould width',
    'Larghezza stampo',
    'Formbreite',
    'Largeur du moule',
    'Anchura del molde',
  ]),
  number('mouldHeightMm', 'mm', [
    'Mould height',
    'Altezza stampo',
    'Formhöhe',
    'Hauteur du moule',
    'Altura del molde',
  ]),
  number('loadKg', 'kg', [
    'Load per part',
    'Carico per pezzo',
    'Last je Teil',
    'Charge par pièce',
    'Carga por pieza',
  ]),
  number('pressureBar', 'bar', ['Pressure', 'Pressione', 'Druck', 'Pression', 'Presión']),
  field('standard', 'text', ['Standards', 'Norme', 'Normen', 'Normes', 'Normas']),
  field('callout', 'text', [
    'Call-out',
    'Designazione',
    'Werkstoffbezeichnung',
    'Désignation',
    'Designación',
  ]),
];
