import type { Confidence } from '@sebino/domain/sector';
import type { Names } from './elastomer.ts';
import { processRows } from './process.generated.ts';

/** A way of making or finishing. Batch, envelope and tolerance are starting values: a firm's own data replace them. */
export interface Process {
  id: string;
  kind: 'rubber' | 'plastics' | 'cutting' | 'finishing' | 'tooling';
  names: Names;
  /** Least and greatest usual batch: pieces, or a figure with its unit for goods sold by length or weight. */
  typicalBatch: readonly [number, number] | readonly [string, string];
  partEnvelope: string;
  tolerance: string;
  machineParameters: readonly string[];
  confidence: Confidence;
  confidenceNote: string;
  note?: string;
}

/** Every process: of rubber, of plastics, cutting, finishing, tooling. */
export const processList: readonly Process[] = processRows;
