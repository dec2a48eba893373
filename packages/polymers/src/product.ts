import type { Confidence } from '@sebino/domain/sector';
import type { Names } from './elastomer.ts';
import {
  customsCodeRows,
  customsWarning as customsWarningRow,
  industryCodeRows,
  productRows,
} from './product.generated.ts';

/** What is made, under one id, with its names in five languages. */
export interface Product {
  id: string;
  names: Names;
  /** Headings of the Harmonised System as a hint; a customs code is a suggestion, never asserted. */
  hs: string;
  confidence: Confidence;
  note?: string;
}

/** A code of the combined nomenclature. The eight-digit level differs by country. */
export interface CustomsCode {
  code: string;
  text: string;
  confidence: Confidence;
  confidenceNote: string;
}

/** A code of NACE with its revision. */
export interface IndustryCode extends CustomsCode {
  revision: string;
}

/** Every product, from O-ring to kit. */
export const productList: readonly Product[] = productRows;
/** Headings under which parts of rubber and plastics often travel. */
export const customsCodes: readonly CustomsCode[] = customsCodeRows;
/** Classes of industry under which their makers are often registered. */
export const industryCodes: readonly IndustryCode[] = industryCodeRows;
/** What must stand beside every customs code, in English. */
export const customsWarning: string = customsWarningRow;
