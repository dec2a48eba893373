// Which processes turn out which product. Trade knowledge: a route is what the words mean, not a limit of a machine.

const moulding = ['compression-moulding', 'transfer-moulding', 'rubber-injection'];
const rings = [
  ...moulding,
  'injection-compression',
  'lsr-injection',
  'cnc-seal-turning',
  'splicing-vulcanised',
];
const cutting = ['die-cutting', 'waterjet-cutting', 'plotter-cutting', 'lathe-cutting'];
const flat = [...moulding, 'injection-compression', 'lsr-injection', ...cutting];
const turned = [...moulding, 'cnc-seal-turning'];
const bonded = [...moulding, 'rubber-metal-bonding'];
const extruded = ['extrusion', 'plastics-extrusion'];
const buttons = [...moulding, 'lsr-injection', 'plastics-injection'];

const routes: Readonly<Record<string, readonly string[]>> = {
  'o-ring': rings,
  'x-ring': [...moulding, 'injection-compression', 'lsr-injection'],
  'back-up-ring': [...turned, 'machining', 'lathe-cutting', 'plastics-injection'],
  'flat-gasket': flat,
  washer: [...flat, 'machining', 'plastics-injection'],
  'bonded-seal': ['rubber-metal-bonding'],
  'lip-seal': [...turned, 'rubber-metal-bonding'],
  'v-ring': turned,
  'u-cup': turned,
  wiper: turned,
  bellows: [...moulding, 'lsr-injection', 'blow-moulding'],
  grommet: buttons,
  diaphragm: [...moulding, 'injection-compression', 'lsr-injection'],
  bushing: bonded,
  'anti-vibration-mount': bonded,
  bumper: [...bonded, 'lsr-injection', 'plastics-injection'],
  profile: extruded,
  cord: extruded,
  'tube-hose': [...extruded, ...moulding],
  sheet: ['calendering', ...extruded, 'compression-moulding'],
  'sponge-part': ['die-cutting', 'waterjet-cutting', 'plotter-cutting', 'compression-moulding', 'extrusion'],
  roller: ['rubber-coating', 'compression-moulding'],
  'plug-cap': buttons,
  'valve-part': [...bonded, 'lsr-injection'],
  'moulded-part': [...bonded, 'lsr-injection', 'plastics-injection', 'two-component'],
  kit: ['assembly'],
  'mechanical-seal-part': [...moulding, 'machining'],
  'manhole-pipe-seal': [...moulding, 'extrusion', 'splicing-vulcanised'],
  'tap-seal': [...moulding, 'injection-compression', 'lsr-injection', 'die-cutting', 'lathe-cutting'],
};

/** Whether the process can turn out the product. False for an unknown product. */
export function makes(process: string, product: string): boolean {
  return processesFor(product).includes(process);
}

/** The processes that can turn out a product; empty for an unknown one. */
export function processesFor(product: string): readonly string[] {
  return Object.hasOwn(routes, product) ? (routes[product] ?? []) : [];
}

const presses = [...bonded, 'injection-compression', 'lsr-injection', 'plastics-injection', 'two-component'];

/** Whether the process closes a mould between platens. */
export function isMoulding(process: string): boolean {
  return presses.includes(process);
}

/** Whether the process fills the mould through a gate, so that the shot and the higher cavity pressure count. */
export function isInjection(process: string): boolean {
  return [
    'rubber-injection',
    'injection-compression',
    'lsr-injection',
    'plastics-injection',
    'two-component',
  ].includes(process);
}

/** Whether the process cuts flat parts on a table. */
export function isFlatCutting(process: string): boolean {
  return ['die-cutting', 'waterjet-cutting', 'plotter-cutting'].includes(process);
}

/** Whether the process makes round parts within a range of diameters. */
export function isRoundWork(process: string): boolean {
  return ['cnc-seal-turning', 'lathe-cutting', 'machining', 'splicing-vulcanised', 'rubber-coating'].includes(
    process,
  );
}

/** Whether the process draws a section by the metre. */
export function isExtrusion(process: string): boolean {
  return extruded.includes(process);
}
