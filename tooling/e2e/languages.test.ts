import { expect } from 'vitest';
import { enterCode, fillNeed, linkIn, needOf, sendNeed } from './buyer.ts';
import { story } from './story.ts';
import { openWitness } from './witness.ts';

const isDeep = process.env['DEEP'] !== undefined;

const buyers = [
  {
    language: 'fr',
    home: 'Joints et pièces moulées',
    send: 'Envoyer la demande',
    subject: /^\[demo\] Demande .*nous l’avons reçue$/,
    says: 'Votre demande est arrivée',
    code: { send: 'Envoyez-moi le code', subject: /code à usage unique/, open: 'Ouvrir' },
  },
  {
    language: 'es',
    home: 'Juntas y piezas moldeadas',
    send: 'Enviar la solicitud',
    subject: /^\[demo\] Solicitud .*la hemos recibido$/,
    says: 'Su solicitud ha llegado',
    code: { send: 'Envíenme el código', subject: /código de un solo uso/, open: 'Abrir' },
  },
] as const;

// Both are told alike: one stands for the other, unless there is time for each.
for (const { language, home, send, subject, says, code } of isDeep ? buyers : buyers.slice(0, 1)) {
  story(
    `a buyer who reads ${language} asks on a telephone, and has the receipt and the status page in it`,
    async ({ server, mailbox, openPage }) => {
      const witness = openWitness(`languages-${language}`);
      const email = `${language}@pumpenbau.example`;
      const page = await openPage({ width: 'phone' });
      witness.watch(page);
      await page.goto(`${server.ready.portal}/${language}`);
      expect(await page.title()).toContain(home);
      await witness.meet(page, 'home', { asItStands: true });
      await page.goto(`${server.ready.portal}/${language}/enquiry`);
      await fillNeed(page, needOf(email));
      await sendNeed(page, (of) => of.getByRole('button', { name: send }).click());
      expect(await page.getAttribute('html', 'lang')).toBe(language);
      await witness.meet(page, 'sent', { asItStands: true });
      const mail = await mailbox.take(email, subject);
      expect(mail.text).toContain(says);
      expect(mail.html).toContain(`<html lang="${language}">`);
      await page.goto(linkIn(mail, new RegExp(`^/${language}/s/`)));
      await page.getByRole('button', { name: code.send }).click();
      await enterCode({ page, mailbox, email }, code.subject, code.open);
      expect(await page.getAttribute('html', 'lang')).toBe(language);
      await witness.meet(page, 'status', { asItStands: true });
      expect(witness.faults()).toEqual([]);
    },
  );
}

story('every page names itself in each language, for readers of another too', async ({ server }) => {
  const { portal } = server.ready;
  for (const language of ['it', 'en', 'de', 'fr', 'es']) {
    const html = await (await fetch(`${portal}/${language}/firms`)).text();
    expect(html).toContain(`<html lang="${language}">`);
    expect([...html.matchAll(/hreflang="([\w-]+)" href="([^"]+)"\/>/g)].map(([, ...each]) => each)).toEqual([
      ['it', `${portal}/it/firms`],
      ['en', `${portal}/en/firms`],
      ['de', `${portal}/de/firms`],
      ['fr', `${portal}/fr/firms`],
      ['es', `${portal}/es/firms`],
      ['x-default', `${portal}/en/firms`],
    ]);
  }
});

const unknown = ['pt', 'zh/firms', 'FR', 'fr-CA/enquiry', 'es_ES', 'nl/s/abc', 'i/abc', 'constructor'];

story(
  'a language that does not exist is not found, and says so in the frame of the house',
  async ({ server }) => {
    for (const path of [...unknown, '__proto__/firms', '%E2%82%AC', 'x'.repeat(1000), '🇫🇷']) {
      const answer = await fetch(`${server.ready.portal}/${path}`);
      expect(answer.status, path).toBe(404);
      const html = await answer.text();
      expect(html, path).toContain('<html lang="en">');
      expect(html, path).toContain('This page does not exist');
      expect(html, path).toContain('href="/fr');
    }
  },
);
