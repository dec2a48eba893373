import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import { exampleFigure } from '@sebino/polymers/figure/example';
import { kindFigure } from '@sebino/polymers/figure/kind';
import type { PortalOutputs } from '@sebino/trpc/client';
import { figureNumber } from '@sebino/ui/drawable';
import type { Drawable } from '@sebino/ui/drawable';
import { groupByThing } from '#lib/need/groupByThing.ts';

export type Home = PortalOutputs['home']['show'];
export type Made = PortalOutputs['need']['list'];

/** A drawing sheet as an example of what is made: figure and title block. */
export interface ExampleSheet {
  figure: Drawable;
  cells: { label: string; value: string }[];
}

/** The sheet of the first page: the ring that most firms make; undefined while no member makes one. */
export function exampleSheet({ needs, memberCount }: Made, language: PageLanguage): ExampleSheet | undefined {
  const [best] = needs
    .filter(({ thing }) => thing.id === 'o-ring')
    .toSorted((a, b) => b.firmCount - a.firmCount);
  const drawn = exampleFigure('o-ring');
  if (best === undefined || drawn === undefined) return undefined;
  const say = sayIn(language);
  const write = figureNumber(language);
  return {
    figure: drawn.figure,
    cells: [
      { label: say(m.home_sheet_part), value: `${best.thing.name} AS568-223` },
      { label: say(m.home_sheet_size), value: `${write(40.87, 2)} × ${write(3.53, 2)} mm` },
      { label: say(m.need_sheet_material), value: best.material.id },
      {
        label: say(m.home_sheet_can_make),
        value: say(m.home_sheet_of, { count: best.firmCount, total: memberCount }),
      },
    ],
  };
}

/** A kind of part as a card shows it: drawn, with the materials it is made of here. */
export interface MadeCard {
  id: string;
  name: string;
  figure: Drawable;
  materials: string;
  firmCount: number;
}

/** As many cards as fill whole rows of four, three and two. */
const mostCards = 12;

// One part of each family of shapes, so that the breadth shows at a glance; the others fill the row where one is not made.
const families: readonly string[] = [
  ...['o-ring', 'flat-gasket', 'lip-seal', 'profile', 'bellows', 'anti-vibration-mount'],
  ...['moulded-part', 'tube-hose', 'diaphragm', 'grommet', 'u-cup', 'roller'],
];

/** What is made here, one card a kind of part, with the materials that most firms make it of. */
export function madeCards(made: Made): MadeCard[] {
  const place = (id: string): number => (families.includes(id) ? families.indexOf(id) : families.length);
  return groupByThing(made)
    .filter(({ kind }) => kind === 'product')
    .toSorted((a, b) => place(a.id) - place(b.id))
    .flatMap(({ id, name, needs, firmCount }) => {
      const figure = kindFigure(id);
      return figure === undefined ? [] : [{ id, name, figure, firmCount, materials: someMaterials(needs) }];
    })
    .slice(0, mostCards);
}

function someMaterials(needs: readonly Made['needs'][number][]): string {
  const symbols = needs.toSorted((a, b) => b.firmCount - a.firmCount).map(({ material }) => material.id);
  return symbols.slice(0, 5).join(' ') + (symbols.length > 5 ? ` +${symbols.length - 5}` : '');
}

/** An exact fraction `n/d` as a number for display only. Undefined when it is none. */
export function fractionValue(fraction: string): number | undefined {
  const [above, below = '1'] = fraction.split('/');
  const value = Number(above) / Number(below);
  return Number.isFinite(value) ? value : undefined;
}
