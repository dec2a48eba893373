import { pageLanguages } from '@sebino/domain/language';
import { expect, test } from 'vitest';
import { invitationMail } from './invitation.ts';
import type { InvitationFacts } from './invitation.ts';
import { toMail } from './mail.ts';
import type { Mail } from './mail.ts';

const url = 'https://portal.example/it/i/abc';
const mailOf = (...facts: Parameters<typeof invitationMail>): Mail => toMail(invitationMail(...facts));

function invitation(overrides: Partial<InvitationFacts> = {}): InvitationFacts {
  return {
    reminder: false,
    enquiryNumber: '2026-0148',
    firmName: 'Officina Esempio 03',
    programmeName: 'Programma Esempio',
    summary: '5.000 pz, flangia, acciaio inox',
    country: 'DE',
    whyYou: ['Lavora acciaio inox.'],
    direct: false,
    answerDueAt: new Date('2026-11-27T11:00:00Z'),
    timeZone: 'Europe/Rome',
    url,
    demo: false,
    ...overrides,
  };
}

test('the subject tells where the goods go, what and until when, in the language of the firm', () => {
  expect(pageLanguages.map((language) => mailOf(invitation(), language).subject)).toEqual([
    'Richiesta con consegna in Germania: 5.000 pz, flangia, acciaio inox, entro venerdì 27/11, ore 12:00',
    'Enquiry for delivery to Germany: 5.000 pz, flangia, acciaio inox, by Friday 27 November, 12:00',
    'Anfrage mit Lieferung nach Deutschland: 5.000 pz, flangia, acciaio inox, Antwort bis Freitag, 27.11., 12:00 Uhr',
    'Demande avec livraison en Allemagne\u00a0: 5.000 pz, flangia, acciaio inox, réponse avant vendredi 27/11 à 12\u00a0h\u00a000',
    'Solicitud con entrega en Alemania: 5.000 pz, flangia, acciaio inox, responder antes del viernes 27/11, 12:00\u00a0h',
  ]);
});

test('the time limit stands in full in the letter, as the firm says it', () => {
  const lines = pageLanguages.map((language) =>
    mailOf(invitation(), language)
      .text.split('\n')
      .find((line) => line.includes('2026') && line.includes('12')),
  );
  expect(lines).toEqual([
    'Rispondi entro: venerdì 27 novembre 2026, ore 12:00',
    'Answer by: Friday, 27 November 2026, 12:00',
    'Antwort bis: Freitag, 27. November 2026, 12:00 Uhr',
    'Date limite\u00a0: vendredi 27 novembre 2026 à 12\u00a0h\u00a000',
    'Fecha límite: viernes, 27 de noviembre de 2026, 12:00\u00a0h',
  ]);
});

test('a long need is cut between two facts, and the time limit still stands in the subject', () => {
  const summary = `5.000 pz, flangia, acciaio inox, ${'ISO 2768-m, '.repeat(20)}fine`;
  const { subject, text } = mailOf(invitation({ summary }), 'it');
  expect(subject).toContain('acciaio inox, ISO 2768-m…, entro venerdì 27/11, ore 12:00');
  expect(text.replaceAll('\n', ' ')).toContain(' fine Rispondi entro');
});

test('a need without words leaves no empty line behind', () => {
  const { subject, text } = mailOf(invitation({ summary: '' }), 'it');
  expect(subject).toBe('Richiesta con consegna in Germania, entro venerdì 27/11, ore 12:00');
  expect(text).not.toContain('Che cosa serve');
});

test('the reminder says that it is one', () => {
  const mails = pageLanguages.map((language) => mailOf(invitation({ reminder: true }), language));
  expect(mails.map(({ subject }) => subject.split(' ')[0])).toEqual([
    'Promemoria:',
    'Reminder:',
    'Erinnerung:',
    'Rappel\u00a0:',
    'Recordatorio:',
  ]);
  expect(mails[0]?.text).toContain('Non abbiamo ancora la tua risposta.');
});

test('a firm that the buyer picked is told so, and no other firm is', () => {
  const chosen = 'Il committente ha scelto la tua impresa per nome.';
  expect(mailOf(invitation({ direct: true }), 'it').text).toContain(chosen);
  expect(mailOf(invitation(), 'it').text).not.toContain(chosen);
});

test('there is a reason for this firm even when no rule gave one', () => {
  expect(mailOf(invitation({ whyYou: [] }), 'it').text).toContain('Abbiamo confrontato la richiesta');
});

test('it names the firm, says that answering is free and how to check who writes', () => {
  const said = {
    it: ['gratis', 'non aprire il link'],
    en: ['free', 'do not open the link'],
    de: ['kostenlos', 'öffnen Sie den Link nicht'],
    fr: ['gratuit', 'n’ouvrez pas le lien'],
    es: ['gratis', 'no abra el enlace'],
  };
  for (const language of pageLanguages) {
    const { text } = mailOf(invitation(), language);
    for (const words of ['Officina Esempio 03', ...said[language]])
      expect(text.replaceAll('\n', ' ')).toContain(words);
  }
});

test('the time limit is said in the zone of the house, on either side of a clock change', () => {
  const at = (iso: string, timeZone: string): string =>
    mailOf(invitation({ answerDueAt: new Date(iso), timeZone }), 'it').text;
  expect(at('2026-10-23T10:00:00Z', 'Europe/Rome')).toContain('venerdì 23 ottobre 2026, ore 12:00');
  expect(at('2026-10-26T11:00:00Z', 'Europe/Rome')).toContain('lunedì 26 ottobre 2026, ore 12:00');
  expect(at('2026-11-26T23:30:59Z', 'Europe/Rome')).toContain('venerdì 27 novembre 2026, ore 00:30');
  expect(at('2026-11-26T23:30:00Z', 'America/New_York')).toContain('giovedì 26 novembre 2026, ore 18:30');
});
