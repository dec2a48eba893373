import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

/**
 * What stands between two ends of a TCP connection and can fail like a network. `down` takes no connection; `silent`
 * takes everything and passes nothing on, in either direction; a greeting answers each new connection with it and ends;
 * what is swallowed on the way back never arrives, and nothing after it.
 */
export type RelayConduct = 'through' | 'down' | 'silent' | { greeting: string } | { swallow: RegExp };

export interface Relay extends AsyncDisposable {
  port: number;
  conduct(next: RelayConduct): void;
  /** Connections that are held open at this moment. */
  held(): number;
}

export async function openRelay(to: { host: string; port: number }): Promise<Relay> {
  const sockets = new Set<Socket>();
  let now: RelayConduct = 'through';
  const server = createServer((near) => {
    keep(near);
    if (now === 'down') return void near.resetAndDestroy();
    if (typeof now === 'object' && 'greeting' in now) return void near.end(`${now.greeting}\r\n`);
    const far = connect(to.port, to.host);
    keep(far);
    let cut = false;
    near.on('data', (chunk) => {
      // What fell into the silence stays there, as packets do that nobody sends again.
      if (now !== 'silent') far.write(chunk);
    });
    far.on('data', (chunk) => {
      if (typeof now === 'object' && 'swallow' in now && now.swallow.test(chunk.toString('latin1')))
        cut = true;
      if (now !== 'silent' && !cut) near.write(chunk);
    });
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  function keep(socket: Socket): void {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    conduct(next) {
      now = next;
      if (next === 'down') for (const socket of sockets) socket.resetAndDestroy();
    },
    held: () => sockets.size,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
