import { kindOfMaterial } from '../material.ts';
import { hasMark, markFrom, markUpTo, spanOf } from './analysis.ts';
import type { ReadTerm } from './analysis.ts';
import { isPlastic } from './material.ts';
import { isSentenceEnd, valuesOf } from './stage.ts';
import type { Context, Finding } from './stage.ts';
import type { ReadValue } from './value.ts';

const shaftSeals: ReadonlySet<string> = new Set([
  'u-cup',
  'lip-seal',
  'wiper',
  'v-ring',
  'o-ring',
  'back-up-ring',
  'x-ring',
  'flat-gasket',
]);

/**
 * Processes: those named, and two that the part implies. Injection is that of the material; the making of a mould counts
 * only where one is to be made; a profile or a cord is extruded; a stud, thread or insert in rubber is bonded.
 */
export function readProcesses(context: Context): Finding {
  const { analysis } = context;
  const terms = analysis.terms.filter(
    (term) => term.vocabulary === 'process' && !context.isOutside(term.first),
  );
  const named = terms.flatMap((term): ReadValue[] => {
    const value = meantBy(context, term);
    return value === undefined
      ? []
      : [{ field: 'process', value, origin: 'stated', spans: [spanOf(analysis, term.first, term.last)] }];
  });
  const values = unique([...named, ...mouldMaking(context), ...implied(context)]);
  return { values };
}

function meantBy(context: Context, term: ReadTerm): string | undefined {
  const { ids, first, last } = term;
  const { tokens } = context.analysis;
  const [id] = ids;
  const word = tokens[first]?.folded ?? '';
  const next = tokens[last + 1]?.folded ?? '';
  const before = tokens[first - 1]?.folded ?? '';
  if (isDenied(context, first) || /^usine$/i.test(term.written)) return undefined;
  const materials = valuesOf(context, 'material');
  if (ids.includes('rubber-injection') || ids.includes('plastics-injection'))
    return injection(ids, materials);
  if (id === 'mould-making') return isToolWork(context, first, last) ? id : undefined;
  if (ids.includes('compression-moulding') && first === last && word.startsWith('compress')) {
    if (
      /^(?:set|test|strength|fitting|ratio|load|stress)$/.test(next) ||
      /^(?:deformazione|deformation|set|resistenza|resistencia|a|à)$/.test(before)
    )
      return undefined;
  }
  if (id === 'assembly' && /^(?:montage|montaggio|montaje|assembly|assemblage|montage)$/.test(word))
    return isAssembly(context, last) ? id : undefined;
  if (id === 'inspection' && /^(?:selezione|frames?)$/.test(word)) return undefined;
  if (
    id === 'compounding' &&
    /^(?:mixing|mischen|mescol[ae]|mescole)$/.test(word) &&
    !/^(?:di|von|of)$/.test(next)
  )
    return word === 'mischen' || word === 'mixing' ? id : undefined;
  if (id === 'transfer-moulding' && first === last && word === 'transfer')
    return /^(?:tool|mould|mold|of|our|the|stampo)$/.test(next) ? undefined : id;
  if (ids.includes('machining') || id === 'lathe-cutting' || ids.includes('cnc-seal-turning'))
    return turning(context, ids, materials);
  if (id === 'extrusion' || id === 'plastics-extrusion')
    return isPlastic(materials) && named(context) !== 'profile' ? 'plastics-extrusion' : 'extrusion';
  if (ids.includes('rubber-metal-bonding') && ids.includes('two-component'))
    return isRubber(materials) ? 'rubber-metal-bonding' : 'two-component';
  // Rubber moulded over a part is bonded to it.
  if (
    id === 'two-component' &&
    /^(?:over|umspritz|surmoul|sobremold)/.test(word) &&
    materials.length > 0 &&
    materials.every((symbol) => kindOfMaterial(symbol) === 'rubber')
  )
    return 'rubber-metal-bonding';
  if (id === 'splicing-vulcanised' && word === 'frames') return undefined;
  return id;
}

function named(context: Context): string | undefined {
  return valuesOf(context, 'product')[0];
}

function isRubber(materials: readonly string[]): boolean {
  return materials.length === 0 || materials.some((symbol) => kindOfMaterial(symbol) === 'rubber');
}

// Injection of a plastic or of a thermoplastic elastomer is that of plastics.
function injection(ids: readonly string[], materials: readonly string[]): string {
  if (ids.length === 1) return ids[0] ?? 'rubber-injection';
  return isRubber(materials) ? 'rubber-injection' : 'plastics-injection';
}

function turning(context: Context, ids: readonly string[], materials: readonly string[]): string | undefined {
  if (ids.length === 1 && ids[0] !== 'machining') return ids[0];
  const product = named(context);
  return product !== undefined &&
    shaftSeals.has(product) &&
    !isPlastic(materials.filter((symbol) => symbol !== 'PTFE'))
    ? 'cnc-seal-turning'
    : 'machining';
}

function isDenied({ analysis }: Context, first: number): boolean {
  const mark = markUpTo(analysis, 'denial', first - 1);
  return mark !== undefined;
}

// "tooling" alone is a cost; only a mould that is to be made is work.
function isToolWork(context: Context, first: number, last: number): boolean {
  const { analysis } = context;
  const words = analysis.tokens
    .slice(first, last + 1)
    .map(({ folded }) => folded)
    .join(' ');
  if (
    /costruzione|making|bau|fabricacion|fabrication|manufacture|officina|matriceria|attrezzeria/.test(words)
  )
    return !isApart(context, first, last);
  return false;
}

function mouldMaking(context: Context): ReadValue[] {
  const { analysis } = context;
  for (const { first, last } of analysis.marks('tool')) {
    if (
      context.isOutside(first) ||
      isApart(context, first, last) ||
      hasMark(analysis, 'own', [first - 2, last + 3])
    )
      continue;
    const from = sentenceStart(context, first);
    const to = sentenceEnd(context, last);
    const make =
      hasMark(analysis, 'makeTool', [Math.max(from, first - 5), Math.min(to, last + 5)]) ||
      isNewTool(context, first, last);
    if (make)
      return [
        { field: 'process', value: 'mould-making', origin: 'stated', spans: [spanOf(analysis, first, last)] },
      ];
  }
  return [];
}

function isNewTool({ analysis }: Context, first: number, last: number): boolean {
  // "fabrication d'un moule", "Herstellung einer Form"
  const isMade = analysis.tokens
    .slice(Math.max(0, first - 4), first)
    .some(({ folded }) =>
      /^(?:fabrication|realisation|costruzione|realizzazione|herstellung|bau|anfertigung|manufacture|fabricacion|construccion)$/.test(
        folded,
      ),
    );
  if (isMade) return true;
  const around = [analysis.tokens[first - 1]?.folded, analysis.tokens[last + 1]?.folded];
  return around.some((word) => /^(?:new|nuov[oi]|neue?[sr]?n?|nouveaux?|neufs?|nuevos?)$/.test(word ?? ''));
}

function isApart({ analysis }: Context, first: number, last: number): boolean {
  return hasMark(analysis, 'apart', [first - 4, last + 6]);
}

function sentenceStart({ analysis }: Context, at: number): number {
  let from = at;
  while (from > Math.max(0, at - 6) && !isSentenceEnd(analysis.tokens, from - 1)) from -= 1;
  return from;
}

function sentenceEnd({ analysis }: Context, at: number): number {
  let to = at;
  while (to < at + 6 && !isSentenceEnd(analysis.tokens, to + 1)) to += 1;
  return to;
}

function isAssembly({ analysis }: Context, last: number): boolean {
  return (
    /^(?:with|con|mit|avec|von|di|of|de|inkl)$/.test(analysis.tokens[last + 1]?.folded ?? '') &&
    !hasMark(analysis, 'use', [last + 1, last + 4])
  );
}

function implied(context: Context): ReadValue[] {
  const { analysis } = context;
  const product = analysis.terms.find(
    (term) =>
      term.vocabulary === 'product' &&
      !context.isOutside(term.first) &&
      (term.ids.includes(named(context) ?? '') ||
        (named(context) === 'profile' && term.ids.includes('u-cup'))),
  );
  const values: ReadValue[] = [];
  if (product && (named(context) === 'profile' || named(context) === 'cord'))
    values.push({
      field: 'process',
      value: 'extrusion',
      origin: 'derived',
      spans: [spanOf(analysis, product.first, product.last)],
      rule: 'extruded-product',
    });
  const hasThread = context.values.some(({ key }) => key === 'thread');
  const metal = analysis
    .marks('thread')
    .find(
      ({ first, last, meaning }) =>
        !context.isOutside(first) &&
        (meaning === 'insert' ? !isNoInsert(context, first) : isInPart(context, [first, last], hasThread)),
    );
  const thread = context.values.find(({ key }) => key === 'thread');
  const isCovering = analysis.terms.some(
    ({ vocabulary, ids }) => vocabulary === 'process' && ids.includes('rubber-coating'),
  );
  if (metal && !isCovering && isRubber(valuesOf(context, 'material')))
    values.push({
      field: 'process',
      value: 'rubber-metal-bonding',
      origin: 'derived',
      spans: [spanOf(analysis, metal.first, metal.last)],
      rule: 'metal-in-rubber',
    });
  else if (thread && !isCovering && isOnStud(context) && isRubber(valuesOf(context, 'material')))
    values.push({
      field: 'process',
      value: 'rubber-metal-bonding',
      origin: 'derived',
      spans: [...thread.spans],
      rule: 'metal-in-rubber',
    });
  return values;
}

// "silentblocs M8": a mount with a thread has it in itself.
function isOnStud(context: Context): boolean {
  return /^(?:anti-vibration-mount|bumper|bushing)$/.test(named(context) ?? '');
}

function isNoInsert(context: Context, first: number): boolean {
  const { tokens } = context.analysis;
  const word = tokens[first]?.folded ?? '';
  if (isDenied(context, first)) return true;
  // "inserto in tessuto", "fabric insert" are no metal.
  if (/^(?:fabric|textile|cloth|canvas|nylon|polyester|cotton)$/.test(tokens[first - 1]?.folded ?? ''))
    return true;
  return (
    word.startsWith('insert') &&
    tokens
      .slice(first + 1, first + 3)
      .some(({ folded }) => /^(?:textil|tessil|tela|tessut|tissu|toile|tejid)/.test(folded))
  );
}

// A thread of the part itself: beside its size, or on a foot or a buffer; not the screw that passes a washer.
function isInPart(context: Context, [first, last]: readonly [number, number], hasSize: boolean): boolean {
  const { analysis } = context;
  const onStud =
    named(context) === 'anti-vibration-mount' ||
    named(context) === 'bumper' ||
    named(context) === 'bushing' ||
    named(context) === 'roller';
  const isFor =
    markUpTo(analysis, 'for', first - 1) !== undefined &&
    /^(?:per|for|fur|pour|para)$/.test(analysis.tokens[first - 1]?.folded ?? '');
  if (isFor || isDenied(context, first)) return false;
  return (
    onStud ||
    (hasSize &&
      markFrom(analysis, 'thread', last) !== undefined &&
      named(context) !== 'flat-gasket' &&
      named(context) !== 'o-ring')
  );
}

function unique(values: readonly ReadValue[]): ReadValue[] {
  const seen = new Set<string | number>();
  return values.filter(({ value }) => !seen.has(value) && seen.add(value));
}
