import { createServer } from 'node:net';

/** A port of this machine that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  return await tryPort(0);
}

/** Whether nobody listens on this port at this moment. */
export async function isFreePort(port: number): Promise<boolean> {
  return await tryPort(port).then(
    () => true,
    () => false,
  );
}

async function tryPort(port: number): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
