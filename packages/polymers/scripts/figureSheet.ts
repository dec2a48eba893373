import { readFileSync, writeFileSync } from 'node:fs';
import type { Figure } from '@sebino/domain/sector';
import { bellowsFigure } from '../src/figure/bellows.ts';
import { bushingFigure } from '../src/figure/bushing.ts';
import { diaphragmFigure } from '../src/figure/diaphragm.ts';
import { envelopeFigure } from '../src/figure/envelope.ts';
import { gasketFigure, washerFigure } from '../src/figure/gasket.ts';
import { grommetFigure } from '../src/figure/grommet.ts';
import { hoseFigure } from '../src/figure/hose.ts';
import { lipSealFigure } from '../src/figure/lipSeal.ts';
import { oringFigure, squareRingFigure, xringFigure } from '../src/figure/oring.ts';
import { profileFigure } from '../src/figure/profile.ts';
import { rollerFigure } from '../src/figure/roller.ts';
import { toSvg } from '../src/figure/svg.ts';

// `node packages/polymers/scripts/figureSheet.ts OUT.html`: every figure at plain and at extreme ratios, to look at.
const figures: readonly (readonly [string, Figure | undefined])[] = [
  ['O-ring', oringFigure({ idMm: 40.87, csMm: 3.53, idToleranceMm: 0.38, csToleranceMm: 0.1 })],
  ['O-ring thick', oringFigure({ idMm: 10, csMm: 3 })],
  ['O-ring 400x2', oringFigure({ idMm: 400, csMm: 2, idToleranceMm: 2.77, csToleranceMm: 0.08 })],
  ['X-ring', xringFigure({ idMm: 18.64, csMm: 3.53 })],
  ['X-ring thin', xringFigure({ idMm: 120, csMm: 5.33 })],
  ['Square ring', squareRingFigure({ idMm: 30, csMm: 4 })],
  ['Washer', washerFigure({ odMm: 20, idMm: 10, thicknessMm: 3 })],
  ['Washer 5x0.5', washerFigure({ odMm: 5, idMm: 2, thicknessMm: 0.5 })],
  [
    'Washer thin PTFE',
    washerFigure({ odMm: 60, idMm: 30, thicknessMm: 2, thicknessToleranceMm: 0.2, material: 'plastic' }),
  ],
  [
    'Gasket 24 holes',
    gasketFigure({
      odMm: 645,
      idMm: 480,
      thicknessMm: 3,
      boltHoles: { count: 24, diameterMm: 26, circleMm: 600 },
    }),
  ],
  [
    'Gasket DN100',
    gasketFigure({
      odMm: 220,
      idMm: 115,
      thicknessMm: 3,
      boltHoles: { count: 8, diameterMm: 18, circleMm: 180 },
    }),
  ],
  [
    'Gasket rectangle',
    gasketFigure({
      outline: { kind: 'rectangle', lengthMm: 120, widthMm: 80, cornerMm: 10 },
      opening: { kind: 'rectangle', lengthMm: 80, widthMm: 40, cornerMm: 5 },
      thicknessMm: 2,
      holes: [
        [-50, -30],
        [50, -30],
        [-50, 30],
        [50, 30],
      ].map(([xMm = 0, yMm = 0]) => ({ xMm, yMm, diameterMm: 8 })),
    }),
  ],
  [
    'Gasket oval',
    gasketFigure({
      outline: { kind: 'oval', lengthMm: 110, widthMm: 60, endRadiusMm: 15 },
      opening: { kind: 'round', idMm: 36 },
      thicknessMm: 1.5,
      holes: [
        { xMm: -40, yMm: 0, diameterMm: 11 },
        { xMm: 40, yMm: 0, diameterMm: 11 },
      ],
      material: 'sponge',
    }),
  ],
  [
    'Gasket strip',
    gasketFigure({ outline: { kind: 'rectangle', lengthMm: 300, widthMm: 20 }, thicknessMm: 10 }),
  ],
  ['Lip seal 30x47x7', lipSealFigure({ shaftMm: 30, housingMm: 47, widthMm: 7 })],
  [
    'Lip seal dust',
    lipSealFigure({
      shaftMm: 12,
      housingMm: 24,
      widthMm: 10,
      hasDustLip: true,
      tolerancesMm: { widthMm: 0.2 },
    }),
  ],
  ['Lip seal large', lipSealFigure({ shaftMm: 320, housingMm: 360, widthMm: 20, hasSpring: false })],
  ['Bellows', bellowsFigure({ odMm: 60, lengthMm: 110, idMm: 30, folds: 6, wallMm: 2 })],
  ['Bellows cone', bellowsFigure({ odMm: 80, lengthMm: 90, idMm: 25, secondIdMm: 50, folds: 5 })],
  ['Bellows 20 folds', bellowsFigure({ odMm: 40, lengthMm: 400, folds: 20 })],
  ['Bellows 40 folds', bellowsFigure({ odMm: 90, lengthMm: 30, idMm: 20, folds: 40 })],
  ['Grommet', grommetFigure({ holeMm: 20, panelMm: 2 })],
  ['Grommet whole', grommetFigure({ holeMm: 20, panelMm: 3, idMm: 12, odMm: 28, heightMm: 10 })],
  ['Diaphragm', diaphragmFigure({ odMm: 120, thicknessMm: 3, heightMm: 18 })],
  ['Diaphragm flat', diaphragmFigure({ odMm: 300, thicknessMm: 1, idMm: 12 })],
  ['Bushing', bushingFigure({ idMm: 12, odMm: 30, lengthMm: 40 })],
  [
    'Bushing flanged',
    bushingFigure({
      idMm: 12,
      odMm: 24,
      lengthMm: 30,
      flange: { odMm: 36, thicknessMm: 5 },
      material: 'plastic',
    }),
  ],
  ['Bushing thin', bushingFigure({ idMm: 99, odMm: 100, lengthMm: 300 })],
  ['Profile D', profileFigure({ shape: 'D', widthMm: 20, heightMm: 18, wallMm: 3 })],
  ['Profile D solid', profileFigure({ shape: 'D', widthMm: 20, heightMm: 8, material: 'sponge' })],
  ['Profile P', profileFigure({ shape: 'P', widthMm: 30, diameterMm: 14, wallMm: 2, tailMm: 3 })],
  ['Profile U', profileFigure({ shape: 'U', widthMm: 12, heightMm: 16, wallMm: 2.5 })],
  ['Profile edge', profileFigure({ shape: 'edge', panelMm: 2, widthMm: 10, heightMm: 14 })],
  ['Profile strip', profileFigure({ shape: 'rectangle', widthMm: 100, heightMm: 3 })],
  ['Cord', profileFigure({ shape: 'round', diameterMm: 8 })],
  ['Hose', hoseFigure({ idMm: 19, wallMm: 4, lengthMm: 300, hasFabric: true })],
  ['Hose endless', hoseFigure({ idMm: 50, wallMm: 1 })],
  ['Roller', rollerFigure({ odMm: 80, faceMm: 200, coreMm: 60 })],
  ['Roller 30x1500', rollerFigure({ odMm: 30, faceMm: 1500, coreMm: 20 })],
  ['Moulded box', envelopeFigure({ lengthMm: 120, widthMm: 60, heightMm: 40 })],
  ['Moulded cylinder', envelopeFigure({ diameterMm: 30, lengthMm: 20 })],
];

const looks = (path: string): string =>
  readFileSync(new URL(`../../ui/src/${path}`, import.meta.url), 'utf8');
const figureStyle =
  /<style>([\s\S]*)<\/style>/.exec(looks('Figure.svelte'))?.[1]?.replace('.figure', '.fig') ?? '';
const fonts = looks('fonts.css').replaceAll(
  "url('@",
  `url('${new URL('../../ui/node_modules/@', import.meta.url).href}`,
);
const cell = ([name, figure]: readonly [string, Figure | undefined]): string => {
  const svg = figure
    ? toSvg(figure, {
        language: 'it',
        titleBlock: [
          { label: 'Part', value: name },
          { label: 'Material', value: 'EPDM 70 ShA' },
        ],
      })
    : 'none';
  return `<figure>${svg}<figcaption>${name}, ${svg.length} B</figcaption></figure>`;
};
const page = (scheme: string): string => `<section class="${scheme}">${figures.map(cell).join('')}</section>`;
const [out = 'figures.html', scheme = 'light'] = process.argv.slice(2);
writeFileSync(
  out,
  `<!doctype html><meta charset="utf-8"><title>Figures</title><style>${fonts}${looks('tokens.css')}${figureStyle}
  body { margin: 12px; background: var(--paper); color: var(--ink); font: 11px monospace; }
  section { display: grid; grid-template-columns: repeat(3, 1fr); gap: 12px; }
  figure { margin: 0; border: 1px solid var(--hair); background: var(--sheet); }
  figcaption { padding: 2px 6px; color: var(--soft); }</style>${page(scheme)}`,
);
