import { glandLimitRow } from '../gland.generated.ts';
import type { GlandUse } from '../gland.ts';
import { combine, product } from './interval.ts';
import type { Interval } from './interval.ts';
import { compressionLimit, fillLimit, judge, squeezeLimit, stretchLimit } from './limit.ts';
import type { GlandLimit, Verdict } from './limit.ts';
import { hasTolerance, problemsOfMeasure, toInterval } from './measure.ts';
import type { GlandProblem, Measure, MeasureName } from './measure.ts';

/** How a stretched section grows thinner: at constant volume `two-thirds`, or the simpler `square-root`. */
export type StretchModel = 'two-thirds' | 'square-root';

/**
 * A ring in its groove. `seat` is the wall of the groove that the ring hugs: `inner` on a piston and with pressure from
 * outside (its inside diameter counts), `outer` in a rod gland and with pressure from inside (its outside diameter).
 * `diameter` is that of this wall, `height` the room for the section, gap included.
 */
export interface GlandCase {
  ring: { id: Measure; cs: Measure };
  groove: { diameter?: Measure; height?: Measure; width?: Measure };
  use: GlandUse;
  seat: 'inner' | 'outer';
  pressureBar?: number;
  /** Of a groove that is not round: the smallest radius of its inner corners. */
  cornerRadiusMm?: number;
  /** `two-thirds` where nothing is said; the answer names it and gives the other too. */
  stretchModel?: StretchModel;
}

/** One computed quantity with its verdict, its limits, and what was missing. */
export interface GlandQuantity {
  code: 'squeeze' | 'stretch' | 'outside-compression' | 'fill';
  percent?: Interval;
  limit: GlandLimit;
  atNominal: Verdict;
  withTolerances: Verdict;
  missing: readonly { of: MeasureName; what: 'figure' | 'tolerance' }[];
}

/** What to look at beside the quantities. */
export type GlandNote =
  | { code: 'backup-ring-to-examine'; pressureBar: number; aboveBar: number }
  | { code: 'section-loss-counts'; stretchPercent: number; from: number; to: number }
  | { code: 'fill-far-from-best'; fillPercent: number; bestPercent: number }
  | {
      code: 'corner-radius';
      verdict: Verdict;
      radiusMm: number;
      leastMm: number;
      idealMm: number;
    };

/** What a ring and a groove come to; the verdict is that of the worst quantity. */
export interface GlandAnswer {
  quantities: readonly GlandQuantity[];
  /** The section in the groove by the model used, and what the other model gives; absent without its figures. */
  section?: { model: StretchModel; mm: Interval; other: { model: StretchModel; nominalMm: number } };
  notes: readonly GlandNote[];
  problems: readonly GlandProblem[];
  verdict: Verdict;
}

type Stack = Partial<Record<MeasureName, Interval>>;

/** See `checkGland` of the subject. */
export function answerGland(given: GlandCase): GlandAnswer {
  const problems = problemsOf(given);
  const stack: Stack = problems.length > 0 ? {} : stackOf(given);
  const section = sectionOf(given, stack);
  const quantities = [squeezeOf(given, stack, section?.mm), seatOf(given, stack), fillOf(given, stack)];
  const notes = problems.length > 0 ? [] : notesOf(given, quantities);
  return {
    quantities,
    ...(section ? { section } : {}),
    notes,
    problems,
    verdict: worstOf([
      ...quantities.map(({ withTolerances }) => withTolerances),
      ...notes.flatMap((note) => (note.code === 'corner-radius' ? note.verdict : [])),
    ]),
  };
}

function measuresOf({ ring, groove }: GlandCase): [MeasureName, Measure | undefined][] {
  return [
    ['ring-id', ring.id],
    ['ring-cs', ring.cs],
    ['groove-diameter', groove.diameter],
    ['gland-height', groove.height],
    ['groove-width', groove.width],
  ];
}

function problemsOf(given: GlandCase): GlandProblem[] {
  const { pressureBar, cornerRadiusMm } = given;
  const problems = measuresOf(given).flatMap(([of, measure]) => problemsOfMeasure(of, measure));
  if (pressureBar !== undefined && !Number.isFinite(pressureBar))
    problems.push({ code: 'not-a-number', of: 'pressure', value: pressureBar });
  if (cornerRadiusMm !== undefined && !(cornerRadiusMm >= 0 && cornerRadiusMm < Infinity))
    problems.push({ code: 'not-a-number', of: 'corner-radius', value: cornerRadiusMm });
  return problems;
}

function stackOf(given: GlandCase): Stack {
  const stack: Stack = {};
  for (const [name, measure] of measuresOf(given)) if (measure) stack[name] = toInterval(measure);
  return stack;
}

// A ring in a bore is pressed together, not stretched: its section is taken as moulded.
function sectionOf({ seat, stretchModel = 'two-thirds' }: GlandCase, stack: Stack): GlandAnswer['section'] {
  const { 'ring-id': id, 'ring-cs': cs, 'groove-diameter': diameter } = stack;
  if (!cs) return undefined;
  const other: StretchModel = stretchModel === 'two-thirds' ? 'square-root' : 'two-thirds';
  const thinned = (model: StretchModel): Interval => {
    if (seat === 'outer' || !id || !diameter) return cs;
    const power = model === 'two-thirds' ? 2 / 3 : 1 / 2;
    return product(
      cs,
      combine(id, diameter, (up, down) => Math.min(1, up / down) ** power),
    );
  };
  return {
    model: stretchModel,
    mm: thinned(stretchModel),
    other: { model: other, nominalMm: thinned(other).nominal },
  };
}

function squeezeOf(given: GlandCase, stack: Stack, section: Interval | undefined): GlandQuantity {
  const height = stack['gland-height'];
  const percent =
    section && height ? combine(section, height, (up, down) => (100 * (up - down)) / up) : undefined;
  const needed: MeasureName[] =
    given.seat === 'inner'
      ? ['ring-id', 'ring-cs', 'groove-diameter', 'gland-height']
      : ['ring-cs', 'gland-height'];
  return toQuantity(given, 'squeeze', { percent, limit: squeezeLimit(given.ring.cs.mm, given.use), needed });
}

function seatOf(given: GlandCase, stack: Stack): GlandQuantity {
  const { 'ring-id': id, 'ring-cs': cs, 'groove-diameter': wall } = stack;
  if (given.seat === 'inner') {
    const percent = id && wall && combine(wall, id, (up, down) => (100 * (up - down)) / down);
    return toQuantity(given, 'stretch', {
      percent,
      limit: stretchLimit(),
      needed: ['ring-id', 'groove-diameter'],
    });
  }
  const outside = id &&
    cs && {
      least: id.least + 2 * cs.least,
      nominal: id.nominal + 2 * cs.nominal,
      most: id.most + 2 * cs.most,
    };
  const percent = outside && wall && combine(outside, wall, (up, down) => (100 * (up - down)) / up);
  return toQuantity(given, 'outside-compression', {
    percent,
    limit: compressionLimit(),
    needed: ['ring-id', 'ring-cs', 'groove-diameter'],
  });
}

function fillOf(given: GlandCase, stack: Stack): GlandQuantity {
  const { 'ring-cs': cs, 'gland-height': height, 'groove-width': width } = stack;
  const percent =
    cs &&
    height &&
    width &&
    combine(product(cs, cs), product(height, width), (up, down) => (25 * Math.PI * up) / down);
  return toQuantity(given, 'fill', {
    percent,
    limit: fillLimit(),
    needed: ['ring-cs', 'gland-height', 'groove-width'],
  });
}

// A missing figure leaves the verdict open; a missing tolerance does so only where the nominal figure would pass.
function toQuantity(
  given: GlandCase,
  code: GlandQuantity['code'],
  {
    percent,
    limit,
    needed,
  }: { percent: Interval | undefined; limit: GlandLimit; needed: readonly MeasureName[] },
): GlandQuantity {
  const measures = new Map(measuresOf(given));
  const missing = needed.flatMap((of): GlandQuantity['missing'] => {
    const measure = measures.get(of);
    if (!measure) return [{ of, what: 'figure' }];
    return hasTolerance(measure) ? [] : [{ of, what: 'tolerance' }];
  });
  const isOpen = !percent || missing.some(({ what }) => what === 'figure');
  const judged = isOpen || !percent ? undefined : judge(percent, limit);
  const withTolerances =
    judged?.withTolerances === 'fits' && missing.length > 0 ? 'not-known' : judged?.withTolerances;
  return {
    code,
    ...(percent ? { percent } : {}),
    limit,
    atNominal: judged?.atNominal ?? 'not-known',
    withTolerances: withTolerances ?? 'not-known',
    missing,
  };
}

function notesOf(given: GlandCase, quantities: readonly GlandQuantity[]): GlandNote[] {
  const { pressureBar = 0, cornerRadiusMm, ring } = given;
  const { backupRingAboveBar: aboveBar, stretchPercent, fillPercent } = glandLimitRow;
  const notes: GlandNote[] = [];
  if (pressureBar > aboveBar) notes.push({ code: 'backup-ring-to-examine', pressureBar, aboveBar });
  const nominal = new Map(quantities.map(({ code, percent }) => [code, percent?.nominal]));
  const stretch = nominal.get('stretch') ?? 0;
  const { from, to } = stretchPercent.sectionLossAbove;
  if (stretch > from) notes.push({ code: 'section-loss-counts', stretchPercent: stretch, from, to });
  const fill = nominal.get('fill');
  const { best } = fillPercent;
  if (fill !== undefined && (fill < fillPercent.from || fill > fillPercent.to))
    notes.push({ code: 'fill-far-from-best', fillPercent: fill, bestPercent: best });
  if (cornerRadiusMm !== undefined) notes.push(cornerNote(cornerRadiusMm, ring.cs.mm));
  return notes;
}

function cornerNote(radiusMm: number, csMm: number): GlandNote {
  const { least, ideal } = glandLimitRow.cornerRadiusSections;
  const [leastMm, idealMm] = [least * csMm, ideal * csMm];
  const verdict = radiusMm >= idealMm ? 'fits' : radiusMm >= leastMm ? 'borderline' : 'does-not-fit';
  return { code: 'corner-radius', verdict, radiusMm, leastMm, idealMm };
}

function worstOf(verdicts: readonly Verdict[]): Verdict {
  const order: readonly Verdict[] = ['does-not-fit', 'not-known', 'borderline'];
  return order.find((each) => verdicts.includes(each)) ?? 'fits';
}
