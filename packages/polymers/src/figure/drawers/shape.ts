import type { Drawn } from '../drawers.ts';
import { envelopeFigure, envelopeProblems } from '../envelope.ts';
import type { EnvelopeDimensions } from '../envelope.ts';
import { profileFigure, profileProblems } from '../profile.ts';
import type { ProfileDimensions } from '../profile.ts';
import type { FigureName } from '../words.ts';
import { need, read } from './read.ts';
import type { Given } from './read.ts';

/** A profile by the word for its shape; one whose shape is not said, or not drawn to measure, by its outer sizes. */
export function profileDrawer(given: Given): Drawn {
  const size = read(given, ['widthMm', 'heightMm', 'diameterMm', 'wallMm', 'thicknessMm', 'panelMm', 'csMm']);
  const diameterMm = size.diameterMm ?? size.csMm;
  const dimensions = profileOf(given, { ...size, ...(diameterMm === undefined ? {} : { diameterMm }) });
  if (dimensions) return { problems: profileProblems(dimensions), draw: () => profileFigure(dimensions) };
  if (size.widthMm === undefined || size.heightMm === undefined) {
    return need([size.widthMm, 'widthMm'], [size.heightMm, 'heightMm']);
  }
  return envelope({ lengthMm: size.widthMm, heightMm: size.heightMm }, 'profile', 'profile');
}

type Size = Partial<
  Record<'widthMm' | 'heightMm' | 'diameterMm' | 'wallMm' | 'thicknessMm' | 'panelMm', number>
>;

function profileOf(
  given: Given,
  { widthMm, heightMm, diameterMm, wallMm: wall, thicknessMm, panelMm }: Size,
): ProfileDimensions | undefined {
  const shape = Object.hasOwn(given, 'shape') ? given['shape'] : undefined;
  const walled = wall ?? thicknessMm;
  const wallMm = walled === undefined ? {} : { wallMm: walled };
  const isSized = widthMm !== undefined && heightMm !== undefined;
  if (shape === 'D' && isSized) return { shape, widthMm, heightMm, ...wallMm };
  if (shape === 'U' && isSized) return { shape, widthMm, heightMm, ...wallMm };
  if (shape === 'P' && widthMm !== undefined && (diameterMm ?? heightMm) !== undefined) {
    return { shape, widthMm, diameterMm: diameterMm ?? heightMm ?? 0, ...wallMm };
  }
  if (shape === 'square' && isSized) return { shape: 'rectangle', widthMm, heightMm };
  if (panelMm !== undefined) {
    return {
      shape: 'edge',
      panelMm,
      ...(widthMm === undefined ? {} : { widthMm }),
      ...(heightMm === undefined ? {} : { heightMm }),
    };
  }
  const isRound = shape === 'round' || shape === undefined;
  if (isRound && diameterMm !== undefined && !isSized) return { shape: 'round', diameterMm };
  return undefined;
}

/** The outer sizes of a part whose shape no dimension tells. */
export function envelopeDrawer(given: Given, name: FigureName, id: string = name): Drawn {
  const size = read(given, ['diameterMm', 'odMm', 'lengthMm', 'widthMm', 'heightMm', 'thicknessMm']);
  const diameterMm = size.diameterMm ?? size.odMm;
  const high = size.heightMm ?? size.thicknessMm;
  if (diameterMm !== undefined) {
    const long = size.lengthMm ?? high;
    return envelope({ diameterMm, ...(long === undefined ? {} : { lengthMm: long }) }, name, id);
  }
  const long = size.lengthMm ?? size.widthMm;
  if (long === undefined || (size.widthMm ?? high) === undefined) {
    return need([long, 'lengthMm', 'diameterMm'], [size.widthMm ?? high, 'widthMm', 'heightMm']);
  }
  const widthMm = size.lengthMm === undefined ? undefined : size.widthMm;
  return envelope(
    {
      lengthMm: long,
      ...(widthMm === undefined ? {} : { widthMm }),
      ...(high === undefined ? {} : { heightMm: high }),
    },
    name,
    id,
  );
}

function envelope(dimensions: EnvelopeDimensions, name: FigureName, id: string): Drawn {
  return { problems: envelopeProblems(dimensions), draw: () => envelopeFigure(dimensions, { id, name }) };
}
