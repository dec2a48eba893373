import { defineConfig } from 'tsdown';
import { listSubjects } from './scripts/subjects.ts';

// What is published: every public subject as a module of its own, and the few functions of the domain that the pack uses
// built in, so that zod stays the only dependency. What subjects share lies in `shared/`.
export default defineConfig({
  entry: Object.fromEntries(listSubjects().map((subject) => [subject, `src/${subject}.ts`])),
  tsconfig: 'tsconfig.publish.json',
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  dts: true,
  deps: { alwaysBundle: [/^@sebino\//], onlyImport: ['zod'] },
  outputOptions: { chunkFileNames: 'shared/[name].js' },
  outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
  checks: { pluginTimings: false },
});
