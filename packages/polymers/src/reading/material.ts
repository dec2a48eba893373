import { elastomers, thermoplasticElastomers } from '../elastomer.ts';
import { fold } from '../lexicon/fold.ts';
import { kindOfMaterial } from '../material.ts';
import { plastics } from '../plastic.ts';
import { hasMark, markUpTo, spanOf } from './analysis.ts';
import type { ReadTerm } from './analysis.ts';
import { exclusionsOf } from './exclusion.ts';
import { valuesOf } from './stage.ts';
import type { Context, Finding } from './stage.ts';
import type { ReadFlag, ReadValue } from './value.ts';

/** What "PFAS-free" excludes: the fluorinated materials of the tables. Source: the handbook's chapter on compliance. */
const fluorinated: readonly string[] = ['FKM', 'FFKM', 'FVMQ', 'FEPM', 'PTFE', 'PVDF'];
const obsolete: ReadonlySet<string> = new Set(['fpm', 'mvq', 'si', 'mfq', 'ffpm']);
// A property of the rubber, not its name: "gomma antiolio" is mostly NBR.
const propertyWords: ReadonlySet<string> = new Set([
  'antiolio',
  'anti huile',
  'antihuile',
  'antiaceite',
  'anti aceite',
  'olfest',
  'olfester',
  'olfestes',
  'olfesten',
  'olfeste',
  'anti olio',
]);

/**
 * Materials asked for and materials not wanted. A word of several polymers gives them all, proposed; a property word
 * gives the polymer it mostly means, proposed; a call-out without a polymer gives those of its pair, derived.
 */
export function readMaterials(context: Context): Finding {
  const { analysis } = context;
  const terms = analysis.terms.filter(
    (term) => term.vocabulary === 'material' && !context.isOutside(term.first) && isMaterial(context, term),
  );
  const exclusions = exclusionsOf(context, terms);
  const found = terms.map((term, index) => ({ term, isExcluded: exclusions[index] ?? false }));
  const wanted = withoutSurroundings(
    context,
    found.filter((each) => !each.isExcluded).map(({ term }) => term),
  );
  const excluded = found.filter((each) => each.isExcluded).map(({ term }) => term);
  const free = pfasFree(context);
  const liquid = liquidSilicone(context);
  const unwanted = unique([...excluded.flatMap((term) => toExcluded(context, term)), ...free]);
  const refused = new Set(unwanted.map(({ value }) => value));
  // "in FKM today, PFAS-free in future": what is excluded is not asked for.
  const asked = unique([...wanted.flatMap((term) => toWanted(context, term)), ...liquid]).filter(
    ({ value }) => !refused.has(value),
  );
  const values = [...asked, ...unwanted];
  const fromCallout = asked.length > 0 ? [] : ofCallout(context);
  return {
    values: [...fromCallout, ...values],
    flags: flagsOf(wanted, excluded.length + free.length > 0, fromCallout.length > 0),
    claims: terms.map(({ first, last }) => [first, last] as const),
  };
}

// Everyday uses of the words: silicone oil and grease are media, the sole letters of a code are none.
function isMaterial({ analysis }: Context, { first, last, written, ids }: ReadTerm): boolean {
  const { tokens } = analysis;
  const next = tokens[last + 1];
  const before = tokens[first - 1];
  if (
    /^(?:souple|phenolic|acrylic|acrylique|acetal|calibre|naturale?|iron)$/i.test(written) &&
    !/^[A-Z]/.test(written)
  )
    return /^(?:acetal|phenolic)$/i.test(written);
  if (written.length <= 2 && written !== written.toUpperCase()) return false;
  // "-PA-", "GF30", "T 47": one letter and codes glued into longer ones are parts of a number.
  if (written.length === 1) return false;
  if (
    written.length <= 3 &&
    before?.folded === '-' &&
    before.glued &&
    tokens[first - 2]?.kind === 'number' &&
    tokens[first]?.glued
  )
    return false;
  if (ids.includes('EPDM') && written === 'EP' && next?.kind === 'number') return false;
  // "CR 55" is a rubber, "CR/2026" and "PC 24060 (BG)" are none.
  if (
    written.length === 2 &&
    (next?.folded === '/' || next?.folded === ':') &&
    tokens[last + 2]?.kind === 'number'
  )
    return false;
  if (
    /^(?:PS|PC|PE|PP|PA|CO|AU|EU|SI|BR|IR|CM)$/.test(written) &&
    /^(?:[.]|:)$/.test(next?.folded ?? '') &&
    next?.glued &&
    tokens[last + 2]?.glued
  )
    return false;
  if (
    written === 'EU' &&
    /^(?:regulation|directive|verordnung|richtlinie|reg|konform|countries|food|rohs|reach|declaration)$/.test(
      next?.folded ?? '',
    )
  )
    return false;
  if (written === 'EU' && !(before && /^(?:au|in|aus|of|en)$/.test(before.folded)))
    return /^(?:[/,]|au)$/.test(before?.folded ?? '') || analysis.text.length < 4;
  return true;
}

// Plastics and metals that the part touches: "seal for PVC pipe" asks for no PVC while a rubber is named.
function withoutSurroundings({ analysis }: Context, terms: readonly ReadTerm[]): ReadTerm[] {
  if (terms.length < 2) return [...terms];
  const inside = terms.filter(({ first }) => !isSurrounding(first));
  return inside.length > 0 ? inside : [...terms];

  function isSurrounding(first: number): boolean {
    for (let back = first - 1; back >= Math.max(0, first - 5); back -= 1) {
      const token = analysis.tokens[back];
      if (!token || token.kind !== 'word') return false;
      const use = markUpTo(analysis, 'use', back);
      const isThing =
        use?.meaning === 'pipe' ||
        use?.meaning === 'flange' ||
        use?.meaning === 'tap' ||
        use?.meaning === 'shaft' ||
        markUpTo(analysis, 'axis', back)?.meaning === 'panel' ||
        markUpTo(analysis, 'axis', back)?.meaning === 'housing';
      if (isThing) return hasMark(analysis, 'for', [back - 4, back]);
    }
    return (
      hasMark(analysis, 'for', [first - 1, first - 1]) &&
      /^(?:für|fur|per|pour|para|for|gegen|contro|against|su|sur|sobre|auf|on)$/.test(
        analysis.tokens[first - 1]?.folded ?? '',
      ) &&
      hasPipeAfter(first)
    );
  }

  // "for PVC pipes", "für PE-Rohre"
  function hasPipeAfter(first: number): boolean {
    return (
      hasMark(analysis, 'use', [first + 1, first + 5], 'pipe') ||
      hasMark(analysis, 'use', [first + 1, first + 4], 'flange')
    );
  }
}

function toWanted(context: Context, term: ReadTerm): ReadValue[] {
  const spans = [spanOf(context.analysis, term.first, term.last)];
  if (isProperty(term))
    return term.ids.map((value) => ({
      field: 'material',
      value,
      origin: 'proposed',
      spans,
      rule: 'property-word',
    }));
  const ids = meantBy(context, term);
  if (isUrethane(term) || ids.length > 1)
    return ids.map((value) => ({
      field: 'material',
      value,
      origin: 'proposed',
      spans,
      rule: 'word-of-several-polymers',
    }));
  return ids.map((value) => ({ field: 'material', value, origin: 'stated', spans }));
}

// "PA" for a seal is an old code for polyacrylate, for anything else it is polyamide.
function meantBy(context: Context, { ids, written }: ReadTerm): readonly string[] {
  if (isUrethaneIds(ids)) return ['AU', 'EU'];
  if (written.toUpperCase() !== 'PA' || !ids.includes('ACM')) return ids;
  return valuesOf(context, 'product').some((id) => seals.has(id)) ? ids : ids.filter((id) => id !== 'ACM');
}

const seals: ReadonlySet<string> = new Set([
  'o-ring',
  'x-ring',
  'lip-seal',
  'flat-gasket',
  'u-cup',
  'wiper',
  'v-ring',
]);

function toExcluded(context: Context, term: ReadTerm): ReadValue[] {
  const spans = [spanOf(context.analysis, term.first, term.last)];
  return meantBy(context, term).map((value) => ({
    field: 'materialExcluded',
    value,
    origin: 'stated',
    spans,
  }));
}

// "PFAS-free" in five languages excludes; a statement about PFAS excludes nothing.
function pfasFree(context: Context): ReadValue[] {
  const { tokens } = context.analysis;
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.folded !== 'pfas' || context.isOutside(at)) continue;
    const after = tokens.slice(at + 1, at + 4).map(({ folded }) => folded);
    const before = tokens.slice(Math.max(0, at - 2), at).map(({ folded }) => folded);
    const isFree =
      /^(?:free|frei|freie|freier|freies|freien|freiem|libre|exempt|zero)$/.test(
        after[0] === '-' ? (after[1] ?? '') : (after[0] ?? ''),
      ) ||
      before.some((word) =>
        /^(?:no|senza|sans|sin|ohne|without|zero|non|keine|kein|esente|esenti)$/.test(word),
      ) ||
      (/^(?:da|di|of|de|von)$/.test(before.at(-1) ?? '') &&
        /^(?:esente|esenti|privo|priva|free|libre|libres|exento|exenta|frei|exempt|exempts)$/.test(
          before.at(-2) ?? '',
        ));
    if (!isFree) continue;
    const spans = [spanOf(context.analysis, at, at)];
    return fluorinated.map((value) => ({
      field: 'materialExcluded',
      value,
      origin: 'derived',
      spans,
      rule: 'pfas-free',
    }));
  }
  return [];
}

// "silicone liquide", "LSR injection": the process names the material.
function liquidSilicone({ analysis, isOutside }: Context): ReadValue[] {
  const term = analysis.terms.find(
    ({ vocabulary, ids, written, first }) =>
      vocabulary === 'process' &&
      ids.includes('lsr-injection') &&
      /silic|silik|lsr/i.test(written) &&
      !isOutside(first),
  );
  return term
    ? [
        {
          field: 'material',
          value: 'VMQ',
          origin: 'stated',
          spans: [spanOf(analysis, term.first, term.last)],
        },
      ]
    : [];
}

function ofCallout(context: Context): ReadValue[] {
  const callout = context.analysis.callouts.find((each) => !context.isOutside(each.first));
  if (!callout) return [];
  const spans = [spanOf(context.analysis, callout.first, callout.last)];
  return callout.polymersUsual.map((value) => ({
    field: 'material',
    value,
    origin: 'derived',
    spans,
    rule: 'usual-polymers-of-pair',
  }));
}

function flagsOf(wanted: readonly ReadTerm[], hasExcluded: boolean, isFromCallout: boolean): ReadFlag[] {
  const flags: ReadFlag[] = [];
  const isAmbiguous = (term: ReadTerm): boolean =>
    isUrethane(term) || (term.ids.length > 1 && !isProperty(term));
  if (isFromCallout || (wanted.length > 0 && wanted.every(isProperty))) flags.push('material-inferred');
  if (wanted.some(isAmbiguous)) flags.push('material-ambiguous');
  if (hasExcluded) flags.push('material-excluded');
  if (wanted.some(({ written }) => obsolete.has(fold(written)))) flags.push('alias-obsolete');
  if (wanted.some(isTradeName)) flags.push('trade-name');
  return flags;
}

function isProperty({ written }: ReadTerm): boolean {
  return propertyWords.has(
    fold(written)
      .replaceAll(/[^a-z]+/g, ' ')
      .trim(),
  );
}

function isUrethane(term: ReadTerm): boolean {
  return isUrethaneIds(term.ids) && !/^(?:au|eu)$/i.test(term.written);
}

function isUrethaneIds(ids: readonly string[]): boolean {
  return ids.length > 1 && ids.every((id) => id === 'AU' || id === 'EU' || id === 'TPU');
}

/** A make, and not one of the common names of the material: Viton is one, neoprene none. */
function isTradeName({ ids, written }: ReadTerm): boolean {
  const plain = fold(written);
  const rows = [...elastomers, ...plastics, ...thermoplasticElastomers].filter(({ symbol }) =>
    ids.includes(symbol),
  );
  if (!rows.some(({ tradeNames }) => tradeNames.some((name) => isWrittenAs(plain, fold(name))))) return false;
  const isNamed = rows.some(
    (row) =>
      'names' in row && Object.values(row.names).some((names) => names?.some((name) => fold(name) === plain)),
  );
  return !isNamed;
}

function isWrittenAs(written: string, tradeName: string): boolean {
  return written === tradeName || written.startsWith(`${tradeName} `) || tradeName.startsWith(`${written} `);
}

function unique(values: readonly ReadValue[]): ReadValue[] {
  const seen = new Set<string | number>();
  return values.filter(({ value }) => !seen.has(value) && seen.add(value));
}

/** Whether every material read is a plastic; false while none is. */
export function isPlastic(materials: readonly string[]): boolean {
  return materials.length > 0 && materials.every((symbol) => kindOfMaterial(symbol) === 'plastic');
}
