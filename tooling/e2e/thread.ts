import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect } from 'vitest';
import {
  addDrawing,
  addDrawingWithoutScript,
  drawing,
  fillNeed,
  linkIn,
  needOf,
  openStatus,
  sendNeed,
} from './buyer.ts';
import { accept, decline, openPost, sendQuotation, writeQuotation } from './firm.ts';
import type { Mailbox } from './mailbox.ts';
import type { Server } from './server.ts';
import { openEnquiry, signIn } from './staff.ts';
import { hasScript } from './hydrated.ts';
import type { OpenPage, Visit } from './story.ts';
import type { Witness } from './witness.ts';

export interface Stage {
  server: Server;
  mailbox: Mailbox;
  openPage: OpenPage;
  witness: Witness;
  /** Address of the portal that buyer and firms use: another than the mails' when it is deployed alone. */
  portal?: string;
}

export interface Telling {
  buyerEmail: string;
  width: 'phone' | 'desktop';
  /** Whether buyer and firms have script; the office always does. */
  script: boolean;
}

const quotationOfB = { price: '1,25', tooling: '850', weeks: '4' };

/**
 * The whole thread: a buyer asks with a drawing, the coordinator qualifies and accepts the proposal, A declines by
 * thumb, its replacement C declines too, nobody is left; B and D quote, the seal opens, the buyer reads. Returns the
 * number of the enquiry.
 */
export async function tellThread(stage: Stage, telling: Telling): Promise<string> {
  const { server, mailbox, witness } = stage;
  const { width, script } = telling;
  const person = (visit: Visit = {}): Promise<Page> => visitor(stage, { width, script, ...visit });
  const here = (link: string): string =>
    link.replace(server.ready.portal, stage.portal ?? server.ready.portal);

  const buyer = await person();
  const number = await ask(stage, buyer, telling);
  const post = openPost(mailbox);
  const office = await visitor(stage, {});
  await qualifyAndAccept(stage, office, number);

  const [a, b, d] = await post.take(3);
  if (a === undefined || b === undefined || d === undefined)
    throw new Error('three firms were to be invited');
  const thumb = await visitor(stage, { width: 'phone', script });
  await thumb.goto(here(a.link));
  await witness.meet(thumb, 'invitation');
  await thumb.getByRole('link', { name: 'Non posso', exact: true }).tap();
  await thumb.getByRole('heading', { name: 'Perché non puoi?' }).waitFor();
  await witness.meet(thumb, 'why-not');
  const taps = await decline(thumb, here(a.link), 'Adesso sono pieno');
  expect(taps).toBeLessThanOrEqual(3);
  await witness.meet(thumb, 'declined');

  const [c] = await post.take(1);
  if (c === undefined) throw new Error('nobody was asked in the place of A');
  expect([a.name, b.name, d.name]).not.toContain(c.name);
  await decline(await visitor(stage, { width: 'phone', script }), here(c.link), 'Tempi troppo stretti');
  await openEnquiry(office, server, number);
  await office.getByText('nessun’altra impresa candidata').first().waitFor();

  for (const [firm, offered] of [
    [b, quotationOfB],
    [d, { price: '1,40', tooling: '0', weeks: '5' }],
  ] as const) {
    const page = await person();
    await accept(page, mailbox, { ...firm, link: here(firm.link) });
    if (firm === b) {
      await witness.meet(page, 'accepted');
      await openDrawing(page);
    }
    await writeQuotation(page, offered);
    if (firm === b) await witness.meet(page, 'quotation-preview', { asItStands: true });
    await sendQuotation(page);
    if (firm === b) {
      await witness.meet(page, 'quotation-sealed');
      await underSeal(stage, buyer, telling, b.name);
      await readMonth(stage, page, number);
    }
  }

  const opened = await mailbox.take(telling.buyerEmail, new RegExp(`${number}.*Angebote? liegen vor`));
  await openStatus({ page: buyer, mailbox, email: telling.buyerEmail }, here(linkIn(opened, /^\/de\/s\//)));
  await buyer.getByText('1,25 €').first().waitFor();
  await buyer.getByText('zurzeit keine freie Kapazität').waitFor();
  await buyer.getByText('der Termin ist zu knapp').waitFor();
  for (const firm of [a, b, c, d]) expect(await buyer.getByText(firm.name).count()).toBeGreaterThan(0);
  await witness.meet(buyer, 'status-open');
  await verifyLedger(office, server);
  return number;
}

/** A firm inside its link reads its month, and recomputes the ledger on its own machine. */
async function readMonth({ witness }: Stage, page: Page, number: string): Promise<void> {
  await page.getByRole('link', { name: 'Il tuo mese' }).click();
  await page.getByRole('heading', { level: 1, name: 'Il tuo mese' }).waitFor();
  await page.getByText(`Invitata: ${number}`).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Scarica il registro' }).click();
  expect((await download).suggestedFilename()).toMatch(/-ledger\.jsonl$/);
  if (hasScript(page)) {
    await page.getByRole('button', { name: 'Ricalcola tutto' }).click();
    await page.getByText('Torna tutto').waitFor();
  }
  await witness.meet(page, 'month');
}

async function visitor({ openPage, witness }: Stage, visit: Visit): Promise<Page> {
  const page = await openPage(visit);
  witness.watch(page);
  return page;
}

/** Asks, and looks at the status page until it says that a person reads. Returns the enquiry's number. */
export async function ask(stage: Stage, page: Page, { buyerEmail, script }: Telling): Promise<string> {
  const { server, mailbox, witness } = stage;
  const portal = stage.portal ?? server.ready.portal;
  await page.goto(`${portal}/de/enquiry`);
  await witness.meet(page, 'enquiry');
  await fillNeed(page, needOf(buyerEmail));
  await (script ? addDrawing(page) : addDrawingWithoutScript(page));
  expect(await page.inputValue('[name=text]')).toBe(needOf(buyerEmail).text);
  await witness.meet(page, 'enquiry-filled', { asItStands: true });
  const number = await sendNeed(page);
  await witness.meet(page, 'sent');
  if (!script) {
    const mail = await mailbox.take(buyerEmail, new RegExp(`${number}: bitte bestätigen`));
    await page.goto(linkIn(mail, /^\/de\/c\//).replace(server.ready.portal, portal));
    await witness.meet(page, 'confirm');
    await page.getByRole('button', { name: 'Ja, ich habe diese Anfrage gesendet' }).click();
    await page.getByRole('heading', { name: 'Danke. Ihre Anfrage ist da.' }).waitFor();
  }
  const receipt = await mailbox.take(buyerEmail, new RegExp(`${number} ist bei uns eingegangen`));
  const status = linkIn(receipt, /^\/de\/s\//).replace(server.ready.portal, portal);
  await page.goto(status);
  await witness.meet(page, 'status-locked');
  await openStatus({ page, mailbox, email: buyerEmail }, status);
  await page.getByText('Ihre Anfrage wird gerade gelesen').waitFor();
  await witness.meet(page, 'status-reading');
  return number;
}

/** The coordinator reads, adds what the words say, saves, and accepts what the rotation proposes. */
export async function qualifyAndAccept(
  { server, witness }: Stage,
  page: Page,
  number: string,
): Promise<void> {
  await signIn(page, server, 'coordinator-1');
  await witness.meet(page, 'office-waiting');
  await openEnquiry(page, server, number);
  await page.getByRole('link', { name: 'Modifica i requisiti' }).click();
  await page.selectOption('[name=add]', 'hardness');
  await page.getByRole('button', { name: 'Aggiungi', exact: true }).click();
  await page
    .locator('li', { has: page.locator('[value=hardness]') })
    .locator('[inputmode=decimal]')
    .fill('75');
  await witness.meet(page, 'office-requirements');
  await page.getByRole('button', { name: 'Salva i requisiti' }).click();
  await page.waitForURL(/done=requirements/);
  await witness.meet(page, 'office-proposal');
  await page.getByRole('button', { name: 'Accetta e invita 3 imprese' }).click();
  await page.waitForURL(/done=accept/);
  await witness.meet(page, 'office-invited');
}

async function openDrawing(page: Page): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: drawing.name }).click(),
  ]);
  expect((await readFile(await download.path())).equals(drawing.buffer)).toBe(true);
}

/** While D still prepares, the buyer sees that B answered and opened the drawing, and no price. */
async function underSeal(
  { mailbox }: Stage,
  page: Page,
  { buyerEmail }: Telling,
  firm: string,
): Promise<void> {
  await openStatus({ page, mailbox, email: buyerEmail }, page.url());
  await page.getByText('Hat das Angebot abgegeben').waitFor();
  expect(await page.locator('.log li', { hasText: firm }).count()).toBe(1);
  expect(await page.content()).not.toContain('1,25');
}

/** The exported file alone proves the ledger, and one changed byte names its entry. */
export async function verifyLedger(page: Page, server: Server): Promise<void> {
  await page.goto(`${server.ready.office}/ledger`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('a[href="/ledger/export"]').click(),
  ]);
  const file = await download.path();
  expect(await verify(file)).toMatchObject({ code: 0, out: expect.stringMatching(/Everything holds/) });
  const lines = (await readFile(file, 'utf8')).split('\n');
  const at = Math.floor(lines.length / 2);
  const line = lines[at] ?? '';
  // The last figure of an instant: a byte that no other entry holds.
  const place = line.search(/\d(?=\.\d{3}Z")/);
  const digit = line[place] === '0' ? '1' : '0';
  const forged = join(server.dataDir, 'forged.jsonl');
  await writeFile(forged, lines.with(at, line.slice(0, place) + digit + line.slice(place + 1)).join('\n'));
  expect(await verify(forged)).toMatchObject({
    code: 1,
    out: expect.stringContaining(`Entry ${at + 1} does not hold`),
  });
}

function verify(file: string): Promise<{ code: number; out: string }> {
  const cli = fileURLToPath(new URL('../ledger/cli.ts', import.meta.url));
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, 'verify', file], (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out: out + err }),
    );
  });
}
