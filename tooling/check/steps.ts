/** One thing that `pnpm test` runs. A step that runs vitest counts its tests; any other counts as one. */
export interface Step {
  name: string;
  command: string;
  args: string[];
  vitest?: true;
}

/** In this order: what is quick and often wrong first, what needs the build after it. Written down, never discovered. */
export const steps: Step[] = [
  { name: 'lockfile', command: 'pnpm', args: ['install', '--frozen-lockfile', '--lockfile-only'] },
  { name: 'format', command: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: 'oxlint', args: ['--deny-warnings'] },
  { name: 'boundaries', command: 'turbo', args: ['boundaries'] },
  { name: 'manifests', command: 'sherif', args: ['--fail-on-warnings'] },
  { name: 'floors', command: 'node', args: ['tooling/security/floors.ts'] },
  { name: 'build', command: 'turbo', args: ['run', 'build', '--output-logs=errors-only'] },
  // After the build, which writes the types (`./$types`, messages) that sources import.
  { name: 'unused', command: 'knip', args: ['--no-config-hints'] },
  // What is generated and committed says what the sources make.
  { name: 'schema', command: 'node', args: ['packages/database/scripts/schema.ts', '--check'] },
  { name: 'api-docs', command: 'node', args: ['apps/api/scripts/apiDocs.ts', '--check'] },
  { name: 'types', command: 'turbo', args: ['run', 'types', '--output-logs=errors-only', '--continue'] },
  { name: 'tests', command: 'vitest', args: ['run', '--project=!e2e'], vitest: true },
  { name: 'stories', command: 'vitest', args: ['run', '--project=e2e'], vitest: true },
];
