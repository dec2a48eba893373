import { parseArgs } from 'node:util';

export const usage = `Commands for whoever runs Sebino, with the environment of the server.
  cli migrate                     bring tables, roles and queue to this version
  cli seed [--at INSTANT]         fill an empty house with the demo cluster; needs MODE=demo or MODE=test
  cli audit verify                recompute the chain of the audit log
  cli ledger export [--out FILE]  the rotation's ledger, as "pnpm ledger verify FILE" reads it
  cli outbox                      mails that wait, and jobs that failed for good
--json answers in JSON. --at (MODE=test only) seeds as if now were that instant.
With the embedded database, stop the server first: two processes cannot hold one data folder.`;

/** One command as typed. */
export type Call = { json: boolean } & (
  | { name: 'migrate' }
  | { name: 'seed'; at: Date | undefined }
  | { name: 'audit verify' }
  | { name: 'ledger export'; out: string | undefined }
  | { name: 'outbox' }
);

/** The command a person typed, or undefined when it is none. */
export function readCall(args: readonly string[]): Call | undefined {
  const words = splitArguments(args);
  if (words === undefined) return undefined;
  const { json = false, at, out } = words.values;
  const name = words.positionals.join(' ');
  if (at !== undefined && (name !== 'seed' || Number.isNaN(Date.parse(at)))) return undefined;
  if (out !== undefined && name !== 'ledger export') return undefined;
  switch (name) {
    case 'migrate':
    case 'audit verify':
    case 'outbox':
      return { name, json };
    case 'seed':
      return { name, json, at: at === undefined ? undefined : new Date(at) };
    case 'ledger export':
      return { name, json, out };
    default:
      return undefined;
  }
}

function splitArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, at: { type: 'string' }, out: { type: 'string' } },
    });
  } catch {
    return undefined;
  }
}
