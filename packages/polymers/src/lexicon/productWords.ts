// Spellings that the tables lack or that the handbook lists apart; all of them trade knowledge.

// "Seal" alone leaves open which one: it finds every product that seals, and the context decides.
const seal = [
  'seal',
  'sealing',
  'guarnizione',
  'tenuta',
  'Dichtung',
  'Dichtring',
  'joint',
  "joint d'étanchéité",
  'junta',
];

/** Further aliases by product: irregular plurals, and the words that mean several products. */
export const productAliases: Readonly<Record<string, readonly string[]>> = {
  'anti-vibration-mount': [
    'rubber feet',
    'rubber foot',
    'machine foot',
    'machine feet',
    'Maschinenfuß',
    'Schwingmetall',
  ],
  bellows: ['bellow', 'Faltenbälge', 'soffietti'],
  'bonded-seal': seal,
  bumper: ['rubber feet', 'rubber foot', 'feet', 'Gummifüße'],
  cord: ['O-ring cord', 'cordoncino'],
  'flat-gasket': [
    ...seal,
    'gaskets',
    'guarnizione tranciata',
    'Stanzdichtung',
    'joint découpé',
    'joint plat découpé',
  ],
  'lip-seal': [...seal, 'shaft seal', 'guarnizione radiale', 'Wellendichtung'],
  'manhole-pipe-seal': seal,
  'mechanical-seal-part': ['seal', 'Dichtung', 'guarnizione', 'joint', 'junta', 'tenuta'],
  'moulded-part': [
    'molded part',
    'moulded parts',
    'stampato in gomma',
    'stampati',
    'Gummiteil',
    'Formartikel',
  ],
  'o-ring': [...seal, 'OR-Ring', 'Oring'],
  profile: [
    'extrusion profile',
    'guarnizione in profilo',
    'seal strip',
    'Dichtungsprofil',
    'profilo in gomma',
  ],
  'sponge-part': [
    'sponge rubber',
    'closed-cell sponge',
    'Schaumstoff',
    'Zellgummi',
    'spugna espansa',
    'neoprene espanso',
  ],
  'tap-seal': [...seal, 'tap seal', 'rubinetteria', 'Sanitärdichtung'],
  'tube-hose': ['tubi', 'tubing', 'Gummischlauch', 'tuyaux'],
  'u-cup': [...seal, 'rod seal', 'piston seal'],
  'v-ring': seal,
  wiper: seal,
  'x-ring': seal,
};

/** Further aliases by process. */
export const processAliases: Readonly<Record<string, readonly string[]>> = {
  'compression-moulding': ['compression', 'compressione', 'compressione gomma'],
  'die-cutting': ['die cut', 'tranciati', 'fustellati', 'gestanzt'],
  extrusion: ['extruded', 'estruso', 'estrusi', 'extrudiert', 'extrudé'],
  'mould-making': ['moulds', 'stampi', 'Werkzeug', 'moule', 'molde'],
  'plastics-injection': [
    'injection moulding',
    'stampaggio a iniezione',
    'Spritzguss',
    'moulage par injection',
    'inyección',
  ],
  'rubber-injection': [
    'injection moulding',
    'stampaggio a iniezione',
    'Spritzguss',
    'moulage par injection',
    'inyección',
  ],
  'rubber-metal-bonding': [
    'rubber-metal',
    'metal bonded',
    'Gummi-Metall',
    'caoutchouc-métal',
    'caucho-metal',
  ],
};
