import { z } from 'zod';
import type { CapabilityValue } from '@sebino/domain/firm';
import { inLanguage } from '@sebino/domain/language';
import type { Language } from '@sebino/domain/language';
import type { SectorPack } from '@sebino/domain/sector';
import { nameOf } from './wording.ts';

export const valueOutput = z.object({
  label: z.string(),
  unit: z.string().optional(),
  value: z.number().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  flag: z.boolean().optional(),
  terms: z.array(z.string()).optional(),
});

/** What a firm declares about a line of work, as people read it: the public fields, or all of them. */
export function wordValues(
  pack: SectorPack,
  values: Record<string, CapabilityValue>,
  of: Language,
  which: 'public' | 'all',
): z.infer<typeof valueOutput>[] {
  return pack.capabilityFields.flatMap((field): z.infer<typeof valueOutput>[] => {
    const value = values[field.id];
    if ((which === 'public' && !field.public) || value === undefined) return [];
    const base = {
      label: inLanguage(field.labels, of),
      ...(field.unit === undefined ? {} : { unit: field.unit }),
    };
    if (typeof value === 'number') return [{ ...base, value }];
    if (typeof value === 'boolean') return [{ ...base, flag: value }];
    if (Array.isArray(value)) {
      const { vocabulary } = field;
      // Materials are read by their symbols, everything else by its name.
      const name = (id: string): string =>
        vocabulary === undefined || vocabulary === 'material' ? id : nameOf(pack, vocabulary, id, of);
      return [{ ...base, terms: value.map(name) }];
    }
    return [
      {
        ...base,
        ...(value.min === undefined ? {} : { min: value.min }),
        ...(value.max === undefined ? {} : { max: value.max }),
      },
    ];
  });
}
