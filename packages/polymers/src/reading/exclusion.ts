import { markFrom, markUpTo } from './analysis.ts';
import type { ReadTerm } from './analysis.ts';
import { isSentenceEnd } from './stage.ts';
import type { Context } from './stage.ts';

/**
 * Which of the materials are named only to be avoided or replaced: denied before, behind "instead of", or followed by "to
 * be replaced". What is used today counts as replaced only while another material is asked for.
 */
export function exclusionsOf(context: Context, terms: readonly ReadTerm[]): readonly boolean[] {
  const before = terms.map((term) => insteadBefore(context, term));
  const hasOther = before.includes(undefined);
  return terms.map((term, index) => {
    if (isDeniedBefore(context, term) || before[index] === 'sure') return true;
    return (before[index] === 'maybe' && hasOther) || isRefusedAfter(context, term);
  });
}

/** Whether a word of denial stands right before a token: "no oil", "kein Kontakt mit Öl". */
export function isDeniedAt({ analysis }: Context, first: number): boolean {
  for (let back = first - 1; back >= Math.max(0, first - 4); back -= 1) {
    const token = analysis.tokens[back];
    if (token?.kind !== 'word' || isSentenceEnd(analysis.tokens, back)) return false;
    if (markUpTo(analysis, 'denial', back))
      return (
        back === first - 1 ||
        /^(?:contact|contatto|kontakt|contacto|oil|al|con|mit|with|avec|di|de|with|any|in|ol)$/.test(
          analysis.tokens[back + 1]?.folded ?? '',
        )
      );
  }
  return false;
}

function isDeniedBefore({ analysis }: Context, { first }: ReadTerm): boolean {
  for (let back = first - 1; back >= Math.max(0, first - 4); back -= 1) {
    const token = analysis.tokens[back];
    if (
      !token ||
      isSentenceEnd(analysis.tokens, back) ||
      token.kind === 'number' ||
      token.folded === '(' ||
      token.folded === ':'
    )
      return false;
    const denial = markUpTo(analysis, 'denial', back);
    if (denial)
      return !/^(?:no|nr|n)$/.test(token.folded) || (analysis.tokens[back + 1]?.folded ?? '.') !== '.';
    if (token.folded === ',') return false;
    if (back < first - 2 && token.kind === 'word' && token.text.length > 8) return false;
  }
  return false;
}

// "currently" needs a second material to say that the first one is to go; "instead of" does not.
const present =
  /^(?:current|attual|actual|derzeit|zurzeit|aktuell|bisher|bislang|momentan|oggi|previous|existing|finora|fino|up$|until|so$|hasta|jusqu|aujourd|today|formerly|presently|at$|hoy|zur$|al$|used)/;

function insteadBefore({ analysis }: Context, { first }: ReadTerm): 'sure' | 'maybe' | undefined {
  for (let back = first - 1; back >= Math.max(0, first - 7); back -= 1) {
    const token = analysis.tokens[back];
    if (!token || isSentenceEnd(analysis.tokens, back) || token.folded === ',' || token.folded === ':')
      return undefined;
    // "statt NBR bitte FKM": behind the material that goes stands the one that comes.
    if (isOtherMaterial(analysis, back, first)) return undefined;
    // "replace X by Y": what stands behind the "by" is asked for.
    if (/^(?:par|by|with|con|durch|por)$/.test(token.folded)) return undefined;
    const mark = markUpTo(analysis, 'instead', back);
    if (!mark) continue;
    return present.test(analysis.tokens[mark.first]?.folded ?? '') ? 'maybe' : 'sure';
  }
  return undefined;
}

function isOtherMaterial(analysis: Context['analysis'], at: number, first: number): boolean {
  if (!analysis.termsAt(at).some(({ vocabulary, last }) => vocabulary === 'material' && last === at))
    return false;
  return !analysis.tokens
    .slice(at + 1, first)
    .every(({ folded, kind }) => kind === 'number' || /^(?:[/+&]|und|and|e|et|y|o|or|oder|ou)$/.test(folded));
}

function isRefusedAfter({ analysis }: Context, { last }: ReadTerm): boolean {
  const { tokens } = analysis;
  // "PTFE no."
  if (/^(?:no|nein|non)$/.test(tokens[last + 1]?.folded ?? '') && isSentenceEnd(tokens, last + 2))
    return true;
  // "silikonfrei", "halogenfreier"
  if (/.frei(?:e[mnrs]?)?$/.test(tokens[last]?.folded ?? '')) return true;
  for (let next = last + 1; next <= last + 7; next += 1) {
    const token = tokens[next];
    if (
      !token ||
      isSentenceEnd(tokens, next) ||
      token.folded === ',' ||
      token.folded === '(' ||
      token.kind === 'number'
    )
      return false;
    const mark = markFrom(analysis, 'refused', next);
    if (!mark) continue;
    const word = tokens[next]?.folded ?? '';
    // "silikonfrei", "silicone-free": right behind, or it is something else that is free.
    if (word === 'free' || word === 'frei') return next - last <= 2;
    return true;
  }
  return false;
}
