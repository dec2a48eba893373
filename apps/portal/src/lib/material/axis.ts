/** The scale of temperature that bars are drawn on, °C. */
export interface Axis {
  minC: number;
  maxC: number;
  ticks: readonly number[];
}

export interface Span {
  minC: number;
  maxC: number;
}

/** Wide enough for all spans, from one full hundred to another, with a line at each hundred. */
export function axisOf(spans: readonly Span[]): Axis {
  const minC = Math.floor(Math.min(0, ...spans.map((span) => span.minC)) / 100) * 100;
  const maxC = Math.ceil(Math.max(100, ...spans.map((span) => span.maxC)) / 100) * 100;
  const ticks = Array.from({ length: (maxC - minC) / 100 + 1 }, (_, at) => minC + at * 100);
  return { minC, maxC, ticks };
}

/** Where a temperature stands on the axis, in per cent of its length. */
export function share(value: number, { minC, maxC }: Axis): number {
  return Math.round(((value - minC) / (maxC - minC)) * 10_000) / 100;
}
