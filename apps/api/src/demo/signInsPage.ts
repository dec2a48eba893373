import { escapeHtml } from '@sebino/email/encode';
import { totpCode } from '../auth/secondFactor.ts';
import type { Mount } from '../doors/door.ts';
import { copyable, demoPage, demoPolicy } from './page.ts';
import type { DemoAddresses } from './page.ts';
import type { DemoSignIn } from './signIns.ts';

const stepMs = 30_000;

/** The sign-ins at the office door, with the codes of this half minute and the next, made at each load. */
export function signInRoutes(
  addresses: DemoAddresses,
  signIns: () => Promise<readonly DemoSignIn[]>,
  now: () => Date,
): Mount {
  return async (app) => {
    app.get('/demo/sign-in', async (_request, reply) => {
      reply.header('content-security-policy', demoPolicy('office')).type('text/html; charset=utf-8');
      return demoPage(addresses, 'Sign-ins of the office', table(await signIns(), now()));
    });
  };
}

function table(signIns: readonly DemoSignIn[], at: Date): string {
  const seconds = Math.ceil((stepMs - (at.getTime() % stepMs)) / 1000);
  const rows = signIns.map(
    ({ office, email, roles, passphrase, totpSecret }) => `<tr>
<td>${escapeHtml(office)}<br><span class="soft">${roles.join(', ')}</span></td>
<td>${copyable(email)}</td>
<td>${copyable(passphrase)}</td>
<td>${copyable(totpCode(totpSecret, at))}</td>
<td>${copyable(totpCode(totpSecret, new Date(at.getTime() + stepMs)))}</td>
</tr>`,
  );
  return `<p>Choose an office, then <a href="/sign-in">sign in</a> with its address, passphrase and code.</p>
<p class="soft">The codes count for ${seconds} more seconds, those of the next half minute are good already. A code is taken once. <a href="/demo/sign-in">New codes</a></p>
<table><thead><tr><th scope="col">Office</th><th scope="col">E-mail</th><th scope="col">Passphrase</th><th scope="col">Code now</th><th scope="col">Next code</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`;
}
