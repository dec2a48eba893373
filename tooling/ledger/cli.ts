import { runSimulate } from './simulate.ts';
import { runVerify } from './verify.ts';

// `pnpm ledger verify FILE` and `pnpm ledger simulate`; each file also runs alone.
const [command, ...rest] = process.argv.slice(2);
switch (command) {
  case 'verify':
    process.exitCode = await runVerify(rest);
    break;
  case 'simulate':
    process.exitCode = runSimulate(rest);
    break;
  default:
    console.error('Usage: ledger verify FILE [--head HASH] [--json] | ledger simulate [--runs N] [--json]');
    process.exitCode = 2;
}
