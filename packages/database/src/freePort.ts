import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

// Below the ports that the system lends to outgoing connections (32768 and up on Linux): one of those may be taken by
// any connection between the look and the server that wanted it.
const lowest = 20_000;
const beyond = 32_000;
const given = new Set<number>();

/** A port of this machine that nobody listens on, and that this process was not given before. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(lowest, beyond);
    if (!(await isFreePort(port)) || given.has(port)) continue;
    given.add(port);
    return port;
  }
}

/** Whether nobody listens on this port at this moment. */
export async function isFreePort(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const server = createServer().on('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
