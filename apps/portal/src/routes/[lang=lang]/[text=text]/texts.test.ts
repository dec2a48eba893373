import { expect, test } from 'vitest';
import { wordActivities, wordPeriod } from './register.ts';
import { texts } from './texts.ts';

test('periods are said in days, months and years as people count them', () => {
  expect([3, 30, 183, 730, 3650].map((days) => wordPeriod(days, 'it'))).toEqual([
    ...['3 giorni', '30 giorni', '6 mesi', '24 mesi', '10 anni'],
  ]);
  expect(wordPeriod(1, 'de')).toBe('1 Tag');
});

test('a known row of the register speaks the language of the page, a strange one is shown as it stands', () => {
  const register = {
    promoters: [],
    activities: [
      {
        ...{ id: 'enquiry', purpose: 'answering a request made by the buyer', controller: 'association' },
        ...{ lawfulBasis: 'GDPR 6(1)(b)', recipients: 'none', countsFrom: 'end of the enquiry' },
        keepDays: 730,
      },
      {
        ...{ id: 'x', purpose: '<script>alert(1)</script>', controller: 'somebody', lawfulBasis: 'law' },
        ...{ recipients: 'others', countsFrom: 'the moon' },
      },
    ],
  };
  const [enquiry, strange] = wordActivities(register, 'it');
  expect(enquiry?.purpose).toBe('Rispondere alla richiesta di chi compra');
  expect(enquiry?.period).toBe('24 mesi, dalla fine della richiesta');
  expect(strange?.purpose).toBe('<script>alert(1)</script>');
  expect(strange?.period).toBe('finché serve allo scopo');
});

test('texts that bind bear their day, and each of them says whom to write to', () => {
  for (const name of ['privacy', 'legal', 'accessibility'] as const) {
    expect(texts[name].datedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const said = texts[name].parts.flatMap((part) => part.says);
    expect(said.some((each) => each === 'contact' || each === 'feedback')).toBe(true);
  }
});
