import { Application } from 'typedoc';
import { home, listSubjects } from './subjects.ts';

// The reference of every public subject, out of the docstrings, into `site/`: `pnpm docs:polymers`. What is exported
// without a docstring, and a link that leads nowhere, fails.

const app = await Application.bootstrapWithPlugins({
  options: `${home}/typedoc.json`,
  entryPoints: listSubjects().map((subject) => `${home}/src/${subject}.ts`),
});
const project = await app.convert();
if (!project) process.exit(1);
app.validate(project);
await app.generateOutputs(project);
if (app.logger.hasErrors() || app.logger.hasWarnings()) process.exitCode = 1;
