import { findCallouts, judgeCallout } from '../callout.ts';
import type { Callout } from '../callout.ts';
import type { Token } from './token.ts';

/** A call-out of ASTM D2000 or SAE J200 as an enquiry needs it. */
export interface ReadCallout {
  /** Without the name of the standard, one blank before each suffix. */
  code: string;
  standardNamed: boolean;
  nominalHardness: number | undefined;
  polymersUsual: readonly string[];
  isIncomplete: boolean;
  tree: Callout;
  first: number;
  last: number;
}

/** The call-outs of a text, with the tokens they cover. */
export function readCallouts(text: string, tokens: readonly Token[]): readonly ReadCallout[] {
  let at = 0;
  return findCallouts(text).map((tree) => {
    while ((tokens[at]?.to ?? Infinity) <= tree.from) at += 1;
    const first = at;
    let last = first;
    while (last + 1 < tokens.length && (tokens[last]?.to ?? Infinity) < tree.to) last += 1;
    return {
      code: toCode(text, tree),
      standardNamed: tree.standard.origin === 'stated',
      nominalHardness: tree.hardness?.nominal,
      polymersUsual: tree.polymersUsual,
      isIncomplete: tree.warnings.some(({ code }) => code === 'incomplete-callout'),
      tree,
      first,
      last,
    };
  });
}

/** Whether a hardness or a polymer stated beside a call-out disagrees with it. */
export function conflictsWith(
  { tree }: ReadCallout,
  stated: {
    polymers: readonly string[];
    hardness?: { value: number; scale: 'Shore A' | 'Shore D' | 'IRHD' };
  },
): { hardness: boolean; polymer: boolean } {
  const codes = new Set(judgeCallout(tree, stated).map(({ code }) => code));
  return { hardness: codes.has('hardness-conflict'), polymer: codes.has('polymer-conflict') };
}

// From the M, the grade or the type to the end of the code: the name of the standard stays outside.
function toCode(text: string, tree: Callout): string {
  const parts = [
    tree.metricMark,
    tree.grade,
    tree.type,
    tree.class,
    tree.hardness,
    tree.tensile,
    ...tree.candidatePairs,
  ];
  const written = parts.flatMap((part) => (part ? [part] : []));
  const from = Math.min(...written.map((part) => part.from));
  const to = Math.max(...written.map((part) => part.to));
  const basic = text.slice(from, to).replaceAll(/\s/g, '').toUpperCase();
  return [basic, ...tree.suffixes.map((suffix) => suffix.code)].join(' ');
}
