import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBuyers, until } from './buyers.ts';
import { readiness, startSebino } from './server.ts';
import { openSlowUpload } from './slowUpload.ts';
import { nothingLost, takeStock } from './stock.ts';

test('asked to stop under load: not ready at once, what is under way ends well, nothing is lost, exit 0', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'sebino-stop-'));
  await using server = await startSebino(dataDir);
  const url = server.ready.portal;
  const buyers = openBuyers();
  const wave = await buyers.start(url, 4);
  await wave.until(4);
  const underWay = await openSlowUpload(url);
  const asking = await beginToAsk(url);

  const stopped = server.stop();
  await until(async () => (await readiness(url)) !== 200);
  // A connection that was open already is still answered, and told.
  expect(await asking.finish()).toContain('503');
  expect(await underWay.finish()).toBe(201);
  expect(await stopped).toBe(0);
  await wave.gone();

  await using again = await startSebino(dataDir);
  await buyers.sendAgain(again.ready.portal);
  expect(await again.stop()).toBe(0);
  const stock = await takeStock(dataDir, { dataDir }, buyers.acknowledged);
  expect(stock).toEqual(nothingLost(stock));
  await rm(dataDir, { recursive: true, force: true });
}, 120_000);

/** Half of a question about readiness, on a connection that is in use when the stop comes. */
async function beginToAsk(url: string): Promise<{ finish(): Promise<string> }> {
  const { hostname, port, host } = new URL(url);
  const socket = connect(Number(port), hostname);
  let heard = '';
  socket.on('error', () => undefined);
  socket.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')));
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  await write(socket, `GET /readyz HTTP/1.1\r\nhost: ${host}\r\n`);
  return {
    async finish() {
      await write(socket, 'connection: close\r\n\r\n');
      await closed;
      return heard.split('\r\n')[0] ?? '';
    },
  };
}

async function write(socket: Socket, text: string): Promise<void> {
  await new Promise<void>((resolve) => socket.write(text, () => resolve()));
}
