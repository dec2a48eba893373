import type { Confidence } from '@sebino/domain/sector';
import type { Names } from './elastomer.ts';
import { plasticRows } from './plastic.generated.ts';

/** One plastic under its ISO 1043-1 symbol, with the filler of ISO 1043-2 as suffix. */
export interface Plastic {
  symbol: string;
  names: Names;
  tradeNames: readonly string[];
  /** g/cm³ */
  density: number;
  /** Continuous service, °C. */
  serviceC: { min: number; max: number };
  confidence: Confidence;
  confidenceNote: string;
  note?: string;
}

/** Every plastic, by symbol of ISO 1043-1. */
export const plastics: readonly Plastic[] = plasticRows;
