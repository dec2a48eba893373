import { defineConfig } from 'vitest/config';

// One project per room, so that `vitest run --project domain` is the fast loop and the whole is one command.
export default defineConfig({
  test: {
    projects: ['domain', 'polymers', 'messages', 'database', 'email', 'trpc', 'ui'].map(room).concat([
      { ...room('api'), test: { ...room('api').test, include: ['apps/api/src/**/*.test.ts'] } },
      { ...room('tooling'), test: { ...room('tooling').test, include: ['tooling/{boundaries,security,bench}/**/*.test.ts'] } },
    ]),
  },
});

function room(name: string) {
  return {
    test: {
      name,
      include: [`packages/${name}/{src,test,examples}/**/*.test.ts`],
      // A hang in a PGlite transaction would otherwise hold the whole run.
      testTimeout: 60_000,
      hookTimeout: 120_000,
    },
  };
}
