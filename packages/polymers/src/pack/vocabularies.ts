import type { Term, Vocabulary } from '@sebino/domain/sector';

/** How the rubber is cured, where it matters to the buyer. */
export const cures: Vocabulary = {
  id: 'cure',
  labels: { en: 'Cure', it: 'Vulcanizzazione', de: 'Vernetzung', fr: 'Vulcanisation', es: 'Vulcanización' },
  terms: [
    term('sulphur', 'sulphur', 'zolfo', 'Schwefel', 'soufre', 'azufre'),
    term('peroxide', 'peroxide', 'perossido', 'Peroxid', 'peroxyde', 'peróxido'),
    term('platinum', 'platinum', 'platino', 'Platin', 'platine', 'platino'),
  ],
};

/** Scales of hardness. They are close in places and never the same: nothing converts between them in silence. */
export const hardnessScales: Vocabulary = {
  id: 'hardness-scale',
  labels: {
    en: 'Hardness scale',
    it: 'Scala di durezza',
    de: 'Härteskala',
    fr: 'Échelle de dureté',
    es: 'Escala de dureza',
  },
  terms: [
    term('shore-a', 'Shore A', 'Shore A', 'Shore A', 'Shore A', 'Shore A'),
    term('shore-d', 'Shore D', 'Shore D', 'Shore D', 'Shore D', 'Shore D'),
    term('irhd', 'IRHD', 'IRHD', 'IRHD', 'DIDC', 'IRHD'),
  ],
};

/** Classes of ISO 3302-1 for moulded and extruded parts. */
export const toleranceClasses: Vocabulary = {
  id: 'tolerance-class',
  labels: {
    en: 'Tolerance class',
    it: 'Classe di tolleranza',
    de: 'Toleranzklasse',
    fr: 'Classe de tolérance',
    es: 'Clase de tolerancia',
  },
  terms: ['M1', 'M2', 'M3', 'M4', 'E1', 'E2', 'E3'].map((id) => term(id, id, id, id, id, id)),
};

/** What a firm can measure and sort in its own house. */
export const inspections: Vocabulary = {
  id: 'inspection',
  labels: { en: 'Inspection', it: 'Controlli', de: 'Prüfung', fr: 'Contrôle', es: 'Inspección' },
  terms: [
    term('dimensional', 'dimensions', 'dimensionale', 'Maße', 'dimensionnel', 'dimensional'),
    term(
      'optical',
      'optical sorting',
      'controllo ottico',
      'optische Sortierung',
      'tri optique',
      'selección óptica',
    ),
    term('hardness', 'hardness', 'durezza', 'Härte', 'dureté', 'dureza'),
    term(
      'leak',
      'leak test',
      'prova di tenuta',
      'Dichtheitsprüfung',
      "essai d'étanchéité",
      'ensayo de estanqueidad',
    ),
  ],
};

export const colours: Vocabulary = {
  id: 'colour',
  labels: { en: 'Colour', it: 'Colore', de: 'Farbe', fr: 'Couleur', es: 'Color' },
  terms: [
    term('black', 'black', 'nero', 'schwarz', 'noir', 'negro'),
    term('white', 'white', 'bianco', 'weiß', 'blanc', 'blanco'),
    term('grey', 'grey', 'grigio', 'grau', 'gris', 'gris'),
    term('red', 'red', 'rosso', 'rot', 'rouge', 'rojo'),
    term('blue', 'blue', 'blu', 'blau', 'bleu', 'azul'),
    term('green', 'green', 'verde', 'grün', 'vert', 'verde'),
    term('yellow', 'yellow', 'giallo', 'gelb', 'jaune', 'amarillo'),
    term('orange', 'orange', 'arancione', 'orange', 'orange', 'naranja'),
    term('brown', 'brown', 'marrone', 'braun', 'marron', 'marrón'),
    term('beige', 'beige', 'beige', 'beige', 'beige', 'beige'),
    term('natural', 'natural', 'naturale', 'natur', 'naturel', 'natural'),
    term('transparent', 'transparent', 'trasparente', 'transparent', 'transparent', 'transparente'),
  ],
};

function term(id: string, en: string, it: string, de: string, fr: string, es: string): Term {
  const names = { en: [en], it: [it], de: [de], fr: [fr], es: [es] };
  return { id, names, confidence: 'general-knowledge' };
}
