import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { freePort, isFreePort } from './freePort.ts';

test('a free port is below those of outgoing connections and given once', async () => {
  const ports = await Promise.all(Array.from({ length: 50 }, () => freePort()));
  expect(new Set(ports).size).toBe(50);
  expect(Math.max(...ports)).toBeLessThan(32_768);
});

test('a port that somebody listens on is not free', async () => {
  const port = await freePort();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await expect(isFreePort(port)).resolves.toBe(false);
  await new Promise((resolve) => server.close(resolve));
  await expect(isFreePort(port)).resolves.toBe(true);
});
