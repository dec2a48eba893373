import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { ServerResponse } from 'node:http';

export interface GaugeReading {
  inFlight: number;
  cacheHits: number;
  eventLoopDelayMs: number;
  rssBytes: number;
  outboxDepth: number;
  tempFiles: number;
}

export interface Gauges {
  countHit(): void;
  /** Counts an answer as in flight until its connection lets go of it. */
  track(response: ServerResponse): void;
  read(): Promise<GaugeReading>;
  close(): void;
}

/** What is going on inside, for tests and operators on this machine. */
export function createGauges(sources: {
  outboxDepth(): Promise<number>;
  tempFiles(): Promise<number>;
}): Gauges {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  let inFlight = 0;
  let cacheHits = 0;
  return {
    countHit() {
      cacheHits += 1;
    },
    track(response) {
      inFlight += 1;
      response.once('close', () => (inFlight -= 1));
    },
    async read() {
      const [outboxDepth, tempFiles] = await Promise.all([sources.outboxDepth(), sources.tempFiles()]);
      const eventLoopDelayMs = Math.round(delay.percentile(99) / 1e4) / 100;
      delay.reset();
      // The reading itself is one request in flight.
      return {
        inFlight: inFlight - 1,
        cacheHits,
        eventLoopDelayMs,
        rssBytes: process.memoryUsage.rss(),
        outboxDepth,
        tempFiles,
      };
    },
    close: () => delay.disable(),
  };
}
