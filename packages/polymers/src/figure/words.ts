import type { Language, Wording } from '@sebino/domain/language';

type Five = readonly [en: string, it: string, de: string, fr: string, es: string];

const names = {
  'o-ring': ['O-ring', 'O-ring', 'O-Ring', 'Joint torique', 'Junta tórica'],
  'x-ring': ['X-ring', 'X-ring', 'X-Ring', 'Joint quatre lobes', 'Anillo en X'],
  'square-ring': ['Square ring', 'Anello a sezione quadra', 'Rechteckring', 'Joint carré', 'Anillo cuadrado'],
  'back-up-ring': ['Back-up ring', 'Anello antiestrusione', 'Stützring', "Bague d'appui", 'Anillo de apoyo'],
  'flat-gasket': ['Flat gasket', 'Guarnizione piana', 'Flachdichtung', 'Joint plat', 'Junta plana'],
  washer: ['Washer', 'Rondella', 'Scheibe', 'Rondelle', 'Arandela'],
  'tap-seal': [
    'Tap washer',
    'Guarnizione per rubinetteria',
    'Hahnscheibe',
    'Joint de robinetterie',
    'Junta de grifería',
  ],
  'lip-seal': ['Lip seal', 'Paraolio', 'Wellendichtring', 'Joint à lèvre', 'Retén'],
  bellows: ['Bellows', 'Soffietto', 'Faltenbalg', 'Soufflet', 'Fuelle'],
  grommet: ['Grommet', 'Passacavo', 'Durchführungstülle', 'Passe-fil', 'Pasacables'],
  diaphragm: ['Diaphragm', 'Membrana', 'Membran', 'Membrane', 'Membrana'],
  bushing: ['Bushing', 'Boccola', 'Buchse', 'Bague', 'Casquillo'],
  profile: ['Profile', 'Profilo', 'Profil', 'Profilé', 'Perfil'],
  cord: ['Cord', 'Corda tonda', 'Rundschnur', 'Cordon', 'Cordón'],
  'tube-hose': ['Hose', 'Tubo', 'Schlauch', 'Tuyau', 'Manguera'],
  roller: ['Roller', 'Rullo', 'Walze', 'Rouleau', 'Rodillo'],
  sheet: ['Sheet', 'Lastra', 'Platte', 'Plaque', 'Plancha'],
  'moulded-part': ['Moulded part', 'Articolo stampato', 'Formteil', 'Pièce moulée', 'Pieza moldeada'],
} as const satisfies Record<string, Five>;

const measures = {
  innerDiameter: [
    'inner diameter',
    'diametro interno',
    'Innendurchmesser',
    'diamètre intérieur',
    'diámetro interior',
  ],
  outerDiameter: [
    'outer diameter',
    'diametro esterno',
    'Außendurchmesser',
    'diamètre extérieur',
    'diámetro exterior',
  ],
  section: ['cross-section', 'corda', 'Schnurstärke', 'tore', 'sección'],
  thickness: ['thickness', 'spessore', 'Dicke', 'épaisseur', 'espesor'],
  length: ['length', 'lunghezza', 'Länge', 'longueur', 'longitud'],
  width: ['width', 'larghezza', 'Breite', 'largeur', 'anchura'],
  height: ['height', 'altezza', 'Höhe', 'hauteur', 'altura'],
  diameter: ['diameter', 'diametro', 'Durchmesser', 'diamètre', 'diámetro'],
  hole: [
    'hole in the panel',
    'foro nel pannello',
    'Bohrung in der Platte',
    'trou du panneau',
    'agujero del panel',
  ],
  panel: [
    'panel thickness',
    'spessore del pannello',
    'Plattendicke',
    'épaisseur du panneau',
    'espesor del panel',
  ],
  wall: ['wall', 'parete', 'Wandstärke', 'paroi', 'pared'],
  shaft: ['shaft', 'albero', 'Welle', 'arbre', 'eje'],
  housing: ['housing bore', 'sede', 'Gehäusebohrung', 'logement', 'alojamiento'],
  core: ['core diameter', 'diametro anima', 'Kerndurchmesser', "diamètre de l'âme", 'diámetro del núcleo'],
  flangeDiameter: [
    'flange diameter',
    'diametro flangia',
    'Bunddurchmesser',
    'diamètre de la collerette',
    'diámetro de la valona',
  ],
  flangeThickness: [
    'flange thickness',
    'spessore flangia',
    'Bunddicke',
    'épaisseur de la collerette',
    'espesor de la valona',
  ],
  folds: ['folds', 'pieghe', 'Falten', 'plis', 'pliegues'],
  end: [
    'end diameter',
    'diametro estremità',
    'Anschlussdurchmesser',
    "diamètre d'extrémité",
    'diámetro del extremo',
  ],
  holes: ['holes', 'fori', 'Löcher', 'trous', 'agujeros'],
  circle: [
    'bolt circle',
    'interasse fori (diametro)',
    'Lochkreis',
    'cercle de perçage',
    'círculo de taladros',
  ],
  opening: ['opening', 'apertura', 'Öffnung', 'ouverture', 'abertura'],
  corner: [
    'corner radius',
    'raggio degli angoli',
    'Eckenradius',
    'rayon des angles',
    'radio de las esquinas',
  ],
  tail: ['tail', 'coda', 'Fahne', 'talon', 'cola'],
} as const satisfies Record<string, Five>;

const views = {
  frontAndSection: [
    'front view and section',
    'vista frontale e sezione',
    'Vorderansicht und Schnitt',
    'vue de face et coupe',
    'vista frontal y sección',
  ],
  frontAndDetail: [
    'front view and detail',
    'vista frontale e dettaglio',
    'Vorderansicht und Einzelheit',
    'vue de face et détail',
    'vista frontal y detalle',
  ],
  halfSection: [
    'half view, half section',
    'mezza vista, mezza sezione',
    'halb Ansicht, halb Schnitt',
    'demi-vue, demi-coupe',
    'media vista, media sección',
  ],
  section: ['section', 'sezione', 'Schnitt', 'coupe', 'sección'],
  envelope: [
    'outer sizes only',
    'solo ingombro',
    'nur Außenmaße',
    'encombrement seul',
    'solo dimensiones exteriores',
  ],
} as const satisfies Record<string, Five>;

const notes = {
  // The longest one fills the foot of the sheet: 58 signs.
  unstated: [
    'Schematic where no size is written',
    'Schematico dove non è quotato',
    'Schematisch, wo kein Maß steht',
    'Schématique là où rien n’est coté',
    'Esquemático donde no hay cota',
  ],
  envelope: [
    'Schematic: outer sizes only',
    'Schematico: solo ingombro',
    'Schematisch: nur Außenmaße',
    'Schématique : encombrement seul',
    'Esquemático: solo medidas exteriores',
  ],
} as const satisfies Record<string, Five>;

export type FigureName = keyof typeof names;
export type Measure = keyof typeof measures;
export type View = keyof typeof views;
export type Note = keyof typeof notes;

/** `O-ring 40.87 x 3.53 mm, front view and section`, in each language. */
export function titleOf(name: FigureName, size: string, view: View): Wording {
  return inEach((at) => `${names[name][at]}${size === '' ? '' : ` ${size} mm`}, ${views[view][at]}`);
}

/** `Inner diameter 40.87 ±0.38 mm; cross-section 3.53 mm.` with a note where there is one. */
export function descriptionOf(
  read: readonly (readonly [Measure, string])[],
  note: Note | undefined,
): Wording {
  return inEach((at) => {
    const said = read.map(([measure, value]) => `${measures[measure][at]} ${value}`).join('; ');
    return `${capital(said)}.${note === undefined ? '' : ` ${notes[note][at]}.`}`;
  });
}

export function noteOf(note: Note): Wording {
  return inEach((at) => notes[note][at]);
}

const order: Readonly<Record<Language, 0 | 1 | 2 | 3 | 4>> = { en: 0, it: 1, de: 2, fr: 3, es: 4 };

function inEach(word: (at: 0 | 1 | 2 | 3 | 4) => string): Wording {
  return Object.fromEntries(Object.entries(order).map(([language, at]) => [language, word(at)]));
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
