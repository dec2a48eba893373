import { expect, test } from 'vitest';
import { listOf } from '@sebino/domain/check';
import type { SectorPack } from '@sebino/domain/sector';
import { openTestHouse } from './testing.ts';
import type { TestHouse } from './testing.ts';
import { testPack } from './testingPack.ts';

// Scarves are woven; what a line weaves is its material.
const pack: SectorPack = {
  ...testPack,
  vocabularies: [
    ...testPack.vocabularies,
    {
      id: 'product',
      labels: { en: 'Products' },
      terms: [{ id: 'scarf', names: {}, confidence: 'general-knowledge' }],
    },
  ],
  termsOf: (firm, on) =>
    firm.capabilities
      .filter(({ verifiedOn }) => verifiedOn !== undefined && verifiedOn <= on)
      .flatMap((line) => [
        { vocabulary: 'process', term: line.process },
        { vocabulary: 'product', term: 'scarf' },
        ...(listOf(line, 'fabrics') ?? []).map((term) => ({ vocabulary: 'material', term })),
      ]),
};

async function setStanding(
  at: TestHouse,
  firm: 'flax' | 'alder',
  standing: 'paused' | 'active',
): Promise<void> {
  await at.database.db
    .updateTable('participation')
    .set({ standing })
    .where('firm_id', '=', at.firms[firm].id)
    .execute();
}

test('needs stand in the order of the pack, products first, each with the firms that can make it', async () => {
  await using at = await openTestHouse({ pack, places: 2 });
  const { needs, things, memberCount, promise } = await at.visitor().portal.need.list({ language: 'de' });
  expect(needs.map(({ slug, firmCount }) => [slug, firmCount])).toEqual([
    ['wool-scarf', 3],
    ['linen-scarf', 1],
    ['wool-weaving', 3],
    ['linen-weaving', 1],
  ]);
  expect(things).toEqual([
    { kind: 'product', id: 'scarf', firmCount: 4 },
    { kind: 'process', id: 'weaving', firmCount: 4 },
  ]);
  expect(memberCount).toBe(4);
  expect(promise).toEqual({ places: 2, firstAnswerWorkingDays: 1, quotationWorkingDays: 5 });
});

test('a need shows its makers alone, without what else they work, and the needs beside it', async () => {
  await using at = await openTestHouse({ pack });
  const { need, makers, beside } = await at
    .visitor()
    .portal.need.show({ language: 'en', slug: 'linen-scarf' });
  expect(need).toMatchObject({
    kind: 'product',
    thing: { id: 'scarf' },
    material: { id: 'linen', name: 'linen' },
  });
  expect(makers).toEqual([
    {
      ...{ slug: 'flax', name: 'Weavers flax', town: 'Testville' },
      lines: [{ process: { id: 'weaving', name: 'weaving' }, values: [] }],
    },
  ]);
  expect(beside.map(({ slug }) => slug)).toEqual(['wool-scarf', 'linen-weaving']);
});

test('makers stand in the order of the day, which favours nobody', async () => {
  await using at = await openTestHouse({ pack });
  const first: (string | undefined)[] = [];
  for (let day = 0; day < 4; day += 1) {
    at.moveTo(new Date(Date.UTC(2026, 2, 2 + day, 11)));
    const { makers } = await at.visitor().portal.need.show({ language: 'en', slug: 'wool-scarf' });
    expect(makers.map(({ slug }) => slug).toSorted()).toEqual(['alder', 'birch', 'cedar']);
    first.push(makers[0]?.slug);
  }
  expect(new Set(first)).toEqual(new Set(['alder', 'birch', 'cedar']));
});

test('a need goes with the last active firm that makes it, and comes back with it', async () => {
  await using at = await openTestHouse({ pack });
  const { portal } = at.visitor();
  const asked = { language: 'en', slug: 'linen-scarf' } as const;
  await setStanding(at, 'flax', 'paused');
  await expect(portal.need.show(asked)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await portal.need.list({ language: 'en' })).needs.map(({ slug }) => slug)).toEqual([
    'wool-scarf',
    'wool-weaving',
  ]);
  await setStanding(at, 'flax', 'active');
  expect((await portal.need.show(asked)).makers).toHaveLength(1);
});

test('a line that is flagged or not verified makes no need', async () => {
  await using at = await openTestHouse({ pack });
  const { portal } = at.visitor();
  const line = at.database.db.updateTable('capability').where('firm_id', '=', at.firms.flax.id);
  const asked = { language: 'en', slug: 'linen-scarf' } as const;
  for (const change of [{ flagged: true }, { flagged: false, verified_on: null }]) {
    await line.set(change).execute();
    await expect(portal.need.show(asked)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
});

test.each([
  '',
  '-',
  'wool',
  'scarf',
  'wool-scarf/..',
  'WOOL-SCARF',
  '__proto__',
  'wool-scarf ',
  '\u0000',
  'a'.repeat(201),
])('%j is no need', async (slug) => {
  await using at = await openTestHouse({ pack });
  await expect(at.visitor().portal.need.show({ language: 'en', slug })).rejects.toMatchObject({
    code: expect.stringMatching(/NOT_FOUND|BAD_REQUEST/) as string,
  });
});
