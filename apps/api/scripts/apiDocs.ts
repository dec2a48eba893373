import { readFile, writeFile } from 'node:fs/promises';
import { officeRouter } from '@sebino/trpc/office';
import { listPermissions, listProcedures } from '@sebino/trpc/permissions';
import type { Permission, ProcedureDefinition } from '@sebino/trpc/permissions';
import { portalRouter } from '@sebino/trpc/portal';
import type { DoorKind } from '../src/config.ts';
import { mutationNotes, routeNotes } from './apiNotes.ts';
import { listRoutes } from './apiRoutes.ts';
import { toReadable } from './apiSchema.ts';
import { apiPreface, stableVerbs } from './apiWords.ts';

// `pnpm api:docs` writes docs/API.md; with `--check` it writes nothing and ends with 1 when the file says something else.
const file = new URL('../../../docs/API.md', import.meta.url);
const routers = { portal: portalRouter, office: officeRouter };

const made = await writeDocs();
if (!process.argv.includes('--check')) {
  await writeFile(file, made);
} else if ((await readFile(file, 'utf8').catch(() => '')) !== made) {
  process.stderr.write('docs/API.md does not say what the routers and doors offer: run pnpm api:docs.\n');
  process.exitCode = 1;
}

async function writeDocs(): Promise<string> {
  const routes = await listRoutes();
  const known = new Set(kinds().flatMap((kind) => listPermissions(routers[kind]).map(({ path }) => path)));
  const verbs = Object.entries(stableVerbs).map(([verb, procedures]) => {
    const unknown = procedures.filter((each) => !each.startsWith('`') && !known.has(each));
    if (unknown.length > 0) throw new Error(`${verb} names ${unknown.join(', ')}, which no router has.`);
    const named = procedures.map((each) => (each.startsWith('`') ? each : `\`${each}\``)).join(', ');
    return `| \`${verb}\` | ${named === '' ? 'arrives with its subject' : named} |`;
  });
  return [
    apiPreface,
    '## Stable verbs\n\n| verb | here |\n| --- | --- |',
    verbs.join('\n'),
    ...kinds().map((kind) => `\n${writeAccess(kind)}`),
    ...kinds().map((kind) => `\n${writeRoutes(kind, routes[kind])}`),
    ...kinds().map((kind) => `\n${writeProcedures(kind)}`),
    '',
  ].join('\n');
}

function kinds(): DoorKind[] {
  return ['portal', 'office'];
}

function writeAccess(kind: DoorKind): string {
  const rows = listPermissions(routers[kind]).map(
    (each) => `| [\`${each.path}\`](#${anchor(kind, each.path)}) | ${each.type} | ${toAccess(each)} |`,
  );
  return `## ${title(kind)}: access\n\n| procedure | type | who may |\n| --- | --- | --- |\n${rows.join('\n')}`;
}

function writeRoutes(kind: DoorKind, routes: readonly string[]): string {
  // A route that takes every method alike is one line, and so is a GET that answers HEAD by leaving the body out.
  const names = new Set(
    routes
      .filter((route) => routeNotes[route] !== undefined || !route.startsWith('HEAD '))
      .map((route) => (routeNotes[toAny(route)] === undefined ? route : toAny(route))),
  );
  const rows = [...names].map((route) => {
    const note = routeNotes[route];
    if (note === undefined) throw new Error(`The ${kind} door serves ${route}: describe it in apiNotes.ts.`);
    const { access, input, output, errors, again } = note;
    return `| \`${route}\` | ${access} | ${input} | ${output} | ${errors} | ${again} |`;
  });
  return `## ${title(kind)}: HTTP routes\n\n| route | access | input | output | errors | asked again |\n| --- | --- | --- | --- | --- | --- |\n${rows.join('\n')}`;
}

function toAny(route: string): string {
  return `ANY ${route.split(' ')[1]}`;
}

function writeProcedures(kind: DoorKind): string {
  const definitions = new Map(listProcedures(routers[kind]).map((each) => [each.path, each.definition]));
  const permissions = listPermissions(routers[kind]);
  const mutations = permissions.filter((each) => each.type === 'mutation').map((each) => each.path);
  const noted = Object.keys(mutationNotes[kind]);
  const odd = [
    ...mutations.filter((path) => !noted.includes(path)),
    ...noted.filter((path) => !mutations.includes(path)),
  ];
  if (odd.length > 0) throw new Error(`apiNotes.ts and the ${kind} router differ in: ${odd.join(', ')}.`);
  const parts = permissions.map((each) => writeProcedure(kind, each, definitions.get(each.path)));
  return `## ${title(kind)}: procedures\n\n${parts.join('\n\n')}`;
}

function writeProcedure(
  kind: DoorKind,
  permission: Permission,
  definition: ProcedureDefinition | undefined,
): string {
  const { path, type } = permission;
  const note = mutationNotes[kind][path];
  const refuses = note?.refuses.map((code) => `\`${code}\``).join(', ');
  return [
    `<a id="${anchor(kind, path)}"></a>`,
    `### \`${path}\`\n`,
    `${type} · ${toAccess(permission)}\n`,
    '```ts',
    `input  ${(definition?.inputs ?? []).map((each) => toReadable(each, 'input')).join(' & ')}`,
    `output ${toReadable(definition?.output, 'output')}`,
    '```',
    ...(refuses ? [`\nRefuses with ${refuses}.`] : []),
    `\nAsked again: ${note?.again ?? 'reads only'}.`,
  ].join('\n');
}

function toAccess({ access }: Permission): string {
  return `${access.roles.join(', ')}${access.proof === undefined ? '' : ' + code'}`;
}

function anchor(kind: DoorKind, path: string): string {
  return `${kind}-${path.replaceAll('.', '-').toLowerCase()}`;
}

function title(kind: DoorKind): string {
  return kind === 'portal' ? 'Portal door' : 'Office door';
}
