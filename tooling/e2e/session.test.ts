import { expect } from 'vitest';
import type { Page } from '@playwright/test';
import type { Server } from './server.ts';
import { credentialsOf, openEnquiry, readWaysIn, signIn } from './staff.ts';
import { hydrated } from './hydrated.ts';
import { story } from './story.ts';

const reason = 'Lo stampo di prova è già in casa loro.';

story(
  'a session ends while a form is sent: after signing in, what was typed is there again',
  async ({ server, openPage }) => {
    const page = await openPage();
    await signIn(page, server, 'coordinator-1');
    await openWaiting(page, server);
    await page.locator('summary', { hasText: 'Scegli altre imprese' }).click();
    await page.locator('input[name=firmIds]').nth(1).check();
    await page.selectOption('[name=reasonCode]', { index: 1 });
    await page.fill('[name=reason]', reason);
    await sessionEnds(page);
    await page.getByRole('button', { name: 'Chiedi la deroga' }).click();
    await signInAgain(page, server, 'coordinator-1');

    await page.getByText('Non ancora inviato').waitFor();
    expect(await page.inputValue('[name=reason]')).toBe(reason);
    expect(
      await page.locator('[name=reasonCode]').evaluate((list: HTMLSelectElement) => list.selectedIndex),
    ).toBe(1);
    expect(await page.locator('input[name=firmIds]').nth(1).isChecked()).toBe(true);
    expect(await page.locator('input[name=firmIds]').nth(0).isChecked()).toBe(false);
    expect(await page.getByRole('button', { name: 'Chiedi la deroga' }).isVisible()).toBe(true);

    expect((await keptIn(page)).join()).not.toMatch(/passphrase|code"/);
    await page.getByRole('button', { name: 'Elimina ciò che avevo scritto' }).click();
    await page.locator('[name=reason]:visible').waitFor({ state: 'detached' });
    expect(await keptIn(page)).toEqual([]);
    expect(await page.inputValue('[name=reason]')).toBe('');
  },
);

story(
  'rows that were added to the requirements come back, and are forgotten once they are saved',
  async ({ server, openPage }) => {
    const page = await openPage();
    await signIn(page, server, 'coordinator-2');
    await openWaiting(page, server);
    await page.goto(`${page.url().replace(/[?#].*/, '')}/requirements`);
    await hydrated(page);
    const rows = page.locator('ul.rows > li');
    const before = await rows.count();
    await page.selectOption('[name=add]', 'callout');
    await page.getByRole('button', { name: 'Aggiungi', exact: true }).click();
    await rows.nth(before).waitFor();
    await page.fill(`[name="text.${before}"]`, reason);
    await sessionEnds(page);
    await page.getByRole('button', { name: 'Salva' }).click();
    await signInAgain(page, server, 'coordinator-2');

    await page.getByText('Non ancora inviato').waitFor();
    expect(await page.inputValue(`[name="text.${before}"]`)).toBe(reason);
    await page.getByRole('button', { name: 'Salva' }).click();
    await page.waitForURL(/done=requirements/);
    expect(await page.getByText('Non ancora inviato').count()).toBe(0);
    await page.getByText(reason).first().waitFor();
    expect(await keptIn(page)).toEqual([]);
  },
);

story('what one person had typed is shown to nobody else who signs in', async ({ server, openPage }) => {
  const page = await openPage();
  await signIn(page, server, 'coordinator-1');
  await openWaiting(page, server);
  await page.locator('summary', { hasText: 'Scegli altre imprese' }).click();
  await page.locator('input[name=firmIds]').nth(1).check();
  await page.selectOption('[name=reasonCode]', { index: 1 });
  await page.fill('[name=reason]', reason);
  await sessionEnds(page);
  await page.getByRole('button', { name: 'Chiedi la deroga' }).click();
  await signInAgain(page, server, 'coordinator-2');

  await page.locator('summary', { hasText: 'Scegli altre imprese' }).waitFor();
  expect(await page.getByText('Non ancora inviato').count()).toBe(0);
  expect(await page.inputValue('[name=reason]')).toBe('');
  expect(await keptIn(page)).toEqual([]);
});

/** The seed leaves one enquiry to be qualified: the last before the live one. */
async function openWaiting(page: Page, server: Server): Promise<void> {
  const left = Number((await readWaysIn(server)).enquiry.number.slice(5)) - 1;
  await openEnquiry(page, server, `2026-${String(left).padStart(4, '0')}`);
}

async function sessionEnds(page: Page): Promise<void> {
  await page.context().clearCookies();
}

async function signInAgain(page: Page, server: Server, name: string): Promise<void> {
  await page.waitForURL(/\/sign-in/);
  await page.getByText('Ciò che hai scritto è conservato').waitFor();
  const { email, passphrase, code } = await credentialsOf(server, name);
  await page.fill('[name=email]', email);
  await page.fill('[name=passphrase]', passphrase);
  await page.fill('[name=code]', await code());
  await page.getByRole('button', { name: 'Accedi' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await hydrated(page);
}

/** What the tab keeps of forms. */
async function keptIn(page: Page): Promise<string[]> {
  return await page.evaluate(() =>
    Object.entries(sessionStorage)
      .filter(([key]) => key.startsWith('sebino.draft '))
      .map(([, value]) => String(value)),
  );
}

story(
  'an answer tapped without signal is kept on the phone, says so, and leaves by itself once the signal is back',
  async ({ server, openPage }) => {
    const [firm] = (await readWaysIn(server)).firms;
    const page = await openPage({ width: 'phone' });
    await page.goto(`${firm?.personalUrl ?? ''}/cannot`);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Tempi troppo stretti' }).tap();
    await page.getByText('la risposta è salva qui').waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage).length)).toBe(1);
    await page.context().setOffline(false);
    await page.waitForURL(/declined=date-too-short/);
    expect(await page.evaluate(() => Object.keys(localStorage).length)).toBe(0);
    await page.getByRole('heading', { name: /^Ricevuto: non puoi/ }).waitFor();
  },
);

story('a personal link shared in a chat says no firm, no part and no number', async ({ server }) => {
  const { firms, enquiry } = await readWaysIn(server);
  for (const link of [firms[0]?.personalUrl ?? '', enquiry.statusUrl]) {
    // As a messenger reads it: the page's head, without script or cookie.
    const page = await (await fetch(link)).text();
    const shown = [...page.matchAll(/<meta (?:property="og:[^"]+"|name="description") content="([^"]*)"/g)];
    expect(shown.length).toBeGreaterThanOrEqual(3);
    const said = shown.map(([, content]) => content).join('\n');
    expect(said).not.toContain(enquiry.number);
    for (const firm of firms) expect(said).not.toContain(firm.name);
    expect(said).not.toMatch(/EPDM|NBR|guarnizion|gasket|Dichtung/i);
  }
});
