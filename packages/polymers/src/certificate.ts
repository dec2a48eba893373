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

export const certificateKinds: readonly CertificateKind[] = certificateRows;
