import { m } from '@sebino/messages/m';

/** What one material of a kind is called. */
export const kindWords = {
  rubber: m.material_one_rubber,
  'thermoplastic-elastomer': m.material_one_tpe,
  plastic: m.material_one_plastic,
} as const;
