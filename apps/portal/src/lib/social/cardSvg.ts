import { layOut } from '@sebino/polymers/figure/layout';
import type { Mark } from '@sebino/polymers/figure/layout';
import { figureNumber } from '@sebino/ui/drawable';
import type { Drawable } from '@sebino/ui/drawable';
import { xmlText } from '#lib/xml.ts';
import { setLines } from './setLines.ts';
import type { SocialSubject } from './socialSubject.ts';

/** What stands on every card beside its subject. */
export interface CardFrame {
  language: string;
  tagline: string;
  demo: string;
}

/** The size that networks show uncut. */
export const cardWidth = 1200;
const cardHeight = 630;

// The light tokens of tokens.css: a picture knows no theme and no style sheet.
const colour = {
  paper: '#faf9f5',
  sheet: '#fffefb',
  mesh: '#efede6',
  ink: '#1b2126',
  soft: '#59636b',
  lake: '#125d8c',
};
const drawing = { x: 700, y: 96, width: 436, height: 376 };

/** A page as a drawing sheet of its own: words on the left, the part on the right, the title block below. */
export function cardSvg(subject: SocialSubject, frame: CardFrame): string {
  const title = setLines(subject.title, {
    width: subject.figure === undefined ? 1070 : 590,
    sizes: [68, 56, 46, 38],
  });
  const firstLine = 250 - (title.lines.length - 1) * title.size * 0.35;
  const lines = title.lines.map((line, index) =>
    text(line, { x: 64, y: firstLine + index * title.size * 1.12, size: title.size, weight: 700 }),
  );
  const noteY = firstLine + (title.lines.length - 1) * title.size * 1.12 + 62;
  const note = setLines(subject.note, { width: 590, sizes: [30, 26, 22] });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${cardWidth} ${cardHeight}" font-family="Atkinson Hyperlegible Next">`,
    `<rect width="${cardWidth}" height="${cardHeight}" fill="${colour.paper}"/>`,
    `<path d="${mesh()}" stroke="${colour.mesh}" fill="none"/>`,
    text('Sebino', { x: 64, y: 104, size: 38, weight: 700 }),
    ...lines,
    ...note.lines.map((line, index) =>
      text(line, { x: 64, y: noteY + index * note.size * 1.25, size: note.size, fill: colour.soft }),
    ),
    subject.figure === undefined ? '' : sheet(subject.figure, frame.language),
    block(frame),
    '</svg>',
  ].join('');
}

function sheet(figure: Drawable, language: string): string {
  const { x, y, width, height } = figure.viewBox;
  const scale = Math.min((drawing.width - 24) / width, (drawing.height - 24) / height);
  const left = drawing.x + (drawing.width - width * scale) / 2 - x * scale;
  const top = drawing.y + (drawing.height - height * scale) / 2 - y * scale;
  const marks = layOut(figure, { formatNumber: figureNumber(language), textShare: 0.044, language });
  return [
    `<rect x="${drawing.x}" y="${drawing.y}" width="${drawing.width}" height="${drawing.height}" fill="${colour.sheet}" stroke="${colour.ink}" stroke-width="2"/>`,
    `<g transform="translate(${left} ${top}) scale(${scale})" fill="none" stroke="${colour.ink}" stroke-linejoin="round">`,
    ...marks.map((mark) => draw(mark, scale)),
    '</g>',
  ].join('');
}

// The looks of Figure.svelte in a picture's pixels: what turns this into an image knows neither classes nor strokes
// that keep their width.
function draw(mark: Mark, scale: number): string {
  if (mark.tag === 'text')
    return `<text x="${mark.x}" y="${mark.y}" font-size="${mark.size}" text-anchor="${mark.anchor}" fill="${colour.ink}" stroke="none">${xmlText(mark.text)}</text>`;
  const shape =
    mark.tag === 'path' ? `<path d="${mark.d}"` : `<circle cx="${mark.cx}" cy="${mark.cy}" r="${mark.r}"`;
  return `${shape}${look(mark.className, scale)}/>`;
}

function look(className: string, scale: number): string {
  const width = (pixels: number): string => ` stroke-width="${pixels / scale}"`;
  const dashes = (...pixels: number[]): string =>
    ` stroke-dasharray="${pixels.map((each) => each / scale).join(' ')}"`;
  if (className.includes('fig-arrow')) return ` fill="${colour.soft}" stroke="none"`;
  if (className.includes('fig-dimension')) return `${width(1.5)} stroke="${colour.soft}"`;
  if (className.includes('fig-section')) return `${width(3)} fill="${colour.sheet}" fill-rule="evenodd"`;
  if (className.includes('fig-outline')) return width(3);
  if (className.includes('fig-centre')) return `${width(1.5)}${dashes(20, 5, 3, 5)} stroke="${colour.lake}"`;
  if (className.includes('fig-hidden')) return `${width(1.5)}${dashes(8, 5)}`;
  return `${width(1.4)} stroke="${colour.lake}"`;
}

function block({ tagline, demo }: CardFrame): string {
  const set = setLines(tagline, { width: 860, sizes: [26, 22] });
  return [
    `<rect y="534" width="${cardWidth}" height="${cardHeight - 534}" fill="${colour.sheet}"/>`,
    `<path d="M0 534H${cardWidth}M1000 534V${cardHeight}" stroke="${colour.ink}" stroke-width="2"/>`,
    text(set.lines[0] ?? '', { x: 64, y: 591, size: set.size, fill: colour.soft }),
    text(demo, { x: 1036, y: 591, size: 26, fill: colour.soft }),
  ].join('');
}

function mesh(): string {
  const step = 40;
  const down = Array.from({ length: cardWidth / step }, (_, index) => `M${index * step} 0V534`);
  const across = Array.from(
    { length: Math.ceil(534 / step) },
    (_, index) => `M0 ${index * step}H${cardWidth}`,
  );
  return [...down, ...across].join('');
}

interface Lettering {
  x: number;
  y: number;
  size: number;
  weight?: number;
  fill?: string;
}

function text(words: string, { x, y, size, weight = 400, fill = colour.ink }: Lettering): string {
  return `<text x="${x}" y="${Math.round(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}">${xmlText(words)}</text>`;
}
