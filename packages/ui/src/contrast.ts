export type Colours = ReadonlyMap<string, string>;

/** The colour tokens of a style sheet: `--ink: #1b2126` gives `ink → #1b2126`. Tokens that are no hex colour are left out. */
export function readColours(css: string): Colours {
  const found = [...css.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})\b/gi)];
  return new Map(found.map(([, name, colour]) => [name ?? '', colour ?? '']));
}

/** Contrast of two colours `#rrggbb`, 1 to 21, by the formula of WCAG 2.2 ("contrast ratio", "relative luminance"). */
export function contrast(one: string, other: string): number {
  const [first, second] = [luminance(one), luminance(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
