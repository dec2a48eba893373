import { startServer } from '@sebino/e2e/server.ts';
import type { Server } from '@sebino/e2e/server.ts';
import { roomyLimits } from './platform.ts';

/** Sebino in a process of its own on data that outlives it, its limits of abuse out of the way. */
export async function startSebino(dataDir: string, env: Record<string, string> = {}): Promise<Server> {
  return await startServer({
    dataDir,
    env: { ...roomyLimits, DISK_WATERMARK_BYTES: '0', LOG_LEVEL: 'error', ...builds(), ...env },
  });
}

/** Builds elsewhere than in the apps, when whoever runs this says so. */
function builds(): Record<string, string> {
  const names = ['PORTAL_BUILD', 'OFFICE_BUILD'];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}

/** What the server says of itself, by the status of `/readyz`; undefined when nobody answers. */
export async function readiness(url: string): Promise<number | undefined> {
  return await fetch(`${url}/readyz`).then(
    (answer) => answer.status,
    () => undefined,
  );
}
