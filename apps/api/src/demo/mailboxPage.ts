import { escapeHtml } from '@sebino/email/encode';
import type { Mount } from '../doors/door.ts';
import type { DemoMailbox, ReceivedLetter } from './mailbox.ts';
import { copyable, demoPage, demoPolicy } from './page.ts';
import type { DemoAddresses } from './page.ts';

/** A way in that the demo has made, shown above the mails. */
export interface WayIn {
  name: string;
  url: string;
}

/** The mailbox at the portal door: the list, one mail, and its HTML behind a sandbox. */
export function mailboxRoutes(
  mailbox: DemoMailbox,
  addresses: DemoAddresses,
  waysIn: () => Promise<readonly WayIn[]>,
): Mount {
  return async (app) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('content-security-policy', demoPolicy('portal')).type('text/html; charset=utf-8');
    });
    app.get('/demo/mail', async () =>
      demoPage(addresses, 'Mailbox', list(mailbox.letters(), await waysIn())),
    );
    app.get('/demo/mail/:number', async (request, reply) => {
      const letter = mailbox.find(numberOf(request.params));
      if (letter === undefined) reply.code(404);
      return letter === undefined
        ? demoPage(addresses, 'No such mail', '<p>The mailbox keeps the newest mails of this run only.</p>')
        : demoPage(addresses, letter.subject, show(letter));
    });
    app.get('/demo/mail/:number/html', async (request, reply) => {
      reply.header('content-security-policy', letterPolicy);
      const html = mailbox.find(numberOf(request.params))?.html ?? '';
      // A frame may not take the page along: without this a link would open inside it and be refused.
      return html.replace('<head>', '<head><base target="_blank">');
    });
  };
}

/** A mail may hold what a stranger wrote: it runs nothing, loads nothing and opens links beside it. */
const letterPolicy = [
  'sandbox allow-popups allow-popups-to-escape-sandbox',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

function numberOf(params: unknown): number {
  return Number((params as { number: string }).number);
}

function list(letters: readonly ReceivedLetter[], waysIn: readonly WayIn[]): string {
  const ways = waysIn.map(({ name, url }) => `<li><a href="${escapeHtml(url)}">${escapeHtml(name)}</a></li>`);
  const rows = letters.map(
    ({ number, at, to, subject }) => `<tr>
<td><time datetime="${at.toISOString()}">${toClock(at)}</time></td>
<td>${escapeHtml(to)}</td>
<td><a href="/demo/mail/${number}">${escapeHtml(subject)}</a></td>
</tr>`,
  );
  const mails =
    rows.length === 0
      ? '<p>No mail has come in since the demo was started. Codes and receipts arrive here within a second or two: reload the page.</p>'
      : `<table><thead><tr><th scope="col">Time</th><th scope="col">To</th><th scope="col">Subject</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
  return `<p class="soft">Every mail this process sends, newest first. <a href="/demo/mail">Reload</a></p>
${mails}
<h2>The open enquiry, by link</h2>
<p class="soft">Links as buyer and firms have them; the code that some steps ask for comes in above.</p>
<ul>${ways.join('\n')}</ul>`;
}

function show(letter: ReceivedLetter): string {
  const codes = [...new Set(letter.text.match(/(?<![\w/.+-])\d{6,8}(?![\w/.-])/g) ?? [])];
  return `<p class="soft">To ${escapeHtml(letter.to)}, <time datetime="${letter.at.toISOString()}">${toClock(letter.at)}</time> · <a href="/demo/mail">All mails</a></p>
${codes.length === 0 ? '' : `<p>Code: ${codes.map(copyable).join(' ')}</p>`}
<h2>As text</h2>
<pre class="text">${toLinked(letter.text)}</pre>
<h2>As HTML</h2>
<iframe src="/demo/mail/${letter.number}/html" title="The mail as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`;
}

/** Text with its addresses as links; everything else is escaped. */
function toLinked(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"')\]]*[^\s<>"')\].,;:!?])/)
    .map((part, index) =>
      index % 2 === 0 ? escapeHtml(part) : `<a href="${escapeHtml(part)}">${escapeHtml(part)}</a>`,
    )
    .join('');
}

function toClock(at: Date): string {
  return at.toTimeString().slice(0, 8);
}
