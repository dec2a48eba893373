import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import type { Socket } from 'node:net';

/** What the client process is told, as JSON in its only argument. */
export interface LoadOrder {
  port: number;
  connections: number;
  /** Requests that may be under way on one connection. */
  depth: number;
  seconds: number;
  /** One request, sent again and again, or a file with one request per line as JSON text, each sent once. */
  request?: string;
  requestsFile?: string;
}

export interface LoadReport {
  answered: number;
  /** Answers that were no 2xx. */
  refused: number;
  /** What the first refused answer said, to find the mistake in a run that means nothing. */
  firstRefusal?: string;
  seconds: number;
  p50Ms: number;
  p99Ms: number;
  /** Share of one core that the client used. */
  clientCores: number;
  /** The file held fewer requests than there was time for. */
  ranOut: boolean;
}

const headEnd = Buffer.from('\r\n\r\n');
const lastChunk = Buffer.from('\r\n0\r\n\r\n');
const lengthName = Buffer.from('ontent-length: ');

if (import.meta.main) await main();

async function main(): Promise<void> {
  process.stdout.write(`${JSON.stringify(await load(JSON.parse(process.argv[2] ?? '{}') as LoadOrder))}\n`);
}

async function load(order: LoadOrder): Promise<LoadReport> {
  const next = requestsOf(order);
  const latencies: number[] = [];
  const report = { answered: 0, refused: 0, ranOut: false, firstRefusal: undefined as string | undefined };
  const began = performance.now();
  const endsAt = began + order.seconds * 1000;
  const before = process.cpuUsage();

  async function drive(socket: Socket): Promise<void> {
    const sentAt: number[] = [];
    let head = 0;
    let rest: Buffer | undefined;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    function send(): void {
      let batch = '';
      const now = performance.now();
      const room = now < endsAt ? order.depth - (sentAt.length - head) : 0;
      for (let free = room; free > 0; free -= 1) {
        const request = next();
        if (request === undefined) {
          report.ranOut = true;
          break;
        }
        sentAt.push(now);
        batch += request;
      }
      if (batch !== '') socket.write(batch);
      else if (head === sentAt.length) resolve();
    }
    socket.on('data', (chunk: Buffer) => {
      let bytes = rest === undefined ? chunk : Buffer.concat([rest, chunk]);
      const now = performance.now();
      for (;;) {
        const size = answerSize(bytes);
        if (size === undefined) break;
        latencies.push(now - (sentAt[head++] ?? now));
        report.answered += 1;
        // "HTTP/1.1 2": the tenth character is the first of the status.
        if (bytes[9] !== 0x32) {
          report.refused += 1;
          report.firstRefusal ??= bytes.subarray(0, size).toString();
        }
        bytes = bytes.subarray(size);
      }
      rest = bytes.length === 0 ? undefined : bytes;
      if (head > 4096) {
        sentAt.splice(0, head);
        head = 0;
      }
      send();
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('The server closed a connection under load.')));
    send();
    await promise;
  }

  const sockets = await Promise.all(Array.from({ length: order.connections }, () => open(order.port)));
  await Promise.all(sockets.map(drive));
  const seconds = (performance.now() - began) / 1000;
  const used = process.cpuUsage(before);
  for (const socket of sockets) socket.removeAllListeners('close').destroy();
  latencies.sort((a, b) => a - b);
  const { firstRefusal, ...counts } = report;
  return {
    ...counts,
    ...(firstRefusal === undefined ? {} : { firstRefusal }),
    seconds,
    p50Ms: latencies[Math.floor(latencies.length * 0.5)] ?? 0,
    p99Ms: latencies[Math.floor(latencies.length * 0.99)] ?? 0,
    clientCores: (used.user + used.system) / 1e6 / seconds,
  };
}

function requestsOf({ request, requestsFile }: LoadOrder): () => string | undefined {
  if (requestsFile === undefined) return () => request;
  const lines = readFileSync(requestsFile, 'utf8').trimEnd().split('\n');
  let at = 0;
  return () => (at < lines.length ? (JSON.parse(lines[at++] ?? '""') as string) : undefined);
}

/** Bytes of the answer that stands first, once it is there whole. */
function answerSize(bytes: Buffer): number | undefined {
  const end = bytes.indexOf(headEnd);
  if (end === -1) return undefined;
  const at = bytes.indexOf(lengthName);
  if (at === -1 || at > end) {
    const last = bytes.indexOf(lastChunk, end);
    return last === -1 ? undefined : last + lastChunk.length;
  }
  let length = 0;
  for (let n = at + lengthName.length; bytes[n] !== 13; n += 1) length = length * 10 + (bytes[n] ?? 48) - 48;
  const size = end + headEnd.length + length;
  return bytes.length < size ? undefined : size;
}

async function open(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  return socket;
}
