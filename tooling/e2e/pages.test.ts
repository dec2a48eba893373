import { expect } from 'vitest';
import { readWaysIn, signIn } from './staff.ts';
import { story } from './story.ts';
import { openWitness } from './witness.ts';

// A page's words change nothing that axe judges: one language stands for all, unless there is time for each.
const languages = process.env['DEEP'] === undefined ? ['it'] : ['it', 'en', 'de', 'fr', 'es'];
const paths = [
  ...['', '/firms', '/search', '/search?q=guarnizione', '/enquiry', '/enquiry/drawings'],
  ...['/tools', '/materials', '/materials/NBR'],
];
const texts = [
  '/fairness',
  '/privacy',
  '/legal',
  '/accessibility',
  '/programme',
  '/lab',
  '/nowhere',
  '/news',
  '/news/test-bench',
];

story(
  'every public page is free of axe’s violations, light and dark, on a telephone',
  async ({ server, openPage }) => {
    const witness = openWitness('pages-public');
    const { firms } = await readWaysIn(server);
    const page = await openPage({ width: 'phone' });
    witness.watch(page);
    await page.goto(`${server.ready.portal}/`);
    await witness.meet(page, 'choice of language');
    for (const language of languages) {
      for (const path of [...paths, ...texts, `/firms/${firms[0]?.slug ?? ''}`]) {
        await page.goto(`${server.ready.portal}/${language}${path}`);
        await witness.meet(page, `${language} ${path}`, { asItStands: true });
      }
    }
    expect(witness.faults()).toEqual([]);
  },
);

story(
  'every page of the office is free of axe’s violations, light and dark',
  async ({ server, openPage }) => {
    const witness = openWitness('pages-office');
    const page = await openPage();
    witness.watch(page);
    await signIn(page, server, 'coordinator-1');
    for (const path of ['/', '/enquiries', '/firms', '/ledger', '/audit', '/mails', '/me']) {
      await page.goto(`${server.ready.office}${path}`);
      await witness.meet(page, path);
    }
    await page.goto(`${server.ready.office}/firms`);
    await page.locator('main a[href^="/firms/"]').first().click();
    await page.waitForURL(/\/firms\/[^/]+$/);
    await witness.meet(page, 'firm');
    const stranger = await openPage({ width: 'phone' });
    witness.watch(stranger);
    await stranger.goto(`${server.ready.office}/ledger`);
    await witness.meet(stranger, 'sign-in');
    expect(witness.faults()).toEqual([]);
  },
);
