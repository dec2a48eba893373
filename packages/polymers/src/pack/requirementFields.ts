import type { Wording } from '@sebino/domain/language';
import type { RequirementField } from '@sebino/domain/sector';

/**
 * What an enquiry may demand. Those with `asked` stand on the buyer's form in that order; the rest is added by the
 * office. Sizes stay out of the mail: they would tell a rival which part it is.
 */
export const requirementFields: readonly RequirementField[] = [
  {
    ...field('product', 'terms', ['Product', 'Prodotto', 'Produkt', 'Produit', 'Producto']),
    vocabulary: 'product',
    asked: 1,
    essential: true,
    inMail: true,
  },
  {
    ...field('material', 'terms', ['Material', 'Materiale', 'Werkstoff', 'Matériau', 'Material']),
    vocabulary: 'material',
    asked: 2,
    essential: true,
    inMail: true,
  },
  { ...number('hardness', '', ['Hardness', 'Durezza', 'Härte', 'Dureté', 'Dureza']), asked: 3, inMail: true },
  {
    ...field('hardnessScale', 'terms', [
      'Hardness scale',
      'Scala di durezza',
      'Härteskala',
      'Échelle de dureté',
      'Escala de dureza',
    ]),
    vocabulary: 'hardness-scale',
    asked: 4,
    inMail: true,
  },
  {
    ...number('odMm', 'mm', [
      'Outer diameter',
      'Diametro esterno',
      'Außendurchmesser',
      'Diamètre extérieur',
      'Diámetro exterior',
    ]),
    asked: 5,
  },
  {
    ...number('idMm', 'mm', [
      'Inner diameter',
      'Diametro interno',
      'Innendurchmesser',
      'Diamètre intérieur',
      'Diámetro interior',
    ]),
    asked: 6,
  },
  { ...number('csMm', 'mm', ['Cross-section', 'Corda', 'Schnurstärke', 'Tore', 'Sección']), asked: 7 },
  { ...number('thicknessMm', 'mm', ['Thickness', 'Spessore', 'Dicke', 'Épaisseur', 'Espesor']), asked: 8 },
  { ...number('lengthMm', 'mm', ['Length', 'Lunghezza', 'Länge', 'Longueur', 'Longitud']), asked: 9 },
  { ...number('widthMm', 'mm', ['Width', 'Larghezza', 'Breite', 'Largeur', 'Anchura']), asked: 10 },
  { ...number('heightMm', 'mm', ['Height', 'Altezza', 'Höhe', 'Hauteur', 'Altura']), asked: 11 },
  {
    ...number('diameterMm', 'mm', ['Diameter', 'Diametro', 'Durchmesser', 'Diamètre', 'Diámetro']),
    asked: 12,
  },
  {
    ...number('weightG', 'g', [
      'Weight of a part',
      'Peso del pezzo',
      'Teilegewicht',
      'Poids de la pièce',
      'Peso de la pieza',
    ]),
    asked: 13,
  },
  {
    ...field('quantity', 'quantity', ['Quantity', 'Quantità', 'Menge', 'Quantité', 'Cantidad']),
    unit: 'pcs',
    asked: 14,
    essential: true,
    inMail: true,
  },
  {
    ...field('temperature', 'range', [
      'Service temperature',
      'Temperatura di esercizio',
      'Einsatztemperatur',
      'Température de service',
      'Temperatura de servicio',
    ]),
    unit: '°C',
    asked: 15,
    inMail: true,
  },
  {
    ...field('medium', 'terms', [
      'In contact with',
      'A contatto con',
      'In Kontakt mit',
      'Au contact de',
      'En contacto con',
    ]),
    vocabulary: 'medium',
    asked: 16,
    inMail: true,
  },
  {
    ...field('tolerance', 'terms', [
      'Tolerance class (ISO 3302-1)',
      'Classe di tolleranza (ISO 3302-1)',
      'Toleranzklasse (ISO 3302-1)',
      'Classe de tolérance (ISO 3302-1)',
      'Clase de tolerancia (ISO 3302-1)',
    ]),
    vocabulary: 'tolerance-class',
    asked: 17,
    inMail: true,
  },
  {
    ...field('certificate', 'terms', [
      'Certificates and declarations',
      'Certificati e dichiarazioni',
      'Zertifikate und Erklärungen',
      'Certificats et déclarations',
      'Certificados y declaraciones',
    ]),
    vocabulary: 'certificate',
    asked: 18,
    inMail: true,
  },
  {
    ...field('colour', 'terms', ['Colour', 'Colore', 'Farbe', 'Couleur', 'Color']),
    vocabulary: 'colour',
    asked: 19,
  },
  {
    ...field('delivery', 'day', ['Needed by', 'Entro il', 'Benötigt bis', 'Pour le', 'Para el']),
    asked: 20,
    inMail: true,
  },
  { ...field('note', 'text', ['Anything else', 'Altro', 'Sonstiges', 'Autre', 'Otros datos']), asked: 21 },
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

type Labels = readonly [en: string, it: string, de: string, fr: string, es: string];

function number(id: string, unit: string, labels: Labels): RequirementField {
  return { ...field(id, 'number', labels), ...(unit === '' ? {} : { unit }) };
}

function field(id: string, kind: RequirementField['kind'], labels: Labels): RequirementField {
  return { id, kind, labels: toWording(labels) };
}

function toWording([en, it, de, fr, es]: Labels): Wording {
  return { en, it, de, fr, es };
}
