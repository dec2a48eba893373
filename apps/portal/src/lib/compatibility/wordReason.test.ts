import { pageLanguages } from '@sebino/domain/language';
import { materialSymbols } from '@sebino/polymers/material';
import { chooseMaterials, mediaOf } from '@sebino/polymers/compatibility';
import type { MaterialReason } from '@sebino/polymers/compatibility/reason';
import { describe, expect, test } from 'vitest';
import { wordReason } from './wordReason.ts';

const medium = { aspect: 'medium', medium: 'ozone', finding: 'fits', lines: [] } as const;
const temperature = { aspect: 'temperature', finding: 'fits', coldC: -20, hotC: 90 } as const;
const peak = {
  aspect: 'peak',
  finding: 'borderline',
  peakC: 130,
  continuousC: 100,
  shortPeakC: 120,
} as const;
const hardness = { aspect: 'hardness', finding: 'fits', min: 30, max: 90 } as const;
const pfas = { aspect: 'pfas', finding: 'fits', confidence: 'general-knowledge' } as const;
const certificate = { aspect: 'certificate', finding: 'to-ask', certificate: 'wras' } as const;
const contact = {
  aspect: 'contact',
  contact: 'food',
  finding: 'to-ask',
  papers: ['moca'],
  confidence: 'general-knowledge',
} as const;

// Every code has to stand here: one more in the package does not compile until it has its words.
const reasons: Record<MaterialReason['code'], MaterialReason> = {
  'medium-no-remark': { ...medium, code: 'medium-no-remark', rating: 1 },
  'medium-limited': { ...medium, code: 'medium-limited', rating: 3 },
  'medium-unsuitable': { ...medium, code: 'medium-unsuitable', rating: 4 },
  'medium-unsuitable-unconfirmed': { ...medium, code: 'medium-unsuitable-unconfirmed', rating: 4 },
  'medium-contradicted': { ...medium, code: 'medium-contradicted' },
  'medium-class-only': { ...medium, code: 'medium-class-only', rating: 2 },
  'medium-no-data': { ...medium, code: 'medium-no-data' },
  'silicone-in-hot-steam': { ...medium, code: 'silicone-in-hot-steam', aboveC: 120 },
  'medium-by-declaration': { ...medium, code: 'medium-by-declaration' },
  'temperature-fits': { ...temperature, code: 'temperature-fits' },
  'temperature-near-limit': { ...temperature, code: 'temperature-near-limit' },
  'temperature-doubtful': { ...temperature, code: 'temperature-doubtful' },
  'temperature-out-of-range': { ...temperature, code: 'temperature-out-of-range' },
  'temperature-no-data': { ...temperature, code: 'temperature-no-data' },
  'peak-in-range': { ...peak, code: 'peak-in-range' },
  'peak-above-continuous': { ...peak, code: 'peak-above-continuous' },
  'peak-above-published': { ...peak, code: 'peak-above-published' },
  'peak-no-data': { ...peak, code: 'peak-no-data' },
  'cure-peroxide-needed': {
    aspect: 'cure',
    finding: 'to-ask',
    code: 'cure-peroxide-needed',
    aboveC: 120,
    confidence: 'general-knowledge',
  },
  'hardness-fits': { ...hardness, code: 'hardness-fits' },
  'hardness-near-limit': { ...hardness, code: 'hardness-near-limit' },
  'hardness-out-of-range': { ...hardness, code: 'hardness-out-of-range' },
  'hardness-doubtful': { ...hardness, code: 'hardness-doubtful' },
  'hardness-scale-differs': { ...hardness, code: 'hardness-scale-differs' },
  'hardness-no-data': { ...hardness, code: 'hardness-no-data' },
  'pfas-polymer': { ...pfas, code: 'pfas-polymer' },
  'pfas-fluorinated': { ...pfas, code: 'pfas-fluorinated' },
  'pfas-polymer-other': { ...pfas, code: 'pfas-polymer-other' },
  'certificate-of-firm': { ...certificate, code: 'certificate-of-firm' },
  'certificate-of-compound': { ...certificate, code: 'certificate-of-compound' },
  'certificate-of-product': { ...certificate, code: 'certificate-of-product' },
  'certificate-of-article': { ...certificate, code: 'certificate-of-article' },
  'certificate-of-lot': { ...certificate, code: 'certificate-of-lot' },
  'certificate-of-polymer': { ...certificate, code: 'certificate-of-polymer' },
  'certificate-superseded': {
    ...certificate,
    code: 'certificate-superseded',
    supersededOn: '2025-03-01',
  },
  'certificate-not-for-material': { ...certificate, code: 'certificate-not-for-material' },
  'certificate-unknown': { ...certificate, code: 'certificate-unknown' },
  'food-grades-common': { ...contact, code: 'food-grades-common' },
  'food-grades-uncommon': { ...contact, code: 'food-grades-uncommon' },
  'contact-needs-papers': { ...contact, code: 'contact-needs-papers' },
};

describe.each(pageLanguages)('in %s', (language) => {
  test.each(Object.values(reasons))('$code has words of its own', (reason) => {
    const { text } = wordReason(reason, language);
    expect(text.length).toBeGreaterThan(10);
    expect(text).not.toMatch(/undefined|NaN|[{}]/);
    const same = Object.values(reasons).filter((each) => wordReason(each, language).text === text);
    expect(same).toEqual([reason]);
  });

  test('every reason for every material has words without gaps', () => {
    const need = {
      media: ['hydraulic-oil', 'ozone', 'steam', 'food', 'class:acids'],
      temperature: { minC: -40, maxC: 140, peakC: 180 },
      contact: ['drinking-water', 'food'] as const,
      certificates: ['wras', 'Elastomerleitlinie', 'iso-9001', 'xyz'],
      pfasFree: true,
      hardness: { min: 20, max: 80 },
    };
    const answers = chooseMaterials(need);
    expect(answers).toHaveLength(materialSymbols().length);
    for (const reason of answers.flatMap((answer) => answer.reasons)) {
      const { text, notes, sides, sources } = wordReason(reason, language);
      expect([text, ...notes, ...sides, ...sources].join(' ')).not.toMatch(/undefined|NaN|[{}]|\(\)/);
    }
  });
});

test('a contradiction is told with both sides, each by who printed it and what', () => {
  const reason = mediaOf('NR').contradicted.find((each) => each.medium === 'ozone');
  expect(reason && wordReason(reason, 'en').sides).toEqual([
    'Cole-Parmer, ozone: 2 of 4 (printed “B”)',
    'Molded Dimensions, ozone resistance: 4 of 4 (printed “P”)',
  ]);
});

test('a temperature between two published ranges tells who goes how far', () => {
  const [temperature] =
    chooseMaterials({ temperature: { maxC: 120 } }).find(({ symbol }) => symbol === 'NBR')?.reasons ?? [];
  expect(temperature && wordReason(temperature, 'de').sides).toEqual([
    'SND Seals, Articoli Tecnici: −30 bis 100 °C',
    'Articoli Tecnici: −30 bis 100 °C',
    'Tabelle eines weiteren Anbieters: −20 bis 125 °C',
  ]);
});

test('a temperature that fits names as many sources as its confidence says', () => {
  const answers = chooseMaterials({ temperature: { maxC: 85 } });
  const sourcesFor = (symbol: string) => {
    const reason = answers.find((answer) => answer.symbol === symbol)?.reasons[0];
    return reason && [reason.confidence, wordReason(reason, 'en').sources];
  };
  expect(sourcesFor('IIR')).toEqual(['sourced-once', ['SND Seals']]);
  expect(sourcesFor('EPDM')).toEqual(['sourced-twice', ['SND Seals', 'Articoli Tecnici']]);
});

test('no data is never worded as suitable', () => {
  const words = wordReason(reasons['medium-no-data'], 'en');
  expect(words.text).toBe('Ozone: no table says anything');
});
