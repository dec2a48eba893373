import type { District, Position } from '@sebino/domain/lab';

export interface Spot {
  x: number;
  y: number;
}

/** A place on the sketch with the balloon that names it, as balloons name the parts of an assembly. */
export interface Balloon {
  label: string;
  at: Spot;
  centre: Spot;
  /** Where the leader meets the balloon's rim. */
  rim: Spot;
}

export interface Sketch {
  width: number;
  height: number;
  waters: string[];
  islands: string[];
  balloons: Balloon[];
  /** Length of the scale bar for five kilometres. */
  fiveKm: number;
}

export const balloonRadius = 11;

const width = 360;
const margin = 28;
const kmPerDegree = 111.2;

/** Shores and places laid flat: good enough for some twenty kilometres, where the earth bends by less than a line. */
export function sketchDistrict(
  district: District,
  places: readonly { label: string; position: Position }[],
): Sketch {
  const sheet = sheetAround(places.map((each) => each.position));
  const dots = places.map(({ label, position }) => ({ label, at: sheet.place(position) }));
  return {
    width,
    height: sheet.height,
    waters: district.waters.map((line) => shorePath(line.map(sheet.place))),
    islands: district.islands.map((line) => shorePath(line.map(sheet.place))),
    balloons: placeBalloons(dots, { width, height: sheet.height }),
    fiveKm: 5 * sheet.unitsPerKm,
  };
}

interface Sheet {
  height: number;
  unitsPerKm: number;
  place(position: Position): Spot;
}

/**
 * The sheet holds every place; shores run over its edges, where it cuts them. It is never flatter than four to five,
 * and then grows northwards and southwards alike.
 */
function sheetAround(points: readonly Position[]): Sheet {
  const north = Math.max(...points.map((each) => each.latitude));
  const south = Math.min(...points.map((each) => each.latitude));
  const west = Math.min(...points.map((each) => each.longitude));
  const east = Math.max(...points.map((each) => each.longitude));
  const narrowing = Math.cos(((north + south) / 2) * (Math.PI / 180));
  const kmWide = Math.max(1, (east - west) * kmPerDegree * narrowing);
  const kmHigh = (north - south) * kmPerDegree;
  // A district that stretches north and south would otherwise make a ribbon pages long.
  const unitsPerKm = Math.min((width - 2 * margin) / kmWide, (1.5 * width) / Math.max(1, kmHigh));
  const height = Math.max(0.8 * width, Math.round(kmHigh * unitsPerKm + 2 * margin));
  const left = (width - kmWide * unitsPerKm) / 2;
  const top = (height - kmHigh * unitsPerKm) / 2;
  return {
    height,
    unitsPerKm,
    place: ({ latitude, longitude }) => ({
      x: round(left + (longitude - west) * kmPerDegree * narrowing * unitsPerKm),
      y: round(top + (north - latitude) * kmPerDegree * unitsPerKm),
    }),
  };
}

/** A closed line that bends through the middles between its points, so that few points make a shore. */
function shorePath(points: readonly Spot[]): string {
  const middles = points.map((point, index) => middle(point, points[(index + 1) % points.length] ?? point));
  const last = middles.at(-1);
  if (last === undefined) return '';
  const bends = points.map((point, index) => {
    const to = middles[index] ?? last;
    return `Q${point.x} ${point.y} ${to.x} ${to.y}`;
  });
  return `M${last.x} ${last.y}${bends.join('')}Z`;
}

/**
 * Each balloon takes the nearest free seat around its place: inside the sheet, off every other balloon and off every
 * place. Only where no seat is left does it sit on its own place.
 */
function placeBalloons(
  dots: readonly { label: string; at: Spot }[],
  sheet: { width: number; height: number },
): Balloon[] {
  const taken: Spot[] = [];
  return dots.map(({ label, at }) => {
    const centre = seatsAround(at).find(
      (seat) =>
        isInside(seat, sheet) &&
        taken.every((other) => distance(seat, other) >= 2 * balloonRadius + 3) &&
        dots.every((dot) => distance(seat, dot.at) >= balloonRadius + 4),
    );
    taken.push(centre ?? at);
    return { label, at, centre: centre ?? at, rim: rimTowards(centre ?? at, at) };
  });
}

function seatsAround({ x, y }: Spot): Spot[] {
  return [20, 26, 34, 44, 58, 76, 100].flatMap((reach) =>
    Array.from({ length: 24 }, (_, index) => {
      // Up and to the left first, where land lies; then to both sides in turn.
      const turn = Math.ceil(index / 2) * (index % 2 === 0 ? 1 : -1);
      const angle = (-3 * Math.PI) / 4 + (turn * Math.PI) / 12;
      return { x: round(x + reach * Math.cos(angle)), y: round(y + reach * Math.sin(angle)) };
    }),
  );
}

function isInside({ x, y }: Spot, sheet: { width: number; height: number }): boolean {
  const rim = balloonRadius + 2;
  return x >= rim && x <= sheet.width - rim && y >= rim && y <= sheet.height - rim;
}

function rimTowards(centre: Spot, at: Spot): Spot {
  const length = distance(centre, at);
  if (length === 0) return centre;
  const share = balloonRadius / length;
  return { x: round(centre.x + (at.x - centre.x) * share), y: round(centre.y + (at.y - centre.y) * share) };
}

function middle(a: Spot, b: Spot): Spot {
  return { x: round((a.x + b.x) / 2), y: round((a.y + b.y) / 2) };
}

function distance(a: Spot, b: Spot): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
