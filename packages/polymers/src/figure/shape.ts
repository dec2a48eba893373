/** A point of the part, mm, y pointing down. */
export type Point = readonly [x: number, y: number];

/** A step of an outline: a straight line, or an arc of a circle with the flags of SVG. */
export type Step = { to: Point } | { to: Point; radius: number; clockwise: boolean; large: boolean };

/** A closed outline. */
export interface Shape {
  start: Point;
  steps: readonly Step[];
}

export function line(x: number, y: number): Step {
  return { to: [x, y] };
}

/** An arc to (x, y); clockwise as seen on the page. */
export function arc(x: number, y: number, radius: number, clockwise: boolean, large = false): Step {
  return { to: [x, y], radius, clockwise, large };
}

export function shape(x: number, y: number, ...steps: readonly Step[]): Shape {
  return { start: [x, y], steps };
}

export function polygon(...points: readonly Point[]): Shape {
  const [start = [0, 0], ...rest] = points;
  return { start, steps: rest.map((to) => ({ to })) };
}

export function box(x: number, y: number, width: number, height: number): Shape {
  return polygon([x, y], [x + width, y], [x + width, y + height], [x, y + height]);
}

export function disc(cx: number, cy: number, radius: number): Shape {
  return shape(cx - radius, cy, arc(cx + radius, cy, radius, true), arc(cx - radius, cy, radius, true));
}

/** The shape on the other side of the vertical axis x = 0. */
export function mirrored({ start, steps }: Shape): Shape {
  return { start: flip(start), steps: steps.map((step) => turned(step, flip(step.to))) };
}

/** The shape on the other side of the horizontal axis y = 0. */
export function flipped({ start, steps }: Shape): Shape {
  const over = ([x, y]: Point): Point => [x, -y];
  return { start: over(start), steps: steps.map((step) => turned(step, over(step.to))) };
}

export function moved({ start, steps }: Shape, dx: number, dy: number): Shape {
  const by = ([x, y]: Point): Point => [x + dx, y + dy];
  return { start: by(start), steps: steps.map((step) => ({ ...step, to: by(step.to) })) };
}

/** A whole from its right half: a line of steps that begins and ends on the axis x = 0, closed by its mirror image. */
export function symmetric({ start, steps }: Shape): Shape {
  const ends = [start, ...steps.map((step) => step.to)];
  // Going back along the mirror image turns every arc twice: its sense stays.
  const back = steps.map((step, at) => ({ ...step, to: flip(ends[at] ?? start) })).toReversed();
  return { start, steps: [...steps, ...back] };
}

/** Data of an SVG path. */
export function toPath({ start, steps }: Shape): string {
  return `M${pair(start)}${steps.map(toCommand).join('')}Z`;
}

/** The outline as a polygon, its arcs cut into short chords. */
export function toPolygon({ start, steps }: Shape): readonly Point[] {
  const points: Point[] = [start];
  for (const step of steps) {
    const from = points.at(-1) ?? start;
    if ('radius' in step) points.push(...chords(from, step));
    points.push(step.to);
  }
  return points;
}

/** A figure for a path: a thousandth of a millimetre at most, so that engines that differ in the last bit agree. */
export function number(value: number): string {
  // Adding zero turns -0 into 0.
  return String(Math.round(value * 1000) / 1000 + 0);
}

export function pair([x, y]: Point): string {
  return `${number(x)} ${number(y)}`;
}

function flip([x, y]: Point): Point {
  return [-x, y];
}

function turned(step: Step, to: Point): Step {
  return 'radius' in step ? { ...step, to, clockwise: !step.clockwise } : { to };
}

function toCommand(step: Step): string {
  if (!('radius' in step)) return `L${pair(step.to)}`;
  const radius = number(step.radius);
  return `A${radius} ${radius} 0 ${step.large ? 1 : 0} ${step.clockwise ? 1 : 0} ${pair(step.to)}`;
}

function chords([x1, y1]: Point, step: Extract<Step, { radius: number }>): Point[] {
  const [x2, y2] = step.to;
  const half = Math.hypot(x2 - x1, y2 - y1) / 2;
  if (half === 0) return [];
  const radius = Math.max(step.radius, half);
  const height = Math.sqrt(radius * radius - half * half);
  const side = step.large === step.clockwise ? 1 : -1;
  const cx = (x1 + x2) / 2 + (side * height * (y2 - y1)) / (2 * half);
  const cy = (y1 + y2) / 2 - (side * height * (x2 - x1)) / (2 * half);
  const from = Math.atan2(y1 - cy, x1 - cx);
  const turn = (Math.atan2(y2 - cy, x2 - cx) - from + 4 * Math.PI) % (2 * Math.PI);
  const sweep = step.clockwise ? turn : turn - 2 * Math.PI;
  const count = Math.max(2, Math.ceil(Math.abs(sweep) / 0.1));
  return Array.from({ length: count - 1 }, (_, at): Point => {
    const angle = from + (sweep * (at + 1)) / count;
    return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)];
  });
}
