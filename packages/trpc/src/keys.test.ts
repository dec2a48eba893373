import { expect, test } from 'vitest';
import { enterByCode, lastMail, openTestHouse } from './testing.ts';
import { firmInside, personalToken, publishEnquiry, refusal, submission } from './testingStory.ts';

test('a new key ends no session, no link and no code that is under way', async () => {
  await using at = await openTestHouse();
  const { invited } = await publishEnquiry(at);
  const { portal, token } = await firmInside(at, invited[0]!);
  const other = await personalToken(at, invited[1]!);
  await portal.invitation.sendCode({ token: other });
  const { code } = await lastMail(at, 'one-time-code');

  at.addKey();
  expect(await refusal(portal.invitation.open({ token, language: 'en' }))).toBe('answered');
  expect(await refusal(portal.invitation.enterCode({ token: other, code }))).toBe('answered');
});

test('a buyer confirms by the link of a mail that left before the new key', async () => {
  await using at = await openTestHouse();
  const { proof: _, ...unproved } = submission();
  await at.visitor().portal.enquiry.submit(unproved);
  at.addKey();
  const { token } = await lastMail(at, 'enquiry-confirmation');
  expect(await refusal(at.visitor().portal.enquiry.confirm({ token }))).toBe('answered');
});

test('what is made after the new key outlives the old one, what was made before ends with it', async () => {
  await using at = await openTestHouse();
  const before = await publishEnquiry(at);
  const older = await personalToken(at, before.invited[0]!);
  at.addKey();
  const after = await publishEnquiry(at);
  const newer = await personalToken(at, after.invited[0]!);
  const visitor = at.visitor();
  await enterByCode(at, visitor, 'invitation', newer);

  at.dropOldKeys();
  const { invitation } = visitor.portal;
  expect(await refusal(invitation.open({ token: newer, language: 'en' }))).toBe('answered');
  expect(await refusal(invitation.show({ token: older, language: 'en' }))).toBe('NOT_FOUND');
});
