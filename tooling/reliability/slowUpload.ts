import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { boundary } from '@sebino/api/src/files/testing.ts';
import { newDrawing, oneFile } from './form.ts';

/** An upload that has sent half of its bytes and waits: the state in which a process is killed or asked to stop. */
export interface SlowUpload {
  key: string;
  /** Sends the rest; answers the status, or undefined when the connection is gone. */
  finish(): Promise<number | undefined>;
  abandon(): void;
}

export async function openSlowUpload(url: string, key: string = randomUUID()): Promise<SlowUpload> {
  const { hostname, port, host } = new URL(url);
  const body = oneFile(newDrawing(400_000));
  const half = Math.floor(body.length / 2);
  const socket = connect(Number(port), hostname);
  let heard = '';
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.on('error', () => undefined);
  socket.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')));
  await write(
    socket,
    `POST /files?key=${key} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: multipart/form-data; boundary=${boundary}\r\n` +
      `content-length: ${body.length}\r\naccept: application/json\r\nconnection: close\r\nexpect: 100-continue\r\n\r\n`,
  );
  // Only now has the server begun with it.
  while (!heard.startsWith('HTTP/1.1 100')) await once(socket, 'data');
  await write(socket, body.subarray(0, half));
  return {
    key,
    async finish() {
      await write(socket, body.subarray(half));
      await closed;
      const status = /\r\nHTTP\/1\.1 (\d{3})/.exec(heard)?.[1];
      return status === undefined ? undefined : Number(status);
    },
    abandon: () => void socket.destroy(),
  };
}

async function write(socket: Socket, bytes: string | Buffer): Promise<void> {
  await new Promise<void>((resolve) => socket.write(bytes, () => resolve()));
}
