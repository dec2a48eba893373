import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { openStatus } from './buyer.ts';
import { accept, openPost } from './firm.ts';
import type { Mailbox } from './mailbox.ts';
import type { Server } from './server.ts';
import { story } from './story.ts';
import { ask, qualifyAndAccept } from './thread.ts';
import { openWitness } from './witness.ts';

const dayMinutes = 24 * 60;
const reminder = /Promemoria: richiesta/;

story(
  'time runs out: a reminder, then the next firm by rotation, then no quotation, all of it shown to the buyer',
  async ({ server, mailbox, openPage }) => {
    const witness = openWitness('clocks');
    const stage = { server, mailbox, openPage, witness };
    const person = { page: await openPage(), mailbox, email: 'uhr@pumpenbau.example' };
    const { page: buyer, email } = person;
    const number = await ask(stage, buyer, { buyerEmail: email, width: 'desktop', script: true });
    const statusUrl = buyer.url();
    const invitations = openPost(mailbox);
    await qualifyAndAccept(stage, await openPage(), number);
    const asked = await invitations.take(3);
    const [accepting, ...silent] = asked;
    if (accepting === undefined) throw new Error('nobody was asked');

    const firm = await openPage({ width: 'phone' });
    witness.watch(firm);
    await accept(firm, mailbox, accepting);

    const post = openPost(mailbox);
    await openStatus(person, statusUrl);
    await buyer.getByText('Kann es fertigen und erstellt ein Angebot').waitFor();
    await witness.meet(buyer, 'status-waiting');

    await passUntil(server, () => arrived(mailbox, number, reminder) >= silent.length);
    const reminded = await post.take(silent.length, reminder, number);
    expect(new Set(reminded.map(({ name }) => name))).toEqual(new Set(silent.map(({ name }) => name)));
    const quiet = await openPage({ width: 'phone' });
    const [first] = reminded;
    if (first === undefined) throw new Error('nobody was reminded');
    await quiet.goto(first.link);
    await quiet.getByRole('button', { name: 'Posso', exact: true }).waitFor();

    const next = openPost(mailbox);
    await passUntil(server, () => arrived(mailbox, number, /\] Richiesta con/) > asked.length);
    const [replacement] = await next.take(1, /\] Richiesta con/, number);
    expect(asked.map(({ name }) => name)).not.toContain(replacement?.name);
    await quiet.reload();
    await quiet.getByRole('heading', { name: 'Il tempo per rispondere è finito' }).waitFor();
    await witness.meet(quiet, 'silent');
    await openStatus(person, statusUrl);
    await buyer
      .getByText(/Der nächste Betrieb wurde gefragt/)
      .first()
      .waitFor();
    await buyer
      .getByText(replacement?.name ?? '')
      .first()
      .waitFor();
    await witness.meet(buyer, 'status-next-firm');

    const opened = /leider kein Angebot/;
    await passUntil(server, () => arrived(mailbox, number, opened) > 0, 7);
    await openStatus(person, statusUrl);
    await buyer.getByText('Diesmal leider kein Angebot').first().waitFor();
    await buyer.getByText('Hat bis').first().waitFor();
    await buyer
      .getByText(/kein Angebot abgegeben/)
      .first()
      .waitFor();
    await witness.meet(buyer, 'status-nobody');
    await firm.goto(accepting.link);
    await firm.getByRole('heading', { name: 'Il tempo per l’offerta è finito' }).waitFor();
    await witness.meet(firm, 'lapsed');
    expect(witness.faults()).toEqual([]);
  },
);

/** How many mails about this enquiry came under such a subject. */
function arrived(mailbox: Mailbox, number: string, subject: RegExp): number {
  return mailbox.mails().filter((mail) => subject.test(mail.subject) && mail.text.includes(number)).length;
}

/** Lets time pass, half a day or more at once, until it has come about: when that is, working hours and holidays say. */
async function passUntil(server: Server, isDone: () => boolean, stepDays = 0.5): Promise<void> {
  for (let steps = 0; steps < 20; steps += 1) {
    await server.pass(stepDays * dayMinutes);
    // A mail has a queue and a post office before it: give it time, or more time passes in the house than was meant.
    for (let looks = 0; looks < 25; looks += 1) {
      if (isDone()) return;
      await setTimeout(150);
    }
  }
  throw new Error('time passed, and nothing came of it');
}
