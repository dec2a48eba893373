import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ByHand } from './byHand.ts';
import { compare } from './compare.ts';
import type { Comparison, Side } from './compare.ts';
import { prepareForms } from './form.ts';
import type { Platform, Statement } from './platform.ts';
import { startProgram } from './process.ts';

const clients = 32;
/** As many forms as a run can use up: more than the rate of any run so far. */
const formsPerSecond = 3000;
/** The default of DATABASE_POOL_SIZE. */
const poolSize = 10;

/** Row 10: enquiries answered after their commit, against their own statements sent by hand in one transaction. */
export async function compareEnquiries(
  platform: Platform,
  plan: { rounds: number; seconds: number },
): Promise<Comparison> {
  const folder = await mkdtemp(join(tmpdir(), 'sebino-bench-forms-'));
  try {
    const order: ByHand = {
      url: platform.databaseUrl,
      poolSize,
      enquiries: await recordTwo(platform),
    };
    await writeFile(join(folder, 'order'), JSON.stringify(order));
    await using byHand = await startProgram('tooling/bench/byHand.ts', { args: [join(folder, 'order')] });
    const { port } = byHand.ready as { port: number };
    const side = (pid: number, to: number): Side => ({
      pid,
      order: async (seconds) => {
        const requestsFile = join(folder, 'forms');
        const forms = await prepareForms(platform.port, formsPerSecond * seconds);
        await writeFile(requestsFile, forms.map((form) => JSON.stringify(form)).join('\n'));
        return { port: to, connections: clients, depth: 1, requestsFile };
      },
    });
    return await compare({ ours: side(platform.pid, platform.port), limit: side(byHand.pid, port) }, plan);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function recordTwo(platform: Platform): Promise<[readonly Statement[], readonly Statement[]]> {
  const enquiries: (readonly Statement[])[] = [];
  for (let n = 0; n < 2; n += 1) {
    const statements = await platform.record(async (port) => {
      // Twice over, so that what is asked only once per process has been asked.
      const forms = await prepareForms(port, 1);
      for (const form of forms) await sendOne(port, form);
    });
    enquiries.push(statements);
  }
  const [first = [], second = []] = enquiries;
  return [first, second];
}

async function sendOne(port: number, form: string): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.write(form);
  const [answer] = await once(socket, 'data');
  socket.destroy();
  if (!String(answer).startsWith('HTTP/1.1 200'))
    throw new Error(`An enquiry was refused: ${String(answer)}`);
}
