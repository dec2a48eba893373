import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// One project per room, so that `vitest run --project domain` is the fast loop and the whole is one command.
export default defineConfig({
  test: {
    // One less would leave half of a small machine idle.
    maxWorkers: availableParallelism(),
    projects: [
      ...['domain', 'polymers', 'messages', 'database', 'email', 'trpc', 'ui'].map((name) =>
        room(name, [`packages/${name}/{src,test,examples}/**/*.test.ts`]),
      ),
      ...['api', 'portal', 'office'].map((name) => room(name, [`apps/${name}/src/**/*.test.ts`])),
      room('tooling', ['tooling/{boundaries,check,security,bench,ledger,reliability}/**/*.test.ts']),
      // Needs the built apps (`pnpm build`). Each file has a server and a browser of its own, which wait more than they work:
      // two at a time take two thirds of the time on two cores.
      {
        test: {
          ...room('e2e', ['tooling/e2e/**/*.test.ts']).test,
          testTimeout: 180_000,
        },
      },
    ],
  },
});

function room(name: string, include: string[]) {
  return {
    test: {
      name,
      include,
      // A hang in a PGlite transaction would otherwise hold the whole run.
      testTimeout: 60_000,
      hookTimeout: 120_000,
    },
  };
}
