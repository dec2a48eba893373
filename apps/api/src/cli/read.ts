import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { verifyAudit } from '@sebino/database/auditChain';
import { countDueJobs, listDeadLetters } from '@sebino/database/jobs';
import type { OpenDatabase } from '@sebino/database/open';
import { countWaitingMails } from '@sebino/database/outbox';
import { listLedgerEntries } from '@sebino/database/rotation';
import { toLedgerText } from '@sebino/domain/rotation/verify';
import { cliExitCodes, said } from './answer.ts';
import type { Answer } from './answer.ts';

const faults = {
  gap: 'a link is missing before it',
  'broken-link': 'it does not follow the one before it',
  'row-changed': 'its row was changed after it was chained',
  'row-missing': 'its row is gone',
} as const;

/** Recomputes the audit chain from its first link. */
export async function verifyAuditLog({ db }: OpenDatabase): Promise<Answer> {
  const verdict = await verifyAudit(db);
  if (!verdict.ok) {
    const text = `The audit chain does not hold: link ${verdict.number}, row ${verdict.auditSeq}: ${faults[verdict.why]}.`;
    return { exitCode: cliExitCodes.chainBroken, json: verdict, text };
  }
  const { chained, unchained, head } = verdict;
  return said(
    verdict,
    `The audit chain holds: ${chained} rows, ${unchained} not chained yet.\n  head  ${head}`,
  );
}

/** The keyed export of the ledger: without a file, the ledger itself is the answer. */
export async function exportLedger({ db }: OpenDatabase, out: string | undefined): Promise<Answer> {
  const entries = await listLedgerEntries(db);
  const text = toLedgerText(entries);
  const head = entries.at(-1)?.hash ?? '';
  if (out === undefined) return said({ entries: entries.length, head, text }, text.trimEnd());
  // A package script runs at the root; the file is named from where the person stood.
  const file = resolve(process.env['INIT_CWD'] ?? process.cwd(), out);
  await writeFile(file, text);
  return said(
    { entries: entries.length, head, file },
    `${entries.length} entries in ${file}\n  head  ${head}`,
  );
}

/** What has not left the house, in figures; never an address and never the words. */
export async function readOutbox({ db }: OpenDatabase): Promise<Answer> {
  const [mails, dueJobs, dead] = [
    await countWaitingMails(db),
    await countDueJobs(db),
    await listDeadLetters(db, 100),
  ];
  const failedJobs = dead.map(({ id, queue, failedAt }) => ({ id, queue, failedAt }));
  const lines = failedJobs.map(({ id, queue, failedAt }) => `  ${failedAt.toISOString()}  ${queue}  ${id}`);
  return said(
    { ...mails, dueJobs, failedJobs },
    [
      `${mails.waiting} mails wait, ${mails.tried} of them were tried in vain; ${dueJobs} jobs are due.`,
      `${failedJobs.length} jobs failed to their last attempt${failedJobs.length === 0 ? '.' : ':'}`,
      ...lines,
    ].join('\n'),
  );
}
