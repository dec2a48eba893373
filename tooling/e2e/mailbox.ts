import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as its reader sees it, and what a story needs from it. */
export interface Mail {
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  /** Every http(s) address in the text, or in the HTML when there is no text; without duplicates. */
  links: string[];
  /** Every run of six to eight digits that stands alone in the text: one-time codes. */
  codes: string[];
  /** Lower-case header name to unfolded value; the last wins. */
  headers: Map<string, string>;
  attachments: string[];
}

/** What the post office does with a message: takes it, refuses it for now (4xx), or never answers after DATA. */
export type Conduct = 'accept' | 'refuse' | 'stall';

/** A post office on loopback that keeps every mail. */
export interface Mailbox extends AsyncDisposable {
  /** For `SMTP_URL`. */
  url: string;
  /** Every mail accepted so far, oldest first. */
  mails(): readonly Mail[];
  /**
   * The oldest mail to this address not taken yet, waiting for it if need be.
   * @throws after `timeoutMs` (20 s), naming what did arrive
   */
  take(to: string, subject?: RegExp, timeoutMs?: number): Promise<Mail>;
  conduct(next: Conduct): void;
}

/** Opens a mailbox on a free port; `await using` closes it. */
export async function openMailbox(): Promise<Mailbox> {
  const received: Mail[] = [];
  const taken = new Set<Mail>();
  const waiting = new Set<() => void>();
  let conduct: Conduct = 'accept';

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    // No name service on a closed machine: a look-up of the client's address would hold every connection.
    disableReverseLookup: true,
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (conduct === 'stall') return;
        if (conduct === 'refuse')
          return done(Object.assign(new Error('Try again later'), { responseCode: 451 }));
        readMail(Buffer.concat(chunks)).then((mail) => {
          received.push(mail);
          done();
          for (const wake of waiting) wake();
        }, done);
      });
    },
  });
  // A client that is killed in the middle is what some tests are about, not a failure of the sink.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = toAddress(server.server.address());

  return {
    url: `smtp://127.0.0.1:${port}`,
    mails: () => received,
    async take(to, subject, timeoutMs = 20_000): Promise<Mail> {
      const deadline = AbortSignal.timeout(timeoutMs);
      for (;;) {
        const mail = received.find((each) => !taken.has(each) && isFor(each, to, subject));
        if (mail !== undefined) {
          taken.add(mail);
          return mail;
        }
        if (deadline.aborted) throw new Error(missing(to, subject, received));
        await nextMail(waiting, deadline);
      }
    },
    conduct(next): void {
      conduct = next;
    },
    async [Symbol.asyncDispose](): Promise<void> {
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Reads a raw message. */
export async function readMail(raw: string | Buffer): Promise<Mail> {
  const email = await PostalMime.parse(raw);
  const text = email.text ?? '';
  const html = email.html ?? '';
  return {
    from: email.from?.address ?? '',
    to: (email.to ?? []).flatMap((one) => one.address ?? one.group.map((member) => member.address)),
    subject: email.subject ?? '',
    text,
    html,
    links: [
      ...new Set((text === '' ? html : text).match(/https?:\/\/[^\s"'<>)\]]+[^\s"'<>)\].,;:!?]/g) ?? []),
    ],
    codes: text.match(/(?<![\w/-])\d{6,8}(?![\w/-])/g) ?? [],
    headers: new Map(email.headers.map((header) => [header.key, header.value])),
    attachments: email.attachments.map((attachment) => attachment.filename ?? attachment.mimeType),
  };
}

function isFor(mail: Mail, to: string, subject: RegExp | undefined): boolean {
  return mail.to.includes(to) && (subject === undefined || subject.test(mail.subject));
}

function missing(to: string, subject: RegExp | undefined, received: Mail[]): string {
  const arrived = received.map((mail) => `  ${mail.to.join(', ')}: ${mail.subject}`).join('\n');
  return `no mail to ${to}${subject === undefined ? '' : ` about ${subject}`} arrived; these did:\n${arrived}`;
}

function nextMail(waiting: Set<() => void>, deadline: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    function wake(): void {
      waiting.delete(wake);
      deadline.removeEventListener('abort', wake);
      resolve();
    }
    waiting.add(wake);
    deadline.addEventListener('abort', wake);
  });
}

function toAddress(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('the mailbox did not get a port');
  return address;
}
