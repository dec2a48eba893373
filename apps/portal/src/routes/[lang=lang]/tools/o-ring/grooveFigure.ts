import { pageLanguages } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import { figureText } from '@sebino/polymers/figure/text';
import { toStrokes } from '@sebino/polymers/figure/piece';
import { arc, box, flipped, polygon, shape } from '@sebino/polymers/figure/shape';
import type { Shape } from '@sebino/polymers/figure/shape';
import type { Drawable } from '@sebino/ui/drawable';

/** A ring in its groove, mm: the free section, the section as it is stretched, and the room that it has. */
export interface GrooveSection {
  csMm: number;
  stretchedMm: number;
  heightMm: number;
  widthMm: number;
  /** The groove is cut into the part outside the ring. */
  isOuter: boolean;
}

// The sheet, and how much of it the part may take; the rest is for dimensions.
const sheet = { width: 400, height: 250, text: 0.034 };
const room = { width: 230, height: 150 };
const hatching = 9;

/**
 * The section through the groove at nominal sizes, to scale: the squeezed ring keeps the area of its section, the free
 * one is dashed. Undefined where the figures make no picture.
 */
export function grooveFigure(section: GrooveSection): Drawable | undefined {
  const { csMm, stretchedMm, heightMm, widthMm, isOuter } = section;
  const lengths = [csMm, stretchedMm, heightMm, widthMm];
  const isDrawable =
    lengths.every((each) => each > 0 && each < 1e4) && Math.max(...lengths) < 8 * Math.min(...lengths);
  if (!isDrawable) return undefined;
  const unit = Math.min(room.width / (widthMm * 1.9), room.height / (heightMm * 2.1));
  const [width, height] = [widthMm * unit, heightMm * unit];
  const [side, back] = [width * 0.45, height * 0.55];
  const turn = (each: Shape): Shape => (isOuter ? flipped(each) : each);
  const free = (csMm * unit) / 2;
  const centre = (isOuter ? -1 : 1) * (height - free);
  const text = (value: number): string => figureText(value);
  const low = isOuter ? back : height + back;
  return {
    id: 'groove',
    title: wording(),
    viewBox: { x: width / 2 - sheet.width / 2 + 20, y: low - 205, width: sheet.width, height: sheet.height },
    textShare: sheet.text,
    strokes: [
      ...cut('metal', turn(box(-side, -back, width + 2 * side, back))),
      ...cut('metal', turn(groove(width, height, side, back))),
      ...cut('rubber', turn(squeezed(width / 2, height, stretchedMm * unit))),
      { kind: 'circle', cx: width / 2, cy: centre, r: free, role: 'hidden' },
      dimension([0, low, width, low], 24, text(widthMm)),
      dimension(
        isOuter ? [width + side, 0, width + side, -height] : [width + side, height, width + side, 0],
        26,
        text(heightMm),
      ),
    ],
  };
}

function cut(material: 'metal' | 'rubber', outline: Shape): Drawable['strokes'] {
  return toStrokes({ kind: 'cut', shapes: [outline], material }, hatching);
}

function groove(width: number, height: number, side: number, back: number): Shape {
  return polygon(
    [-side, 0],
    [0, 0],
    [0, height],
    [width, height],
    [width, 0],
    [width + side, 0],
    [width + side, height + back],
    [-side, height + back],
  );
}

/** A section pressed to the height of the groove: half rounds with a straight piece between, of the same area. */
function squeezed(middle: number, height: number, section: number): Shape {
  const pressed = Math.min(section, height);
  const r = pressed / 2;
  const half = Math.max(0, (Math.PI * section ** 2) / 4 - Math.PI * r ** 2) / pressed / 2;
  const top = height - pressed;
  return shape(
    middle - half,
    top,
    { to: [middle + half, top] },
    arc(middle + half, height, r, true),
    { to: [middle - half, height] },
    arc(middle - half, top, r, true),
  );
}

function dimension(
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  offset: number,
  text: string,
): Drawable['strokes'][number] {
  return { kind: 'dimension', x1, y1, x2, y2, offset, text };
}

function wording(): Drawable['title'] {
  return Object.fromEntries(
    pageLanguages.map((language) => [language, sayIn(language)(m.oring_section_figure)]),
  );
}
