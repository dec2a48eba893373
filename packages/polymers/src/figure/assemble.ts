import type { Figure } from '@sebino/domain/sector';
import { compose } from './board.ts';
import type { Piece } from './piece.ts';
import { figureText, measureText } from './text.ts';
import { descriptionOf, noteOf, titleOf } from './words.ts';
import type { FigureName, Measure, Note, View } from './words.ts';

/** A part ready to be drawn: what it is called, what is known of it, and how it looks at a size. */
export interface Assembly {
  id: string;
  name: FigureName;
  view: View;
  /** The lengths of its title, mm, in the order of the trade. */
  size: readonly number[];
  measures: readonly (readonly [Measure, string])[];
  note?: Note | undefined;
  draw: (size: number) => readonly Piece[];
}

/** The figure with its title and description in every language. */
export function assemble({ id, name, view, size, measures, note, draw }: Assembly): Figure {
  return compose({
    id,
    title: titleOf(name, size.map(figureText).join(' x '), view),
    description: descriptionOf(measures, note),
    ...(note ? { note: noteOf(note) } : {}),
    draw,
  });
}

/** A measure in words: its value with tolerance and unit; nothing while it is not known. */
export function measured(
  measure: Measure,
  valueMm: number | undefined,
  toleranceMm?: number,
): (readonly [Measure, string])[] {
  return valueMm === undefined ? [] : [[measure, `${measureText(valueMm, toleranceMm)} mm`]];
}
