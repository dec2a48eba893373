import { expect } from 'vitest';
import { openMailbox } from './mailbox.ts';
import { startServer } from './server.ts';
import { story } from './story.ts';
import { tellThread } from './thread.ts';
import { openWitness } from './witness.ts';

story(
  'the thread once more with the portal deployed alone: its requests cross the link',
  async ({ openPage }) => {
    await using mailbox = await openMailbox();
    await using server = await startServer({ args: ['--split'], env: { SMTP_URL: mailbox.url } });
    const portal = String(server.ready['portalAlone']);
    const witness = openWitness('portal-alone', { axe: false });
    const telling = { buyerEmail: 'einkauf@pumpenbau.example', width: 'desktop', script: true } as const;
    await tellThread({ server, mailbox, openPage, witness, portal }, telling);
    // In one process a page calls its procedures without HTTP: only a page of another process writes these lines.
    const crossed = writtenPaths(server.log());
    for (const procedure of ['enquiry.submit', 'status.sendCode', 'invitation.decline', 'invitation.quote'])
      expect(
        crossed.some((path) => path.startsWith('/trpc/') && path.includes(procedure)),
        procedure,
      ).toBe(true);
    expect(crossed).toContain('/files');
    expect(witness.faults()).toEqual([]);
  },
);

/** The paths of the POSTs that the portal door of the API answered, by its own log. */
function writtenPaths(log: string): string[] {
  return log.split('\n').flatMap((line) => {
    if (!line.startsWith('{')) return [];
    const entry: { msg?: string; door?: string; path?: string } = JSON.parse(line);
    return entry.msg === 'answered' && entry.door === 'portal' && entry.path !== undefined
      ? [entry.path]
      : [];
  });
}
