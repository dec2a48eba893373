import { insertDrawing } from '@sebino/database/drawing';
import { describe, expect, test } from 'vitest';
import { openDrawing } from './drawing.ts';
import { lastMail, openTestHouse } from './testing.ts';
import type { TestHouse, Visitor } from './testing.ts';
import { testPack } from './testingPack.ts';
import {
  buyerInside,
  draft,
  firmInside,
  invitationsOf,
  personalToken,
  publishEnquiry,
  quotation,
  refusal,
  submission,
} from './testingStory.ts';

async function withDrawing(at: TestHouse, access: 'invited-firms' | 'chosen-firms' = 'invited-firms') {
  const form = draft({ drawingAccess: access });
  const drawingId = at.house.newId();
  await at.read((trx) =>
    insertDrawing(trx, {
      ...{ id: drawingId, uploadKey: form.uploadKey, name: 'roll.pdf', kind: 'pdf', bytes: 10 },
      ...{ sha256: 'a'.repeat(64), scanState: 'skipped', receivedAt: at.house.now() },
    }),
  );
  return { drawingId, uploadKey: form.uploadKey, ...(await publishEnquiry(at, { draft: form })) };
}

async function opens(by: Visitor, drawingId: string, token?: string): Promise<boolean> {
  const file = await openDrawing(by.context, { drawingId, ...(token === undefined ? {} : { token }) });
  return file !== undefined;
}

describe('the seal', () => {
  test('stays shut for the buyer while one invited firm still prepares', async () => {
    await using at = await openTestHouse();
    const { invited } = await publishEnquiry(at);
    const [one, two] = [await firmInside(at, invited[0]!), await firmInside(at, invited[1]!)];
    for (const each of [one, two]) await each.portal.invitation.accept({ token: each.token });
    await one.portal.invitation.quote({ token: one.token, quotation });
    const { token, portal } = await buyerInside(at);
    const read = () => portal.status.open({ token, language: 'en' });
    expect(JSON.stringify(await read())).not.toContain(String(quotation.prices[0]!.centsPerThousand));
    expect(
      (await two.portal.invitation.open({ token: two.token, language: 'en' })).quotation,
    ).toBeUndefined();
    await two.portal.invitation.decline({ token: two.token, decline: { reason: 'date-too-short' } });
    expect((await read()).sealOpenedAt).toBeUndefined();
    const third = (await invitationsOf(at, (await publishedOf(at))[0]!)).at(-1)!.name;
    await at.visitor().portal.invitation.decline({
      ...{ token: await personalToken(at, third), decline: { reason: 'date-too-short' } },
    });
    const open = await read();
    expect(open.quotations.map((each) => each.firm)).toEqual([`Weavers ${invited[0]}`]);
    expect(open.openings).toEqual([]);
  });
});

describe('a drawing', () => {
  test('opens to the buyer and to an invited firm after its code, each opening logged, and to nobody by link alone', async () => {
    await using at = await openTestHouse();
    const { drawingId, invited } = await withDrawing(at);
    const firm = await firmInside(at, invited[0]!);
    const buyer = await buyerInside(at);
    const stranger = at.visitor();
    for (const token of [undefined, firm.token, buyer.token, 'A'.repeat(43), ''])
      expect(await opens(stranger, drawingId, token)).toBe(false);
    expect(await opens(firm, drawingId)).toBe(false);
    expect(await opens(firm, drawingId, firm.token)).toBe(true);
    expect(await opens(buyer, drawingId, buyer.token)).toBe(true);
    const { openings } = await buyer.portal.status.open({ token: buyer.token, language: 'en' });
    expect(openings.map((each) => each.firm)).toEqual([`Weavers ${invited[0]}`, undefined]);
  });

  test('of another enquiry does not open, not even to a firm that is invited to both', async () => {
    await using at = await openTestHouse({ places: 3 });
    const first = await withDrawing(at);
    const inside = await firmInside(at, 'alder');
    await at.pass(1);
    const second = await withDrawing(at);
    expect(await opens(inside, first.drawingId, inside.token)).toBe(true);
    expect(await opens(inside, second.drawingId, inside.token)).toBe(false);
  });

  test('kept for chosen firms shows not even its name to the others', async () => {
    await using at = await openTestHouse();
    const { drawingId, invited } = await withDrawing(at, 'chosen-firms');
    const firm = await firmInside(at, invited[0]!);
    const seen = await firm.portal.invitation.open({ token: firm.token, language: 'en' });
    expect([seen.drawings, seen.drawingsHidden]).toEqual([[], true]);
    expect(await opens(firm, drawingId, firm.token)).toBe(false);
  });

  test('closes to a firm that declined or fell silent', async () => {
    await using at = await openTestHouse();
    const { drawingId, invited } = await withDrawing(at);
    const [one, two] = [await firmInside(at, invited[0]!), await firmInside(at, invited[1]!)];
    await one.portal.invitation.decline({ token: one.token, decline: { reason: 'not-interesting' } });
    expect(await opens(one, drawingId, one.token)).toBe(false);
    const silent = await personalToken(at, invited[1]!);
    await at.pass(48);
    expect(await opens(two, drawingId, silent)).toBe(false);
  });

  test('is no longer listed under the key of its form once the form was sent', async () => {
    await using at = await openTestHouse();
    const { uploadKey, drawingId } = await withDrawing(at);
    const { portal } = at.visitor();
    expect(await portal.enquiry.files({ uploadKey })).toEqual([]);
    const removed = portal.enquiry.removeFile({ uploadKey, drawingId: drawingId as never });
    expect(await refusal(removed)).toBe('NOT_FOUND');
  });
});

describe('a revoked enquiry', () => {
  test('ends links and drawings, tells those who were preparing, and cannot be revoked twice', async () => {
    await using at = await openTestHouse();
    const { drawingId, id, invited } = await withDrawing(at);
    const firm = await firmInside(at, invited[0]!);
    await firm.portal.invitation.accept({ token: firm.token });
    const buyer = await buyerInside(at);
    await buyer.portal.status.revoke({ token: buyer.token });
    expect(await opens(firm, drawingId, firm.token)).toBe(false);
    for (const call of [
      firm.portal.invitation.show({ token: firm.token, language: 'en' }),
      firm.portal.invitation.open({ token: firm.token, language: 'en' }),
      firm.portal.invitation.quote({ token: firm.token, quotation }),
    ])
      expect(await refusal(call)).toBe('NOT_FOUND');
    expect((await invitationsOf(at, id)).map((each) => each.status)).toEqual(['withdrawn', 'withdrawn']);
    expect(await at.mails({ template: 'enquiry-withdrawn' })).toHaveLength(2);
    expect(await refusal(buyer.portal.status.revoke({ token: buyer.token }))).toBe('CONFLICT already-ended');
    await at.pass(200);
    expect(await at.mails({ template: 'enquiry-withdrawn' })).toHaveLength(2);
    expect((await invitationsOf(at, id)).map((each) => each.status)).toEqual(['withdrawn', 'withdrawn']);
  });

  test('asks nobody any more when it was revoked before it was offered', async () => {
    await using at = await openTestHouse();
    const sent = await at.visitor().portal.enquiry.submit(submission());
    const buyer = await buyerInside(at);
    await buyer.portal.status.revoke({ token: buyer.token });
    const accept = at.staff('first').enquiry.accept({ id: sent.id as never, version: 2, head: '' });
    expect(await refusal(accept)).toBe('CONFLICT already-allocated');
  });
});

test('the status page gets the zone of its hours and the figure of the need', async () => {
  const figure = { id: 'cloth', viewBox: { x: 0, y: 0, width: 1, height: 1 }, strokes: [], title: {} };
  await using at = await openTestHouse({ pack: { ...testPack, draw: () => figure } });
  await publishEnquiry(at);
  const { portal, token } = await buyerInside(at);
  const opened = await portal.status.open({ token, language: 'en' });
  expect([opened.timeZone, opened.figure]).toEqual(['Europe/Rome', figure]);
});

test('a status link alone says the number of the enquiry and nothing else', async () => {
  await using at = await openTestHouse();
  const { number } = await publishEnquiry(at);
  const { token } = await lastMail(at, 'enquiry-received');
  const { portal } = at.visitor();
  expect(await portal.status.show({ token })).toEqual({ number, proved: false });
  expect(await refusal(portal.status.open({ token, language: 'en' }))).toBe('UNAUTHORIZED');
  expect(await refusal(portal.status.revoke({ token }))).toBe('UNAUTHORIZED');
});

async function publishedOf(at: TestHouse): Promise<Parameters<typeof invitationsOf>[1][]> {
  const rows = await at.read((trx) => trx.selectFrom('enquiry').select('id').execute());
  return rows.map((row) => row.id as Parameters<typeof invitationsOf>[1]);
}
