import { join } from 'node:path';
import { sql } from 'kysely';
import { firmId } from '@sebino/domain/id';
import type { FirmId } from '@sebino/domain/id';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asActor } from './actorTransaction.ts';
import type { Trx } from './database.ts';
import { insertFirm } from './firm.ts';
import type { OpenDatabase } from './open.ts';
import {
  countFirmsByTerm,
  countTerms,
  listHolders,
  readTypedWords,
  replaceFirmIndex,
  searchFirmWords,
} from './search.ts';
import type { RunningEngine } from './testingEngines.ts';
import { everyEngine } from './testingEngines.ts';
import { databaseOfFixture } from './testingFixture.ts';

const firms = {
  mill: firmId.parse('00000000-0000-7000-8000-000000000001'),
  yard: firmId.parse('00000000-0000-7000-8000-000000000002'),
};

describe.each(everyEngine)('what firms are found by on $name: words', ({ start }) => {
  let engine: RunningEngine;
  let database: OpenDatabase;
  beforeAll(async () => {
    engine = await start();
    database = await engine.fresh();
    await asActor(database.db, { kind: 'clock' }, seed);
  });
  afterAll(async () => {
    await database.close();
    await engine.close();
  });
  const read = <T>(work: (trx: Trx) => Promise<T>): Promise<T> =>
    asActor(database.db, { kind: 'public' }, work);
  const search = (...words: string[]): ReturnType<typeof searchFirmWords> =>
    read((trx) => searchFirmWords(trx, { language: 'en', words, limit: 10 }));

  it('find whoever has most of them, in any language, from their beginnings', async () => {
    expect(await search('timb', 'ruder', 'plank')).toMatchObject([
      { firmId: firms.yard, met: [0, 1] },
      { firmId: firms.mill, met: [0, 2] },
    ]);
    expect(await search('nobody')).toEqual([]);
    expect(await search()).toEqual([]);
  });

  it('are found without their accents', async () => {
    expect(await search('kornmühle')).toMatchObject([{ firmId: firms.mill }]);
    expect(await search('kornmuhle')).toMatchObject([{ firmId: firms.mill }]);
  });

  it.each([`o'clock`, `a\\`, `'`, `\\'`, 'a & b', '!x', '<->', ':*A', '(', 'a\0b'])(
    'are never a question of their own: %j',
    async (word) => {
      expect((await search(word)).length).toBeLessThanOrEqual(2);
      expect((await read((trx) => readTypedWords(trx, [word.replaceAll('\0', '')]))).length).toBe(1);
    },
  );

  it('are known, only join others, or have their like among those of the firms', async () => {
    const words = ['für', 'which', 'oars', 'oarz', 'timber', 'timbre'];
    const said = await read((trx) => readTypedWords(trx, words));
    expect(said.map(({ word, isJoining, isKnown }) => [word, isJoining, isKnown])).toEqual([
      ['für', true, false],
      ['which', true, false],
      ['oars', false, true],
      ['oarz', false, false],
      ['timber', false, true],
      ['timbre', false, false],
    ]);
    // Of the names only: words of texts are near to many others.
    expect(said[3]?.near.toSorted()).toEqual(['mill', 'timber', 'yard']);
    expect(said[5]?.near[0]).toBe('timber');
    expect(said[4]?.near).toEqual([]);
  });

  it('and terms: how many have each is kept up when a firm changes', async () => {
    const counts = async (): Promise<unknown> =>
      (await read(countTerms)).map((row) => [row.term, row.firmCount]);
    expect(await counts()).toEqual([
      ['oar', 1],
      ['plank', 2],
      ['oak', 1],
    ]);
    const index = { firmId: firms.yard, terms: [{ vocabulary: 'wood', term: 'oak' }], words: {} };
    await asActor(database.db, { kind: 'clock' }, (trx) => replaceFirmIndex(trx, index));
    expect(await counts()).toEqual([
      ['plank', 1],
      ['oak', 2],
    ]);
    await asActor(database.db, { kind: 'clock' }, indexYard);
  });

  it('and terms: any of a group is enough, and of the firms only some may be asked', async () => {
    const [oar, plank, oak, ash] = [
      { vocabulary: 'product', id: 'oar' },
      { vocabulary: 'product', id: 'plank' },
      { vocabulary: 'wood', id: 'oak' },
      { vocabulary: 'wood', id: 'ash' },
    ];
    const holders = async (among?: string[]): Promise<string[][]> =>
      (await read((trx) => listHolders(trx, [[oar], [], [oak, plank], [ash]], among))).map((ids) =>
        ids.toSorted(),
      );
    expect(await holders()).toEqual([[firms.yard], [], [firms.mill, firms.yard], []]);
    expect(await holders([firms.mill])).toEqual([[], [], [firms.mill], []]);
    const terms = await read((trx) => countFirmsByTerm(trx, [firms.yard]));
    expect(terms.map((row) => [row.term, row.firmIds])).toEqual([
      ['oar', [firms.yard]],
      ['plank', [firms.yard]],
    ]);
  });

  it('stay as few as they are when a firm is read again', async () => {
    const count = async (): Promise<unknown> =>
      (await sql<{ count: string }>`select count(*)::int from search_word`.execute(database.db)).rows[0];
    const before = await count();
    await asActor(database.db, { kind: 'clock' }, indexYard);
    expect(await count()).toEqual(before);
  });
});

it('words of a database that had firms before are kept by its migration', async () => {
  await using database = await databaseOfFixture(join(import.meta.dirname, '../fixtures/0020'));
  const asked = ['torneria', 'tornerja', 'vacuum'];
  const said = await asActor(database.db, { kind: 'public' }, (trx) => readTypedWords(trx, asked));
  expect(said.map((each) => [each.word, each.isKnown, each.near[0]])).toEqual([
    ['torneria', true, undefined],
    ['tornerja', false, 'torneria'],
    ['vacuum', true, undefined],
  ]);
});

async function seed(trx: Trx): Promise<void> {
  for (const [slug, id] of Object.entries(firms)) await insertFirm(trx, firm(slug, id));
  await replaceFirmIndex(trx, {
    firmId: firms.mill,
    terms: [
      { vocabulary: 'product', term: 'plank' },
      { vocabulary: 'wood', term: 'oak' },
    ],
    words: {
      en: { names: 'Mill', texts: 'Planks of timber' },
      de: { names: 'Mill', texts: 'Bretter aus der Kornmühle' },
    },
  });
  await indexYard(trx);
}

async function indexYard(trx: Trx): Promise<void> {
  await replaceFirmIndex(trx, {
    firmId: firms.yard,
    terms: [
      { vocabulary: 'product', term: 'plank' },
      { vocabulary: 'product', term: 'oar' },
    ],
    words: {
      en: { names: 'Timber Yard', texts: 'Oars and boats' },
      de: { names: 'Timber Yard', texts: 'Ruder und Boote' },
    },
  });
}

function firm(slug: string, id: FirmId): Parameters<typeof insertFirm>[1] {
  return {
    id,
    slug,
    name: slug,
    town: 'Iseo',
    mainProcess: 'sawing',
    presentation: {},
    vatNumber: `IT${id}`,
  };
}
