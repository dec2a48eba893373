import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runClocks } from '@sebino/trpc/clock';
import type { House } from '@sebino/trpc/context';
import type { Log } from './log.ts';

const lookMs = 100;

/** The clock of `start:test`: this machine's, moved ahead by what a file in the data folder says. */
export interface TestClock {
  now(): Date;
  /** Follows the file, and lets the house do at once what a move has made due. Ends with the process. */
  follow(house: House, log: Log): void;
}

/**
 * `DATA_DIR/clock-ahead-minutes` holds a whole number of minutes; absent or unreadable, the clock is the machine's. It
 * goes no way but forward, as time does: a smaller number than before is not heeded. By a file rather than a route:
 * nothing new is served, and only who may write to the data folder can move it.
 */
export function testClock(dataDir: string): TestClock {
  const file = join(dataDir, 'clock-ahead-minutes');
  let aheadMs = readAheadMs(file);
  return {
    now: () => new Date(Date.now() + aheadMs),
    follow(house, log) {
      const timer = setInterval(() => {
        const next = readAheadMs(file);
        if (next <= aheadMs) return;
        aheadMs = next;
        // Mails wait in a queue that keeps the machine's time; what time brings about is ours to set going.
        runClocks(house).catch((err: unknown) =>
          log.error({ err }, 'clocks failed after the clock was moved'),
        );
      }, lookMs);
      timer.unref();
    },
  };
}

function readAheadMs(file: string): number {
  if (!existsSync(file)) return 0;
  const text = readFileSync(file, 'utf8').trim();
  return /^\d{1,7}$/.test(text) ? Number(text) * 60_000 : 0;
}
