import type { Confidence } from '@sebino/domain/sector';

/** What a compound costs beside EPDM and SBR (= 1). For ordering proposals only, never a price. */
export interface CostBand {
  symbol: string;
  low: number;
  high: number;
  source: string;
  confidence: Confidence;
}

/** A second published hardness range that goes beyond the Shore A scale. */
export interface FurtherHardness {
  symbol: string;
  minShoreA: number;
  maxShoreD: number;
  source: string;
  confidence: Confidence;
}

/** Density of filled compounds, g/cm³: what parts weigh. The polymer alone is lighter. */
export interface CompoundDensity {
  symbol: string;
  min: number;
  max: number;
  source: string;
  confidence: Confidence;
}

/** A symbol that standards have left and drawings still carry. */
export interface ObsoleteSymbol {
  written: string;
  symbol: string;
  confidence: Confidence;
}

/** A polymer that a wish for "PFAS-free" rules out. */
export interface PfasPolymer {
  symbol: string;
  confidence: Confidence;
}
