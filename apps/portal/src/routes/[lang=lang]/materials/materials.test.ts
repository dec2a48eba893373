import { pageLanguages } from '@sebino/domain/language';
import { mediaOf } from '@sebino/polymers/compatibility';
import { materialSymbols } from '@sebino/polymers/material';
import { materialFacts } from '@sebino/polymers/material/facts';
import { describe, expect, test } from 'vitest';
import { axisOf, share } from '#lib/material/axis.ts';
import { namesOfSources, wordDegrees } from '#lib/material/words.ts';
import { blockOf, wordFacts } from './[symbol]/block.ts';
import { costOrder } from './[symbol]/costOrder.ts';
import { groupMedia } from './[symbol]/mediaGroups.ts';
import { listRanges } from './[symbol]/ranges.ts';
import { listSources } from './[symbol]/sources.ts';
import { listGroups } from './groups.ts';

test('the guide has 26 rubbers, 7 thermoplastic elastomers and the other 25 plastics', () => {
  expect(listGroups('en').map(({ kind, materials }) => [kind, materials.length])).toEqual([
    ['rubber', 26],
    ['thermoplastic-elastomer', 7],
    ['plastic', 25],
  ]);
});

test('compounds are ordered by cost, those of one band together, and no figure is a price', () => {
  expect(costOrder()).toEqual([
    ['EPDM', 'SBR'],
    ['NBR', 'CR', 'NR'],
    ['IIR', 'AEM', 'ECO'],
    ['VMQ'],
    ['HNBR'],
    ['AU', 'EU'],
    ['FKM'],
    ['FVMQ'],
  ]);
});

describe('the range of service', () => {
  test('is written with a true minus in each language', () => {
    expect(pageLanguages.map((language) => wordDegrees({ minC: -30, maxC: 100 }, language))).toEqual([
      'da −30 a 100 °C',
      '−30 to 100 °C',
      '−30 bis 100 °C',
      '−30 à 100 °C',
      'de −30 a 100 °C',
    ]);
  });

  test('is drawn from full hundred to full hundred with nought among the lines', () => {
    const axis = axisOf([{ minC: -55, maxC: 316 }]);
    expect(axis).toEqual({ minC: -100, maxC: 400, ticks: [-100, 0, 100, 200, 300, 400] });
    expect(share(0, axis)).toBe(20);
  });

  test('of nitrile is told once by two sources and once by the one that differs', () => {
    const service = materialFacts('NBR')?.service;
    expect(service && listRanges(service, 'en').map(({ names, minC, maxC }) => [names, minC, maxC])).toEqual([
      [['SND Seals', 'Articoli Tecnici'], -30, 100],
      [['another supplier’s table'], -20, 125],
    ]);
  });
});

test('sources go by the names of their publishers, trade knowledge by none', () => {
  expect(namesOfSources('snd;at(-50..150)', 'en')).toEqual(['SND Seals', 'Articoli Tecnici']);
  expect(namesOfSources('gk (md -45..135)', 'en')).toEqual([]);
  expect(namesOfSources('dancoindustry.com', 'en')).toEqual(['dancoindustry.com']);
});

describe.each(pageLanguages)('every material in %s', (language) => {
  test.each(materialSymbols())('%s has a title block, figures and sources without gaps', (symbol) => {
    const facts = materialFacts(symbol);
    if (!facts) throw new Error(symbol);
    const media = mediaOf(symbol);
    const shown = [
      ...blockOf(facts, language).map(({ value }) => value),
      wordFacts(facts, language),
      ...listSources(facts, media, language).map(({ name }) => name),
      ...groupMedia(media.suited, language).flatMap((group) => group.media.map(({ name }) => name)),
    ];
    for (const text of shown) expect(text).toMatch(/^(?!.*(undefined|NaN|\{)).+$/);
  });
});

test('a medium that reads well while its class is limited shows both figures', () => {
  const toluene = groupMedia(mediaOf('NBR').suited, 'en')
    .flatMap((group) => group.media)
    .find(({ id }) => id === 'toluene');
  expect(toluene?.ratings).toBe('1–3');
});
