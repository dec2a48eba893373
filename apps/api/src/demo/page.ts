import { readFile } from 'node:fs/promises';
import { escapeHtml } from '@sebino/email/encode';
import type { DoorKind } from '../config.ts';
import { contentSecurityPolicy } from '../doors/headers.ts';
import type { Mount } from '../doors/door.ts';

/** Addresses between which the demo's own pages lead. */
export interface DemoAddresses {
  portal: string;
  office: string;
}

/** A page of the demo, made here whole: plain HTML that needs no script and no build. `body` is HTML already. */
export function demoPage(addresses: DemoAddresses, title: string, body: string): string {
  const links = [
    [`${addresses.portal}/`, 'Portal'],
    [`${addresses.office}/`, 'Office'],
    [`${addresses.portal}/demo/mail`, 'Mailbox'],
    [`${addresses.office}/demo/sign-in`, 'Sign-ins'],
  ].map(([href, name]) => `<a href="${escapeHtml(href ?? '')}">${name}</a>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)} · Sebino demo</title>
<link rel="stylesheet" href="/demo/demo.css">
<script src="/demo/copy.js" defer></script>
</head>
<body>
<header><p><strong>Sebino</strong> <span class="mark">demo</span></p><nav aria-label="Demo">${links.join(' ')}</nav></header>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
<footer><p>Everything here is invented: firms, people, enquiries. Nothing leaves this machine.</p></footer>
</body>
</html>
`;
}

/** Text that is copied by a click and chosen whole by one where no script runs. */
export function copyable(text: string): string {
  return `<code class="copy" title="Click to copy">${escapeHtml(text)}</code>`;
}

/** The policy of the demo's pages: the door's own, and frames of this door for the HTML of a mail. */
export function demoPolicy(door: DoorKind): string {
  return `${contentSecurityPolicy(door)}; frame-src 'self'`;
}

/** Style and script of the demo's pages, at both doors. */
export function demoAssets(): Mount {
  return async (app) => {
    const style = await readStyle();
    app.get('/demo/demo.css', async (_request, reply) => await reply.type('text/css').send(style));
    app.get('/demo/copy.js', async (_request, reply) => await reply.type('text/javascript').send(copyScript));
  };
}

// The tokens are read as a file: floor 4 has no build step that could import a style sheet, and the demo runs from sources.
async function readStyle(): Promise<string> {
  const tokens = new URL('../../../../packages/ui/src/tokens.css', import.meta.url);
  return `${await readFile(tokens, 'utf8')}\n${await readFile(new URL('page.css', import.meta.url), 'utf8')}`;
}

const copyScript = `document.addEventListener('click', async (event) => {
  const code = event.target instanceof Element ? event.target.closest('.copy') : null;
  if (code === null) return;
  await navigator.clipboard.writeText(code.textContent ?? '');
  code.setAttribute('data-copied', '');
  setTimeout(() => code.removeAttribute('data-copied'), 1500);
});
`;
