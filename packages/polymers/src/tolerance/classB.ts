/** See `oringClassBToleranceMm` of the subject. */
export function classBToleranceMm(idMm: number): number {
  return Math.round((0.009 * idMm ** 0.95 + 0.11) * 100) / 100;
}
