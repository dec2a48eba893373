import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream } from 'smtp-server';
import { readLetter } from './mailboxRead.ts';
import type { Letter } from './mailboxRead.ts';

export interface ReceivedLetter extends Letter {
  /** Counts from 1 in the order of arrival, within this run. */
  number: number;
  at: Date;
}

/** The demo's post office: takes every mail of this process, on this machine only, and lets a page show it. */
export interface DemoMailbox {
  /** For `SMTP_URL`. */
  url: string;
  /** Newest first; older ones than the last `kept` are forgotten. */
  letters(): readonly ReceivedLetter[];
  find(number: number): ReceivedLetter | undefined;
  close(): Promise<void>;
}

const kept = 300;
const maxBytes = 1024 * 1024;

export async function openDemoMailbox(now: () => Date = () => new Date()): Promise<DemoMailbox> {
  const letters: ReceivedLetter[] = [];
  let received = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    // On a machine without a name service a look-up would hold every connection.
    disableReverseLookup: true,
    logger: false,
    size: maxBytes,
    onData(stream, _session, done) {
      void readAll(stream).then((raw) => {
        received += 1;
        letters.unshift({ number: received, at: now(), ...readLetter(raw) });
        letters.splice(kept);
        done();
      }, done);
    },
  });
  // A client that breaks off is no reason to end the demo.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('The mailbox got no port.');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    letters: () => letters,
    find: (number) => letters.find((each) => each.number === number),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function readAll(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
