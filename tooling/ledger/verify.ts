import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { toNumber } from '@sebino/domain/rotation/fraction';
import { summariseLedger } from '@sebino/domain/rotation/standing';
import { verifyLedgerText } from '@sebino/domain/rotation/verify';
import type { LedgerFault, VerifiedLedger } from '@sebino/domain/rotation/verify';

const usage = 'Usage: node tooling/ledger/verify.ts FILE [--head HASH] [--json]';

/** What each fault means to a reader who has only the file. */
const sentences: Record<LedgerFault | 'other-head', string> = {
  'not-a-list': 'The file holds no list of entries.',
  empty: 'The file holds no entry.',
  'not-json': 'This entry is not JSON.',
  'not-canonical': 'This entry is not written in the canonical form: bytes were changed.',
  'not-an-entry': 'This entry has a field that no ledger entry has, lacks one, or holds an impossible value.',
  'wrong-hash': 'This entry was changed after it was written: its hash does not fit its content.',
  'wrong-ledger': 'This entry belongs to another ledger.',
  'out-of-sequence': 'An entry is missing, doubled or out of place here.',
  'broken-link': 'This entry does not follow the one before it: the chain was cut and joined again.',
  'time-runs-backwards': 'This entry is dated before the one it follows.',
  'not-allowed': 'The rule does not allow such an entry at this point.',
  'candidates-differ': 'By the rule, other members were candidates.',
  'choice-differs': 'By the rule, other firms were to be invited.',
  'credit-differs': 'By the rule, places or credit are other than recorded.',
  'balance-differs': 'By the rule, order or deficits are other than recorded.',
  'entry-differs': 'By the rule, this entry reads otherwise.',
  'sum-not-zero': 'The deficits of all members no longer add up to zero.',
  'other-head':
    'The entries hold, but end at another hash than the one given: some are missing at the end, or more came.',
};

/**
 * Verifies an exported ledger from the file alone, JSON lines or one JSON array. Answers the exit code: 0 everything
 * holds, 1 something does not, 2 the file could not be read or the command was wrong.
 */
export async function runVerify(args: readonly string[]): Promise<0 | 1 | 2> {
  const asked = readArguments(args);
  if (!asked) return complain(usage);
  const text = await readText(asked.file);
  if (text === undefined) return complain(`Cannot read ${asked.file}.`);
  const verified = verifyLedgerText(text);
  if (!verified.ok)
    return report(asked.json, { code: verified.code, ...(verified.seq && { seq: verified.seq }) });
  const { entries, head } = verified.value;
  if (asked.head !== undefined && asked.head !== head)
    return report(asked.json, { code: 'other-head', entries, head });
  console.log(
    asked.json
      ? JSON.stringify({ ok: true, ...summariseLedger(verified.value.state) })
      : describe(verified.value),
  );
  return 0;
}

interface Fault {
  code: keyof typeof sentences;
  seq?: number;
  entries?: number;
  head?: string;
}

function report(json: boolean, fault: Fault): 1 {
  const sentence = sentences[fault.code];
  const place = fault.seq === undefined ? '' : `Entry ${fault.seq} does not hold. `;
  console.log(
    json ? JSON.stringify({ ok: false, ...fault, sentence }) : `${place}${sentence} (${fault.code})`,
  );
  return 1;
}

function describe({ entries, head, state }: VerifiedLedger): string {
  const { activeMembers, allocations, overrides, directChoices, corrections, spread } =
    summariseLedger(state);
  return [
    `Everything holds: ${entries} entries, every hash and every choice recomputed.`,
    `  ledger          ${state.ledgerId}`,
    `  head            ${head}`,
    `  active members  ${activeMembers}`,
    `  allocations     ${allocations}, overrides ${overrides}, corrections ${corrections}`,
    `  direct choices  ${directChoices}`,
    `  deficits        ${spread.least} to ${spread.most} (${toNumber(spread.width).toFixed(2)} turns apart), sum 0/1`,
  ].join('\n');
}

function readArguments(args: readonly string[]): { file: string; json: boolean; head?: string } | undefined {
  try {
    const options = { json: { type: 'boolean', default: false }, head: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return undefined;
    return { file, json: values.json, ...(values.head !== undefined && { head: values.head }) };
  } catch {
    return undefined;
  }
}

async function readText(file: string): Promise<string | undefined> {
  try {
    // A package script runs at the root; the file is named from where the person stood.
    return await readFile(resolve(process.env['INIT_CWD'] ?? process.cwd(), file), 'utf8');
  } catch {
    return undefined;
  }
}

function complain(sentence: string): 2 {
  console.error(sentence);
  return 2;
}

if (import.meta.main) process.exitCode = await runVerify(process.argv.slice(2));
