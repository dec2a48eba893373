import type { FastifyInstance } from 'fastify';

/** Answers for a part that requests need; throws or answers false when it is not there. */
export type Check = () => Promise<boolean>;

export interface Readiness {
  checks: Readonly<Record<string, Check>>;
  /** Set first on stop, so that a balancer sends nobody else. */
  isStopping(): boolean;
}

/** Answered to the end, also by a process that is leaving. */
export const healthPaths: ReadonlySet<string> = new Set(['/healthz', '/readyz']);

const checkMs = 3000;

/** `/healthz` says that the process lives, `/readyz` that it can do its work; neither tells a visitor more. */
export function mountHealth(app: FastifyInstance, readiness: Readiness): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const results = await Promise.all(Object.entries(readiness.checks).map(runCheck));
    const ready = !readiness.isStopping() && results.every(([, passed]) => passed);
    const checks = Object.fromEntries(results.map(([name, passed]) => [name, passed ? 'ok' : 'failing']));
    if (!ready) reply.header('retry-after', '5');
    return await reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not-ready', checks });
  });
}

async function runCheck([name, check]: [string, Check]): Promise<[string, boolean]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), checkMs)));
  try {
    return [name, await Promise.race([check(), late])];
  } catch {
    return [name, false];
  } finally {
    clearTimeout(timer);
  }
}
