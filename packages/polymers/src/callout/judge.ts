import type { Callout } from './tree.ts';
import type { CalloutWarning } from './warning.ts';

/** What a drawing or a letter states beside the call-out. */
export interface StatedBeside {
  hardness?: { value: number; scale: 'Shore A' | 'Shore D' | 'IRHD' };
  /** Symbols as in the table of elastomers. */
  polymers?: readonly string[];
}

/** Conflicts between a call-out and what is stated beside it. The stated value overrides; both are kept. */
export function judge(callout: Callout, stated: StatedBeside): readonly CalloutWarning[] {
  return [...judgeHardness(callout, stated.hardness), ...judgePolymers(callout, stated.polymers ?? [])];
}

// A figure other than the digit × 10 is told even inside ±5: the drawing wants something else than the code says.
function judgeHardness({ hardness }: Callout, stated: StatedBeside['hardness']): CalloutWarning[] {
  if (!hardness || !stated) return [];
  const { from, to, nominal, tol, scale } = hardness;
  const isSameScale = stated.scale === scale;
  const isEqual = stated.value === nominal && stated.scale !== 'Shore D';
  if (isEqual) return [];
  const isWithinTolerance = isSameScale && Math.abs(stated.value - nominal) <= tol;
  return [
    { code: 'hardness-conflict', from, to, stated: stated.value, nominal, isWithinTolerance, isSameScale },
  ];
}

function judgePolymers(
  { type, class: letter, polymersUsual }: Callout,
  stated: readonly string[],
): CalloutWarning[] {
  if (!type || !letter || polymersUsual.length === 0) return [];
  const others = stated.filter((symbol) => !polymersUsual.includes(symbol));
  if (others.length === 0) return [];
  return [{ code: 'polymer-conflict', from: type.from, to: letter.to, stated: others, usual: polymersUsual }];
}
