import type { Figure } from '@sebino/domain/sector';
import fc from 'fast-check';
import { bellowsFigure } from '../bellows.ts';
import { bushingFigure } from '../bushing.ts';
import { diaphragmFigure } from '../diaphragm.ts';
import { envelopeFigure } from '../envelope.ts';
import { gasketFigure, washerFigure } from '../gasket.ts';
import type { GasketDimensions } from '../gasket.ts';
import { grommetFigure } from '../grommet.ts';
import { hoseFigure } from '../hose.ts';
import { lipSealFigure } from '../lipSeal.ts';
import { oringFigure, squareRingFigure, xringFigure } from '../oring.ts';
import { profileFigure } from '../profile.ts';
import type { ProfileDimensions } from '../profile.ts';
import { rollerFigure } from '../roller.ts';

// Generated parts that can be made, at every ratio of their dimensions. Written as on a drawing, to a hundredth.
const mm = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true }).map((value) => Math.max(Math.round(value * 100) / 100, 0.01));
const small = fc.oneof(mm(0.1, 5), mm(0.1, 100));
const any = fc.oneof(mm(0.1, 10), mm(1, 2000));
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined });
const share = fc.double({ min: 0.02, max: 0.98, noNaN: true });

// Leaves out what is not there, as callers do.
function present<T extends object>(of: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as never;
}

const tolerance = maybe(fc.constantFrom(0.05, 0.5));
export const anyRing = fc.record({ idMm: any, csMm: small, wide: tolerance }).map(({ idMm, csMm, wide }) => ({
  idMm,
  csMm,
  ...(wide && wide < idMm ? { idToleranceMm: wide } : {}),
  ...(wide && wide < csMm ? { csToleranceMm: wide } : {}),
}));

const material = fc.constantFrom('rubber', 'metal', 'plastic', 'sponge');

export const anyGasket: fc.Arbitrary<GasketDimensions> = fc
  .record({ idMm: any, limb: small, thicknessMm: small, count: fc.integer({ min: 0, max: 24 }), material })
  .map(({ idMm, limb, count, ...rest }) => {
    const odMm = idMm + 2 * limb;
    const circleMm = idMm + limb;
    const diameterMm = Math.min(limb * 0.6, (circleMm * 2) / Math.max(count, 1));
    const holes = count === 0 || diameterMm < 0.02 ? {} : { boltHoles: { count, diameterMm, circleMm } };
    return { idMm, odMm, ...rest, ...holes };
  });

const shapedGasket: fc.Arbitrary<GasketDimensions> = fc
  .record({
    long: any,
    flat: fc.double({ min: 0.1, max: 1, noNaN: true }),
    thicknessMm: small,
    isOval: fc.boolean(),
    share,
    isRound: fc.boolean(),
  })
  .map(({ long, flat, thicknessMm, isOval, share: part, isRound }): GasketDimensions => {
    const [lengthMm, widthMm] = [Math.max(long, 10), Math.max(long, 10) * flat];
    const outline =
      isOval && flat < 0.9
        ? { kind: 'oval' as const, lengthMm, widthMm, endRadiusMm: (widthMm / 2) * part }
        : { kind: 'rectangle' as const, lengthMm, widthMm, cornerMm: (widthMm / 2) * part };
    const opening = isRound
      ? { kind: 'round' as const, idMm: widthMm * 0.6 }
      : { kind: 'rectangle' as const, lengthMm: lengthMm * 0.3, widthMm: widthMm * 0.3 };
    return { outline, opening, thicknessMm };
  });

const lipSeal = fc.record({ shaftMm: any, limb: small, widthMm: small, hasDustLip: fc.boolean() });
const bellows = fc.record({
  odMm: any,
  lengthMm: any,
  a: maybe(share),
  b: maybe(share),
  folds: maybe(fc.integer({ min: 1, max: 40 })),
});
const grommet = fc.record({
  holeMm: any,
  panelMm: small,
  inner: maybe(share),
  outer: maybe(share),
  more: maybe(small),
});
const diaphragm = fc.record({ odMm: any, thin: share, rise: maybe(any), inner: maybe(share) });
const bushing = fc.record({
  odMm: any,
  inner: share,
  lengthMm: any,
  flange: maybe(fc.record({ more: small, part: share })),
  material,
});
const hose = fc.record({ idMm: any, wallMm: small, lengthMm: maybe(any), hasFabric: fc.boolean() });
const roller = fc.record({ odMm: any, faceMm: any, core: maybe(share) });

const profile: fc.Arbitrary<ProfileDimensions> = fc
  .record({
    shape: fc.constantFrom('round', 'rectangle', 'D', 'P', 'U', 'edge'),
    w: any,
    h: any,
    part: share,
    isWalled: fc.boolean(),
    material,
  })
  .map(({ shape, w, h, part, isWalled, material: of }): ProfileDimensions => {
    const walled = (room: number): { wallMm?: number } =>
      isWalled ? { wallMm: Math.max(room * part, 0.01) } : {};
    switch (shape) {
      case 'round':
        return { shape, diameterMm: w, material: of };
      case 'rectangle':
        return { shape, widthMm: w, heightMm: h, material: of };
      case 'P': {
        const diameterMm = Math.max(w * part, 0.05);
        return {
          shape,
          widthMm: w + 1,
          diameterMm,
          ...walled(diameterMm / 2),
          ...(isWalled ? { tailMm: diameterMm * 0.3 } : {}),
        };
      }
      case 'edge':
        return { shape, panelMm: Math.max(w * part, 0.01), ...(isWalled ? { widthMm: w, heightMm: h } : {}) };
      default:
        return { shape, widthMm: w, heightMm: h, ...walled(Math.min(w / 2, h)) };
    }
  });

const box = fc.record({ lengthMm: any, widthMm: maybe(any), heightMm: maybe(any) });
const cylinder = fc.record({ diameterMm: any, lengthMm: maybe(any) });

/** Every kind of figure from generated dimensions, by its name. */
export const anyKinds: Readonly<Record<string, fc.Arbitrary<Figure | undefined>>> = {
  oring: anyRing.map(oringFigure),
  xring: anyRing.map(xringFigure),
  squareRing: anyRing.map(squareRingFigure),
  gasket: anyGasket.map(gasketFigure),
  shapedGasket: shapedGasket.map(gasketFigure),
  washer: anyGasket.map((each) => washerFigure(each)),
  lipSeal: lipSeal.map(({ limb, ...rest }) => lipSealFigure({ ...rest, housingMm: rest.shaftMm + 2 * limb })),
  bellows: bellows.map(({ a, b, ...rest }) =>
    bellowsFigure(
      present({
        ...rest,
        idMm: a && Math.max(a * rest.odMm, 0.01),
        secondIdMm: b && Math.max(b * rest.odMm, 0.01),
      }),
    ),
  ),
  grommet: grommet.map(({ inner, outer, more, ...rest }) =>
    grommetFigure(
      present({
        ...rest,
        idMm: inner && Math.max(inner * rest.holeMm, 0.01),
        odMm: outer && rest.holeMm * (1 + outer),
        heightMm: more && rest.panelMm + more,
      }),
    ),
  ),
  diaphragm: diaphragm.map(({ odMm, thin, rise, inner }) => {
    const thicknessMm = Math.max((odMm / 2) * thin * 0.9, 0.01);
    return diaphragmFigure(
      present({
        odMm,
        thicknessMm,
        heightMm: rise && thicknessMm + rise,
        idMm: inner && Math.max(inner * odMm, 0.01),
      }),
    );
  }),
  bushing: bushing.map(({ inner, flange, ...rest }) =>
    bushingFigure(
      present({
        ...rest,
        idMm: Math.max(inner * rest.odMm, 0.01),
        flange: flange && {
          odMm: rest.odMm + flange.more,
          thicknessMm: Math.max(rest.lengthMm * flange.part * 0.9, 0.01),
        },
      }),
    ),
  ),
  hose: hose.map((each) => hoseFigure(present(each))),
  roller: roller.map(({ core, ...rest }) =>
    rollerFigure(present({ ...rest, coreMm: core && Math.max(core * rest.odMm, 0.01) })),
  ),
  profile: profile.map(profileFigure),
  box: box.map((each) => envelopeFigure(present(each))),
  cylinder: cylinder.map((each) => envelopeFigure(present(each))),
};

export const anyFigure: fc.Arbitrary<Figure | undefined> = fc.oneof(...Object.values(anyKinds));
