import { declineReasons } from '@sebino/domain/invitation';
import { pageLanguages } from '@sebino/domain/language';
import { expect, test } from 'vitest';
import { answerReceiptMail } from './answerReceipt.ts';
import { enquiryConfirmationMail } from './enquiryConfirmation.ts';
import { enquiryReceivedMail } from './enquiryReceived.ts';
import { toMail } from './mail.ts';
import { oneTimeCodeMail } from './oneTimeCode.ts';
import { sealOpenedMail } from './sealOpened.ts';

const enquiry = {
  enquiryNumber: '2026-0148',
  programmeName: 'Esempio',
  url: 'https://portal.example/x',
  demo: false,
};

test('one quotation, several and none are each said in their own words', () => {
  const titles = (quotations: number): (string | undefined)[] =>
    pageLanguages.map(
      (language) => toMail(sealOpenedMail({ ...enquiry, quotations }, language)).text.split('\n')[2],
    );
  expect(titles(0)).toEqual([
    'Questa volta nessuna offerta',
    'No quotation this time',
    'Diesmal leider kein Angebot',
    'Cette fois, aucune offre',
    'Esta vez, ninguna oferta',
  ]);
  expect(titles(1)).toEqual([
    'Hai ricevuto un’offerta',
    'You have received one quotation',
    'Sie haben ein Angebot erhalten',
    'Vous avez reçu une offre',
    'Ha recibido una oferta',
  ]);
  expect(titles(2)).toEqual([
    'Hai ricevuto 2 offerte',
    'You have received 2 quotations',
    'Sie haben 2 Angebote erhalten',
    'Vous avez reçu 2 offres',
    'Ha recibido 2 ofertas',
  ]);
});

test('one day, one hour and one minute are singular', () => {
  const of = (count: number, language: (typeof pageLanguages)[number]): string =>
    [
      enquiryReceivedMail({ ...enquiry, firstAnswerWorkingDays: count }, language),
      enquiryConfirmationMail({ ...enquiry, hours: count }, language),
      oneTimeCodeMail({ ...enquiry, code: '493027', minutes: count }, language),
    ]
      .map((sheet) => toMail(sheet).text.replaceAll('\n', ' '))
      .join(' ');
  const one = {
    it: ['un giorno lavorativo', 'un’ora', 'un minuto'],
    en: ['one working day', 'one hour', 'one minute'],
    de: ['eines Arbeitstags', 'einer Stunde', 'eine Minute'],
    fr: ['un jour ouvré', 'd’une heure', 'une minute'],
    es: ['un día laborable', 'una hora', 'un minuto'],
  };
  const two = {
    it: ['2 giorni lavorativi', '2 ore', '2 minuti'],
    en: ['2 working days', '2 hours', '2 minutes'],
    de: ['2 Arbeitstagen', '2 Stunden', '2 Minuten'],
    fr: ['2 jours ouvrés', '2 heures', '2 minutes'],
    es: ['2 días laborables', '2 horas', '2 minutos'],
  };
  for (const language of pageLanguages) {
    for (const words of one[language]) expect(of(1, language)).toContain(words);
    for (const words of two[language]) expect(of(2, language)).toContain(words);
  }
});

test('a decline taken down by phone is read back with its reason, each in other words', () => {
  for (const language of pageLanguages) {
    const texts = declineReasons.map(
      (reason) => toMail(answerReceiptMail({ ...enquiry, what: 'decline', reason }, language)).text,
    );
    expect(new Set(texts).size).toBe(declineReasons.length);
  }
});
