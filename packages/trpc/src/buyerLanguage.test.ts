import { expect, test } from 'vitest';
import { lastMail, openTestHouse } from './testing.ts';
import { buyerEmail, draft, submission } from './testingStory.ts';

const expected = {
  it: ['La tua richiesta è arrivata', 'Conferma la tua richiesta', 'Il tuo codice monouso'],
  en: ['Your enquiry has arrived', 'Please confirm your enquiry', 'Your one-time code'],
  de: ['Ihre Anfrage ist eingegangen', 'Bitte bestätigen Sie Ihre Anfrage', 'Ihr Einmalcode'],
  fr: ['Votre demande est arrivée', 'Veuillez confirmer votre demande', 'Votre code à usage unique'],
  es: ['Su solicitud ha llegado', 'Confirme su solicitud', 'Su código de un solo uso'],
} as const;

test.each(['it', 'en', 'de', 'fr', 'es'] as const)(
  'a buyer who asks in %s gets every mail in it, each with the way to pages of that language',
  async (language) => {
    await using at = await openTestHouse();
    const buyer = at.visitor();
    const [received, confirm, code] = expected[language];

    await buyer.portal.enquiry.submit(submission({ draft: draft({ language }) }));
    const receipt = await lastMail(at, 'enquiry-received', buyerEmail);
    expect(receipt.text).toContain(`\n\n${received}\n\n`);
    expect(receipt.text).toContain(`https://portal.example/${language}/s/${receipt.token}`);

    await buyer.portal.status.sendCode({ token: receipt.token });
    expect((await lastMail(at, 'one-time-code', buyerEmail)).text).toContain(`\n\n${code}\n\n`);

    const { proof: _, ...unproved } = submission({ draft: draft({ language }) });
    await buyer.portal.enquiry.submit(unproved);
    const question = await lastMail(at, 'enquiry-confirmation', buyerEmail);
    expect(question.text).toContain(`\n\n${confirm}\n\n`);
    expect(question.text).toContain(`https://portal.example/${language}/c/${question.token}`);
  },
);
