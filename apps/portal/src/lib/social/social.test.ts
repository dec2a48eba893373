import { exampleFigure } from '@sebino/polymers/figure/example';
import { describe, expect, test } from 'vitest';
import { cardSvg } from './cardSvg.ts';
import { renderCard } from './renderCard.ts';
import { setLines } from './setLines.ts';
import { socialAddress } from './socialAddress.ts';

const frame = { language: 'it', tagline: 'Distretto della gomma', demo: 'demo' };
const figure = exampleFigure('o-ring')?.figure;

describe('the picture of a page', () => {
  test('lies under its own path for a subject, and under the site’s for everything else', () => {
    expect(socialAddress('/it')).toBe('/it/social/site.png');
    expect(socialAddress('/de/firms/officina-demo-01')).toBe('/de/social/firms/officina-demo-01.png');
    expect(socialAddress('/fr/lab')).toBe('/fr/social/lab.png');
    expect(socialAddress('/en/privacy')).toBe('/en/social/site.png');
  });

  test('of a personal link is the site’s and holds nothing of the link', () => {
    for (const path of [
      '/it/i/AbCdEf',
      '/it/s/AbCdEf/code',
      '/it/firms/../i/x',
      '/it/firms/a b',
      '/it/firms/"><',
    ])
      expect(socialAddress(path)).toBe('/it/social/site.png');
  });

  test('is a PNG of 1200 × 630 of at most 100 kB, and the same bytes each time', async () => {
    const svg = cardSvg({ title: 'Guarnizioni e pezzi stampati', note: 'Sarnico', figure }, frame);
    const png = await renderCard(svg);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeLessThanOrEqual(100_000);
    expect(png.length).toBeGreaterThan(5_000);
    expect(await renderCard(svg)).toBe(png);
  });

  test('is made of hostile words too, and they open nothing', async () => {
    for (const title of [
      '</text><image href="file:///etc/passwd"/>',
      '<!ENTITY x "y">&x;',
      '\u0000\ud800',
      '😀'.repeat(400),
    ]) {
      const svg = cardSvg({ title, note: title, figure: undefined }, frame);
      expect(svg).not.toMatch(/<image|<!ENTITY/);
      expect((await renderCard(svg)).length).toBeLessThanOrEqual(100_000);
    }
  });
});

describe('lines', () => {
  test('break between words, in the largest size that holds them', () => {
    const set = setLines('Seals and moulded parts', { width: 400, sizes: [50, 20] });
    expect(set).toEqual({ lines: ['Seals and', 'moulded parts'], size: 50 });
  });

  test('that no size holds are cut and say so', () => {
    const { lines, size } = setLines('x'.repeat(500), { width: 300, sizes: [50, 20] });
    expect(size).toBe(20);
    expect(lines).toHaveLength(1);
    expect([...(lines[0] ?? '')]).toHaveLength(28);
    expect(lines[0]?.endsWith('…')).toBe(true);
  });

  test('of nothing are none', () => {
    expect(setLines('  ', { width: 300, sizes: [50] }).lines).toEqual([]);
  });
});
