import { spanOf } from './analysis.ts';
import { valuesOf } from './stage.ts';
import type { Context, Finding } from './stage.ts';
import type { ReadValue } from './value.ts';

/** The first call-out, and the standard only where the text names it. */
export function readCalloutField(context: Context): Finding {
  const { analysis } = context;
  const callout = analysis.callouts.find(({ first }) => !context.isOutside(first));
  if (!callout) return {};
  const spans = [spanOf(analysis, callout.first, callout.last)];
  const values: ReadValue[] = [{ field: 'callout', value: callout.code, origin: 'stated', spans }];
  if (callout.standardNamed)
    values.push({ field: 'standards', value: callout.tree.standard.id, origin: 'stated', spans });
  return { values, claims: analysis.callouts.map(({ first, last }) => [first, last] as const) };
}

/** The hardness of the call-out where none is stated: digit × 10, ±5. */
export function readCalloutHardness(context: Context): Finding {
  const { analysis } = context;
  const callout = analysis.callouts.find(({ first }) => !context.isOutside(first));
  if (callout?.nominalHardness === undefined || valuesOf(context, 'hardness').length > 0) return {};
  const spans = [spanOf(analysis, callout.first, callout.last)];
  const derived = { field: 'hardness' as const, origin: 'derived' as const, spans, rule: 'callout-digit' };
  return {
    values: [
      { ...derived, key: 'value', value: callout.nominalHardness },
      { ...derived, key: 'tol', value: 5 },
      { ...derived, key: 'scale', value: 'Shore A' },
    ],
  };
}
