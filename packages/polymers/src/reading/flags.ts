import { ratingsOf } from '../medium.ts';
import { kindOfMaterial, serviceTemperature } from '../material.ts';
import { markFrom, markUpTo } from './analysis.ts';
import { conflictsWith } from './callout.ts';
import { isDeniedAt } from './exclusion.ts';
import { findService } from './service.ts';
import { isSentenceEnd, valuesOf } from './stage.ts';
import type { Context, Finding } from './stage.ts';
import { isPartSize } from './value.ts';
import type { ReadFlag } from './value.ts';

/** What the office must see, from the words of the text and from what was read together. */
export function raiseFlags(context: Context): Finding {
  const service = findService(context);
  return {
    flags: [
      ...wordFlags(context),
      ...service,
      ...materialFlags(context),
      ...hardnessFlags(context, service.includes('service-not-part')),
      ...missingFlags(context, service.includes('service-not-part')),
      ...standardFlags(context),
      ...calloutFlags(context),
    ],
  };
}

const byWord: readonly ReadFlag[] = [
  'urgent',
  'self-adhesive',
  'fabric-reinforced',
  'cure-peroxide',
  'cure-sulphur',
  'cure-platinum',
];

function wordFlags(context: Context): ReadFlag[] {
  const { analysis } = context;
  const said = analysis
    .marks('flag')
    .filter(
      ({ first, last, meaning }) =>
        !context.isOutside(first) && !isDeniedAt(context, first) && isSaid(context, { first, last, meaning }),
    );
  const flags = byWord.filter((flag) => said.some(({ meaning }) => meaning === flag));
  const isDrawn = analysis
    .marks('drawing')
    .some(({ first, last }) => !isDenied(context, first) && isDrawing(context, first, last));
  const isAbout = analysis
    .marks('about')
    .some(({ first, last }) => !context.isOutside(first) && isBesideFigure(context, first, last));
  return [
    ...flags,
    ...(isDrawn ? (['drawing-mentioned'] as const) : []),
    ...(isAbout ? (['value-approximate'] as const) : []),
  ];
}

interface Said {
  first: number;
  last: number;
  meaning: string;
}

// Words that mean something else beside their neighbours: peroxide as a medium, "not urgent", gum on metal.
function isSaid({ analysis }: Context, { first, last, meaning }: Said): boolean {
  if (meaning.startsWith('cure-'))
    return !analysis.termsAt(first).some(({ vocabulary }) => vocabulary === 'medium');
  const next = analysis.tokens[last + 1]?.folded ?? '';
  if (meaning === 'urgent') return !/^(?:freight|parcel)$/.test(next);
  if (meaning === 'fabric-reinforced' && analysis.tokens[first]?.folded === 'fabric')
    return first !== last || !/^(?:for|machine|softener)$/.test(next);
  return !(
    meaning === 'fabric-reinforced' &&
    analysis.tokens[first]?.folded.startsWith('gommat') === true &&
    analysis.tokens[first - 1]?.folded.startsWith('tess') !== true
  );
}

function isDenied(context: Context, first: number): boolean {
  const { tokens } = context.analysis;
  return (
    markUpTo(context.analysis, 'denial', first - 1) !== undefined ||
    (/^(?:hay|have|haben|abbiamo|avons|existe|il|un|eine|a|de|d|alcun|liegt|any)$/.test(
      tokens[first - 1]?.folded ?? '',
    ) &&
      (markUpTo(context.analysis, 'denial', first - 2) !== undefined ||
        markUpTo(context.analysis, 'denial', first - 3) !== undefined))
  );
}

// "step by step", "next step", "3D printing", "CAD" as a currency: no drawing.
function isDrawing({ analysis }: Context, first: number, last: number): boolean {
  const { tokens } = analysis;
  const word = tokens[first]?.folded ?? '';
  if (word === 'step')
    return (
      !/^(?:by|towards?|forward)$/.test(tokens[last + 1]?.folded ?? '') &&
      !/^(?:next|first|by|one|a|this|prossimo|primo|nachster|erster)$/.test(tokens[first - 1]?.folded ?? '')
    );
  if (word === 'print')
    return (
      /^(?:to|per|our|the|your)$/.test(tokens[first - 1]?.folded ?? '') &&
      !/^(?:quality|head|run)$/.test(tokens[last + 1]?.folded ?? '')
    );
  if (word === '3' || word === '3d')
    return !/^(?:druck|printing|printed|print|stampa|printer|impresion|impression|gedruckt)$/.test(
      tokens[last + 1]?.folded ?? '',
    );
  // "cad." is Italian for each.
  if (word === 'cad') return tokens[first]?.text === 'CAD' && tokens[first - 1]?.kind !== 'number';
  if (word === 'tavola')
    return (
      /^(?:allegat|n|come|vedi)/.test(tokens[last + 1]?.folded ?? '') ||
      /^(?:da|come|vedi|allegata)$/.test(tokens[first - 1]?.folded ?? '')
    );
  return true;
}

// "circa 800", "about 35 g", "800 m circa", "similar to the sample"
function isBesideFigure({ analysis }: Context, first: number, last: number): boolean {
  const { tokens } = analysis;
  const words = tokens
    .slice(first, last + 1)
    .map(({ folded }) => folded)
    .join(' ');
  if (/^(?:simil|ahnlich|estimat|indicat|aproximad|tipo quelli|something like)/.test(words)) return true;
  if (/^(?:un centinaio|una |une |un centenar)/.test(words)) return true;
  // "rund" is also a shape, "about" and "ca" stand before their figure or right behind it.
  for (let next = last + 1; next <= last + 4; next += 1) {
    const token = tokens[next];
    if (!token || isSentenceEnd(tokens, next)) break;
    if (token.kind === 'number' || markFrom(analysis, 'numberWord', next)) return true;
    if (token.kind === 'word' && token.text.length > 4 && !markFrom(analysis, 'axis', next)) break;
  }
  if (/^(?:rund|around|about|unos|unas|tipo)$/.test(words)) return false;
  return tokens
    .slice(Math.max(0, first - 3), first)
    .some(
      ({ kind, folded }, at, all) =>
        kind === 'number' &&
        !all.slice(at).some((each) => each.folded === ',' || each.kind === 'line') &&
        folded !== '',
    );
}

function materialFlags(context: Context): ReadFlag[] {
  const materials = valuesOf(context, 'material');
  const flags: ReadFlag[] = [];
  if (isUnsuitable(context, materials)) flags.push('material-unsuitable-for-medium');
  if (materials.some((symbol) => isOutOfRange(context, symbol))) flags.push('temperature-out-of-range');
  return flags;
}

// A line of the tables that ship, rated 4 and not contradicted; silicone in steam above 120 °C.
function isUnsuitable(context: Context, materials: readonly string[]): boolean {
  const proposedAlternatives = context.values.some(
    ({ field, origin }) => field === 'material' && origin !== 'stated',
  );
  const unsuited = materials.filter((material) =>
    valuesOf(context, 'medium').some((medium) => isUnsuited(context, material, medium)),
  );
  return proposedAlternatives
    ? unsuited.length === materials.length && unsuited.length > 0
    : unsuited.length > 0;
}

function isUnsuited(context: Context, material: string, medium: string): boolean {
  if (material === 'VMQ' && medium === 'steam' && (temperatureEnd(context, 'maxC') ?? 0) > 120) return true;
  if (medium === 'food') return false;
  return ratingsOf(material, medium).some(
    ({ rating, confidence }) => rating === 4 && confidence !== 'contradicted',
  );
}

function temperatureEnd(context: Context, key: 'minC' | 'maxC'): number | undefined {
  const value = context.values.find((each) => each.field === 'temperature' && each.key === key)?.value;
  return typeof value === 'number' ? value : undefined;
}

function isOutOfRange(context: Context, symbol: string): boolean {
  const wide = serviceTemperature(symbol)?.wide;
  const [min, max] = [temperatureEnd(context, 'minC'), temperatureEnd(context, 'maxC')];
  return (
    wide !== undefined && ((max !== undefined && max > wide.maxC) || (min !== undefined && min < wide.minC))
  );
}

function hardnessFlags(context: Context, isService: boolean): ReadFlag[] {
  const scale = context.values.find(({ field, key }) => field === 'hardness' && key === 'scale')?.value;
  if (scale !== undefined) return scale === 'IRHD' ? ['irhd-not-shore'] : [];
  if (isService || isCellular(context)) return [];
  const materials = valuesOf(context, 'material');
  const isPlastic = materials.length > 0 && materials.every((symbol) => kindOfMaterial(symbol) === 'plastic');
  return isPlastic ? [] : ['hardness-missing'];
}

function isCellular({ analysis, isOutside }: Context): boolean {
  return analysis.terms.some(
    ({ ids, first }) => ids.length === 1 && ids[0] === 'sponge-part' && !isOutside(first),
  );
}

function missingFlags(context: Context, isService: boolean): ReadFlag[] {
  const flags: ReadFlag[] = [];
  const isDrawn = context.hasAttachments || wordFlags(context).includes('drawing-mentioned');
  const hasSize = context.values.some(
    ({ field, key }) => field === 'dimensions' && key !== undefined && isPartSize(key),
  );
  if (valuesOf(context, 'material').length === 0 && !isService) flags.push('material-to-propose');
  if (!hasSize && !isDrawn && !isService) flags.push('size-missing');
  if (valuesOf(context, 'quantity').length === 0) flags.push('quantity-missing');
  return flags;
}

const forTolerance = /^(?:ISO 3302(?:-\d)?|ISO 2768(?:-\d)?|DIN 16742|ISO 20457|DIN 7715(?:-\d)?|DIN 16901)/;

function standardFlags(context: Context): ReadFlag[] {
  const standards = valuesOf(context, 'standards');
  const tolerances = standards.filter((name) => forTolerance.test(name));
  const flags: ReadFlag[] = [];
  const byBody = new Map<string, number>();
  for (const name of standards) {
    const body = name.split(' ').slice(0, 2).join(' ');
    if (/ \S+ \S+/.test(name)) byBody.set(body, (byBody.get(body) ?? 0) + 1);
  }
  if (tolerances.length > 1 || [...byBody.values()].some((count) => count > 1)) flags.push('two-standards');
  const isForPlastics = standards.some((name) => /^(?:ISO 2768|DIN 16742|ISO 20457|DIN 16901)/.test(name));
  if (isForPlastics && isRubber(context)) flags.push('standard-not-for-rubber');
  return flags;
}

function isRubber(context: Context): boolean {
  const materials = valuesOf(context, 'material');
  return materials.length === 0 || materials.some((symbol) => kindOfMaterial(symbol) === 'rubber');
}

function calloutFlags(context: Context): ReadFlag[] {
  const callout = context.analysis.callouts.find(({ first }) => !context.isOutside(first));
  if (!callout) return [];
  const of = (key: string): string | number | undefined =>
    context.values.find((each) => each.field === 'hardness' && each.key === key && each.origin === 'stated')
      ?.value;
  const value = of('value');
  const scale = context.values.find((each) => each.field === 'hardness' && each.key === 'scale')?.value;
  const polymers = context.values.flatMap((each) =>
    each.field === 'material' && each.origin !== 'derived' ? [String(each.value)] : [],
  );
  const isScale = scale === 'Shore A' || scale === 'Shore D' || scale === 'IRHD';
  const conflicts = conflictsWith(callout, {
    polymers,
    ...(typeof value === 'number' && isScale ? { hardness: { value, scale } } : {}),
  });
  return [
    ...(conflicts.hardness ? (['callout-hardness-conflict'] as const) : []),
    ...(conflicts.polymer ? (['callout-polymer-conflict'] as const) : []),
    ...(callout.isIncomplete ? (['callout-incomplete'] as const) : []),
  ];
}
