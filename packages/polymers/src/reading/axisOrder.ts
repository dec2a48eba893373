/** The axes that the figures of a run have in the order of the trade, and what stays in doubt. */
export interface AxisOrder {
  axes: readonly string[];
  rule: string;
  isAmbiguous?: boolean;
}

const rings: ReadonlySet<string> = new Set(['o-ring', 'x-ring']);
const discs: ReadonlySet<string> = new Set([
  'flat-gasket',
  'washer',
  'tap-seal',
  'bonded-seal',
  'back-up-ring',
  'mechanical-seal-part',
  'manhole-pipe-seal',
]);
const sleeves: ReadonlySet<string> = new Set(['bushing']);
const hollow: ReadonlySet<string> = new Set(['roller', 'bellows']);
const rodSeals: ReadonlySet<string> = new Set(['u-cup', 'wiper']);
const rounds: ReadonlySet<string> = new Set([
  'bellows',
  'bumper',
  'anti-vibration-mount',
  'roller',
  'plug-cap',
  'diaphragm',
  'cord',
]);
const secondOfRound: Readonly<Record<string, string>> = {
  bellows: 'length',
  roller: 'length',
  diaphragm: 'thickness',
  cord: 'length',
};
const blocks: ReadonlySet<string> = new Set(['moulded-part', 'bumper', 'anti-vibration-mount']);

/**
 * Which figure is which, when no axis is written: an O-ring is inside diameter × section, a shaft seal shaft × housing ×
 * width, of two diameters the larger is the outside one, and a flat part is length × width × thickness. Undefined where
 * the trade has no order. Source: the handbook's chapter on reading a size, general knowledge.
 */
export function axisOrder(
  product: string | undefined,
  values: readonly number[],
  isFlat: boolean,
): AxisOrder | undefined {
  const [a = 0, b = 0, c = 0] = values;
  if (values.length > 3) return undefined;
  if (product !== undefined && rings.has(product)) return ringOrder(values);
  if (product === 'lip-seal') return shaftSealOrder(values);
  if (product !== undefined && rodSeals.has(product) && values.length === 3)
    return { axes: a < b ? ['id', 'od', 'height'] : ['od', 'id', 'height'], rule: 'rod-seal-order' };
  if (product !== undefined && discs.has(product) && !isFlat && !isSheetLike(values)) {
    const [first, second] = a >= b ? ['od', 'id'] : ['id', 'od'];
    return { axes: [first, second, 'thickness'].slice(0, values.length), rule: 'larger-is-outside' };
  }
  if (product !== undefined && sleeves.has(product) && a === b && values.length === 2)
    return { axes: ['diameter', 'height'], rule: 'diameter-then-length' };
  if (product !== undefined && (sleeves.has(product) || (hollow.has(product) && values.length === 3))) {
    const [first, second] = a >= b ? ['od', 'id'] : ['id', 'od'];
    return { axes: [first, second, 'length'].slice(0, values.length), rule: 'larger-is-outside' };
  }
  if (product === 'tube-hose') return hoseOrder([a, b, c], values.length);
  if (product === 'sponge-part' && isFlat && values.length === 2)
    return { axes: ['width', 'thickness'], rule: 'width-thickness-of-strip' };
  // "30x30x2" of an angle: the third is how thick its legs are.
  if (product === 'profile' && values.length === 3 && c * 4 < Math.min(a, b))
    return { axes: ['width', 'height', 'thickness'], rule: 'width-height-thickness' };
  if (product === 'profile')
    return { axes: ['width', 'height', 'length'].slice(0, values.length), rule: 'width-height' };
  if (product !== undefined && rounds.has(product) && values.length === 2)
    return { axes: ['diameter', secondOfRound[product] ?? 'height'], rule: 'diameter-then-length' };
  if (product !== undefined && blocks.has(product) && values.length === 3)
    return { axes: ['length', 'width', 'height'], rule: 'length-width-height' };
  return flatOrder(product, values);
}

function ringOrder(values: readonly number[]): AxisOrder | undefined {
  const [a = 0, b = 0, c = 0] = values;
  if (values.length === 2)
    return a >= b
      ? { axes: ['id', 'cs'], rule: 'id-times-section', isAmbiguous: true }
      : { axes: ['cs', 'id'], rule: 'id-times-section', isAmbiguous: true };
  // Three figures of a ring say one thing twice: outside = inside + 2 sections.
  if (Math.abs(a - b - 2 * c) < 0.02 * a) return { axes: ['od', 'id', 'cs'], rule: 'outside-inside-section' };
  if (Math.abs(b - a - 2 * c) < 0.02 * b) return { axes: ['id', 'od', 'cs'], rule: 'outside-inside-section' };
  return undefined;
}

function shaftSealOrder(values: readonly number[]): AxisOrder | undefined {
  const [a = 0, b = 0] = values;
  if (values.length < 2) return undefined;
  const axes = a <= b ? ['shaft', 'housing', 'width'] : ['housing', 'shaft', 'width'];
  return { axes: axes.slice(0, values.length), rule: 'shaft-housing-width' };
}

// "8 x 12": bore and outside; "10 x 2": bore and wall.
function hoseOrder([a = 0, b = 0]: readonly number[], count: number): AxisOrder {
  if (b < a / 2) return { axes: ['id', 'wall', 'length'].slice(0, count), rule: 'bore-and-wall' };
  const [first, second] = a >= b ? ['od', 'id'] : ['id', 'od'];
  return { axes: [first, second, 'length'].slice(0, count), rule: 'larger-is-outside' };
}

function flatOrder(product: string | undefined, values: readonly number[]): AxisOrder | undefined {
  const [a = 0, b = 0, c = 0] = values;
  const count = values.length;
  // "5 x 1400 x 10000" of a sheet begins with the thickness.
  if (product === 'sheet' && count === 3 && a * 10 < Math.min(b, c))
    return { axes: ['thickness', 'width', 'length'], rule: 'thickness-first' };
  if (count === 3) return { axes: ['length', 'width', 'thickness'], rule: 'length-width-thickness' };
  if (product === undefined && count === 2 && Math.min(a, b) >= 100 && Math.max(a, b) < 4 * Math.min(a, b))
    return { axes: ['length', 'width'], rule: 'length-width-thickness' };
  if (product === 'sheet' || product === 'sponge-part' || product === 'flat-gasket')
    return { axes: ['length', 'width'], rule: 'length-width-thickness' };
  return undefined;
}

// No round gasket has a limb of nine tenths of its radius: a strip. Equal sides: a square.
function isSheetLike([a = 0, b = 0, c]: readonly number[]): boolean {
  const [large, small] = a >= b ? [a, b] : [b, a];
  return large === small || (c !== undefined && small < large * 0.12);
}
