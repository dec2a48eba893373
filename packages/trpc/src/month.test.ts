import { firmId } from '@sebino/domain/id';
import { verifyLedgerText } from '@sebino/domain/rotation/verify';
import { expect, test } from 'vitest';
import { openTestHouse } from './testing.ts';
import type { TestHouse } from './testing.ts';
import { firmNames } from './testingCluster.ts';
import type { TestFirm } from './testingCluster.ts';
import { draft, firmInside, invitedTo, personalToken, publishEnquiry, refusal } from './testingStory.ts';

/** What makes an enquiry go to one firm that its buyer chose. */
function picking(at: TestHouse, firm: TestFirm): Parameters<typeof publishEnquiry>[1] {
  const firmIds = [firmId.parse(at.firms[firm].id)];
  return { draft: draft({ choice: { kind: 'picked', firmIds, restByRotation: false } }) };
}

test('a firm sees what reached it, what it did, and where its turn stands', async () => {
  await using at = await openTestHouse({ places: 2 });
  const { number, invited } = await publishEnquiry(at);
  const { token, portal } = await firmInside(at, invited[0]!);
  const before = await portal.month.show({ token, language: 'en' });
  expect(before.count).toEqual({ received: 1, answered: 0, quoted: 0 });
  expect(before.judged).toMatchObject([{ enquiry: number, kind: 'invited', others: 0 }]);
  expect(before.turn).toMatchObject({ of: 4, received: 1 });
  await portal.invitation.accept({ token });
  expect((await portal.month.show({ token, language: 'en' })).count).toEqual({
    received: 1,
    answered: 1,
    quoted: 0,
  });
});

test('of an enquiry that did not reach it a firm learns the day and its own verdict, and no number', async () => {
  await using at = await openTestHouse({ places: 1 });
  const first = await publishEnquiry(at, picking(at, 'flax'));
  expect(await invitedTo(at, first.id)).toEqual(['flax']);
  const second = await publishEnquiry(at);
  const third = await publishEnquiry(at);
  const { token, portal } = await firmInside(at, 'flax');
  const { judged, tip } = await portal.month.show({ token, language: 'en' });
  const missed = judged.filter((each) => each.kind === 'kept-out');
  expect(missed).toHaveLength(2);
  expect(missed.map((each) => each.enquiry)).toEqual([undefined, undefined]);
  expect(missed[0]?.why).toBeTruthy();
  // The reason that kept it out twice is what the firm may want to change.
  expect(tip).toEqual({ why: missed[0]?.why, times: 2 });
  const said = JSON.stringify({ judged, tip });
  for (const { number, id } of [second, third]) {
    expect(said).not.toContain(number);
    expect(said).not.toContain(id);
  }
  for (const other of ['alder', 'birch', 'cedar']) expect(said.toLowerCase()).not.toContain(other);
});

test('a firm that could have made it and was not asked hears that it was not its turn', async () => {
  await using at = await openTestHouse({ places: 1 });
  const first = await publishEnquiry(at);
  const [asked] = await invitedTo(at, first.id);
  const second = await publishEnquiry(at);
  const [next] = await invitedTo(at, second.id);
  expect(next).not.toBe(asked);
  const { token, portal } = await firmInside(at, next!);
  const { judged } = await portal.month.show({ token, language: 'en' });
  expect(judged.map((each) => each.kind).toSorted()).toEqual(['invited', 'not-its-turn']);
});

test('the month leaves out what is older than it, and forgets verdicts after ninety days', async () => {
  await using at = await openTestHouse({ places: 3 });
  await publishEnquiry(at);
  at.moveTo(new Date(at.house.now().getTime() + 31 * 86_400_000));
  const { invited } = await publishEnquiry(at);
  const { token, portal } = await firmInside(at, invited[0]!);
  const month = await portal.month.show({ token, language: 'en' });
  expect(month.count.received).toBe(1);
  expect(month.judged).toHaveLength(2);
});

test('the ledger that a firm takes home can be recomputed and names nobody', async () => {
  await using at = await openTestHouse();
  const { invited } = await publishEnquiry(at);
  const { token, portal } = await firmInside(at, invited[0]!);
  const { text } = await portal.month.ledger({ token });
  const { head } = await portal.month.show({ token, language: 'en' });
  expect(verifyLedgerText(text)).toMatchObject({ ok: true, value: { entries: 5, head } });
  for (const name of firmNames) expect(text.toLowerCase()).not.toContain(name);
});

test('by its link alone a firm sees neither', async () => {
  await using at = await openTestHouse();
  const { invited } = await publishEnquiry(at);
  const token = await personalToken(at, invited[0]!);
  const { portal } = at.visitor();
  expect(await refusal(portal.month.show({ token, language: 'en' }))).toBe('UNAUTHORIZED');
  expect(await refusal(portal.month.ledger({ token }))).toBe('UNAUTHORIZED');
});
