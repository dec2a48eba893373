// Apart from the schema of requirements: a form in the browser names them, and must not bring zod along.

/** Units in which a quantity is asked for: pieces, metres, kilograms. */
export const quantityUnits = ['pcs', 'm', 'kg'] as const;

/** Over what time a quantity is needed; without one it is needed once. */
export const quantityPeriods = ['order', 'month', 'year'] as const;
