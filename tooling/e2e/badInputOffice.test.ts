import type { Page } from '@playwright/test';
import { expect } from 'vitest';
import { expectFault, withoutOwnChecks } from './bad.ts';
import { openEnquiry, readWaysIn, signIn } from './staff.ts';
import { story } from './story.ts';
import { openWitness } from './witness.ts';

for (const script of [true, false]) {
  const how = script ? 'with script' : 'without script';

  story(
    `the forms of the office name what they cannot take and keep the rest, ${how}`,
    async ({ server, openPage }) => {
      const witness = openWitness(`bad-office-${how}`);
      const page = await openPage({ script });
      witness.watch(page);
      const name = script ? 'coordinator-1' : 'coordinator-2';
      await page.goto(`${server.ready.office}/sign-in?lang=it`);
      await withoutOwnChecks(page);
      await page.fill('[name=email]', `${name}@office.example`);
      await page.getByRole('button', { name: 'Accedi' }).click();
      await page.getByRole('alert').waitFor();
      await expectFault(page, { field: 'passphrase', typed: '', sentence: 'Questo campo serve' });
      expect(await page.inputValue('[name=email]')).toBe(`${name}@office.example`);
      await witness.meet(page, 'sign-in', { asItStands: true });
      await signIn(page, server, name);

      const { enquiry } = await readWaysIn(server);
      const left = `${enquiry.number.slice(0, 5)}${String(Number(enquiry.number.slice(5)) - 1).padStart(4, '0')}`;
      await openEnquiry(page, server, left);
      await page.locator('summary', { hasText: 'Scegli altre imprese' }).click();
      await withoutOwnChecks(page);
      await page.fill('[name=reason]', 'Una prova senza scelta');
      await page.getByRole('button', { name: 'Chiedi la deroga' }).click();
      await page.locator('#firmIds-error').waitFor();
      expect(await page.locator('#reasonCode-error').innerText()).toContain('Scegli una voce');
      expect(await page.inputValue('[name=reason]')).toBe('Una prova senza scelta');
      await witness.meet(page, 'override', { asItStands: true });

      await page.getByRole('link', { name: 'Modifica i requisiti' }).click();
      const quantity = page.locator('li', { has: page.locator('[value=quantity]') });
      await quantity.locator('[inputmode=decimal]').fill('parecchi');
      await page.getByRole('button', { name: 'Salva i requisiti' }).click();
      await quantity.getByText('Scrivi un numero').waitFor();
      expect(await quantity.locator('[inputmode=decimal]').inputValue()).toBe('parecchi');
      await witness.meet(page, 'requirements', { asItStands: true });

      await openEnquiry(page, server, enquiry.number);
      const answer = page.locator('form[action="?/recordAnswer"]').first();
      await page.locator('summary', { hasText: 'Registra una risposta' }).first().click();
      await withoutOwnChecks(page);
      await answer.getByRole('button').click();
      await page.getByText('Scegli una voce').first().waitFor();
      await witness.meet(page, 'answer', { asItStands: true });
      if (!script) await dictate(page);
      expect(witness.faults()).toEqual([]);
    },
  );
}

/** A firm says on the telephone that it can, then a quotation that cannot be read: nothing is sealed. */
async function dictate(page: Page): Promise<void> {
  const row = page
    .locator('.invitations > li', { has: page.locator('form[action="?/recordAnswer"]') })
    .last();
  if (!(await row.locator('details').first().getAttribute('open')))
    await row.locator('summary').first().click();
  await row.locator('[value=accept]').check();
  await row.getByRole('button', { name: 'Registra la risposta' }).click();
  await page.waitForURL(/done=answer/);
  const form = page.locator('form[action="?/recordQuotation"]').last();
  await page.locator('summary', { hasText: 'Registra un’offerta' }).last().click();
  await withoutOwnChecks(page);
  await form.locator('[name="price.0"]').fill('abc');
  await form.locator('[name=leadTimeWeeks]').fill('4');
  await form.getByRole('button').click();
  await page.getByText('Scrivi un numero').first().waitFor();
  expect(await form.locator('[name="price.0"]').inputValue()).toBe('abc');
  expect(await form.locator('[name=leadTimeWeeks]').inputValue()).toBe('4');
}
