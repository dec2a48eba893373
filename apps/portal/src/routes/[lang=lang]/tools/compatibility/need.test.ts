import { pageLanguages } from '@sebino/domain/language';
import { describe, expect, test } from 'vitest';
import { answerNeed } from './answer.ts';
import { listExamples } from './examples.ts';
import { numberFields, readNeed } from './need.ts';
import { wordNeed } from './wordNeed.ts';
import { fieldWords, wordNeedFault } from './wordNeedFault.ts';
import { wordOrder } from './wordOrder.ts';

const read = (query: string) => readNeed(new URLSearchParams(query));

describe('what a buyer types', () => {
  test('media are understood in any language, beside the one of the list', () => {
    expect(read('media=Hydrauliköl, ozono&medium=steam').need.media).toEqual([
      'hydraulic-oil',
      'ozone',
      'steam',
    ]);
  });

  test('temperatures are read with their unit, a true minus and a comma', () => {
    expect(read('min=−20&max=90 °C&peak=120,5').need.temperature).toEqual({
      minC: -20,
      maxC: 90,
      peakC: 120.5,
    });
  });

  test('the strength of an acid is told where the tables do not know it', () => {
    const { need, faults } = read('media=Schwefelsäure 98 %25, Ozon und Wasser');
    expect(need.media).toEqual(['sulfuric-acid-10-75', 'ozone', 'water-fresh']);
    expect(faults).toEqual([{ code: 'medium-unread', written: '98 %' }]);
  });

  test('an unknown medium is told and asks nothing', () => {
    const { isAsked, faults } = read('media=xyzzyx');
    expect(isAsked).toBe(false);
    expect(faults).toEqual([{ code: 'medium-unread', written: 'xyzzyx' }]);
  });

  test('papers are read by their names, the withdrawn German guideline as it was written', () => {
    expect(read('papers=WRAS, Elastomerleitlinie, Sondernorm 7').need.certificates).toEqual([
      'WRAS',
      'Elastomerleitlinie',
      'Sondernorm 7',
    ]);
  });

  test('one hardness is both ends, and a range that runs backwards is turned and told', () => {
    expect(read('hmin=70').need.hardness).toEqual({ min: 70, max: 70, scale: 'shore-a' });
    const { need, faults } = read('hmin=80&hmax=60&scale=irhd');
    expect(need.hardness).toEqual({ min: 60, max: 80, scale: 'irhd' });
    expect(faults).toEqual([{ code: 'hardness-reversed' }]);
  });

  test('a number of two meanings, none at all or one beyond reason is told and left out', () => {
    const { need, faults } = read('min=1.500&max=hot&peak=5000');
    expect(need).toEqual({});
    expect(faults.map(({ code }) => code)).toEqual(['ambiguous-number', 'not-a-number', 'out-of-bounds']);
  });
});

describe('a hostile address', () => {
  const hostile = [
    'media=%00%ff%f0%9f%92%a9\ud800&min=%3Cscript%3E&medium=__proto__&asks=constructor&scale=toString',
    `media=${'ozone, '.repeat(2000)}&papers=${'WRAS '.repeat(2000)}`,
    'min=NaN&max=Infinity&peak=-Infinity&hmin=1e400&hmax=0x10',
    'medium=food&asks=food&asks=food&asks=drinking-water&media=food, drinking water',
    `media=${'\u0301'.repeat(300)}&min=--5&max=5-`,
  ];
  test.each(hostile)('is answered: %#', (query) => {
    const { need, typed, faults, isAsked } = read(query);
    expect(typed.media.length).toBeLessThanOrEqual(300);
    expect(faults.length).toBeLessThanOrEqual(15);
    for (const language of pageLanguages) {
      expect(wordNeed(need, language)).not.toMatch(/undefined|NaN|Infinity/);
      expect(faults.map((fault) => wordNeedFault(fault, language)).join()).not.toMatch(/undefined/);
      if (isAsked) expect(answerNeed(need, language).fits).toBeDefined();
    }
  });
});

describe('the need in words', () => {
  test('reads as a person would write it', () => {
    const { need } = read('asks=drinking-water&max=85');
    expect(wordNeed(need, 'en', ['EPDM'])).toBe('EPDM, drinking water, max 85 °C');
    expect(wordNeed(need, 'it', ['EPDM'])).toBe('EPDM, acqua potabile, max 85 °C');
  });

  test('names every thing that was asked', () => {
    const { need } = read('media=ozone&min=-20&max=90&peak=110&papers=wras&asks=pfas-free&hmin=60&hmax=70');
    expect(wordNeed(need, 'de')).toBe(
      'Ozon, −20 bis 90 °C, Spitze 110 °C, WRAS / BS 6920, PFAS-frei, 60–70 Shore A',
    );
  });

  test.each(pageLanguages)('every example of the page is understood whole in %s', (language) => {
    for (const { query } of listExamples(language)) {
      const { faults, isAsked } = read(query);
      expect(faults).toEqual([]);
      expect(isAsked).toBe(true);
    }
  });

  test.each(pageLanguages)(
    'every field of figures and each step of the order has a word in %s',
    (language) => {
      const labels = numberFields.map((field) => fieldWords[field]({}, { locale: language }));
      expect(new Set(labels).size).toBe(numberFields.length);
      expect(wordOrder(language)).not.toMatch(/undefined|[{}]/);
    },
  );
});

describe('the answer', () => {
  test('has materials that fit first and never shows no data among them', () => {
    const { fits, notKnown } = answerNeed(
      { media: ['hydraulic-oil-mineral'], temperature: { maxC: 90 } },
      'en',
    );
    expect(fits[0]?.symbol).toBe('NBR');
    for (const { reasons } of fits) expect(reasons.every(({ finding }) => finding === 'fits')).toBe(true);
    expect(notKnown.flatMap(({ materials }) => materials.map(({ symbol }) => symbol))).toContain('HNBR');
  });

  test('says once what is to be asked of every material', () => {
    const { toAsk, fits } = answerNeed({ media: ['water-fresh'], certificates: ['wras'] }, 'en');
    expect(toAsk.map(({ text }) => text)).toEqual([
      'WRAS / BS 6920: bound to the recipe and lost when it changes: ask for an approved compound',
    ]);
    expect(fits.flatMap(({ reasons }) => reasons).some(({ finding }) => finding === 'to-ask')).toBe(false);
  });

  test('tells who does not fit and why, every material once', () => {
    const { fits, borderline, notKnown, doesNotFit } = answerNeed({ media: ['ozone'] }, 'en');
    const compact = [...notKnown, ...doesNotFit].flatMap(({ materials }) => materials);
    const symbols = [...fits, ...borderline, ...compact].map(({ symbol }) => symbol);
    expect(new Set(symbols).size).toBe(symbols.length);
    expect(doesNotFit[0]?.reasons[0]?.text).toBe('Ozone: not suitable, rated 4 of 4');
    expect(doesNotFit[0]?.reasons[0]?.sources).toEqual(['Cole-Parmer', 'Molded Dimensions']);
  });
});
