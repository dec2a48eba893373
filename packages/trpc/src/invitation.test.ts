import { json } from '@sebino/database/column';
import { listLedgerEntries } from '@sebino/database/rotation';
import { verifyLedger } from '@sebino/domain/rotation/verify';
import { describe, expect, test } from 'vitest';
import { contactOf, lastMail, openTestHouse } from './testing.ts';
import type { TestHouse } from './testing.ts';
import {
  buyerInside,
  firmInside,
  invitationsOf,
  invitedTo,
  personalToken,
  publishEnquiry,
  quotation,
  refusal,
} from './testingStory.ts';

async function statusesOf(at: TestHouse, id: Parameters<typeof invitationsOf>[1]): Promise<string[]> {
  return (await invitationsOf(at, id)).map((each) => each.status);
}

describe('a firm that says nothing', () => {
  test('is reminded once, then its silence is recorded, the next firm is asked and the buyer sees it', async () => {
    await using at = await openTestHouse({ places: 1 });
    const { id, invited } = await publishEnquiry(at);
    await at.pass(23);
    expect(await at.mails({ template: 'invitation-reminder' })).toEqual([]);
    await at.pass(1);
    await at.clock();
    await at.clock();
    expect((await at.mails({ template: 'invitation-reminder' })).map((mail) => mail.to)).toEqual([
      contactOf(invited[0]!),
    ]);
    await at.pass(24);
    expect(await statusesOf(at, id)).toEqual(['silent', 'open']);
    await at.clock();
    expect(await statusesOf(at, id)).toEqual(['silent', 'open']);
    const { token, portal } = await buyerInside(at);
    const { firms } = await portal.status.open({ token, language: 'en' });
    expect(firms.map((each) => each.status)).toEqual(['silent', 'open']);
  });

  test('cannot answer any more, but its link still says why', async () => {
    await using at = await openTestHouse();
    const { invited } = await publishEnquiry(at);
    at.moveTo(new Date(at.house.now().getTime() + 2 * 86_400_000));
    // After the clock ran out, so that the session is alive and the rule itself must refuse.
    const { token, portal } = await firmInside(at, invited[0]!);
    const calls = [
      portal.invitation.accept({ token }),
      portal.invitation.decline({ token, decline: { reason: 'no-capacity' } }),
      portal.invitation.callMe({ token }),
    ];
    for (const call of calls) expect(await refusal(call)).toBe('CONFLICT clock-run-out');
    await at.clock();
    expect(await portal.invitation.show({ token, language: 'en' })).toMatchObject({ status: 'silent' });
  });

  test('ends every invitation when all firms are silent: the seal opens on nothing and the buyer is told', async () => {
    await using at = await openTestHouse();
    const { id } = await publishEnquiry(at);
    for (let day = 0; day < 14; day += 1) await at.pass(24);
    expect(await statusesOf(at, id)).toEqual(['silent', 'silent', 'silent']);
    expect(await at.mails({ template: 'seal-opened' })).toHaveLength(1);
    expect(verifyLedger(await at.read((trx) => listLedgerEntries(trx)))).toMatchObject({ ok: true });
  });
});

describe('a firm that accepted', () => {
  test('and let its quotation lapse gives its place to the next, and can quote no more', async () => {
    await using at = await openTestHouse({ places: 1 });
    const { id, invited } = await publishEnquiry(at);
    const { token, portal, cookies } = await firmInside(at, invited[0]!);
    await portal.invitation.accept({ token });
    await at.pass(7 * 24 - 1);
    expect(await statusesOf(at, id)).toEqual(['accepted']);
    await at.pass(1);
    expect(await statusesOf(at, id)).toEqual(['lapsed', 'open']);
    cookies.clear();
    const again = await firmInside(at, invited[0]!);
    expect(await refusal(again.portal.invitation.quote({ token: again.token, quotation }))).toMatch(
      /^CONFLICT/,
    );
  });

  test('may still decline before it quoted, once', async () => {
    await using at = await openTestHouse();
    const { id, invited } = await publishEnquiry(at);
    const { token, portal } = await firmInside(at, invited[0]!);
    await portal.invitation.accept({ token });
    await portal.invitation.decline({ token, decline: { reason: 'quantity' } });
    const second = portal.invitation.decline({ token, decline: { reason: 'quantity' } });
    expect(await refusal(second)).toBe('CONFLICT already-answered');
    expect((await invitedTo(at, id)).length).toBe(3);
  });

  test('and then declined reads its reason again after its code, and by the link alone does not', async () => {
    await using at = await openTestHouse();
    const { invited } = await publishEnquiry(at);
    const { token, portal } = await firmInside(at, invited[0]!);
    await portal.invitation.accept({ token });
    expect((await portal.invitation.open({ token, language: 'en' })).decline).toBeUndefined();
    const decline = { reason: 'cannot-make' as const, detail: 'tolerance' as const };
    await portal.invitation.decline({ token, decline });
    expect((await portal.invitation.open({ token, language: 'en' })).decline).toEqual(decline);
    const shown = await at.visitor().portal.invitation.show({ token, language: 'en' });
    expect(JSON.stringify(shown)).not.toContain('tolerance');
    expect(shown.status).toBe('declined');
  });

  test('quotes once: a second quotation is refused and the first stays', async () => {
    await using at = await openTestHouse();
    const { invited } = await publishEnquiry(at);
    const { token, portal } = await firmInside(at, invited[0]!);
    expect(await refusal(portal.invitation.quote({ token, quotation }))).toBe('CONFLICT already-answered');
    await portal.invitation.accept({ token });
    await portal.invitation.quote({ token, quotation });
    const cheaper = { ...quotation, prices: [{ quantity: 40, centsPerThousand: 1 }] };
    expect(await refusal(portal.invitation.quote({ token, quotation: cheaper }))).toBe(
      'CONFLICT already-answered',
    );
    const own = await portal.invitation.open({ token, language: 'en' });
    expect(own.quotation).toMatchObject({ prices: quotation.prices, note: quotation.note });
  });
});

describe('"call me"', () => {
  test('raises a task for the coordinator and stops no clock', async () => {
    await using at = await openTestHouse({ places: 1 });
    const { id, invited } = await publishEnquiry(at);
    await at.visitor().portal.invitation.callMe({ token: await personalToken(at, invited[0]!) });
    expect((await at.staff('first').desk.list({ language: 'en' })).tasks).toMatchObject([
      { kind: 'call-requested', id, firm: `Weavers ${invited[0]}` },
    ]);
    await at.pass(48);
    expect((await statusesOf(at, id))[0]).toBe('silent');
  });

  test('an answer given on the phone is recorded by the office and receipted to the firm', async () => {
    await using at = await openTestHouse();
    const { id } = await publishEnquiry(at);
    const [invitation] = await invitationsOf(at, id);
    const office = at.staff('first').invitation;
    await office.recordAnswer({ id: invitation!.id, answer: { kind: 'accept' } });
    await office.recordQuotation({ id: invitation!.id, quotation });
    const receipts = await at.mails({ template: 'answer-receipt', to: contactOf(invitation!.name) });
    expect(receipts).toHaveLength(2);
    expect(receipts.map((mail) => mail.text).join()).not.toContain('735');
    const { invitations } = await at.staff('second').enquiry.show({ id, language: 'en' });
    expect(invitations[0]).toMatchObject({ status: 'quoted', recordedBy: 'coordinator' });
  });
});

describe('"I cannot make it"', () => {
  test('flags the datum, which asks a question until the coordinator judges it', async () => {
    await using at = await openTestHouse({ places: 1 });
    const { id, invited } = await publishEnquiry(at);
    const firm = invited[0]!;
    await at.visitor().portal.invitation.decline({
      token: await personalToken(at, firm),
      decline: { reason: 'cannot-make', detail: 'material' },
    });
    const office = at.staff('first');
    const flagged = async () =>
      (await office.firm.show({ id: at.firms[firm].id as never, language: 'en' })).capabilities[0]?.flagged;
    expect(await flagged()).toBe(true);
    expect((await office.desk.list({ language: 'en' })).tasks.map((each) => each.kind)).toContain(
      'capability-flagged',
    );
    const [invitation] = await invitationsOf(at, id);
    const balance = async () =>
      (await office.ledger.show({})).members.find((each) => each.firm === `Weavers ${firm}`)?.received;
    expect(await balance()).toBe('0/1');
    await office.invitation.judgeCannotMake({ id: invitation!.id, judgement: 'charge' });
    expect([await flagged(), await balance()]).toEqual([false, '1/1']);
    expect(
      await refusal(office.invitation.judgeCannotMake({ id: invitation!.id, judgement: 'charge' })),
    ).toMatch(/^CONFLICT/);
    expect(verifyLedger(await at.read((trx) => listLedgerEntries(trx)))).toMatchObject({ ok: true });
  });
});

describe('a link alone', () => {
  test('says no more than its mail said, and accepts, opens and quotes nothing', async () => {
    await using at = await openTestHouse();
    const { number, invited } = await publishEnquiry(at);
    const mail = await lastMail(at, 'invitation', contactOf(invited[0]!));
    const { portal } = at.visitor();
    const shown = await portal.invitation.show({ token: mail.token, language: 'en' });
    const { enquiryNumber, country, answerDueAt, status, proved, callRequested, direct, timeZone, ...words } =
      shown;
    expect([enquiryNumber, country, status, proved, callRequested, direct, timeZone]).toEqual([
      ...[number, 'DE', 'open', false, false, false],
      'Europe/Rome',
    ]);
    for (const word of Object.values(words).flat()) expect(mail.text).toContain(word);
    expect(answerDueAt).toBeInstanceOf(Date);
    const { token } = mail;
    for (const call of [
      portal.invitation.open({ token, language: 'en' }),
      portal.invitation.accept({ token }),
      portal.invitation.quote({ token, quotation }),
    ])
      expect(await refusal(call)).toBe('UNAUTHORIZED');
  });

  test('of another purpose, another shape or nobody looks like no link at all', async () => {
    await using at = await openTestHouse();
    const { invited } = await publishEnquiry(at);
    const personal = await personalToken(at, invited[0]!);
    const status = (await lastMail(at, 'enquiry-received')).token;
    const { portal } = at.visitor();
    for (const token of [status, 'A'.repeat(43), 'short', ''])
      expect(await refusal(portal.invitation.show({ token, language: 'en' }))).toBe('NOT_FOUND');
    for (const token of [personal, 'A'.repeat(43)]) {
      expect(await refusal(portal.status.show({ token }))).toBe('NOT_FOUND');
      expect(await refusal(portal.enquiry.confirm({ token }))).toMatch('NOT_FOUND');
    }
  });

  test('ends fourteen days after the last day on which its firm could still quote', async () => {
    await using at = await openTestHouse();
    const { invited } = await publishEnquiry(at);
    const token = await personalToken(at, invited[0]!);
    const show = (): Promise<string> =>
      refusal(at.visitor().portal.invitation.show({ token, language: 'en' }));
    at.moveTo(new Date('2026-03-25T07:59:00Z'));
    expect(await show()).toBe('answered');
    at.moveTo(new Date('2026-03-25T08:01:00Z'));
    expect(await show()).toBe('NOT_FOUND');
  });

  test('outlives a quotation that is due after many weeks', async () => {
    await using at = await openTestHouse();
    await at.read(async (trx) => {
      const { settings } = await trx.selectFrom('programme').select('settings').executeTakeFirstOrThrow();
      const patient = json({ ...settings, quotationWorkingDays: 40 });
      await trx.updateTable('programme').set({ settings: patient }).execute();
    });
    const { invited } = await publishEnquiry(at);
    at.moveTo(new Date('2026-03-04T07:59:00Z'));
    const { token, portal } = await firmInside(at, invited[0]!);
    const { quotationDueAt } = await portal.invitation.accept({ token });
    at.moveTo(new Date(quotationDueAt.getTime() - 60_000));
    const again = await firmInside(at, invited[0]!);
    expect(await refusal(again.portal.invitation.quote({ token, quotation }))).toBe('answered');
  });
});
