import type { RequirementField } from '@sebino/domain/sector';
import { field, number } from './fieldWords.ts';

/** What stands on the buyer's form, in the order of `asked`. */
export const askedFields: readonly RequirementField[] = [
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
];
