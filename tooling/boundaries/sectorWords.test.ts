import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The rooms that must not know what the cluster makes. */
const rooms = ['packages/domain', 'packages/database', 'packages/trpc', 'packages/email'];

/** Words of one sector that no other would use. A few plain words (seal, ring, tool) mean other things too: left out. */
const words = [
  ...['rubber', 'gomma', 'gummi', 'caoutchouc', 'caucho', 'elastomer', 'elastomero', 'silicone', 'silicon'],
  ...['epdm', 'nbr', 'hnbr', 'fkm', 'vmq', 'viton', 'neoprene', 'ptfe', 'shore', 'irhd'],
  ...[
    'o-ring',
    'oring',
    'gasket',
    'guarnizione',
    'guarnizioni',
    'dichtung',
    'dichtungen',
    'grommet',
    'bellows',
  ],
  ...[
    'mould',
    'moulds',
    'moulding',
    'moulded',
    'mold',
    'molding',
    'stampo',
    'stampaggio',
    'vulcanised',
    'vulcanizzazione',
  ],
  ...['platen', 'plastics', 'plastic', 'polymer', 'polymers', 'durometer', 'as568', 'd2000'],
];
const sectorWord = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

test('the core, its storage, its procedures and its mails name no word of a sector', () => {
  const files = rooms.flatMap((room) => listFiles(join(root, room)));
  expect(files.length).toBeGreaterThan(40);
  const found = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((text, at) => {
        const word = wordIn(text);
        return word === undefined ? [] : [`${file.slice(root.length)}:${at + 1} ${word}`];
      }),
  );
  expect(found).toEqual([]);
});

test('a sector word is seen in prose, in an identifier and in a name of a part', () => {
  expect(wordIn('// the O-ring sits in its groove')).toBe('O-ring');
  expect(wordIn('const epdmGrade = 1;')).toBe('epdm');
  expect(wordIn('function toGasketSize() {}')).toBe('Gasket');
  expect(wordIn('PLATEN_WIDTH')).toBe('PLATEN');
  expect(wordIn('the whole remould of the enquiry onshore')).toBeUndefined();
});

/** Identifiers are read as the words they are made of. */
function wordIn(text: string): string | undefined {
  const spoken = text.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll('_', ' ');
  return sectorWord.exec(spoken)?.[0];
}

function listFiles(room: string): string[] {
  return readdirSync(room, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|sql|json|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/node_modules|\.turbo|\/build\//.test(file));
}
