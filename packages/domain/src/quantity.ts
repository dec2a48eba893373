// Apart from the schema of requirements: a form in the browser names them, and must not bring zod along.

/** Units in which a quantity is asked for: pieces, metres, kilograms. */
export const quantityUnits = ['pcs', 'm', 'kg'] as const;

/** Whether a unit is counted, not measured: half a piece is nothing that can be made. */
export function isCounted(unit: string): boolean {
  return unit === 'pcs';
}

/** Over what time a quantity is needed; without one it is needed once. */
export const quantityPeriods = ['order', 'month', 'year'] as const;
