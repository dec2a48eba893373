import { enquiryId, firmId } from '@sebino/domain/id';
import type { EnquiryId } from '@sebino/domain/id';
import { describe, expect, test } from 'vitest';
import { openTestHouse } from './testing.ts';
import type { TestHouse } from './testing.ts';
import type { TestFirm } from './testingCluster.ts';
import { draft, invitedTo, refusal, submission } from './testingStory.ts';

async function picking(at: TestHouse, firms: TestFirm[], restByRotation: boolean): Promise<EnquiryId> {
  const firmIds = firms.map((name) => firmId.parse(at.firms[name].id));
  const choice = { kind: 'picked' as const, firmIds, restByRotation };
  const sent = await at.visitor().portal.enquiry.submit(submission({ draft: draft({ choice }) }));
  return enquiryId.parse(sent.id);
}

async function leaves(at: TestHouse, name: TestFirm): Promise<void> {
  const id = firmId.parse(at.firms[name].id);
  await at.staff('first').firm.changeStanding({ id, version: 1, change: 'left' });
}

describe('a firm that the buyer picked and that has left since', () => {
  test.each([
    ['alone', ['alder'], false],
    ['beside another', ['alder', 'birch'], false],
    ['with the rest left to the rotation', ['alder'], true],
  ] as const)('stops the proposal when it was picked %s', async (_, firms, rest) => {
    await using at = await openTestHouse();
    const id = await picking(at, [...firms], rest);
    await leaves(at, 'alder');
    const office = at.staff('first');
    const { proposal, version } = await office.enquiry.show({ id, language: 'en' });
    expect(proposal).toEqual({ kind: 'refused', code: 'pick-not-active' });
    const { head } = await office.ledger.show({});
    expect(await refusal(office.enquiry.accept({ id, version, head }))).toBe('CONFLICT pick-not-active');
    expect(await invitedTo(at, id)).toEqual([]);
  });
});
