import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { openDatabase } from '@sebino/database/open';
import type { OpenDatabase } from '@sebino/database/open';
import { insertPerson } from '@sebino/database/person';
import { findPersonWithoutAccount, insertStaffActivity, listStaffAccounts } from '@sebino/database/staff';
import { staffRole } from '@sebino/domain/actor';
import { calendarDay } from '@sebino/domain/calendar';
import { language } from '@sebino/domain/language';
import { closeStaffAccount, openStaffAccount } from './auth/account.ts';
import type { AccountHouse } from './auth/account.ts';
import { newTotpSecret, totpAddress } from './auth/secondFactor.ts';
import { readConfig } from './config.ts';
import type { Config } from './config.ts';
import { leave } from './main.ts';

/** Exit codes beside those of a start: 64 the command was misspelt, 65 the account was refused. */
export const accountExitCodes = { usage: 64, refused: 65 } as const;

const usage = `Accounts of the office.
  account open --email ADDRESS --office WORDS --role ROLE [--role ROLE] [--until YYYY-MM-DD] [--language it] [--json]
  account close --email ADDRESS [--json]
  account list [--json]
ROLE is one of ${staffRole.options.join(', ')}. --until is the last day of every role given with it.
With the embedded database, stop the server first: two processes cannot hold one data folder.`;

/** What a command ended with: `text` for a person, `json` for a program. */
export interface AccountAnswer {
  exitCode: number;
  text: string;
  json: unknown;
}

async function main(args: readonly string[]): Promise<void> {
  try {
    const command = readCommand(args);
    if (command === undefined) {
      process.stderr.write(`${usage}\n`);
      process.exitCode = accountExitCodes.usage;
      return;
    }
    const config = readConfig(process.env);
    await using database = await openDatabase(
      config.DATABASE_URL === undefined
        ? { dataDir: config.DATA_DIR }
        : { databaseUrl: config.DATABASE_URL, poolSize: 1 },
    );
    const answer = await runAccountCommand(command, config, database);
    const said = command.json ? JSON.stringify(answer.json) : answer.text;
    (answer.exitCode === 0 ? process.stdout : process.stderr).write(`${said}\n`);
    process.exitCode = answer.exitCode;
  } catch (error) {
    leave(error);
  }
}

const flags = z.strictObject({
  email: z.string().optional(),
  office: z.string().min(1).max(200).optional(),
  role: z.array(staffRole).min(1).optional(),
  until: calendarDay.optional(),
  language: language.default('it'),
  json: z.boolean().default(false),
});
const named = flags.required({ email: true });
const command = z.discriminatedUnion('verb', [
  named.required({ office: true, role: true }).extend({ verb: z.literal('open') }),
  named.omit({ office: true, role: true, until: true }).extend({ verb: z.literal('close') }),
  z.strictObject({ verb: z.literal('list'), language: flags.shape.language, json: flags.shape.json }),
]);
export type AccountCommand = z.infer<typeof command>;

/** The command a person typed, or undefined when it is none. */
export function readCommand(args: readonly string[]): AccountCommand | undefined {
  const words = splitArguments(args);
  if (words?.positionals.length !== 1) return undefined;
  return command.safeParse({ ...words.values, verb: words.positionals[0] }).data;
}

function splitArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        email: { type: 'string' },
        office: { type: 'string' },
        role: { type: 'string', multiple: true },
        until: { type: 'string' },
        language: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
  } catch {
    return undefined;
  }
}

/** Opens, closes or lists. What it prints of secrets is nowhere else: hand it over by a way of your own. */
export async function runAccountCommand(
  typed: AccountCommand,
  config: Pick<Config, 'secretKeys'>,
  database: OpenDatabase,
): Promise<AccountAnswer> {
  const house: AccountHouse = {
    database,
    now: () => new Date(),
    newId: () => randomUUIDv7(),
    newToken: () => randomBytes(32).toString('base64url'),
  };
  switch (typed.verb) {
    case 'open':
      return await open(typed, config, house);
    case 'close': {
      const closed = await closeStaffAccount(house, typed.email);
      return closed.ok ? said({ closed: typed.email }, `Closed ${typed.email}.`) : refusedWith(closed.code);
    }
    case 'list': {
      const accounts = await listStaffAccounts(database.db);
      const lines = accounts.map(({ email, roles, closedAt }) => {
        const granted = roles.map((each) => `${each.role}${each.endsOn ? ` until ${each.endsOn}` : ''}`);
        return `${email}  ${granted.join(', ')}${closedAt ? `  closed ${closedAt.toISOString()}` : ''}`;
      });
      return said(accounts, lines.join('\n'));
    }
  }
}

async function open(
  { email, office, role, until, language: spoken }: Extract<AccountCommand, { verb: 'open' }>,
  config: Pick<Config, 'secretKeys'>,
  house: AccountHouse,
): Promise<AccountAnswer> {
  const address = email.toLowerCase();
  const known = await findPersonWithoutAccount(house.database.db, address);
  const personId = known ?? house.newId();
  const [passphrase, totpSecret] = [newPassphrase(), newTotpSecret()];
  const roles = [...new Set(role)].map((each) => ({
    role: each,
    ...(until === undefined ? {} : { endsOn: until }),
  }));
  const person = { id: personId, office, email: address, language: spoken, processingActivity: 'staff' };
  const opened = await openStaffAccount(house, config, {
    ...{ personId, email: address, roles, passphrase, totpSecret },
    ...(known === undefined
      ? {
          prepare: async (trx) => {
            await insertStaffActivity(trx);
            await insertPerson(trx, person);
          },
        }
      : {}),
  });
  if (!opened.ok) return refusedWith(opened.code);
  const { recoveryCodes } = opened.value;
  const totp = totpAddress(totpSecret, address);
  return said(
    { personId, email: address, roles, passphrase, totpSecret, totp, recoveryCodes },
    [
      `Opened ${address}. This is shown once:`,
      `passphrase      ${passphrase}`,
      `authenticator   ${totpSecret}`,
      `                ${totp}`,
      `recovery codes  ${recoveryCodes.join('\n                ')}`,
    ].join('\n'),
  );
}

/** 150 bits in six groups, of letters and digits that nobody mistakes for one another on paper. */
function newPassphrase(): string {
  const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';
  const letters = [...randomBytes(30)].map((byte) => alphabet[byte % alphabet.length]).join('');
  return (letters.match(/.{5}/g) ?? []).join('-');
}

function said(json: unknown, text: string): AccountAnswer {
  return { exitCode: 0, json, text };
}

function refusedWith(code: string): AccountAnswer {
  const text = sentences[code] ?? code;
  return { exitCode: accountExitCodes.refused, json: { refused: code }, text };
}

const sentences: Record<string, string> = {
  'account-exists': 'This address, or this person, has an account already.',
  'no-open-account': 'No open account has this address.',
  'email-unusable': 'This is no address that can sign in.',
};

// Last: the schemas above must exist before a command is read.
if (import.meta.main) await main(process.argv.slice(2));
