import { readLength } from '@sebino/polymers/length';
import type { ToleranceQuestion } from '@sebino/polymers/tolerance';
import { readWords } from '#lib/tool/typed.ts';

/** How a part is made, as far as it chooses a table. */
export const makings = ['moulded', 'extruded', 'cut-length', 'plastic'] as const;
export type Making = (typeof makings)[number];

/** What stands in the fields; `''` where nothing does. */
export interface Asking {
  text: string;
  size: string;
  kind: 'F' | 'C' | '';
  made: Making | '';
}

/** The size as typed, in mm. `ambiguous`: the mark in it may stand for thousands. */
export type AskedSize =
  | { state: 'none' }
  | { state: 'unread' }
  | { state: 'read'; mm: number; inches?: number; orThousands?: number };

export function readAsking(query: URLSearchParams): Asking {
  const kind = readWords(query, 'kind', 1);
  const made = readWords(query, 'made', 20);
  return {
    text: readWords(query, 'class', 200),
    size: readWords(query, 'size', 40),
    kind: kind === 'F' || kind === 'C' ? kind : '',
    made: makings.find((each) => each === made) ?? '',
  };
}

/** Inches become mm, because every table is in mm. */
export function readSize(typed: string): AskedSize {
  if (typed === '') return { state: 'none' };
  const length = readLength(typed);
  if (!length) return { state: 'unread' };
  if (length.unit === 'in' || (length.unit === undefined && length.fraction !== undefined))
    return { state: 'read', mm: Math.round(length.value * 25_400) / 1000, inches: length.value };
  const { value: mm, orThousands } = length;
  return { state: 'read', mm, ...(orThousands === undefined ? {} : { orThousands }) };
}

/** What the choice of making says of table and material. */
export function questionOf(made: Making | ''): Pick<ToleranceQuestion, 'material' | 'made'> {
  if (made === '') return {};
  return made === 'plastic' ? { material: 'plastic' } : { material: 'rubber', made };
}
