import type { Language } from '@sebino/domain/language';
import type { Figure } from '@sebino/domain/sector';
import { inReadersForm, layOut } from './layout.ts';
import type { LayoutOptions } from './layout.ts';
import { number } from './shape.ts';
import { toElement } from './svg/element.ts';
import { escape } from './svg/escape.ts';
import { blockMarks } from './svg/titleBlock.ts';
import type { TitleCell } from './svg/titleBlock.ts';

export type { TitleCell };

/** How the element is worded and what stands under it. */
export interface SvgOptions extends LayoutOptions {
  /** Language of title, description and note; English without it. */
  language?: Language;
  /** True where the words beside it already say what it shows: then it is hidden from readers without eyes. */
  decorative?: boolean;
  /** A further class for the root. */
  className?: string;
  /** What stands under the drawing, as on a sheet: part, size, material, scale, a mark of demonstration. */
  titleBlock?: readonly TitleCell[];
}

/**
 * The figure as an SVG element of bytes that depend on the arguments only. Looks come from classes (`fig-outline`,
 * `fig-section`, `fig-centre`, `fig-hidden`, `fig-thin`, `fig-hatch-wide|close|crossed|dashed`, `fig-dimension`,
 * `fig-arrow`, `fig-text`, `fig-note`, `fig-block`, `fig-block-label`); presentation attributes beneath them keep it
 * legible where no style sheet reaches, as in a PDF. There is no style attribute, so it stands under a strict content
 * policy. Strokes keep their width at every size.
 *
 * @example toSvg(oringFigure({ idMm: 40.87, csMm: 3.53 }), { formatNumber: (value, decimals) => … })
 */
export function toSvg(figure: Figure, options: SvgOptions = {}): string {
  const block = blockMarks(figure.viewBox, options.titleBlock ?? []);
  const { x, y, width, height } = figure.viewBox;
  const viewBox = [x, y, width, height + block.height].map(number).join(' ');
  const className = options.className ? `fig ${escape(options.className)}` : 'fig';
  const told = options.decorative ? 'aria-hidden="true"' : 'role="img"';
  const body = [...layOut(figure, options), ...block.marks].map(toElement).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="${className}" viewBox="${viewBox}" ${told} focusable="false"` +
    ` fill="none" stroke="currentColor" stroke-linejoin="round" font-family="monospace">` +
    `${options.decorative ? '' : words(figure, options)}${body}</svg>`
  );
}

function words({ id, title, description }: Figure, options: SvgOptions): string {
  const language = options.language ?? 'en';
  const said = title[language] ?? title.en ?? id;
  const told = description?.[language] ?? description?.en;
  const desc = told === undefined ? '' : `<desc>${escape(inReadersForm(told, options))}</desc>`;
  return `<title>${escape(inReadersForm(said, options))}</title>${desc}`;
}
