import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { unseenImports } from './markup.ts';
import { openEmptyHouse } from './plant.ts';

interface Planted {
  file: string;
  text: string;
  guards: ('oxlint' | 'turbo')[];
}

const sql = '@sebino/database/open';
const component = (line: string): string => `<script lang="ts">\n  ${line}\n</script>\n<p>page</p>\n`;

// What each guard is known to see. Should one begin to see more, the test says so, and the other may be let go.
const forbidden: Record<string, Planted> = {
  'a plain import of a higher floor': {
    file: 'packages/domain/src/plain.ts',
    text: `import { a } from '${sql}';\na();\n`,
    guards: ['oxlint', 'turbo'],
  },
  'a type-only import': {
    file: 'packages/domain/src/type.ts',
    text: `import type { A } from '${sql}';\nexport type B = A;\n`,
    guards: ['oxlint', 'turbo'],
  },
  'a type in an import expression': {
    file: 'packages/domain/src/expression.ts',
    text: `export type B = import('${sql}').A;\n`,
    guards: ['oxlint'],
  },
  'a side-effect import': {
    file: 'packages/domain/src/side.ts',
    text: `import '${sql}';\n`,
    guards: ['oxlint', 'turbo'],
  },
  'a dynamic import': {
    file: 'packages/domain/src/dynamic.ts',
    text: `export const a = await import('${sql}');\n`,
    guards: ['oxlint', 'turbo'],
  },
  'a re-export': {
    file: 'packages/domain/src/through.ts',
    text: `export { a } from '${sql}';\n`,
    guards: ['oxlint', 'turbo'],
  },
  'a require': {
    file: 'packages/domain/src/required.ts',
    text: `export const a = require('${sql}');\n`,
    guards: ['oxlint'],
  },
  'a relative path out of the package': {
    file: 'packages/domain/src/relative.ts',
    text: `import { a } from '../../database/src/open.ts';\na();\n`,
    guards: ['oxlint', 'turbo'],
  },
  'a relative path out of the package that names no src': {
    file: 'packages/domain/src/escape.ts',
    text: `import a from '../../database/package.json';\nexport const b = a;\n`,
    guards: ['turbo'],
  },
  'a package that the manifest does not declare': {
    file: 'packages/domain/src/undeclared.ts',
    text: `import { a } from 'left-pad';\na();\n`,
    guards: ['turbo'],
  },
  'a file of Node in a pure floor': {
    file: 'packages/domain/src/file.ts',
    text: `import { readFile } from 'node:fs/promises';\nawait readFile('x');\n`,
    guards: ['oxlint'],
  },
  'the clock in a pure floor': {
    file: 'packages/domain/src/clock.ts',
    text: `export const now = Date.now();\n`,
    guards: ['oxlint'],
  },
  'SQL in a page': {
    file: 'apps/portal/src/Page.svelte',
    text: component(`import { a } from '${sql}'; a();`),
    guards: ['oxlint'],
  },
  'SQL in a page, by type': {
    file: 'apps/portal/src/Typed.svelte',
    text: component(`import type { A } from '${sql}'; let a: A;`),
    guards: ['oxlint'],
  },
  'SQL in a page, later': {
    file: 'apps/office/src/Later.svelte',
    text: component(`const a = import('${sql}'); void a;`),
    guards: ['oxlint'],
  },
  'SQL in a page, by path': {
    file: 'apps/portal/src/Path.svelte',
    text: component(`import { a } from '../../../packages/database/src/open.ts'; a();`),
    guards: ['oxlint'],
  },
  'a router as a value in a page': {
    file: 'apps/portal/src/Router.svelte',
    text: component(`import { portalRouter } from '@sebino/trpc/portal'; portalRouter();`),
    guards: ['oxlint'],
  },
  'one app in another': {
    file: 'apps/portal/src/other.ts',
    text: `import { a } from '@sebino/office/a';\na();\n`,
    guards: ['oxlint', 'turbo'],
  },
  'the sector in SQL': {
    file: 'packages/database/src/sector.ts',
    text: `import { a } from '@sebino/polymers/a';\na();\n`,
    guards: ['oxlint', 'turbo'],
  },
  'the sector on the trpc floor': {
    file: 'packages/trpc/src/sector.ts',
    text: `import { a } from '@sebino/polymers/a';\na();\n`,
    guards: ['oxlint', 'turbo'],
  },
  'mail in SQL': {
    file: 'packages/database/src/mail.ts',
    text: `import { a } from '@sebino/email/a';\na();\n`,
    guards: ['oxlint', 'turbo'],
  },
  'the kit asking the router': {
    file: 'packages/ui/src/Asks.svelte',
    text: component(`import { a } from '@sebino/trpc/client'; a();`),
    guards: ['oxlint'],
  },
  'a test tool at run time': {
    file: 'apps/api/src/tool.ts',
    text: `import { a } from '@sebino/e2e/browser';\na();\n`,
    guards: ['oxlint', 'turbo'],
  },
  'the database in the verifier of the ledger': {
    file: 'tooling/ledger/query.ts',
    text: `import { a } from '${sql}';\na();\n`,
    guards: ['oxlint', 'turbo'],
  },
};

const allowed: Record<string, string> = {
  'packages/database/src/fine.ts': `import { done } from '@sebino/domain/outcome';\ndone(1);\n`,
  'packages/domain/src/rotation/fine.ts': `import { done } from '../outcome.ts';\ndone(1);\n`,
  'apps/portal/src/Fine.svelte': component(
    `import type { PortalRouter } from '@sebino/trpc/portal'; let a: PortalRouter;`,
  ),
  'apps/portal/src/fineClient.ts': `import { toClient } from '@sebino/trpc/client';\ntoClient();\n`,
  'apps/office/src/Fine.svelte': component(`import { say } from '@sebino/messages/say'; say();`),
  'apps/api/src/fine.ts': `import { open } from '${sql}';\nimport { pack } from '@sebino/polymers/pack';\nopen(pack);\n`,
};

describe('the guards of the floors', () => {
  const said = { oxlint: '', turbo: '' };

  beforeAll(async () => {
    await using house = await openEmptyHouse();
    for (const { file, text } of Object.values(forbidden)) await house.plant(file, text);
    for (const [file, text] of Object.entries(allowed)) await house.plant(file, text);
    // An import of a file that is not there resolves to nothing, and a guard that follows it would be silent.
    await house.plant('packages/database/src/open.ts', 'export const a = 1;\n');
    [said.oxlint, said.turbo] = await Promise.all([house.oxlint(), house.turbo()]);
  });

  test.each(Object.entries(forbidden))('bark at %s', (_name, { file, guards }) => {
    const barking = (['oxlint', 'turbo'] as const).filter((guard) => said[guard].includes(`${file}:`));
    expect(barking).toEqual(guards);
  });

  test.each(Object.keys(allowed))('let %s pass', (file) => {
    expect(said.oxlint).not.toContain(`${file}:`);
    expect(said.turbo).not.toContain(`${file}:`);
  });
});

test('an import in markup or by template, which no guard reads, is found by ours', () => {
  expect(
    unseenImports('A.svelte', `<script>import('${sql}')</script>{#await import('${sql}')}{/await}`),
  ).toHaveLength(1);
  expect(unseenImports('a.ts', 'const a = import(`@sebino/${name}`);')).toHaveLength(1);
  expect(unseenImports('a.ts', `const a = import(path); const b = import('${sql}');`)).toEqual([]);
});

test('no source hides an import from the guards', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const files = globSync('{apps,packages}/*/src/**/*.{ts,svelte}', { cwd: root });
  expect(files.length).toBeGreaterThan(50);
  expect(
    files.filter((file) => unseenImports(file, readFileSync(join(root, file), 'utf8')).length > 0),
  ).toEqual([]);
});
