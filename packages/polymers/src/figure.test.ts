import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureOf } from './figure.ts';
import { bellowsProblems } from './figure/bellows.ts';
import { gasketProblems } from './figure/gasket.ts';
import { hoseProblems } from './figure/hose.ts';
import { figureKinds } from './figure/kind.ts';
import { oringProblems } from './figure/oring.ts';
import { profileProblems } from './figure/profile.ts';
import { toSvg } from './figure/svg.ts';

const keys = [
  'idMm',
  'csMm',
  'odMm',
  'thicknessMm',
  'widthMm',
  'heightMm',
  'lengthMm',
  'diameterMm',
  'holeMm',
  'panelMm',
  'wallMm',
  'shaftMm',
  'housingMm',
];

describe('the figure of a product', () => {
  test.each([
    ['o-ring', { idMm: 40.87, csMm: 3.53 }, 'O-ring 40.87 x 3.53 mm, front view and detail'],
    ['o-ring', { idMm: 20, odMm: 26 }, 'O-ring 20 x 3 mm, front view and section'],
    ['washer', { odMm: 20, idMm: 10, thicknessMm: 3 }, 'Washer 20 x 10 x 3 mm, front view and section'],
    [
      'flat-gasket',
      { lengthMm: 120, widthMm: 80, thicknessMm: 2 },
      'Flat gasket 120 x 80 x 2 mm, front view and detail',
    ],
    ['lip-seal', { shaftMm: 30, housingMm: 47, widthMm: 7 }, 'Lip seal 30 x 47 x 7 mm, section'],
    ['bellows', { diameterMm: 60, lengthMm: 110 }, 'Bellows 60 x 110 mm, half view, half section'],
    ['grommet', { holeMm: 20, panelMm: 2 }, 'Grommet 20 x 2 mm, section'],
    ['diaphragm', { diameterMm: 120, thicknessMm: 3 }, 'Diaphragm 120 x 3 mm, section'],
    ['bushing', { idMm: 12, odMm: 30, lengthMm: 40 }, 'Bushing 30 x 12 x 40 mm, section'],
    ['tube-hose', { idMm: 19, odMm: 27, lengthMm: 500 }, 'Hose 19 x 4 x 500 mm, section'],
    ['profile', { panelMm: 2 }, 'Profile 2 mm, section'],
    ['profile', { shape: 'U', widthMm: 12, heightMm: 16 }, 'Profile 12 x 16 mm, section'],
    ['profile', { shape: 'omega', widthMm: 12, heightMm: 16 }, 'Profile 12 x 16 mm, outer sizes only'],
    ['cord', { diameterMm: 8 }, 'Cord 8 mm, section'],
    ['roller', { diameterMm: 30, lengthMm: 1500 }, 'Roller 30 x 1500 mm, section'],
    ['bumper', { diameterMm: 30, heightMm: 20 }, 'Moulded part 20 x 30 mm, outer sizes only'],
  ])('%s from %j', (product, dimensions, title) => {
    const answer = figureOf(product, dimensions);
    expect(answer?.from).toBe('dimensions');
    expect(answer?.figure.id).toBe(product);
    expect(answer?.figure.title.en).toBe(title);
  });

  test('says which dimension is missing, and shows the kind of part', () => {
    expect(figureOf('o-ring', { idMm: 40 })).toMatchObject({
      from: 'kind',
      missing: [['csMm', 'odMm']],
      problems: [],
    });
    expect(figureOf('lip-seal', {})).toMatchObject({ missing: [['shaftMm'], ['housingMm'], ['widthMm']] });
    expect(figureOf('kit', { idMm: 3 })).toMatchObject({ from: 'kind', missing: [], problems: [] });
    expect(figureOf('constructor', {})).toBeUndefined();
  });

  test('says why dimensions are impossible, and shows the kind of part', () => {
    const gasket = figureOf('flat-gasket', { odMm: 30, idMm: 48, thicknessMm: 2 });
    expect(gasket).toMatchObject({
      from: 'kind',
      problems: [{ code: 'not-greater', data: { field: 'odMm', value: 30, than: 'idMm', limit: 48 } }],
    });
    expect(figureOf('tube-hose', { odMm: 10, wallMm: 5 })).toMatchObject({
      problems: [{ code: 'wall-too-thick' }],
    });
    expect(figureOf('o-ring', { idMm: -20, csMm: 3 })).toMatchObject({
      problems: [{ code: 'not-positive', data: { field: 'idMm', value: -20 } }],
    });
  });

  test('answers whatever it is given, and never both draws and doubts', () => {
    const value = fc.oneof(
      fc.double(),
      fc.integer(),
      fc.string(),
      fc.constantFrom(undefined, null, 'U', 'D', 'P'),
    );
    const given = fc.dictionary(fc.constantFrom(...keys, 'shape'), value);
    fc.assert(
      fc.property(fc.constantFrom(...figureKinds), given, (product, dimensions) => {
        const answer = figureOf(product, dimensions);
        const svg = answer ? toSvg(answer.figure) : '';
        expect(svg).toMatch(/^<svg /);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        if (answer?.from === 'kind')
          expect(answer.missing.length === 0 || answer.problems.length === 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('impossible dimensions have a reason', () => {
  const codes = (problems: readonly { code: string }[]): string[] => problems.map(({ code }) => code);
  const bolts = (diameterMm: number, circleMm: number, count = 4) => ({
    odMm: 60,
    idMm: 30,
    thicknessMm: 2,
    boltHoles: { count, diameterMm, circleMm },
  });

  test('lengths that are none', () => {
    expect(codes(oringProblems({ idMm: Number.NaN, csMm: 0 }))).toEqual(['not-a-length', 'not-positive']);
    expect(codes(oringProblems({ idMm: 1e9, csMm: 0.001 }))).toEqual(['out-of-range', 'out-of-range']);
    expect(codes(oringProblems({ idMm: 10, csMm: 2, csToleranceMm: 2 }))).toEqual(['tolerance-not-possible']);
  });

  test('holes outside the outline, in the opening, over each other, or too many', () => {
    expect(new Set(codes(gasketProblems(bolts(12, 58))))).toEqual(new Set(['hole-outside-outline']));
    expect(new Set(codes(gasketProblems(bolts(10, 34))))).toEqual(new Set(['hole-in-opening']));
    expect(codes(gasketProblems(bolts(8, 45, 20)))).toContain('holes-overlap');
    expect(codes(gasketProblems(bolts(8, 45, 4.5)))).toEqual(['count-not-possible']);
    expect(codes(gasketProblems(bolts(8, 45)))).toEqual([]);
    const plate = {
      outline: { kind: 'rectangle', lengthMm: 100, widthMm: 50, cornerMm: 20 },
      thicknessMm: 2,
    } as const;
    // In the square corner, outside the rounded one.
    expect(codes(gasketProblems({ ...plate, holes: [{ xMm: 46, yMm: 21, diameterMm: 4 }] }))).toEqual([
      'hole-outside-outline',
    ]);
    expect(codes(gasketProblems({ thicknessMm: 2, outline: { ...plate.outline, cornerMm: 26 } }))).toEqual([
      'radius-too-large',
    ]);
    expect(codes(gasketProblems({ ...plate, opening: { kind: 'round', idMm: 51 } as const }))).toEqual([
      'opening-outside-outline',
    ]);
  });

  test('walls thicker than the room for them', () => {
    expect(codes(profileProblems({ shape: 'D', widthMm: 20, heightMm: 18, wallMm: 10 }))).toEqual([
      'wall-too-thick',
    ]);
    expect(codes(bellowsProblems({ odMm: 60, lengthMm: 100, idMm: 50, wallMm: 5 }))).toEqual([
      'wall-too-thick',
    ]);
    expect(codes(bellowsProblems({ odMm: 60, lengthMm: 100, idMm: 60 }))).toEqual(['not-greater']);
    expect(codes(hoseProblems({ idMm: 10, wallMm: 60_000 }))).toEqual(['out-of-range']);
  });
});
