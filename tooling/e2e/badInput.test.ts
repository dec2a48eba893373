import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { control, expectFault } from './bad.ts';
import type { Bad } from './bad.ts';
import { addDrawing, addDrawingWithoutScript, drawing, fillNeed, needOf, sendNeed } from './buyer.ts';
import { accept } from './firm.ts';
import { readWaysIn } from './staff.ts';
import { story } from './story.ts';
import { openWitness } from './witness.ts';

for (const script of [true, false]) {
  const how = script ? 'with script' : 'without script';

  story(
    `bad input in the enquiry is named beside its field and nothing is lost, ${how}`,
    async ({ server, mailbox, openPage }) => {
      const witness = openWitness(`bad-enquiry-${how}`);
      const page = await openPage({ script, width: 'phone' });
      witness.watch(page);
      const email = `falsch-${script ? 1 : 2}@pumpenbau.example`;
      await page.goto(`${server.ready.portal}/de/enquiry`);
      await fillNeed(page, needOf(email));
      await (script ? addDrawing(page) : addDrawingWithoutScript(page));
      await page.locator('summary', { hasText: 'Maße und Gewicht' }).click();
      await page.locator('summary', { hasText: 'Härte, Temperatur' }).click();
      const bad: Bad[] = [
        { field: 'text', typed: 'zu kurz', sentence: 'mindestens 10 Zeichen' },
        { field: 'need.quantity.value', typed: 'viele', sentence: 'Schreiben Sie eine Zahl in Ziffern' },
        { field: 'need.odMm', typed: '1.500', sentence: 'Das lässt sich zweifach lesen' },
        { field: 'need.temperature.min', typed: 'heiß', sentence: 'Schreiben Sie eine Zahl in Ziffern' },
        { field: 'organisation', typed: 'x'.repeat(121), sentence: 'Zu lang' },
        { field: 'email', typed: 'niemand@', sentence: 'nicht vollständig' },
      ];
      for (const { field, typed } of bad) await control(page, field).fill(typed);
      await page.selectOption('[name=country]', '');
      await page.getByRole('button', { name: 'Anfrage senden' }).click();
      await page.locator('#faults').waitFor();
      for (const each of bad) await expectFault(page, each);
      await expectFault(page, { field: 'country', typed: '', sentence: 'Wählen Sie das Land' });
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('text');
      expect(await page.inputValue('[name="need.material"]')).toBe('FKM');
      expect(await page.locator('[data-files] li', { hasText: drawing.name }).count()).toBe(1);
      await witness.meet(page, 'refused', { asItStands: true });

      for (const { field } of bad) await control(page, field).fill('');
      await fillNeed(page, needOf(email));
      const number = await sendNeed(page);
      // Back and sent once more: the same form is the same enquiry.
      await page.goBack();
      await page.getByRole('button', { name: 'Anfrage senden' }).waitFor();
      await fillNeed(page, needOf(email));
      expect(await sendNeed(page)).toBe(number);
      // One enquiry, one mail: its receipt, or without script the question whether it was meant.
      await mailbox.take(email, new RegExp(number));
      await setTimeout(1000);
      expect(mailbox.mails().filter((mail) => mail.to.includes(email))).toHaveLength(1);
      expect(witness.faults()).toEqual([]);
    },
  );

  story(
    `a file that is not what it says is refused by name, and the others stay, ${how}`,
    async ({ server, openPage }) => {
      const witness = openWitness(`bad-files-${how}`);
      const page = await openPage({ script });
      witness.watch(page);
      const files = [
        { ...drawing, name: 'gut.pdf' },
        { ...drawing, name: 'falsch.pdf', buffer: Buffer.from('MZ this is a program') },
        { ...drawing, name: 'programm.exe', buffer: Buffer.from('MZ this is a program') },
        { ...drawing, name: 'leer.pdf', buffer: Buffer.alloc(0) },
      ];
      if (script) {
        await page.goto(`${server.ready.portal}/de/enquiry`);
        await page.locator('form#enquiry[data-ready]').waitFor({ state: 'attached' });
        await page.setInputFiles('#choose-drawings', files);
      } else {
        await page.goto(`${server.ready.portal}/de/enquiry/drawings`);
        await page.setInputFiles('[name=drawing]', files);
        await page.getByRole('button', { name: 'Diese Dateien senden' }).click();
      }
      for (const [name, sentence] of [
        ['falsch.pdf', 'der Inhalt ist nicht, was der Name sagt'],
        ['programm.exe', 'diese Dateiart wird nicht angenommen'],
        ['leer.pdf', 'die Datei ist leer'],
      ] as const)
        await page.locator('li', { hasText: name }).getByText(sentence).first().waitFor();
      await page.locator('[data-files] li[data-bytes]', { hasText: 'gut.pdf' }).waitFor();
      await witness.meet(page, 'files', { asItStands: true });
      expect(witness.faults()).toEqual([]);
    },
  );

  story(
    `a wrong code and an impossible quotation are named, kept and not sent, ${how}`,
    async ({ server, mailbox, openPage }) => {
      const witness = openWitness(`bad-firm-${how}`);
      const { firms, enquiry } = await readWaysIn(server);
      const firm = firms[script ? 0 : 1];
      if (firm === undefined) throw new Error('the seed asks nobody');
      const page = await openPage({ script, width: 'phone' });
      witness.watch(page);

      await page.goto(enquiry.statusUrl);
      await page.getByRole('button', { name: 'Code senden' }).click();
      for (const [typed, sentence] of [
        ['12', 'Der Code hat sechs Ziffern'],
        ['000000', 'Dieser Code ist falsch oder abgelaufen'],
      ] as const) {
        await control(page, 'code').fill(typed);
        await page.getByRole('button', { name: 'Öffnen', exact: true }).click();
        await page.getByText(sentence).waitFor();
        await expectFault(page, { field: 'code', typed, sentence });
      }

      const invitation = mailbox.mails().find((mail) => mail.text.includes(`per ${firm.name}`));
      const email = invitation?.to[0] ?? '';
      await accept(page, mailbox, { email, link: firm.personalUrl });
      await page.getByRole('link', { name: 'Scrivi l’offerta' }).click();
      const bad: Bad[] = [
        { field: 'quantity-1', typed: 'tanti', sentence: 'Scrivi solo un numero' },
        { field: 'price-1', typed: '0,1234567', sentence: 'Troppi decimali' },
        { field: 'toolingCost', typed: '850', sentence: '' },
        { field: 'leadTimeWeeks', typed: '200', sentence: 'da 0 a 104' },
        { field: 'sampleWeeks', typed: 'presto', sentence: 'Settimane intere' },
      ];
      for (const { field, typed } of bad) await control(page, field).fill(typed);
      await page.fill('[name=note]', 'Resa franco fabbrica');
      await page.getByRole('button', { name: 'Controlla prima di inviare' }).click();
      await page.getByRole('alert').waitFor();
      for (const each of bad) await expectFault(page, each);
      expect(await page.locator('#toolingOwner-error').innerText()).toContain('Scegli di chi resta');
      expect(await page.inputValue('[name=note]')).toBe('Resa franco fabbrica');
      await witness.meet(page, 'quotation', { asItStands: true });
      await page.goto(firm.personalUrl);
      await page.getByRole('link', { name: 'Scrivi l’offerta' }).waitFor();
      expect(witness.faults()).toEqual([]);
    },
  );

  story(`links that open nothing say so plainly, ${how}`, async ({ server, openPage }) => {
    const witness = openWitness(`bad-links-${how}`);
    const page = await openPage({ script, width: 'phone' });
    witness.watch(page);
    const token = 'A'.repeat(43);
    for (const path of [`/it/i/${token}`, `/it/s/${token}`, '/it/i/x']) {
      const answer = await page.goto(`${server.ready.portal}${path}`);
      expect(answer?.status(), path).toBe(404);
      await witness.meet(page, `lost ${path.slice(0, 6)}`);
    }
    await page.goto(`${server.ready.portal}/it/c/${token}`);
    await page.getByRole('button', { name: 'Sì, ho inviato questa richiesta' }).click();
    await page.getByText('Questa conferma non è più aperta').first().waitFor();
    await witness.meet(page, 'confirmation-gone', { asItStands: true });
    const odd = `${'x'.repeat(600)} \u202e\u0007 <b>`;
    const found = await page.goto(`${server.ready.portal}/it/search?q=${encodeURIComponent(odd)}`);
    expect(found?.status()).toBe(200);
    expect(witness.faults()).toEqual([]);
  });
}
