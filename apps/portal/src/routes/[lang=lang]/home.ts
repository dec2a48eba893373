import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import { oringFigure } from '@sebino/polymers/figure/oring';
import type { PortalOutputs } from '@sebino/trpc/client';
import { figureNumber } from '@sebino/ui/drawable';
import type { Drawable } from '@sebino/ui/drawable';

export type Home = PortalOutputs['home']['show'];

/** A drawing sheet as an example of what is made: figure and title block. */
export interface ExampleSheet {
  figure: Drawable;
  cells: { label: string; value: string }[];
}

// AS568-223 with the tolerances of ISO 3601-1 class A: 40,87 ± 0,38 × 3,53 ± 0,10 mm.
const example = { idMm: 40.87, csMm: 3.53, idToleranceMm: 0.38, csToleranceMm: 0.1 };

/** The sheet of the first page; undefined while no member makes such a part. */
export function exampleSheet(home: Home, language: PageLanguage): ExampleSheet | undefined {
  const product = home.products.find((each) => each.id === 'o-ring');
  const figure = oringFigure(example);
  if (product === undefined || figure === undefined) return undefined;
  const say = sayIn(language);
  const write = figureNumber(language);
  return {
    figure,
    cells: [
      { label: say(m.home_sheet_part), value: `${product.name} AS568-223` },
      { label: say(m.home_sheet_size), value: `${write(example.idMm, 2)} × ${write(example.csMm, 2)} mm` },
      { label: say(m.home_sheet_tolerance), value: 'ISO 3601-1 A' },
      {
        label: say(m.home_sheet_can_make),
        value: say(m.home_sheet_of, { count: product.firmCount, total: home.memberCount }),
      },
    ],
  };
}

/** An exact fraction `n/d` as a number for display only. Undefined when it is none. */
export function fractionValue(fraction: string): number | undefined {
  const [above, below = '1'] = fraction.split('/');
  const value = Number(above) / Number(below);
  return Number.isFinite(value) ? value : undefined;
}
