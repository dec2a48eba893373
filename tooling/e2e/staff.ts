import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { hydrated } from './hydrated.ts';
import type { Server } from './server.ts';
import { stepAt, totpCode } from './totp.ts';

const report = z.looseObject({
  enquiry: z.looseObject({ number: z.string(), statusUrl: z.url() }),
  firms: z.array(z.looseObject({ slug: z.string(), name: z.string(), personalUrl: z.url() })),
  staff: z.array(z.looseObject({ email: z.string(), passphrase: z.string(), totpSecret: z.string() })),
});
export type WaysIn = z.infer<typeof report>;

/** What the seed wrote down for those who may walk in. */
export async function readWaysIn(server: Server): Promise<WaysIn> {
  return report.parse(JSON.parse(await readFile(join(server.dataDir, 'demo.json'), 'utf8')));
}

export interface Credentials {
  email: string;
  passphrase: string;
  /** A code not used before: the house takes each once, and none older than the last. */
  code(): Promise<string>;
}

const lastSteps = new Map<string, number>();

/** @param name the part of the address before the @, for example `coordinator-1` */
export async function credentialsOf(server: Server, name: string): Promise<Credentials> {
  const found = (await readWaysIn(server)).staff.find(({ email }) => email.startsWith(`${name}@`));
  if (found === undefined) throw new Error(`the seed has no ${name}`);
  const { email, passphrase, totpSecret } = found;
  return {
    email,
    passphrase,
    async code(): Promise<string> {
      const known = `${server.dataDir} ${email}`;
      const step = Math.max((lastSteps.get(known) ?? 0) + 1, stepAt(server.now()) - 1);
      lastSteps.set(known, step);
      while (step > stepAt(server.now()) + 1) await setTimeout(1000);
      return totpCode(totpSecret, step);
    },
  };
}

/** Signs in with passphrase and second factor; ends on the screen of what needs a human. */
export async function signIn(page: Page, server: Server, name: string): Promise<void> {
  const { email, passphrase, code } = await credentialsOf(server, name);
  await page.goto(`${server.ready.office}/sign-in?lang=it`);
  await page.fill('[name=email]', email);
  await page.fill('[name=passphrase]', passphrase);
  await page.fill('[name=code]', await code());
  await page.getByRole('button', { name: 'Accedi' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await hydrated(page);
}

/** Finds an enquiry by its number in the list and opens it. */
export async function openEnquiry(page: Page, server: Server, number: string): Promise<void> {
  await page.goto(`${server.ready.office}/enquiries`);
  await page.getByRole('link', { name: number, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: number }).waitFor();
  await hydrated(page);
}
