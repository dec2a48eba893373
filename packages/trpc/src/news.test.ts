import { asActor } from '@sebino/database/actorTransaction';
import { insertNews } from '@sebino/database/news';
import { findRunningProgramme } from '@sebino/database/programme';
import { addDays, calendarDay, dayAt } from '@sebino/domain/calendar';
import type { NewsEntry } from '@sebino/domain/news';
import { expect, test } from 'vitest';
import { openTestHouse } from './testing.ts';

type House = Awaited<ReturnType<typeof openTestHouse>>['house'];

test('the public sees what was read over, published and is not yet old, the newest first', async () => {
  await using at = await openTestHouse();
  await write(at.house, 'old', { publishedOn: -9, expiresOn: -1 });
  await write(at.house, 'ends-today', { publishedOn: -9, expiresOn: 0 });
  await write(at.house, 'older', { publishedOn: -5, expiresOn: 9 });
  await write(at.house, 'today', { publishedOn: 0, expiresOn: 9 });
  await write(at.house, 'tomorrow', { publishedOn: 1, expiresOn: 9 });
  await write(at.house, 'draft', { expiresOn: 9 });
  const { portal } = at.visitor();
  const { entries } = await portal.news.list({ language: 'it' });
  expect(entries.map(({ slug }) => slug)).toEqual(['today', 'older']);
  expect(entries[0]?.title).toBe('Titolo');
  expect(await portal.news.show({ language: 'fr', slug: 'today' })).toMatchObject({
    title: 'Title',
    body: 'Words',
  });
  for (const slug of ['old', 'ends-today', 'tomorrow', 'draft', 'nothing'])
    await expect(portal.news.show({ language: 'it', slug })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('an address that is none is refused before it reaches the database', async () => {
  await using at = await openTestHouse();
  for (const slug of ['', '../x', "a'--", 'a'.repeat(81), 'a\u0000'])
    await expect(at.visitor().portal.news.show({ language: 'it', slug })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
});

test('what nobody read over cannot be published, whoever writes the row', async () => {
  await using at = await openTestHouse();
  await expect(write(at.house, 'unread', { publishedOn: 0, expiresOn: 9, isUnread: true })).rejects.toThrow(
    /news_check/,
  );
  await expect(write(at.house, 'backwards', { publishedOn: 5, expiresOn: 5 })).rejects.toThrow(/news_check/);
});

async function write(
  house: House,
  slug: string,
  days: { publishedOn?: number; expiresOn: number; isUnread?: true },
): Promise<void> {
  await asActor(house.database.db, { kind: 'clock' }, async (trx) => {
    const programme = await findRunningProgramme(trx);
    if (programme === undefined) throw new Error('no programme');
    const today = dayAt(house.now(), programme.settings.workingHours.timeZone);
    const entry: NewsEntry = {
      slug,
      title: { it: 'Titolo', en: 'Title' },
      ...{ summary: { en: 'Summary' }, body: { en: 'Words' } },
      ...(days.isUnread ? {} : { reviewedOn: calendarDay.parse('2020-01-01') }),
      ...(days.publishedOn === undefined ? {} : { publishedOn: addDays(today, days.publishedOn) }),
      expiresOn: addDays(today, days.expiresOn),
    };
    await insertNews(trx, { ...entry, id: house.newId(), programmeId: programme.id });
  });
}
