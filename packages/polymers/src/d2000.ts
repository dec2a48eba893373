import type { Confidence } from '@sebino/domain/sector';
import { d2000Row } from './d2000.generated.ts';

/** The code tables of ASTM D2000 / SAE J200. The standard is a paid document: limits of its Table 6 are not here. */
export interface D2000Tables {
  /** Heat ageing for 70 h, °C. */
  types: Readonly<Record<string, { temperatureC: number; confidence: Confidence }>>;
  /** Greatest swell, % by volume; null is no requirement. */
  classes: Readonly<Record<string, { swellPercent: number | null; confidence: Confidence }>>;
  /** Type and class → rubbers that usually serve; say "usually", never "is". */
  pairs: Readonly<Record<string, { polymers: readonly string[]; confidence: Confidence }>>;
  suffixLetters: Readonly<Record<string, string>>;
  /** First figure of a suffix: method and time. */
  suffixMethods: Readonly<
    Record<string, Readonly<Record<string, { method: string; detail: string; hours: number | null }>>>
  >;
  suffixMethodsConfidence: Confidence;
  /** Second figure of a suffix: test temperature, °C; null is outdoors. */
  suffixTemperatureC: Readonly<Record<string, number | null>>;
  /** The same for the letter F. */
  suffixTemperatureColdC: Readonly<Record<string, number>>;
  suffixTemperatureConfidence: Confidence;
}

/** The tables as read; `callout` decodes a whole call-out with them. */
export const d2000: D2000Tables = d2000Row;
