import type { Figure, FigureDimension, FigureStroke } from '@sebino/domain/sector';
import { planDimension } from './layout/dimension.ts';
import type { Beside } from './layout/dimension.ts';
import { number, pair } from './shape.ts';
import type { Point } from './shape.ts';

/** What a renderer draws, in the units of the figure: strokes with their class, and texts. */
export type Mark =
  | { tag: 'path'; className: string; d: string }
  | { tag: 'circle'; className: string; cx: string; cy: string; r: string }
  | {
      tag: 'text';
      className: string;
      x: string;
      y: string;
      size: string;
      anchor: 'start' | 'middle' | 'end';
      text: string;
    };

/** How figures are lettered for the reader. */
export interface LayoutOptions {
  /** Writes a number in the reader's form; `decimals` as in the figure. Without it a decimal point stands. */
  formatNumber?: (value: number, decimals: number) => string;
  /** Height of texts as a share of the figure's width; 0.044 is 11 px on a card of 240 px. */
  textShare?: number;
  /** Language of the note of a figure; English without it. */
  language?: string;
}

/** The share of the figure's width that texts take by default, where a figure does not say how much room there is. */
export const textShare = 0.044;

/** The note is smaller than the dimensions. */
export const noteShare = 0.72;

/** The marks of a figure in the order of drawing. */
export function layOut(figure: Figure, options: LayoutOptions = {}): Mark[] {
  const share = Math.min(options.textShare ?? textShare, figure.textShare ?? 1);
  const size = figure.viewBox.width * share;
  const marks = figure.strokes.flatMap((stroke) => toMarks(stroke, size, options));
  return [...merged(marks), ...noteMarks(figure, size, options)];
}

// These lie over all else, and all of a class are one path: a third fewer bytes, and fewer elements on the page.
const onTop = ['fig-centre', 'fig-dimension', 'fig-dimension fig-arrow'];

function merged(marks: readonly Mark[]): Mark[] {
  const paths = onTop.flatMap((className): Mark[] => {
    const d = marks
      .map((mark) => (mark.tag === 'path' && mark.className === className ? mark.d : ''))
      .join('');
    return d === '' ? [] : [{ tag: 'path', className, d }];
  });
  const below = marks.filter(
    (mark) => mark.tag !== 'text' && !(mark.tag === 'path' && onTop.includes(mark.className)),
  );
  return [...below, ...paths, ...marks.filter(({ tag }) => tag === 'text')];
}

/** Each number of a text in the reader's form, with as many decimals as it was written with. */
export function inReadersForm(text: string, { formatNumber }: LayoutOptions): string {
  if (!formatNumber) return text;
  return text.replaceAll(/\d+(?:\.(\d+))?/g, (written, decimals: string | undefined) =>
    formatNumber(Number(written), decimals?.length ?? 0),
  );
}

function toMarks(stroke: FigureStroke, size: number, options: LayoutOptions): Mark[] {
  switch (stroke.kind) {
    case 'path':
      return [{ tag: 'path', className: classOf(stroke.role), d: stroke.d }];
    case 'circle': {
      const { cx, cy, r, role } = stroke;
      return [{ tag: 'circle', className: classOf(role), cx: number(cx), cy: number(cy), r: number(r) }];
    }
    case 'label': {
      const text = inReadersForm(stroke.text, options);
      return [textMark({ at: [stroke.x, stroke.y + size * 0.35], anchor: 'middle' }, size, text)];
    }
    case 'dimension':
      return dimensionMarks(stroke, size, inReadersForm(stroke.text, options));
  }
}

// Hatching is thin lines first, so that a sheet of styles that knows no materials still draws it.
function classOf(role: string): string {
  return role.startsWith('hatch-') ? `fig-thin fig-${role}` : `fig-${role}`;
}

function dimensionMarks(stroke: FigureDimension, size: number, text: string): Mark[] {
  const { lines, heads, beside, underline } = planDimension(stroke, size, text);
  return [
    { tag: 'path', className: 'fig-dimension', d: lines.map(segment).join('') },
    {
      tag: 'path',
      className: 'fig-dimension fig-arrow',
      d: heads.map((points) => `M${points.map(pair).join('L')}Z`).join(''),
    },
    textMark(beside, size, text),
    ...(underline ? [{ tag: 'path' as const, className: 'fig-dimension', d: segment(underline) }] : []),
  ];
}

function noteMarks({ note, viewBox }: Figure, size: number, { language = 'en' }: LayoutOptions): Mark[] {
  const words: Partial<Record<string, string>> = note ?? {};
  const text = words[language] ?? words['en'];
  if (text === undefined) return [];
  const at: Point = [viewBox.x + size * 0.7, viewBox.y + viewBox.height - size * 0.7];
  return [{ ...textMark({ at, anchor: 'start' }, size * noteShare, text), className: 'fig-text fig-note' }];
}

function textMark({ at, anchor }: Beside, size: number, text: string): Extract<Mark, { tag: 'text' }> {
  const [x, y] = at;
  return {
    tag: 'text',
    className: 'fig-text',
    x: number(x),
    y: number(y),
    size: number(size),
    anchor,
    text,
  };
}

function segment([from, to]: readonly [Point, Point]): string {
  return `M${pair(from)}L${pair(to)}`;
}
