import type { Figure, FigureStroke } from '@sebino/domain/sector';
import { productList } from '../product.ts';
import { field } from './kind/canvas.ts';
import { cord, profile, sheet, tubeHose } from './kind/extruded.ts';
import { lipSeal, mechanicalSealPart, pipeSeal, ucup, vring, wiper } from './kind/lip.ts';
import {
  bellows,
  bumper,
  bushing,
  diaphragm,
  grommet,
  mouldedPart,
  mount,
  plugCap,
  roller,
  spongePart,
  valvePart,
} from './kind/moulded.ts';
import { backupRing, bondedSeal, flatGasket, kit, oring, tapSeal, washer, xring } from './kind/ring.ts';

const drawings: Readonly<Record<string, () => FigureStroke[]>> = {
  'o-ring': oring,
  'x-ring': xring,
  'back-up-ring': backupRing,
  'flat-gasket': flatGasket,
  washer,
  'bonded-seal': bondedSeal,
  'lip-seal': lipSeal,
  'v-ring': vring,
  'u-cup': ucup,
  wiper,
  bellows,
  grommet,
  diaphragm,
  bushing,
  'anti-vibration-mount': mount,
  bumper,
  profile,
  cord,
  'tube-hose': tubeHose,
  sheet,
  'sponge-part': spongePart,
  roller,
  'plug-cap': plugCap,
  'valve-part': valvePart,
  'moulded-part': mouldedPart,
  kit,
  'mechanical-seal-part': mechanicalSealPart,
  'manhole-pipe-seal': pipeSeal,
  'tap-seal': tapSeal,
};

/** The products that have a drawing of their kind, in the order of the product table. */
export const figureKinds: readonly string[] = productList.map(({ id }) => id).filter((id) => id in drawings);

/**
 * What a product looks like in principle: outline, section and axis without dimensions, all on one field. Undefined for
 * an id that is no product.
 */
export function kindFigure(productId: string): Figure | undefined {
  const draw = Object.hasOwn(drawings, productId) ? drawings[productId] : undefined;
  const names = productList.find(({ id }) => id === productId)?.names;
  if (!draw || !names) return undefined;
  const { en, it, de, fr, es } = names;
  return {
    id: productId,
    viewBox: field,
    strokes: draw(),
    title: {
      en: `${en?.[0] ?? productId}, schematic figure`,
      ...(it?.[0] ? { it: `${it[0]}, figura schematica` } : {}),
      ...(de?.[0] ? { de: `${de[0]}, Prinzipskizze` } : {}),
      ...(fr?.[0] ? { fr: `${fr[0]}, schéma de principe` } : {}),
      ...(es?.[0] ? { es: `${es[0]}, figura esquemática` } : {}),
    },
  };
}
