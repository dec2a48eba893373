import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import type { AddressInfo } from 'node:net';
import { expect } from 'vitest';
import { accessibilityFaults } from './axe.ts';
import { press, tabTo, typeInto } from './keyboard.ts';
import { openMailbox, readMail } from './mailbox.ts';
import { story } from './story.ts';

const sound = `<!doctype html><html lang="en"><title>Sound</title><main><h1>Sound</h1>
  <a href="#first">First</a> <label>Name <input id="name"></label>
  <button onclick="document.title = 'Sent by ' + document.querySelector('input').value">Send</button></main></html>`;

story('two people have two browsers that share nothing', async ({ openPage }) => {
  await using site = await serve(sound);
  const [buyer, firm] = [await openPage(), await openPage({ width: 'phone', theme: 'dark' })];
  await buyer.goto(site.url);
  await firm.goto(site.url);
  await buyer.evaluate(() => (document.cookie = 'mine=1'));
  expect(await firm.evaluate(() => document.cookie)).toBe('');
  expect(await firm.evaluate(() => [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches])).toEqual(
    [320, true],
  );
});

story('a page of one origin cannot read another, as in the browser of a buyer', async ({ openPage }) => {
  await using site = await serve(sound);
  await using other = await serve('secret');
  const page = await openPage();
  await page.goto(site.url);
  await expect(page.evaluate((url) => fetch(url).then((answer) => answer.text()), other.url)).rejects.toThrow(
    /fetch/,
  );
});

story('script can be switched off', async ({ openPage }) => {
  await using site = await serve(
    '<!doctype html><title>plain</title><script>document.title = "scripted"</script>',
  );
  const page = await openPage({ script: false });
  await page.goto(site.url);
  expect(await page.title()).toBe('plain');
});

story('a sound page has no accessibility fault and a poor one has each named', async ({ openPage }) => {
  await using good = await serve(sound);
  await using poor = await serve(`<!doctype html><html><title>Poor</title><img src="/x.png"><input>
    <p style="color:#aaa;background:#fff">faint</p><button></button></html>`);
  const page = await openPage();
  await page.goto(good.url);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.goto(poor.url);
  const rules = (await accessibilityFaults(page)).map((fault) => fault.split(' ')[0]);
  expect(new Set(rules)).toEqual(
    new Set(['html-has-lang', 'image-alt', 'label', 'color-contrast', 'button-name']),
  );
});

story('the keyboard alone fills a form and sends it', async ({ openPage }) => {
  await using site = await serve(sound);
  const page = await openPage();
  await page.goto(site.url);
  await typeInto(page, page.getByLabel('Name'), 'Ada');
  await press(page, page.getByRole('button', { name: 'Send' }));
  expect(await page.title()).toBe('Sent by Ada');
});

story('a control out of reach or with an invisible focus is refused', async ({ openPage }) => {
  await using site =
    await serve(`<!doctype html><title>Poor</title><a href="#" style="outline:none">hidden ring</a>
    <span onclick="1">not a button</span>`);
  const page = await openPage();
  await page.goto(site.url);
  await expect(tabTo(page, page.getByText('hidden ring'))).rejects.toThrow(/cannot be seen/);
  await expect(tabTo(page, page.getByText('not a button'), { limit: 5 })).rejects.toThrow(/do not reach/);
});

story('a mail is read as its reader sees it', async () => {
  const mail = await readMail(
    [
      'From: Sebino <post@sebino.example>',
      'To: buyer@kunde.example',
      'Subject: =?UTF-8?Q?Ihre_Anfrage_=C3=BCber_Dichtungen?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Ihr Code: 483920. Weiter: https://portal.example/de/s/abc=',
      'def12345678?x=3D1.',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>Ihr Code: 483920</p>',
      '--b--',
      '',
    ].join('\r\n'),
  );
  expect(mail).toMatchObject({
    to: ['buyer@kunde.example'],
    subject: 'Ihre Anfrage über Dichtungen',
    codes: ['483920'],
    links: ['https://portal.example/de/s/abcdef12345678?x=1'],
  });
  expect(mail.html).toContain('<p>');
});

story('the mailbox hands out each mail once and says what came when one is missing', async () => {
  await using mailbox = await openMailbox();
  const arriving = mailbox.take('firm@b.example', /invit/i);
  expect(await send(mailbox.url, 'firm@b.example', 'Invito')).toMatch(/^250/);
  expect((await arriving).subject).toBe('Invito');
  await expect(mailbox.take('firm@b.example', /invit/i, 50)).rejects.toThrow(/firm@b\.example: Invito/);
});

story('the mailbox can refuse for now', async () => {
  await using mailbox = await openMailbox();
  mailbox.conduct('refuse');
  expect(await send(mailbox.url, 'firm@b.example', 'Invito')).toMatch(/^451/);
  expect(mailbox.mails()).toEqual([]);
});

/** Speaks SMTP by hand, so that the sink is not judged by the library that it stands in for. Returns the last answer. */
async function send(url: string, to: string, subject: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
  const answer = async (): Promise<string> => {
    for (;;) {
      const line = String((await lines.next()).value);
      if (line[3] === ' ') return line;
    }
  };
  let last = await answer();
  const message = `From: a@b.example\r\nTo: ${to}\r\nSubject: ${subject}\r\n\r\nHello\r\n.`;
  for (const line of ['EHLO test', 'MAIL FROM:<a@b.example>', `RCPT TO:<${to}>`, 'DATA', message]) {
    socket.write(`${line}\r\n`);
    last = await answer();
  }
  socket.destroy();
  return last;
}

async function serve(html: string): Promise<{ url: string } & AsyncDisposable> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    async [Symbol.asyncDispose](): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
