import type { Language } from '@sebino/domain/language';
import type { Figure } from '@sebino/domain/sector';
import { layOut } from './layout.ts';
import type { LayoutOptions, Mark } from './layout.ts';
import { number } from './shape.ts';

export interface SvgOptions extends LayoutOptions {
  /** Language of the title; English without it. */
  language?: Language;
  /** True where the words beside it already say what it shows: then it is hidden from readers without eyes. */
  decorative?: boolean;
  /** A further class for the root. */
  className?: string;
}

/**
 * The figure as an SVG element of bytes that depend on the arguments only. Looks come from classes (`fig-outline`,
 * `fig-section`, `fig-centre`, `fig-hidden`, `fig-thin`, `fig-dimension`, `fig-arrow`, `fig-text`); there is no style
 * attribute, so it stands under a strict content policy. Strokes keep their width at every size.
 *
 * @example toSvg(oringFigure({ idMm: 40.87, csMm: 3.53 }), { formatNumber: (value, decimals) => … })
 */
export function toSvg(figure: Figure, options: SvgOptions = {}): string {
  const { x, y, width, height } = figure.viewBox;
  const viewBox = [x, y, width, height].map(number).join(' ');
  const title = figure.title[options.language ?? 'en'] ?? figure.title.en ?? figure.id;
  const className = options.className ? `fig ${escape(options.className)}` : 'fig';
  const told = options.decorative ? 'aria-hidden="true"' : 'role="img"';
  const body = layOut(figure, options).map(toElement).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="${className}" viewBox="${viewBox}" ${told} focusable="false">` +
    `${options.decorative ? '' : `<title>${escape(title)}</title>`}${body}</svg>`
  );
}

function toElement(mark: Mark): string {
  switch (mark.tag) {
    case 'path': {
      const rule = mark.className === 'fig-section' ? ' fill-rule="evenodd"' : '';
      return `<path class="${mark.className}" d="${mark.d}"${rule} vector-effect="non-scaling-stroke"/>`;
    }
    case 'circle':
      return (
        `<circle class="${mark.className}" cx="${mark.cx}" cy="${mark.cy}" r="${mark.r}"` +
        ` vector-effect="non-scaling-stroke"/>`
      );
    case 'text':
      return (
        `<text class="fig-text" x="${mark.x}" y="${mark.y}" font-size="${mark.size}"` +
        ` text-anchor="${mark.anchor}">${escape(mark.text)}</text>`
      );
  }
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '');
}
