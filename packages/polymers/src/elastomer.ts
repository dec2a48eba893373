import type { Confidence } from '@sebino/domain/sector';
import type { Language } from '@sebino/domain/language';
import { elastomerRows, sourceNames, thermoplasticElastomerRows } from './elastomer.generated.ts';

/** Names of a thing in the languages known; the first of a language is the one shown. */
export type Names = Partial<Record<Language, readonly string[]>>;

/** A span with the key of its source (`sourceNames`). */
export interface SourcedSpan {
  min: number;
  max: number;
  source: string;
}

/** A: very good, B: good, C: limited, D: not suitable. Indicative, for ordering proposals only. */
export type Resistance = 'A' | 'B' | 'C' | 'D';

/** One rubber under its ISO 1629 symbol. */
export interface Elastomer {
  symbol: string;
  /** Symbol of ASTM D1418. */
  d1418: string;
  /** Last letter of the symbol: the chain of ISO 1629. */
  group: string;
  names: Names;
  /** Marks of their owners, here only to recognise them in a text. */
  tradeNames: readonly string[];
  aliases: readonly string[];
  /** Continuous service in air, °C; the short peak is general knowledge throughout. */
  serviceC: SourcedSpan & { shortPeak: number };
  hardnessShoreA: SourcedSpan;
  /** Of the polymer alone, g/cm³; a filled compound is heavier. */
  polymerDensity: SourcedSpan;
  resistance: Readonly<
    Record<'mineralOil' | 'fuel' | 'water' | 'steam' | 'ozoneWeather' | 'diluteAcids', Resistance>
  >;
  foodGradesCommon: boolean;
  /** Pairs of type and class of ASTM D2000 that this rubber usually serves. */
  d2000Pairs: readonly string[];
  confidence: Confidence;
  confidenceNote: string;
  note?: string;
}

/** A family of thermoplastic elastomers of ISO 18064. */
export interface ThermoplasticElastomer {
  symbol: string;
  meaning: string;
  tradeNames: readonly string[];
  /** Continuous service, °C; absent for the unclassified family. */
  serviceC?: SourcedSpan;
  confidence: Confidence;
  confidenceNote: string;
}

/** Every rubber, by symbol of ISO 1629. */
export const elastomers: readonly Elastomer[] = elastomerRows;
/** Every family of thermoplastic elastomers of ISO 18064. */
export const thermoplasticElastomers: readonly ThermoplasticElastomer[] = thermoplasticElastomerRows;

/** The source behind a key such as `snd`, or the text itself where the table names its source in full. */
export function sourceName(key: string): string {
  return sourceNames[key] ?? key;
}
