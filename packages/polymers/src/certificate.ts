import type { Confidence } from '@sebino/domain/sector';
import { certificateRows } from './certificate.generated.ts';

/** What buyers call a certificate: proof of a firm, approval of a compound, declaration for an article, lot document. */
export interface CertificateKind {
  id: string;
  name: string;
  scope: string;
  /** What it is bound to: `firm`, `compound`, `article`, `delivery lot`… as the table says. */
  attachesTo: string;
  validity: string;
  kind: string;
  aliases: readonly string[];
  confidence: Confidence;
  confidenceNote: string;
  note?: string;
}

/** Every certificate, approval, declaration and lot document of the table. */
export const certificateKinds: readonly CertificateKind[] = certificateRows;

/**
 * What a certificate is lost with: the firm or its site, the recipe of a compound, a product, one article, one delivery
 * or part number, or (a statement on PFAS) the polymer itself.
 */
export type BoundTo = 'firm' | 'compound' | 'product' | 'article' | 'lot' | 'polymer';

/**
 * What a kind of certificate is bound to, read from its row. The first thing named decides: an approval of
 * "compound/product" is lost with the recipe.
 *
 * @example boundTo({ attachesTo: 'compound/product', kind: 'approval' }) // 'compound'
 */
export function boundTo({ attachesTo, kind }: Pick<CertificateKind, 'attachesTo' | 'kind'>): BoundTo {
  if (kind === 'document') return 'lot';
  if (attachesTo.startsWith('firm')) return 'firm';
  if (attachesTo.includes('compound')) return 'compound';
  if (attachesTo.startsWith('article')) return 'article';
  return attachesTo === 'material' ? 'polymer' : 'product';
}
