import { fastify } from 'fastify';
import { mountHealth } from './doors/health.ts';
import type { Readiness } from './doors/health.ts';

/**
 * `/healthz` and `/readyz` of a process without doors, on this machine only: whoever watches it asks there. Answers
 * until it is closed, also while the process is leaving.
 */
export async function openHealthPort(
  port: number,
  readiness: Readiness,
): Promise<{ url: string; close(): Promise<void> }> {
  const app = fastify({ forceCloseConnections: true, return503OnClosing: false });
  mountHealth(app, readiness);
  const url = await app.listen({ host: '127.0.0.1', port });
  return { url, close: async () => await app.close() };
}
