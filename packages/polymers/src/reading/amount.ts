import type { Span } from './value.ts';

export type Unit = 'pcs' | 'm' | 'kg' | 'set';
export type Period = 'year' | 'month' | 'order';

/** A quantity as it stands in the text. */
export interface Amount {
  value: number;
  unit: { name: Unit; span: Span | undefined };
  per: { name: Period; span: Span } | undefined;
  at: number;
  last: number;
  isUpperEnd: boolean;
  /** By what it was known as a quantity: its unit or period, or only the name of the part behind it, or a label before. */
  sign: 'unit' | 'product' | 'label' | 'roll';
}
