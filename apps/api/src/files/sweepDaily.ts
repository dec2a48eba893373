import type { Log } from '../log.ts';
import type { FileLedger } from './ledger.ts';
import type { FileStore } from './store.ts';
import { sweepFiles } from './sweep.ts';

const dayMs = 86_400_000;

/**
 * Sweeps now, and answers what to call as often as one likes: it sweeps again when a day has passed by the clock of the
 * house. At the start of the only process nothing is under way, so nothing is too young; later something may be.
 */
export async function sweepDaily(
  store: FileStore,
  ledger: FileLedger,
  options: { atStartMs: number; minAgeMs: number; now: () => Date; log: Log },
): Promise<() => Promise<void>> {
  let sweptAt = options.now().getTime();
  const sweep = async (minAgeMs: number): Promise<void> => {
    // How old a file is, the machine says.
    options.log.info(await sweepFiles(store, ledger, { now: new Date(), minAgeMs }), 'files swept');
  };
  await sweep(options.atStartMs);
  return async () => {
    const now = options.now().getTime();
    if (now - sweptAt < dayMs) return;
    sweptAt = now;
    await sweep(options.minAgeMs);
  };
}
