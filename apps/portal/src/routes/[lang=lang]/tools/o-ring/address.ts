import type { GrooveTyped } from './groove.ts';

/** The address of another size in the same groove: what stands in the other fields is not lost. */
export function addressOfSize(size: string, groove: GrooveTyped): string {
  const query = new URLSearchParams({ size });
  for (const [name, value] of Object.entries(groove)) if (value !== '') query.set(name, value);
  return `?${query}`;
}
