import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { enterCode, linkIn } from './buyer.ts';
import type { Mail, Mailbox } from './mailbox.ts';

/** A firm that was asked, as its mail says. */
export interface Invited {
  name: string;
  email: string;
  link: string;
  mail: Mail;
}

/** Hands out the invitations (or reminders) that arrive from now on, each once. */
export interface Post {
  /** @param about the number of an enquiry, where others may be asked about at the same time */
  take(count: number, subject?: RegExp, about?: string): Promise<Invited[]>;
}

const patienceMs = 20_000;

export function openPost(mailbox: Mailbox): Post {
  const seen = new Set(mailbox.mails());
  return {
    async take(count, subject = /(^|\] )Richiesta con consegna/, about = '') {
      const until = Date.now() + patienceMs;
      for (;;) {
        const fresh = mailbox
          .mails()
          .filter((mail) => !seen.has(mail) && subject.test(mail.subject) && mail.text.includes(about));
        if (fresh.length >= count) {
          for (const mail of fresh.slice(0, count)) seen.add(mail);
          return fresh.slice(0, count).map(toInvited);
        }
        if (Date.now() > until)
          throw new Error(
            `${fresh.length} of ${count} mails came about ${subject}:\n${mailbox
              .mails()
              .map((mail) => `${mail.to.join()}: ${mail.subject}`)
              .join('\n')}`,
          );
        await setTimeout(100);
      }
    },
  };
}

function toInvited(mail: Mail): Invited {
  // The title may run over two lines.
  const name = /Una richiesta per (.+?), con consegna/.exec(mail.text.replaceAll(/\s+/g, ' '))?.[1] ?? '';
  return { name, email: mail.to[0] ?? '', link: linkIn(mail, /^\/it\/i\//), mail };
}

/** "I cannot", by thumb: counts the taps after the link of the mail was opened. */
export async function decline(page: Page, link: string, reason: string): Promise<number> {
  await page.goto(link);
  let taps = 0;
  const tap = async (role: 'link' | 'button', name: string): Promise<void> => {
    taps += 1;
    await page.getByRole(role, { name, exact: true }).tap();
  };
  await tap('link', 'Non posso');
  await page.getByRole('heading', { name: 'Perché non puoi?' }).waitFor();
  await tap('button', reason);
  await page.getByRole('heading', { name: /Ricevuto: non puoi/ }).waitFor();
  return taps;
}

/** "I can": asks for the code, enters it, accepts. Ends on the page that offers to write the quotation. */
export async function accept(
  page: Page,
  mailbox: Mailbox,
  firm: Pick<Invited, 'email' | 'link'>,
): Promise<void> {
  await page.goto(firm.link);
  await page.getByRole('button', { name: 'Posso', exact: true }).click();
  await page.waitForURL(/\/code$/);
  await enterCode({ page, mailbox, email: firm.email }, /codice monouso/, 'Apri');
  await page.getByRole('button', { name: 'Posso: preparo l’offerta' }).click();
  await page.getByRole('link', { name: 'Scrivi l’offerta' }).waitFor();
}

export interface Offered {
  price: string;
  tooling: string;
  weeks: string;
}

/** Writes the quotation as far as its preview, in which nothing was sent yet. */
export async function writeQuotation(page: Page, offered: Offered): Promise<void> {
  await page.getByRole('link', { name: 'Scrivi l’offerta' }).click();
  await page.fill('[name=price-1]', offered.price);
  await page.fill('[name=toolingCost]', offered.tooling);
  await page.locator('#toolingOwner-buyer').check();
  await page.fill('[name=leadTimeWeeks]', offered.weeks);
  await page.getByRole('button', { name: 'Controlla prima di inviare' }).click();
  await page.getByRole('heading', { name: 'Controlla la tua offerta' }).waitFor();
}

export async function sendQuotation(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Invia l’offerta sigillata' }).click();
  await page.getByRole('heading', { name: 'Offerta ricevuta e sigillata' }).waitFor();
}
