import { axisOrder } from './axisOrder.ts';
import { hasMark, markFrom, markUpTo } from './analysis.ts';
import { derived, keyOf, stated } from './dimension.ts';
import { completeRing } from './ring.ts';
import { findSizeRuns } from './sizeRun.ts';
import type { SizeRun } from './sizeRun.ts';
import { valuesOf } from './stage.ts';
import type { Context, Finding } from './stage.ts';
import type { DimensionKey, ReadFlag, ReadValue } from './value.ts';

/**
 * Sizes written as a run, "48x30x2": of the press or the mould when the words say so, else of the part. Axes that are
 * written are stated, the others derived from the order of the trade for the product. Only the first run of the part
 * counts; further ones are claimed, so that their figures are no quantities.
 */
export function readSizes(context: Context): Finding {
  const runs = findSizeRuns(context);
  const values: ReadValue[] = [];
  const flags: ReadFlag[] = [];
  const product = valuesOf(context, 'product')[0];
  let hasPart = false;
  for (const run of runs) {
    const machine = machineOf(context, run);
    if (machine) values.push(...ofMachine(context, run, machine));
    else if (!hasPart) {
      const found = ofPart(context, run, product);
      hasPart = found.values.length > 0;
      values.push(...found.values);
      flags.push(...found.flags);
    }
  }
  return { values, flags, claims: runs.map(({ first, last }) => [first, last] as const) };
}

function machineOf({ analysis }: Context, run: SizeRun): 'platen' | 'mould' | undefined {
  for (let back = run.first - 1; back >= Math.max(0, run.first - 8); back -= 1) {
    const token = analysis.tokens[back];
    if (
      !token ||
      token.kind === 'line' ||
      token.folded === ';' ||
      (token.folded === ',' && back < run.first - 1) ||
      (token.kind === 'number' && back < run.first - 5)
    )
      return undefined;
    if (analysis.termsAt(back).some(({ vocabulary }) => vocabulary === 'product')) return undefined;
    const meaning = markUpTo(analysis, 'machine', back)?.meaning;
    if (meaning === 'platen' || meaning === 'mould') return meaning;
  }
  return hasMark(analysis, 'machine', [run.last + 1, run.last + 3], 'platen') ? 'platen' : undefined;
}

function ofMachine(
  { analysis }: Context,
  { figures, factor, first, last }: SizeRun,
  machine: 'platen' | 'mould',
): ReadValue[] {
  const keys: readonly DimensionKey[] =
    machine === 'platen'
      ? ['platenLengthMm', 'platenWidthMm']
      : ['mouldLengthMm', 'mouldWidthMm', 'mouldHeightMm'];
  return figures.flatMap(({ value }, index) => {
    const key = keys[index];
    if (!key) return [];
    // A platen is square enough to have no order; the sides of a mould are told by theirs.
    return machine === 'platen'
      ? [stated(analysis, key, value * factor, [first, last])]
      : [derived(analysis, key, value * factor, [[first, last], 'length-width-height'])];
  });
}

function ofPart(
  context: Context,
  run: SizeRun,
  product: string | undefined,
): { values: ReadValue[]; flags: ReadFlag[] } {
  const { analysis } = context;
  const labels = axesBefore(context, run) ?? axesBehind(context, run) ?? run.figures.map(({ axis }) => axis);
  const values = run.figures.map(({ value }) => value * run.factor);
  const isFlat = isFlatPart(context) || (product === 'sponge-part' && isByTheRoll(context));
  // "diam. 63 x 45 x 8" of a part without a name is a ring.
  const isRound = product === undefined && labels[0] === 'diameter' && values.length === 3;
  const order = axisOrder(isRound ? 'washer' : product, values, isFlat);
  const named = labels.filter((label) => label !== undefined && label !== 'diameter');
  const axes = assign(labels, order?.axes ?? [], product);
  const sizes = run.figures.flatMap(({ at }, index): ReadValue[] => {
    const [axis, size] = [axes[index], values[index]];
    const key = axis === undefined ? undefined : keyOf(axis, run.unit);
    if (!key || size === undefined) return [];
    const isNamed = axis === labels[index];
    return [
      isNamed
        ? stated(analysis, key, size, [at, at])
        : derived(analysis, key, size, [[at, at], order?.rule ?? 'axis-order']),
    ];
  });
  const isRing = product === 'o-ring' || product === 'x-ring';
  if (!isRing) return { values: sizes, flags: [] };
  const ring = completeRing(analysis, sizes);
  const isCatalogue = ring.some(({ key }) => key === 'dash');
  return {
    values: ring.map(({ ...each }) => each),
    flags: [
      ...(order?.isAmbiguous &&
      named.length === 0 &&
      !isCatalogue &&
      !ring.some(({ key }) => key === 'csNominalIn')
        ? (['od-or-id-ambiguous'] as const)
        : []),
      ...(ring.some(({ key }) => key === 'csNominalIn') ? (['unit-nominal-inch'] as const) : []),
    ],
  };
}

// What is written wins; the rest keeps the order of the trade, without an axis twice.
function assign(
  labels: readonly (string | undefined)[],
  order: readonly string[],
  product: string | undefined,
): (string | undefined)[] {
  const written = labels.map((label) =>
    label === 'diameter' && order.length > 0 && !order.includes('diameter') ? undefined : label,
  );
  const rest = order.filter((axis) => !written.includes(axis));
  const isFull = written.every((label) => label === undefined);
  return written.map((label, index) => {
    if (label !== undefined) return product === 'lip-seal' && label === 'thickness' ? 'width' : label;
    if (isFull) return order[index];
    const own = order[index];
    const axis = own !== undefined && rest.includes(own) ? own : rest[0];
    if (axis !== undefined) rest.splice(rest.indexOf(axis), 1);
    return axis;
  });
}

// "ID x CS: 20 x 3", "d x s = 20 x 3"
function axesBefore({ analysis }: Context, { figures, first }: SizeRun): string[] | undefined {
  let back = first - 1;
  while (back >= first - 3 && /^[:=)(]$|^mm$/.test(analysis.tokens[back]?.folded ?? '')) back -= 1;
  const axes: string[] = [];
  while (axes.length < figures.length) {
    const mark = markUpTo(analysis, 'axis', back);
    if (!mark) return undefined;
    axes.unshift(mark.meaning);
    back = mark.first - 1;
    if (axes.length < figures.length && !/^[x/]$/.test(analysis.tokens[back]?.folded ?? '')) return undefined;
    back -= 1;
  }
  return axes;
}

function isByTheRoll({ analysis, isOutside }: Context): boolean {
  return analysis.marks('machine').some(({ meaning, first }) => meaning === 'coil' && !isOutside(first));
}

// "8 x 12 mm (ID x OD)"
function axesBehind({ analysis }: Context, { figures, last }: SizeRun): string[] | undefined {
  let next = last + 1;
  while (next <= last + 2 && /^[(:]$|^mm$/.test(analysis.tokens[next]?.folded ?? '')) next += 1;
  const axes: string[] = [];
  while (axes.length < figures.length) {
    const mark = markFrom(analysis, 'axis', next);
    if (!mark) return undefined;
    axes.push(mark.meaning);
    next = mark.last + 1;
    if (axes.length < figures.length && !/^[x/]$/.test(analysis.tokens[next]?.folded ?? '')) return undefined;
    next += 1;
  }
  return axes;
}

function isFlatPart({ analysis, isOutside }: Context): boolean {
  return analysis.tokens.some(
    ({ folded }, at) =>
      /^(?:rettangolar[ei]|rectangular|rectangulaires?|rectangulares|rechteckig\w*|strisc[ei]a?|strisce|strips?|streifen|bandes?|tiras?|quadrat[oaie]|square|quadratisch\w*|carrees?|cuadrad[oa]s?|lastr[ae]|platten?|listell[oi])$/.test(
        folded,
      ) && !isOutside(at),
  );
}
