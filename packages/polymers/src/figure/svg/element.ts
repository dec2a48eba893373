import type { Mark } from '../layout.ts';
import { escape } from './escape.ts';

// The looks of the style sheet in short, for a page that has none. Widths are those of a sheet of 480 units.
const looks: Readonly<Record<string, string>> = {
  'fig-outline': ' stroke-width="1.75"',
  'fig-section': ' stroke-width="1.75" fill="#fff" fill-rule="evenodd"',
  'fig-centre': ' stroke-width=".9" stroke-dasharray="12 3 2 3"',
  'fig-hidden': ' stroke-dasharray="5 3"',
  'fig-thin': ' stroke-width=".9"',
  'fig-thin fig-hatch-wide': ' stroke-width=".7"',
  'fig-thin fig-hatch-close': ' stroke-width=".7"',
  'fig-thin fig-hatch-crossed': ' stroke-width=".6"',
  'fig-thin fig-hatch-dashed': ' stroke-width=".8" stroke-dasharray="2 3"',
  'fig-dimension': ' stroke-width=".9"',
  'fig-dimension fig-arrow': ' fill="currentColor" stroke="none"',
  'fig-block': ' stroke-width="1.25"',
};

export function toElement(mark: Mark): string {
  switch (mark.tag) {
    case 'path':
      return `<path class="${mark.className}" d="${mark.d}"${looks[mark.className] ?? ''} vector-effect="non-scaling-stroke"/>`;
    case 'circle':
      return (
        `<circle class="${mark.className}" cx="${mark.cx}" cy="${mark.cy}" r="${mark.r}"` +
        `${looks[mark.className] ?? ''} vector-effect="non-scaling-stroke"/>`
      );
    case 'text':
      return (
        `<text class="${mark.className}" x="${mark.x}" y="${mark.y}" font-size="${mark.size}"` +
        ` text-anchor="${mark.anchor}" fill="currentColor" stroke="none">${escape(mark.text)}</text>`
      );
  }
}
