import { insertCertificate } from '@sebino/database/capability';
import { calendarDay } from '@sebino/domain/calendar';
import { certificateId, firmId } from '@sebino/domain/id';
import { expect, test } from 'vitest';
import { openTestHouse } from './testing.ts';
import { publishEnquiry, submission } from './testingStory.ts';

test('what waits comes with the time of the house, so that no page reads its clocks by another', async () => {
  await using at = await openTestHouse();
  at.moveTo(new Date('2026-03-05T13:20:00Z'));
  await at.visitor().portal.enquiry.submit(submission());
  const { now, tasks } = await at.staff('first').desk.list({ language: 'en' });
  expect(now).toEqual(new Date('2026-03-05T13:20:00Z'));
  expect(tasks).toMatchObject([{ kind: 'to-qualify', dueAt: new Date('2026-03-06T13:20:00Z') }]);
});

test('an administrator sees the mail that did not leave and nothing of the enquiries', async () => {
  await using at = await openTestHouse();
  await publishEnquiry(at);
  await at.visitor().portal.enquiry.submit(submission());
  expect((await at.staff('admin').desk.list({ language: 'en' })).tasks).toEqual([]);
});

test('a certificate runs out with its day, not at a midnight: what falls due in the hours of that day comes first', async () => {
  await using at = await openTestHouse();
  at.moveTo(new Date('2026-03-05T13:20:00Z'));
  await at.visitor().portal.enquiry.submit(submission());
  const day = calendarDay.parse('2026-03-06');
  await at.read((trx) =>
    insertCertificate(trx, {
      ...{ id: certificateId.parse(at.house.newId()), firmId: firmId.parse(at.firms.alder.id) },
      ...{ kind: 'ISO 9001', issuedOn: calendarDay.parse('2023-03-06'), expiresOn: day },
    }),
  );
  const { tasks } = await at.staff('first').desk.list({ language: 'en' });
  expect(tasks.map(({ kind, dueAt, dueOn }) => [kind, dueAt, dueOn])).toEqual([
    ['to-qualify', new Date('2026-03-06T13:20:00Z'), undefined],
    ['certificate-expires', undefined, day],
  ]);
});
