import { insertCertificate } from '@sebino/database/capability';
import { expect, test } from 'vitest';
import { openTestHouse } from './testing.ts';

test('a certificate holds through its last day by the clock of the house, and says so 90 days before', async () => {
  await using at = await openTestHouse();
  const id = at.firms.alder.id as never;
  await at.read((trx) =>
    insertCertificate(trx, {
      id: at.house.newId() as never,
      firmId: id,
      kind: 'fire-safe' as never,
      issuedOn: '2026-01-01' as never,
      expiresOn: '2027-06-30' as never,
    }),
  );
  const office = at.staff('first');
  const clockAt = async (instant: string): Promise<unknown> => {
    at.moveTo(new Date(instant));
    const { certificates } = await office.firm.show({ id, language: 'en' });
    return certificates.find((each) => each.expiresOn === '2027-06-30')?.clock;
  };
  expect(await clockAt('2027-03-31T21:30:00Z')).toBe('valid');
  // Half past midnight in Rome: the first of April, and in the end the day after the last.
  expect(await clockAt('2027-03-31T22:30:00Z')).toBe('soon');
  expect(await clockAt('2027-06-30T21:30:00Z')).toBe('soon');
  expect(await clockAt('2027-06-30T22:30:00Z')).toBe('expired');
});
