import { pageLanguages } from '@sebino/domain/language';
import { needSlug } from '@sebino/domain/need';
import { figureKinds } from '@sebino/polymers/figure/kind';
import { mediaOf } from '@sebino/polymers/compatibility';
import { materials, nameOf, processes, products } from '@sebino/polymers/lexicon';
import { materialFacts } from '@sebino/polymers/material/facts';
import { describe, expect, test } from 'vitest';
import { needFigure } from '#lib/need/needFigure.ts';
import { askAddress, titleOfNeed } from '#lib/need/titleOfNeed.ts';
import type { Need } from '#lib/need/titleOfNeed.ts';
import { besidesOf } from './[slug]/besides.ts';
import { factsOf } from './[slug]/factsOf.ts';
import { needFacts } from './[slug]/needFacts.ts';
import { processRows } from './[slug]/processRows.ts';
import { resistanceRows } from './[slug]/resistanceRows.ts';
import type { Maker } from './[slug]/shown.ts';
import { someMedia } from './[slug]/someMedia.ts';
import { toolsFor } from './[slug]/toolsFor.ts';
import { wordDeclared } from './[slug]/wordDeclared.ts';

type PageLanguage = (typeof pageLanguages)[number];
const whole = /^(?!.*(undefined|NaN|\{|\[object)).+$/s;

function needOf(kind: Need['kind'], thing: string, material: string, language: PageLanguage = 'en'): Need {
  return {
    ...{ slug: needSlug({ kind, thing, material }), kind, firmCount: 1 },
    thing: { id: thing, name: nameOf(kind, thing, language) },
    material: { id: material, name: nameOf('material', material, language) },
  };
}

const makerBy = (process: string, language: PageLanguage = 'en'): Maker => ({
  ...{ slug: 'bottega-demo', name: 'Bottega Demo', town: 'Iseo' },
  lines: [{ process: { id: process, name: nameOf('process', process, language) }, values: [] }],
});

test('a title reads as the trade of each language says it', () => {
  const titles = (kind: Need['kind'], thing: string, material: string): string[] =>
    (['it', 'en', 'de'] as const).map((of) => titleOfNeed(needOf(kind, thing, material, of), of));
  expect(titles('product', 'flat-gasket', 'EPDM')).toEqual([
    'Guarnizione piana in EPDM',
    'EPDM flat gasket',
    'Flachdichtung aus EPDM',
  ]);
  expect(titles('process', 'cnc-seal-turning', 'PTFE')).toEqual([
    'PTFE: guarnizioni tornite',
    'PTFE: CNC machined seals',
    'PTFE: gedrehte Dichtungen',
  ]);
});

test('the enquiry is told part and material in its fields, and a process in words', () => {
  expect(askAddress(needOf('product', 'o-ring', 'FKM'), 'de')).toBe(
    '/de/enquiry?t=product%3Ao-ring&t=material%3AFKM',
  );
  expect(askAddress(needOf('process', 'die-cutting', 'EPDM'), 'en')).toBe(
    '/en/enquiry?q=EPDM%3A+die+cutting&t=material%3AEPDM',
  );
});

test('a gasket of plastic is hatched as plastic, and a process shows a part that it turns out', () => {
  expect(needFigure(needOf('product', 'flat-gasket', 'PTFE'))?.isToMeasure).toBe(true);
  expect(needFigure(needOf('process', 'cnc-seal-turning', 'PTFE'))?.figure.id).toBe('back-up-ring');
  expect(needFigure(needOf('process', 'extrusion', 'EPDM'))?.figure.id).toBe('profile');
  expect(needFigure(needOf('process', 'no-process', 'EPDM'))).toBeUndefined();
});

test('what a process usually holds is read in the signs of each language', () => {
  const rows = processRows([makerBy('die-cutting', 'it'), makerBy('compression-moulding', 'it')], 'it');
  expect(rows.map(({ id, tolerance, batch }) => [id, tolerance, batch])).toEqual([
    ['compression-moulding', 'ISO 3302-1 M2–M3', '1–5.000 pz'],
    ['die-cutting', '± 0,3–1 mm', '50–1.000.000 pz'],
  ]);
});

test('what a firm declares is one run of words', () => {
  const said = [
    { field: 'hardnessShoreA', label: 'Hardness', unit: 'Shore A', min: 35, max: 80 },
    { field: 'lotPcs', label: 'Batch', unit: 'pcs', min: 1, max: 2000 },
    { field: 'toleranceClasses', label: 'Classes', terms: ['M2', 'M3'] },
    { field: 'diameterMm', label: 'Diameters', unit: 'mm', max: 600 },
    { field: 'coldRunner', label: 'Cold runner', flag: true },
  ].map((value) => wordDeclared(value, 'en'));
  expect(said).toEqual(['35–80 Shore A', '1–2,000 pcs', 'M2 M3', 'to 600 mm', 'yes']);
});

test('nitrile stands mineral oil very well and weather not at all, as trade knowledge has it', () => {
  const resistance = materialFacts('NBR')?.resistance;
  const rows = resistance && resistanceRows(resistance, 'en');
  expect(rows?.find(({ letter }) => letter === 'A')?.names).toContain('mineral oil');
  expect(rows?.find(({ letter }) => letter === 'D')?.names).toContain('ozone');
});

test('rings lead to the ring finder, rubbers to their call-out, a plastic to neither', () => {
  const names = (thing: string, material: string): string[] =>
    toolsFor(needOf('product', thing, material), materialFacts(material), 'en').map(({ href }) => href);
  expect(names('o-ring', 'NBR')).toContain('/en/tools/o-ring');
  expect(names('o-ring', 'NBR').some((href) => href.startsWith('/en/tools/callout?code=ASTM+D2000+'))).toBe(
    true,
  );
  expect(names('washer', 'POM')).toEqual(['/en/tools/compatibility', '/en/tools/tolerance']);
});

test('a process leads to what it turns out, not to everything in its material', () => {
  const beside = [needOf('product', 'o-ring', 'PTFE'), needOf('product', 'profile', 'PTFE')];
  const [made] = besidesOf(needOf('process', 'cnc-seal-turning', 'PTFE'), beside, 'en');
  expect(made?.needs.map(({ slug }) => slug)).toEqual(['ptfe-o-ring']);
});

describe.each(pageLanguages)('every need in %s', (language) => {
  const things = [
    ...products.terms.map(({ id }) => ['product', id] as const),
    ...processes.terms.map(({ id }) => ['process', id] as const),
  ];
  test.each(things)('%s %s has its words without gaps in every material', (kind, thing) => {
    for (const { id: material } of materials.terms) {
      const need = needOf(kind, thing, material, language);
      const title = titleOfNeed(need, language);
      const facts = materialFacts(material);
      const shown = {
        day: '2027-03-17',
        memberCount: 14,
        need,
        makers: [makerBy('extrusion', language)],
        beside: [],
      };
      const words = [
        title,
        askAddress(need, language),
        ...toolsFor(need, facts, language).flatMap(({ name, text }) => [name, text]),
        JSON.stringify(
          needFacts({ shown, title, description: title, home: 'https://portal.example', language }),
        ),
      ];
      for (const text of words.slice(0, -1)) expect(text).toMatch(whole);
      expect(words.at(-1)).not.toMatch(/undefined|NaN/);
      if (facts) expect(factsOf(facts, language)).not.toMatch(/undefined|NaN/);
    }
  });

  test('every material names its media, and every process its row', () => {
    for (const { id } of materials.terms)
      for (const reasons of [mediaOf(id).suited, mediaOf(id).unsuited])
        for (const name of someMedia(reasons, language)?.names ?? []) expect(name).toMatch(whole);
    for (const { id } of processes.terms)
      for (const row of processRows([makerBy(id, language)], language))
        expect(`${row.name} ${row.tolerance ?? ''} ${row.batch ?? ''}`).toMatch(whole);
  });
});

test('every product has a figure', () => {
  expect(products.terms.map(({ id }) => id).toSorted()).toEqual([...figureKinds].toSorted());
});
