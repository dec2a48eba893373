import type { Figure } from '@sebino/domain/sector';
import { bellowsFigure, bellowsProblems } from './bellows.ts';
import { bushingFigure, bushingProblems } from './bushing.ts';
import { diaphragmFigure, diaphragmProblems } from './diaphragm.ts';
import { envelopeDrawer, profileDrawer } from './drawers/shape.ts';
import { need, read } from './drawers/read.ts';
import type { Given } from './drawers/read.ts';
import { gasketFigure, gasketProblems, washerFigure } from './gasket.ts';
import type { GasketDimensions } from './gasket.ts';
import { grommetFigure, grommetProblems } from './grommet.ts';
import { hoseFigure, hoseProblems } from './hose.ts';
import { lipSealFigure, lipSealProblems } from './lipSeal.ts';
import { oringFigure, oringProblems, xringFigure } from './oring.ts';
import type { OringDimensions } from './oring.ts';
import type { FigureProblem } from './problem.ts';
import { rollerFigure, rollerProblems } from './roller.ts';

/** What a product makes of the keys given: what is missing, or what is wrong and how to draw it. */
export type Drawn =
  | { missing: readonly (readonly string[])[] }
  | { problems: readonly FigureProblem[]; draw: () => Figure | undefined };

export type Drawer = (dimensions: Given) => Drawn;

/** How each product reads the dimensions of an enquiry. A product that is not here has no figure to measure. */
export const drawers: Readonly<Record<string, Drawer>> = {
  'o-ring': (given) => ringDrawer(given, oringFigure),
  'x-ring': (given) => ringDrawer(given, xringFigure),
  'back-up-ring': (given) => flatDrawer(given, (flat) => washerFigure(flat, 'back-up-ring')),
  'flat-gasket': (given) => flatDrawer(given, gasketFigure),
  washer: (given) => flatDrawer(given, (flat) => washerFigure(flat)),
  'tap-seal': (given) => flatDrawer(given, (flat) => washerFigure(flat, 'tap-seal')),
  'lip-seal': lipSealDrawer,
  bellows: bellowsDrawer,
  grommet: grommetDrawer,
  diaphragm: diaphragmDrawer,
  bushing: bushingDrawer,
  profile: profileDrawer,
  cord: profileDrawer,
  'tube-hose': hoseDrawer,
  roller: rollerDrawer,
  sheet: (given) => envelopeDrawer(given, 'sheet'),
  'sponge-part': (given) => envelopeDrawer(given, 'moulded-part', 'sponge-part'),
  bumper: (given) => envelopeDrawer(given, 'moulded-part', 'bumper'),
  'anti-vibration-mount': (given) => envelopeDrawer(given, 'moulded-part', 'anti-vibration-mount'),
  'plug-cap': (given) => envelopeDrawer(given, 'moulded-part', 'plug-cap'),
  'moulded-part': (given) => envelopeDrawer(given, 'moulded-part'),
};

function ringDrawer(given: Given, draw: (dimensions: OringDimensions) => Figure | undefined): Drawn {
  const { idMm, csMm: section, odMm } = read(given, ['idMm', 'csMm', 'odMm']);
  // Two diameters give the section: the ring fills what lies between them.
  const csMm = section ?? (idMm !== undefined && odMm !== undefined ? (odMm - idMm) / 2 : undefined);
  if (idMm === undefined || csMm === undefined) return need([idMm, 'idMm'], [csMm, 'csMm', 'odMm']);
  const isNarrow = section === undefined && odMm !== undefined && odMm <= idMm;
  if (isNarrow)
    return wrong({ code: 'not-greater', data: { field: 'odMm', value: odMm, than: 'idMm', limit: idMm } });
  const dimensions = { idMm, csMm };
  return { problems: oringProblems(dimensions), draw: () => draw(dimensions) };
}

function wrong(problem: FigureProblem): Drawn {
  return { problems: [problem], draw: () => undefined };
}

function flatDrawer(given: Given, draw: (dimensions: GasketDimensions) => Figure | undefined): Drawn {
  const { idMm, holeMm, odMm, diameterMm, lengthMm, widthMm, thicknessMm, heightMm } = read(given, [
    'idMm',
    'holeMm',
    'odMm',
    'diameterMm',
    'lengthMm',
    'widthMm',
    'thicknessMm',
    'heightMm',
  ]);
  const inner = idMm ?? holeMm;
  const outer = odMm ?? diameterMm;
  const thick = thicknessMm ?? heightMm;
  if (outer === undefined && lengthMm !== undefined && widthMm !== undefined && thick !== undefined) {
    const outline = { kind: 'rectangle', lengthMm, widthMm } as const;
    const opening = inner === undefined ? {} : { opening: { kind: 'round', idMm: inner } as const };
    return flat({ outline, ...opening, thicknessMm: thick }, draw);
  }
  if (inner === undefined || outer === undefined || thick === undefined) {
    return need([outer, 'odMm'], [inner, 'idMm'], [thick, 'thicknessMm']);
  }
  return flat({ odMm: outer, idMm: inner, thicknessMm: thick }, draw);
}

function flat(
  dimensions: GasketDimensions,
  draw: (dimensions: GasketDimensions) => Figure | undefined,
): Drawn {
  return { problems: gasketProblems(dimensions), draw: () => draw(dimensions) };
}

function lipSealDrawer(given: Given): Drawn {
  const size = read(given, ['shaftMm', 'idMm', 'housingMm', 'odMm', 'widthMm', 'heightMm', 'thicknessMm']);
  const shaftMm = size.shaftMm ?? size.idMm;
  const housingMm = size.housingMm ?? size.odMm;
  const widthMm = size.widthMm ?? size.heightMm ?? size.thicknessMm;
  if (shaftMm === undefined || housingMm === undefined || widthMm === undefined) {
    return need([shaftMm, 'shaftMm'], [housingMm, 'housingMm'], [widthMm, 'widthMm']);
  }
  const dimensions = { shaftMm, housingMm, widthMm };
  return { problems: lipSealProblems(dimensions), draw: () => lipSealFigure(dimensions) };
}

function bellowsDrawer(given: Given): Drawn {
  const {
    odMm: over,
    diameterMm,
    lengthMm: long,
    heightMm,
    ...rest
  } = read(given, ['odMm', 'diameterMm', 'lengthMm', 'heightMm', 'idMm', 'wallMm']);
  const odMm = over ?? diameterMm;
  const lengthMm = long ?? heightMm;
  if (odMm === undefined || lengthMm === undefined)
    return need([odMm, 'odMm', 'diameterMm'], [lengthMm, 'lengthMm']);
  const dimensions = { odMm, lengthMm, ...rest };
  return { problems: bellowsProblems(dimensions), draw: () => bellowsFigure(dimensions) };
}

function grommetDrawer(given: Given): Drawn {
  const { holeMm, panelMm, ...rest } = read(given, ['holeMm', 'panelMm', 'idMm', 'odMm', 'heightMm']);
  if (holeMm === undefined || panelMm === undefined) return need([holeMm, 'holeMm'], [panelMm, 'panelMm']);
  const dimensions = { holeMm, panelMm, ...rest };
  return { problems: grommetProblems(dimensions), draw: () => grommetFigure(dimensions) };
}

function diaphragmDrawer(given: Given): Drawn {
  const {
    odMm: over,
    diameterMm,
    thicknessMm: thick,
    wallMm,
    ...rest
  } = read(given, ['odMm', 'diameterMm', 'thicknessMm', 'wallMm', 'heightMm', 'idMm']);
  const odMm = over ?? diameterMm;
  const thicknessMm = thick ?? wallMm;
  if (odMm === undefined || thicknessMm === undefined) {
    return need([odMm, 'odMm', 'diameterMm'], [thicknessMm, 'thicknessMm', 'wallMm']);
  }
  const dimensions = { odMm, thicknessMm, ...rest };
  return { problems: diaphragmProblems(dimensions), draw: () => diaphragmFigure(dimensions) };
}

function bushingDrawer(given: Given): Drawn {
  const {
    idMm,
    odMm,
    lengthMm: long,
    heightMm,
    widthMm,
  } = read(given, ['idMm', 'odMm', 'lengthMm', 'heightMm', 'widthMm']);
  const lengthMm = long ?? heightMm ?? widthMm;
  if (idMm === undefined || odMm === undefined || lengthMm === undefined) {
    return need([idMm, 'idMm'], [odMm, 'odMm'], [lengthMm, 'lengthMm', 'heightMm']);
  }
  const dimensions = { idMm, odMm, lengthMm };
  return { problems: bushingProblems(dimensions), draw: () => bushingFigure(dimensions) };
}

function hoseDrawer(given: Given): Drawn {
  const { idMm: bore, wallMm: wall, odMm, ...rest } = read(given, ['idMm', 'wallMm', 'odMm', 'lengthMm']);
  // Any two of the three give the third.
  const idMm = bore ?? (odMm !== undefined && wall !== undefined ? odMm - 2 * wall : undefined);
  const wallMm = wall ?? (odMm !== undefined && bore !== undefined ? (odMm - bore) / 2 : undefined);
  if (idMm === undefined || wallMm === undefined) return need([idMm, 'idMm'], [wallMm, 'wallMm', 'odMm']);
  if (odMm !== undefined && wall !== undefined && idMm <= 0) {
    return wrong({ code: 'wall-too-thick', data: { field: 'wallMm', value: wall, limit: odMm / 2 } });
  }
  if (odMm !== undefined && wallMm <= 0) {
    return wrong({ code: 'not-greater', data: { field: 'odMm', value: odMm, than: 'idMm', limit: idMm } });
  }
  const dimensions = { idMm, wallMm, ...rest };
  return { problems: hoseProblems(dimensions), draw: () => hoseFigure(dimensions) };
}

function rollerDrawer(given: Given): Drawn {
  const {
    odMm: over,
    diameterMm,
    lengthMm,
    widthMm,
    idMm,
  } = read(given, ['odMm', 'diameterMm', 'lengthMm', 'widthMm', 'idMm']);
  const odMm = over ?? diameterMm;
  const faceMm = lengthMm ?? widthMm;
  if (odMm === undefined || faceMm === undefined)
    return need([odMm, 'odMm', 'diameterMm'], [faceMm, 'lengthMm', 'widthMm']);
  const dimensions = { odMm, faceMm, ...(idMm === undefined ? {} : { coreMm: idMm }) };
  return { problems: rollerProblems(dimensions), draw: () => rollerFigure(dimensions) };
}
