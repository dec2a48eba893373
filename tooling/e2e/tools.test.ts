import type { Page } from '@playwright/test';
import { expect } from 'vitest';
import type { Server } from './server.ts';
import { signIn } from './staff.ts';
import { hydrated } from './hydrated.ts';
import { story } from './story.ts';
import { openWitness } from './witness.ts';

/** A tool as somebody with a question uses it: what is typed into which field, and what the answer must say. */
interface Tool {
  path: string;
  typed: Readonly<Record<string, string>>;
  says: readonly (string | RegExp)[];
  /** A question without a good answer, and what is said then. */
  refused: { typed: Readonly<Record<string, string>>; says: string | RegExp };
}

const tools: readonly Tool[] = [
  {
    path: 'tools/callout',
    typed: { code: 'ASTM D2000 M2BG714 B14 EO14' },
    says: [
      'Typ B: Wärmealterung 70 h bei 100 °C',
      'Härte 70 ± 5 Shore A',
      'NBR',
      'Zugfestigkeit mindestens 14 MPa',
    ],
    refused: { typed: { code: 'art. GE 408 rev. B' }, says: 'Das ist keine Bezeichnung' },
  },
  {
    path: 'tools/o-ring',
    typed: { size: 'OR 2-223' },
    says: ['AS568-223', '40,87', '±0,38', 'zwei Quellen stimmen überein'],
    refused: { typed: { size: '214' }, says: 'Das wurde nicht als Größe eines O-Rings gelesen' },
  },
  {
    path: 'tools/compatibility',
    typed: { media: 'Hydrauliköl, Ozon', max: '90' },
    says: ['FKM', 'Passt nach diesen Tabellen', 'zwei Quellen stimmen überein'],
    refused: { typed: { media: 'xyzzyx', max: '' }, says: /ist kein Medium/ },
  },
  {
    path: 'tools/tolerance',
    typed: { class: 'ISO 3302-1 M3', size: '48' },
    says: ['48 ±0,80', 'M3 C'],
    refused: { typed: { class: 'TG5', size: '48' }, says: /TG5/ },
  },
  {
    path: 'glossary',
    typed: { q: 'guarnizione piana' },
    says: ['Flachdichtung', 'joint plat'],
    refused: { typed: { q: 'xyzzyx' }, says: 'Kein Begriff hat dieses Wort' },
  },
];

story('every tool answers while one types, on a telephone', async ({ server, openPage }) => {
  const witness = openWitness('tools-script');
  // An empty form is part of every answer as well: axe looks at it alone where time is no matter.
  const first = openWitness('tools-first', { axe: process.env['DEEP'] !== undefined });
  for (const tool of tools) {
    const page = await openPage({ width: 'phone' });
    witness.watch(page);
    await page.goto(addressOf(server, tool));
    await page.locator('form[data-tool][data-ready]').waitFor({ state: 'attached' });
    await first.meet(page, `${tool.path} nothing typed`, { asItStands: true });
    // Lost with the page: what is still there afterwards shows that the page was not loaded again.
    await page.evaluate(() => void (document.title = 'as it was'));
    await type(page, tool.typed);
    await expectAnswer(page, tool.says);
    await witness.meet(page, `${tool.path} answered`, { asItStands: true });
    await type(page, tool.refused.typed);
    await expectAnswer(page, [tool.refused.says]);
    await witness.meet(page, `${tool.path} refused`, { asItStands: true });
    expect(await page.title()).toBe('as it was');
    // The address can be kept: it says the same again.
    await page.reload();
    await expectAnswer(page, [tool.refused.says]);
  }
  expect([...first.faults(), ...witness.faults()]).toEqual([]);
});

story('every tool answers without script', async ({ server, openPage }) => {
  const witness = openWitness('tools-plain', { axe: false });
  for (const tool of tools) {
    const page = await openPage({ script: false });
    witness.watch(page);
    await page.goto(addressOf(server, tool));
    await type(page, tool.typed);
    await page.getByRole('button', { name: 'Anzeigen' }).click();
    await expectAnswer(page, tool.says);
    await witness.meet(page, `${tool.path} answered`, { asItStands: true });
    await type(page, tool.refused.typed);
    await page.getByRole('button', { name: 'Anzeigen' }).click();
    await expectAnswer(page, [tool.refused.says]);
  }
  expect(witness.faults()).toEqual([]);
});

for (const script of [true, false]) {
  story(
    `a call-out pasted into the search is decoded, finds firms and fills the enquiry, ${script ? 'with' : 'without'} script`,
    async ({ server, openPage }) => {
      const witness = openWitness(`callout-search-${script ? 'script' : 'plain'}`, { axe: script });
      const page = await openPage({ width: 'phone', script });
      witness.watch(page);
      await page.goto(`${server.ready.portal}/de/search`);
      await page.fill('[name=q]', 'ASTM D2000 M2BG714 B14 EO14');
      await page.getByRole('button', { name: 'Suchen' }).click();
      await page.getByText('Typ B: Wärmealterung 70 h bei 100 °C').waitFor();
      await page.getByText('Öl Nr. 1, IRM 901').waitFor();
      expect(await page.locator('ol.results > li').count()).toBeGreaterThan(2);
      await witness.meet(page, 'decoded in the search', { asItStands: true });
      await page.getByRole('link', { name: 'Anfrage mit diesen Worten senden' }).click();
      await page.waitForURL(/\/de\/enquiry\?/);
      expect(await page.inputValue('[name=text]')).toBe('ASTM D2000 M2BG714 B14 EO14');
      expect(await page.inputValue('[name="need.hardness"]')).toBe('70');
      await witness.meet(page, 'enquiry filled in', { asItStands: true });
      expect(witness.faults()).toEqual([]);
    },
  );
}

const words =
  'Wir suchen 5.000 Flachdichtungen aus EPDM, 70 Shore A, Außendurchmesser 48 mm, innen 30 mm, Dicke 2 mm, KTW.';

story(
  'the form tells what a buyer’s words say while they type, and fills itself only when asked',
  async ({ server, openPage }) => {
    const witness = openWitness('words-script');
    const page = await openPage({ width: 'phone' });
    witness.watch(page);
    await page.goto(`${server.ready.portal}/de/enquiry`);
    await page.locator('form#enquiry[data-ready]').waitFor({ state: 'attached' });
    await page.getByText('Härte, Temperatur, Medium, Zertifikate…').click();
    await page.fill('[name="need.hardness"]', '60');
    await page.fill('[name=text]', words);
    const reading = page.locator('[data-reading]');
    await reading.getByText('Flachdichtung').waitFor();
    await reading.getByText('48 mm').waitFor();
    expect(await page.inputValue('[name="need.odMm"]')).toBe('');
    await witness.meet(page, 'words read', { asItStands: true });
    await page.getByRole('button', { name: 'Felder aus meinen Worten ausfüllen' }).click();
    await page.getByText('Aus Ihren Worten gelesen und unten eingetragen.').waitFor();
    await expectFilled(page, '60');
    expect(witness.faults()).toEqual([]);
  },
);

story('the same without script', async ({ server, openPage }) => {
  const witness = openWitness('words-plain');
  const page = await openPage({ script: false });
  witness.watch(page);
  await page.goto(`${server.ready.portal}/de/enquiry`);
  await page.fill('[name=text]', words);
  await page.getByRole('button', { name: 'Felder aus meinen Worten ausfüllen' }).click();
  await expectFilled(page, '70');
  expect(witness.faults()).toEqual([]);
});

story(
  'the office takes what a text says into the requirements, each with its origin',
  async ({ server, openPage }) => {
    const witness = openWitness('words-office');
    const page = await openPage();
    witness.watch(page);
    await signIn(page, server, 'coordinator-1');
    const place = await unfinishedEnquiry(page, server);
    await page.goto(`${place}/requirements`);
    await hydrated(page);
    const before = await page.locator('ul.rows > li').count();
    await witness.meet(page, 'before');
    await page.locator('button[formaction="?/addRead"]').click();
    await expect.poll(() => page.locator('ul.rows > li').count()).toBeGreaterThan(before);
    expect(await page.locator('ul.rows > li.derived').count()).toBeGreaterThan(0);
    await witness.meet(page, 'added');
    expect(witness.faults()).toEqual([]);
  },
);

async function expectFilled(page: Page, hardness: string): Promise<void> {
  const filled = {
    product: 'flat-gasket',
    material: 'EPDM',
    odMm: '48',
    idMm: '30',
    thicknessMm: '2',
    hardness,
  };
  for (const [field, value] of Object.entries(filled))
    expect(await page.inputValue(`[name="need.${field}"]`), field).toBe(value);
  expect(await page.inputValue('[name="need.quantity.value"]')).toBe('5000');
  expect(await page.inputValue('[name=text]')).toBe(words);
}

/** The first enquiry whose requirements can still be changed and whose text says more than they hold. */
async function unfinishedEnquiry(page: Page, server: Server): Promise<string> {
  await page.goto(`${server.ready.office}/enquiries`);
  const links = page.locator('main a[href^="/enquiries/"]');
  for (const href of await links.evaluateAll((all) => all.map((each) => each.getAttribute('href')))) {
    const place = `${server.ready.office}${href ?? ''}`;
    await page.goto(`${place}/requirements`);
    if ((await page.locator('button[formaction="?/addRead"]').count()) > 0) return place;
  }
  throw new Error('no enquiry of the demo has something left to read');
}

function addressOf(server: Server, { path }: Tool): string {
  return `${server.ready.portal}/de/${path}`;
}

async function type(page: Page, typed: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(typed)) {
    const field = page.locator(`form[data-tool] [name="${name}"]`);
    const isList = await field.evaluate((element) => element instanceof HTMLSelectElement);
    await (isList ? field.selectOption(value) : field.fill(value));
  }
}

async function expectAnswer(page: Page, says: readonly (string | RegExp)[]): Promise<void> {
  const answer = page.locator('[data-result]');
  for (const text of says) await answer.getByText(text).filter({ visible: true }).first().waitFor();
}
