import type { Confidence } from '@sebino/domain/sector';
import type { Names } from './elastomer.ts';
import { customsCodeRows, customsWarning, industryCodeRows, productRows } from './product.generated.ts';

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

export const productList: readonly Product[] = productRows;
export const customsCodes: readonly CustomsCode[] = customsCodeRows;
export const industryCodes: readonly IndustryCode[] = industryCodeRows;
export { customsWarning };
