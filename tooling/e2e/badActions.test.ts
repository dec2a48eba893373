import type { Page } from '@playwright/test';
import { expect } from 'vitest';
import { openStatus } from './buyer.ts';
import { openEnquiry, readWaysIn, signIn } from './staff.ts';
import { story } from './story.ts';
import { openWitness } from './witness.ts';

// What a form's own page would never send: posted by the person's own browser, with their session.

type Field = string | { file: string };
type Body = Record<string, Field> | { raw: string; type: string };

interface Bad {
  name: string;
  to: string;
  body: Body;
  status: number;
  /** What the page that comes back says. */
  words: string;
}

const nobody = '019a0000-0000-7000-8000-000000000000';
const long = 'Lungo '.repeat(1700);
const hostile = '\u202e\u0007<b>"&\u0000';

/** Bodies that are no form, for any action. */
const noForms: { name: string; body: Body; status: number }[] = [
  { name: 'JSON', body: { raw: '{"change":"left"}', type: 'application/json' }, status: 415 },
  { name: 'no content type', body: { raw: 'change=left', type: '' }, status: 415 },
  {
    name: 'a cut multipart',
    body: { raw: '--x\r\nbroken', type: 'multipart/form-data; boundary=x' },
    status: 400,
  },
  { name: 'a multipart without boundary', body: { raw: '--x', type: 'multipart/form-data' }, status: 400 },
];

async function post(page: Page, to: string, body: Body): Promise<{ status: number; html: string }> {
  return await page.evaluate(
    async ({ to, body }) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(body))
        form.set(name, typeof value === 'string' ? value : new File([value.file], 'file.txt'));
      const isRaw = typeof body['raw'] === 'string';
      const answer = await fetch(to, {
        method: 'POST',
        redirect: 'manual',
        headers: { accept: 'text/html', ...(isRaw ? { 'content-type': String(body['type']) } : {}) },
        body: isRaw ? new Blob([String(body['raw'])]) : form,
      });
      return { status: answer.status, html: await answer.text() };
    },
    { to, body: body as Record<string, Field> },
  );
}

/** Each is answered with its status and its words, and none is a fault of the house. */
async function expectRefused(page: Page, bad: readonly Bad[]): Promise<void> {
  const wrong: unknown[] = [];
  for (const { name, to, body, status, words } of bad) {
    const heard = await post(page, to, body);
    const said = heard.html.replaceAll('&#39;', '’').replaceAll("'", '’');
    if (heard.status !== status || !said.includes(words))
      wrong.push([name, heard.status, titleOf(heard.html)]);
  }
  expect(wrong).toEqual([]);
}

function titleOf(html: string): string {
  return /<h1[^>]*>([^<]*)/.exec(html)?.[1] ?? html.slice(0, 80);
}

/** Revoking has no field to read, so that a form without sense is a press of its button like any other. */
function notOfAForm(to: string): Bad[] {
  return noFormsTo(to).filter((each) => each.status === 415);
}

function noFormsTo(to: string): Bad[] {
  return noForms.map((each) => ({ ...each, name: `${each.name} to ${to}`, to, words: '' }));
}

story(
  '"I cannot" takes one of its reasons from its own firm and nothing else',
  async ({ server, openPage }) => {
    const witness = openWitness('bad-cannot', { axe: false });
    const { firms } = await readWaysIn(server);
    const link = firms[2]?.personalUrl ?? '';
    const page = await openPage({ width: 'phone' });
    witness.watch(page);
    await page.goto(link);
    const to = `${link}/cannot?/decline`;
    const words = 'Tocca un motivo';
    const reasons: [string, Body][] = [
      ['no reason', {}],
      ['an empty reason', { reason: '' }],
      ['an unknown reason', { reason: 'bored' }],
      ['"cannot make" without what', { reason: 'cannot-make' }],
      ['a detail of nothing', { reason: 'cannot-make colour' }],
      ['a detail where none is', { reason: 'quantity size' }],
      ['10 kB', { reason: long }],
      ['signs that steer a screen', { reason: hostile }],
      ['a file', { reason: { file: 'quantity' } }],
    ];
    const stranger = to.replace(/\/i\/[\w-]+/, `/i/${'A'.repeat(43)}`);
    await expectRefused(page, [
      ...reasons.map(([name, body]) => ({ name, to, body, status: 400, words })),
      { name: 'a stranger’s link', to: stranger, body: { reason: 'quantity' }, status: 404, words: '' },
      ...noFormsTo(to),
    ]);
    await page.goto(link);
    await page.getByRole('link', { name: 'Non posso', exact: true }).waitFor();
    expect(witness.faults()).toEqual([]);
  },
);

story(
  'an enquiry is revoked by its own buyer after the code and by nobody else',
  async ({ server, mailbox, openPage }) => {
    const witness = openWitness('bad-revoke', { axe: false });
    const { enquiry } = await readWaysIn(server);
    const page = await openPage();
    witness.watch(page);
    await page.goto(enquiry.statusUrl);
    const to = `${enquiry.statusUrl}/revoke?/revoke`;
    const stranger = to.replace(/\/s\/[\w-]+/, `/s/${'A'.repeat(43)}`);
    await expectRefused(page, [
      { name: 'a stranger’s link', to: stranger, body: {}, status: 404, words: '' },
      ...notOfAForm(to),
    ]);
    // Without the code it leads back to the page that asks for it: a redirect, which `fetch` shows as 0.
    expect((await post(page, to, {})).status).toBe(0);
    await openStatus({ page, mailbox, email: 'einkauf@buyer.example' }, enquiry.statusUrl);
    await expectRefused(page, notOfAForm(to));
    await page.goto(enquiry.statusUrl);
    await page.locator('a[href$="/revoke"]').waitFor();
    expect(witness.faults()).toEqual([]);
  },
);

story(
  'a firm’s standing changes only by one of its steps on the row that was looked at',
  async ({ server, openPage }) => {
    const witness = openWitness('bad-standing', { axe: false });
    const page = await openPage();
    witness.watch(page);
    await signIn(page, server, 'coordinator-1');
    await page.goto(`${server.ready.office}/firms`);
    await page.locator('main a[href^="/firms/"]').first().click();
    await page.waitForURL(/\/firms\/[\w-]{36}/);
    const here = page.url();
    const to = `${here}?/changeStanding`;
    const version = await page.locator('[name=version]').first().inputValue();
    const [choose, reload] = ['Scegli una voce', 'qualcuno ha cambiato'];
    const cases: [string, Body, number, string][] = [
      ['nothing', {}, 400, choose],
      ['no step', { version }, 400, choose],
      ['an unknown step', { version, change: 'sold' }, 400, choose],
      ['10 kB as step', { version, change: long }, 400, choose],
      ['a file as step', { version, change: { file: 'left' } }, 400, choose],
      ['signs that steer a screen', { version, change: hostile }, 400, choose],
      ['no version', { change: 'left' }, 409, reload],
      ['words as version', { change: 'left', version: 'last' }, 409, reload],
      ['10 kB as version', { change: 'left', version: '9'.repeat(10_000) }, 409, reload],
      ['an older version', { change: 'left', version: String(Number(version) + 7) }, 409, reload],
      ['a step of another standing', { change: 'resumed', version }, 409, 'è già cambiata'],
    ];
    await expectRefused(page, [
      ...cases.map(([name, body, status, words]) => ({ name, to, body, status, words })),
      ...[nobody, 'x'].map((id) => ({
        ...{ name: `firm ${id.slice(0, 8)}`, to: `${server.ready.office}/firms/${id}?/changeStanding` },
        ...{ body: { change: 'left', version }, status: 404, words: '' },
      })),
      ...noFormsTo(to),
    ]);
    const kept = await post(page, to, { change: 'left', version: '999' });
    expect(kept.html).toMatch(/<details[^>]* open[^>]*>(?:(?!<\/details>)[\s\S])*value="left"/);
    await page.goto(here);
    expect(await page.locator('[name=version]').first().inputValue()).toBe(version);
    expect(witness.faults()).toEqual([]);
  },
);

story(
  'the forms of an enquiry refuse what no page of theirs sends, beside the form or at its head',
  async ({ server, openPage }) => {
    const witness = openWitness('bad-judgement', { axe: false });
    const { enquiry, firms } = await readWaysIn(server);
    const firm = await openPage({ width: 'phone' });
    await firm.goto(firms[1]?.personalUrl ?? '');
    await post(firm, `${firm.url()}/cannot?/decline`, { reason: 'cannot-make size' });
    const page = await openPage();
    witness.watch(page);
    await signIn(page, server, 'coordinator-1');
    await openEnquiry(page, server, enquiry.number);
    const here = page.url();
    const judged = page.locator('form[action="?/judge"]');
    const invitationId = await judged.locator('[name=invitationId]').inputValue();
    const open = await page.locator('form[action="?/recordAnswer"] [name=invitationId]').first().inputValue();
    const [choose, gone] = ['Scegli una voce', 'Questa voce non c’è più'];
    const to = (action: string): string => `${here}?/${action}`;
    const judgement = 'charge';
    const cases: [string, string, Body, number, string][] = [
      ['judge', 'no judgement', { invitationId }, 400, choose],
      ['judge', 'an unknown judgement', { invitationId, judgement: 'perhaps' }, 400, choose],
      ['judge', '10 kB as judgement', { invitationId, judgement: long }, 400, choose],
      ['judge', 'a file as judgement', { invitationId, judgement: { file: 'charge' } }, 400, choose],
      ['judge', 'nothing', {}, 404, gone],
      ['judge', 'no invitation', { judgement }, 404, gone],
      ['judge', 'an invitation that is none', { invitationId: 'x', judgement }, 404, gone],
      ['judge', '10 kB as invitation', { invitationId: long, judgement }, 404, gone],
      ['judge', 'a file as invitation', { invitationId: { file: invitationId }, judgement }, 404, gone],
      ['judge', 'nobody’s invitation', { invitationId: nobody, judgement }, 404, gone],
      ['judge', 'an invitation not judged', { invitationId: open, judgement }, 409, 'più nulla da decidere'],
      ['recordAnswer', 'no invitation', { answer: 'accept' }, 404, gone],
      ['recordAnswer', 'no answer', { invitationId: open }, 400, choose],
      ['recordAnswer', '10 kB as answer', { invitationId: open, answer: long }, 400, choose],
      [
        'recordQuotation',
        'no invitation',
        { 'quantity.0': '100', 'price.0': '1', leadTimeWeeks: '4' },
        404,
        gone,
      ],
      ['countersign', 'nothing', {}, 400, ''],
      ['countersign', 'nobody’s request', { overrideId: nobody }, 404, gone],
      ['refuse', '10 kB as request', { overrideId: long }, 400, ''],
      ['release', 'no version', {}, 409, ''],
      ['closeSpam', 'words as version', { version: 'last' }, 409, ''],
      ['accept', 'nothing', {}, 409, ''],
      ['override', 'nothing', {}, 400, ''],
    ];
    await expectRefused(page, [
      ...cases.map(([action, name, body, status, words]) => ({
        ...{ name: `${action}: ${name}`, to: to(action), body, status, words },
      })),
      ...['judge', 'recordAnswer', 'recordQuotation', 'countersign', 'release', 'accept', 'override'].flatMap(
        (action) => noFormsTo(to(action)),
      ),
      {
        ...{ name: 'another’s page', to: `${server.ready.office}/enquiries/${nobody}?/judge` },
        ...{ body: { invitationId: nobody, judgement }, status: 404, words: '' },
      },
    ]);
    await page.goto(here);
    expect(await judged.count()).toBe(1);
    expect(witness.faults()).toEqual([]);
  },
);
