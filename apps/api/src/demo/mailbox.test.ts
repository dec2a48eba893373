import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, openTestDoor } from '../doors/testing.ts';
import type { TestDoor } from '../doors/testing.ts';
import { openDemoMailbox } from './mailbox.ts';
import type { DemoMailbox } from './mailbox.ts';
import { mailboxRoutes } from './mailboxPage.ts';
import { readLetter } from './mailboxRead.ts';
import { demoAssets } from './page.ts';

let mailbox: DemoMailbox;
let door: TestDoor;
const addresses = { portal: 'http://127.0.0.1:1', office: 'http://localhost:2' };
beforeAll(async () => {
  mailbox = await openDemoMailbox();
  const waysIn = async () => [{ name: 'Firm <A>', url: 'http://127.0.0.1:1/it/i/token' }];
  door = await openTestDoor({
    parts: { mounts: [demoAssets(), mailboxRoutes(mailbox, addresses, waysIn)] },
  });
});
afterAll(async () => {
  await door[Symbol.asyncDispose]();
  await mailbox.close();
});

test('a mail that the house sends is shown with its link and its code, and nothing in it runs', async () => {
  await send({
    subject: 'Ihr Code für „Prägung“ <script>',
    text: 'Code: 482913\n\nhttp://127.0.0.1:1/de/s/abc_-1\n<script>alert(1)</script>',
    html: '<html><head><title>x</title></head><body><p>482913 Grüße</p></body></html>',
  });
  const list = await ask(`${door.url}/demo/mail`);
  expect(list.status).toBe(200);
  expect(list.body).toContain('Ihr Code für „Prägung“ &lt;script&gt;');
  expect(list.body).toContain('Firm &lt;A&gt;');
  const one = await ask(`${door.url}/demo/mail/1`);
  expect(one.body).toContain('<code class="copy" title="Click to copy">482913</code>');
  expect(one.body).toContain('<a href="http://127.0.0.1:1/de/s/abc_-1">');
  expect(one.body).not.toContain('<script>alert');
  const html = await ask(`${door.url}/demo/mail/1/html`);
  expect(html.headers['content-security-policy']).toContain('sandbox');
  expect(html.headers['content-security-policy']).not.toContain('script-src');
  expect(html.body).toContain('<base target="_blank">');
  expect(html.body).toContain('Grüße');
});

test('the newest mail stands first, and one that is not there is a page of its own', async () => {
  await send({ subject: 'later', text: 'a', html: 'b' });
  const { body } = await ask(`${door.url}/demo/mail`);
  expect(body.indexOf('later')).toBeLessThan(body.indexOf('Prägung'));
  expect((await ask(`${door.url}/demo/mail/99`)).status).toBe(404);
  expect((await ask(`${door.url}/demo/mail/x`)).status).toBe(404);
});

test('style and script come from the door itself', async () => {
  expect((await ask(`${door.url}/demo/demo.css`)).body).toContain('--paper');
  expect((await ask(`${door.url}/demo/copy.js`)).headers['content-type']).toContain('text/javascript');
});

test('whatever nodemailer makes of a mail is read back as it was', async () => {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  for (let round = 1; round <= 300; round += 1) {
    const [text, html] = [words(round), words(round + 1000)];
    const subject = words(round + 2000).replaceAll(/\s+/g, ' ');
    const sent = await transport.sendMail({ from: 'a@x.example', to: 'b@x.example', subject, text, html });
    const letter = readLetter(sent.message as Buffer);
    const read = { ...letter, text: unix(letter.text), html: unix(letter.html) };
    expect(read).toEqual({ to: 'b@x.example', subject, text, html });
  }
});

const pieces = [
  'a',
  'word ',
  'è',
  'ü',
  '„',
  '日',
  '😀',
  '=',
  '?',
  '_',
  ' ',
  '\n',
  '.',
  '--',
  '=3D',
  '<',
  '\n.',
];

/** Up to 150 pieces, the same for the same number. */
function words(seed: number): string {
  let state = seed * 2654435761;
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return `x${Array.from({ length: next(150) }, () => pieces[next(pieces.length)]).join('')}x`;
}

function unix(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

async function send(mail: { subject: string; text: string; html: string }): Promise<void> {
  const transport = createTransport({ url: mailbox.url });
  await transport.sendMail({ from: 'cluster@sebino.example', to: 'reader@x.example', ...mail });
  transport.close();
}
