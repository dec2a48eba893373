import { board } from './board.ts';
import { above, below, rightOf } from './dims.ts';
import { breakLine, centres, crossOf, cutOf, discs, edges, label, span } from './kit.ts';
import { fitsBetween } from './layout/dimension.ts';
import type { CutMaterial } from './material.ts';
import { fine } from './piece.ts';
import type { Line, Piece } from './piece.ts';
import { moved } from './shape.ts';
import type { Shape } from './shape.ts';
import { enlargement, figureText, widthOf } from './text.ts';

const t = board.text;

/** A ring of one section all around: what its drawing needs, lengths in mm. */
export interface Ring {
  idMm: number;
  odMm: number;
  /** Width of the section along the axis. */
  axialMm: number;
  idText: string;
  axialText: string;
  /** Written for rings that are made to it. */
  odText?: string;
  material: CutMaterial;
  /** The section of this width and height around the origin. */
  section: (width: number, height: number) => Shape;
  /** True for round and lobed sections, whose limbs have centre lines of their own. */
  hasCentres: boolean;
  /** Where its sides are widest, from the middle of the limb inwards, as a share of its height; 0.5 at its edge. */
  shoulder: number;
  /** Further strokes of the front view, whose outside radius is r. */
  front?: (r: number) => readonly Piece[];
}

/** Below this share of the outside diameter a section would be a dot: it is drawn as an enlarged detail. */
const smallestSection = 0.085;

export function hasDetail({ idMm, odMm, axialMm }: Pick<Ring, 'idMm' | 'odMm' | 'axialMm'>): boolean {
  return Math.min(axialMm, (odMm - idMm) / 2) / odMm < smallestSection && axialMm < odMm * 0.5;
}

/** Front view with section A-A beside it, or with an enlarged detail Z where the section is small. */
export function ringPieces(ring: Ring, size: number): Piece[] {
  return hasDetail(ring) ? withDetail(ring, size) : withSection(ring, size);
}

function withSection(ring: Ring, size: number): Piece[] {
  const { idMm, odMm, axialMm, material, section } = ring;
  const unit = size / odMm;
  const r = size / 2;
  // A limb that is thinner than a line, or a ring longer than it is wide, is drawn thicker or shorter, and says so.
  const trueLimb = ((odMm - idMm) / 2) * unit;
  const limb = Math.max(trueLimb, size * 0.02);
  const width = Math.min(axialMm * unit, size * 1.6);
  const inner = r - limb;
  const mean = r - limb / 2;
  const left = r + t * 3.4;
  const middle = left + width / 2;
  const shape = section(width, limb);
  const backdrop = mean - limb * ring.shoulder;
  return [
    ...front(ring, r, inner),
    ...planeMarks(r),
    edges([left, -backdrop, left, backdrop], [left + width, -backdrop, left + width, backdrop]),
    cutOf(material, moved(shape, middle, -mean)),
    cutOf(material, moved(shape, middle, mean)),
    ...(ring.hasCentres
      ? [crossOf(middle, -mean, limb / 2, t * 0.5), crossOf(middle, mean, limb / 2, t * 0.5)]
      : []),
    centres([left - t, 0, left + width + t, 0]),
    label(middle, -r - t * 1.5, 'A–A'),
    ...rightOf(left + width, [
      {
        y1: inner,
        y2: -inner,
        x: ring.hasCentres ? middle : left + width,
        text: ring.idText,
        isOutOfScale: limb > trueLimb,
      },
    ]),
    ...below(r, [
      {
        x1: left,
        x2: left + width,
        y: ring.hasCentres ? mean : r,
        text: ring.axialText,
        isOutOfScale: width < axialMm * unit,
      },
    ]),
    ...outside(ring, r),
  ];
}

function withDetail(ring: Ring, size: number): Piece[] {
  const { idMm, odMm, axialMm, material } = ring;
  const unit = size / odMm;
  const r = size / 2;
  const inner = (idMm / 2) * unit;
  const limb = ((odMm - idMm) / 2) * unit;
  const width = axialMm * unit;
  // A limb much higher than it is thick is shown in part, so that its thickness is worth a look; and the other way.
  const partHeight = Math.min(limb, width * 2.6);
  const partWidth = Math.min(width, limb * 2.6);
  const scale = enlargement(Math.max(partHeight, partWidth), size * 0.62);
  const [wide, high] = [partWidth * scale, partHeight * scale];
  const left = r + t * 3.2;
  const middle = left + wide / 2;
  const isWhole = partHeight === limb && partWidth === width;
  const mean = (r + inner) / 2;
  const around = Math.max(Math.min(limb * 0.75, size * 0.12), t * 0.55);
  // Low enough that no extension line of the row above runs through its letter.
  const [ahead, up] = ring.odText === undefined ? [Math.SQRT1_2, Math.SQRT1_2] : [0.927, 0.375];
  const away = Math.max(r, mean + around) + t * 0.95;
  return [
    ...front(ring, r, inner),
    { kind: 'discs', discs: [[mean * ahead, -mean * up, around]], role: 'thin' },
    label(away * ahead, -away * up, 'Z'),
    ...(isWhole
      ? [cutOf(material, moved(ring.section(wide, high), middle, 0))]
      : brokenLimb(material, [left, left + wide, -high / 2, high / 2], partHeight < limb)),
    ...(ring.hasCentres ? [crossOf(middle, 0, high / 2, t * 0.6)] : []),
    label(Math.max(middle, left + widthOf(scaleText(scale)) / 2 - t), -high / 2 - t * 1.6, scaleText(scale)),
    ...(partWidth === width
      ? below(high / 2, [
          { x1: left, x2: left + wide, y: ring.hasCentres ? 0 : high / 2, text: ring.axialText },
        ])
      : []),
    ...(ring.odText === undefined
      ? below(r, [{ x1: -inner, x2: inner, y: 0, text: ring.idText }])
      : [...above(-r, [{ x1: -inner, x2: inner, y: 0, text: ring.idText }]), ...outside(ring, r)]),
  ];
}

function scaleText(scale: number): string {
  return `Z ${figureText(scale)}:1`;
}

// Part of a limb that goes on beyond what the detail shows: inwards, or along the axis.
function brokenLimb(material: CutMaterial, [x1, x2, y1, y2]: Line, isInwards: boolean): Piece[] {
  const shapes = [span(x1, x2, y1, y2)];
  const outer: Line[] = [
    [x1, y1, x2, y1],
    [x1, y1, x1, y2],
  ];
  const over = t * 0.4;
  return isInwards
    ? [
        { kind: 'cut', material, shapes, edges: [...outer, [x2, y1, x2, y2]] },
        breakLine(y2, x1 - over, x2 + over, true),
      ]
    : [
        { kind: 'cut', material, shapes, edges: [...outer, [x1, y2, x2, y2]] },
        breakLine(x2, y1 - over, y2 + over),
      ];
}

function front(ring: Ring, r: number, inner: number): Piece[] {
  return [discs([0, 0, r], [0, 0, inner]), ...(ring.front?.(r) ?? []), crossOf(0, 0, r)];
}

// The outside diameter, below the row of the section where its text would run into that.
function outside({ odText }: Ring, r: number): Piece[] {
  if (odText === undefined) return [];
  // As long as it is drawn: its ends are rounded, and a text may fit by less than that.
  const fits = fitsBetween(2 * fine(r), widthOf(odText), t);
  return below(r + (fits ? 0 : t * 1.75), [{ x1: -r, x2: r, y: 0, text: odText }]);
}

/** The marks of the cutting plane at both sides of a front view of radius r. */
function planeMarks(r: number): Piece[] {
  const at = r + t * 1.25;
  const half = t * 0.35;
  return [
    label(-at, -t * 0.85, 'A'),
    label(at, -t * 0.85, 'A'),
    edges([-at - half, 0, -at + half, 0], [at - half, 0, at + half, 0]),
  ];
}
