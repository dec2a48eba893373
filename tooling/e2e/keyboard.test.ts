import { expect } from 'vitest';
import { needOf, sendNeed } from './buyer.ts';
import { openPost } from './firm.ts';
import { press, tabTo, typeInto } from './keyboard.ts';
import type { Page } from '@playwright/test';
import { credentialsOf, readWaysIn } from './staff.ts';
import type { Server } from './server.ts';
import { hydrated } from './hydrated.ts';
import { story } from './story.ts';

story(
  'without a mouse: ask, sign in, propose, override, countersign, decline and quote',
  async ({ server, mailbox, openPage }) => {
    const number = await ask(await openPage(), server);

    const first = await openPage();
    await signInByKeys(first, server, 'coordinator-1');
    await proposeAnother(first, server);
    await askOverride(first, server, number);

    const post = openPost(mailbox);
    const second = await openPage();
    await signInByKeys(second, server, 'coordinator-2');
    await follow(second, server, number);
    await press(second, second.getByRole('button', { name: 'Controfirma' }));
    await second.waitForURL(/done=countersign/);

    const [declining, quoting] = await post.take(2);
    if (declining === undefined || quoting === undefined) throw new Error('two firms were to be invited');
    await declineByKeys(await openPage(), declining.link);
    const firm = await openPage();
    await firm.goto(quoting.link);
    await press(firm, firm.getByRole('button', { name: 'Posso', exact: true }));
    await firm.waitForURL(/\/code$/);
    const { codes } = await mailbox.take(quoting.email, /codice monouso/);
    await typeInto(firm, firm.locator('[name=code]'), codes[0] ?? '');
    await firm.keyboard.press('Enter');
    await press(firm, firm.getByRole('button', { name: 'Posso: preparo l’offerta' }));
    await press(firm, firm.getByRole('link', { name: 'Scrivi l’offerta' }));
    await typeInto(firm, firm.locator('[name=price-1]'), '2,05');
    await typeInto(firm, firm.locator('[name=leadTimeWeeks]'), '6');
    await press(firm, firm.getByRole('button', { name: 'Controlla prima di inviare' }));
    await press(firm, firm.getByRole('button', { name: 'Invia l’offerta sigillata' }));
    await firm.getByRole('heading', { name: 'Offerta ricevuta e sigillata' }).waitFor();
  },
);

async function ask(page: Page, server: Server): Promise<string> {
  const need = needOf('tastatur@pumpenbau.example');
  await page.goto(`${server.ready.portal}/de/enquiry`);
  await page.keyboard.press('Tab');
  // The first stop of every page leads past its head.
  await tabTo(page, page.locator('a[href="#content"]'), { limit: 1 });
  await page.keyboard.press('Enter');
  await typeInto(page, page.locator('[name=text]'), need.text);
  for (const [name, value] of [
    ['need.product', need.product],
    ['need.material', need.material],
    ['country', 'DE'],
  ] as const) {
    if (name === 'country') {
      await typeInto(page, page.locator('[name="need.quantity.value"]'), need.quantity);
      await typeInto(page, page.locator('[name=organisation]'), need.organisation);
      await typeInto(page, page.locator('[name=email]'), need.email);
    }
    await choose(page, name, value);
  }
  await tabTo(page, page.getByRole('button', { name: 'Anfrage senden' }));
  return await sendNeed(page, (page) => page.keyboard.press('Enter'));
}

/** Chooses in a list by its arrow keys. */
async function choose(page: Page, name: string, value: string): Promise<void> {
  const list = page.locator(`[name="${name}"]`);
  await tabTo(page, list);
  const values = await list
    .locator('option')
    .evaluateAll((all) => all.map((option) => option.getAttribute('value')));
  for (let at = 0; at < values.indexOf(value); at += 1) await page.keyboard.press('ArrowDown');
  expect(await list.inputValue()).toBe(value);
}

async function signInByKeys(page: Page, server: Server, name: string): Promise<void> {
  const { email, passphrase, code } = await credentialsOf(server, name);
  await page.goto(`${server.ready.office}/sign-in?lang=it`);
  await typeInto(page, page.locator('[name=email]'), email);
  await typeInto(page, page.locator('[name=passphrase]'), passphrase);
  await typeInto(page, page.locator('[name=code]'), await code());
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await hydrated(page);
}

/** Opens the enquiry from the list, which is reached by the keys of the page. */
async function follow(page: Page, server: Server, number: string): Promise<void> {
  await page.goto(`${server.ready.office}/`);
  await hydrated(page);
  await page.keyboard.press('g');
  await page.keyboard.press('e');
  await page.waitForURL(/\/enquiries$/);
  await press(page, page.getByRole('link', { name: number, exact: true }));
  await page.getByRole('heading', { level: 1, name: number }).waitFor();
}

/** Accepts what the rotation proposes for the enquiry that the seed left to be qualified. */
async function proposeAnother(page: Page, server: Server): Promise<void> {
  const left = Number((await readWaysIn(server)).enquiry.number.slice(5)) - 1;
  await follow(page, server, `2026-${String(left).padStart(4, '0')}`);
  await press(page, page.getByRole('button', { name: /^Accetta e invita/ }));
  await page.waitForURL(/done=accept/);
}

/** Three other firms than the rotation's, with a reason; there are four, so one is exchanged. */
async function askOverride(page: Page, server: Server, number: string): Promise<void> {
  await follow(page, server, number);
  await press(page, page.locator('summary', { hasText: 'Scegli altre imprese' }));
  const boxes = page.locator('input[name=firmIds]');
  expect(await boxes.count()).toBe(4);
  const proposed = await page.locator('form.accept p').innerText();
  const labels = await page.locator('label[for^="firmIds-"]').allInnerTexts();
  const outside = labels.findIndex((label) => !proposed.includes(label.split(' · ')[0] ?? label));
  const chosen = [outside, ...[0, 1, 2, 3].filter((at) => at !== outside).slice(0, 2)].toSorted();
  for (const at of chosen) await press(page, boxes.nth(at), 'Space');
  const list = page.locator('[name=reasonCode]');
  await tabTo(page, list);
  await page.keyboard.press('ArrowDown');
  await typeInto(page, page.locator('[name=reason]'), 'Lo stampo di prova è già in casa loro.');
  await press(page, page.getByRole('button', { name: 'Chiedi la deroga' }));
  await page.waitForURL(/done=override/);
  await page.getByText('serve la controfirma di una seconda persona').waitFor();
}

async function declineByKeys(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await press(page, page.getByRole('link', { name: 'Non posso', exact: true }));
  await press(page, page.getByRole('button', { name: 'Non mi interessa' }));
  await page.getByRole('heading', { name: /Ricevuto: non puoi/ }).waitFor();
}
