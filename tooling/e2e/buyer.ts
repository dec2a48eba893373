import type { Page } from '@playwright/test';
import type { Mail, Mailbox } from './mailbox.ts';

/** What a buyer asks for. The words of the pages are German, as the buyer. */
export interface Need {
  email: string;
  organisation: string;
  text: string;
  product: string;
  material: string;
  quantity: string;
}

/** A need that exactly four firms of the seeded cluster can meet: three are invited, one is left to replace. */
export function needOf(email: string): Need {
  return {
    email,
    organisation: 'Pumpenbau Beispielhausen',
    text: 'Wir suchen 500 Radialwellendichtringe aus FKM für eine Kreiselpumpe. Zeichnung liegt bei.',
    product: 'lip-seal',
    material: 'FKM',
    quantity: '500',
  };
}

/** A drawing, as small as a true PDF can be. */
export const drawing = {
  name: 'wellendichtring-40x62x8.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n',
    'latin1',
  ),
};

export async function fillNeed(page: Page, need: Need): Promise<void> {
  await page.fill('[name=text]', need.text);
  await page.selectOption('[name="need.product"]', need.product);
  await page.selectOption('[name="need.material"]', need.material);
  await page.fill('[name="need.quantity.value"]', need.quantity);
  await page.fill('[name=organisation]', need.organisation);
  await page.fill('[name=email]', need.email);
  await page.selectOption('[name=country]', 'DE');
}

/** With script the drawing travels while one types. */
export async function addDrawing(page: Page): Promise<void> {
  await page.locator('form#enquiry[data-ready]').waitFor({ state: 'attached' });
  await page.setInputFiles('#choose-drawings', drawing);
  await page.locator('[data-files] li[data-bytes]', { hasText: drawing.name }).waitFor();
}

/** Without script it is sent from a page of its own; the form then lists what has arrived, and keeps what was typed. */
export async function addDrawingWithoutScript(page: Page): Promise<void> {
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Zeichnungen hinzufügen' }).click(),
  ]);
  await tab.setInputFiles('[name=drawing]', drawing);
  await tab.getByRole('button', { name: 'Diese Dateien senden' }).click();
  await tab.getByText(drawing.name).first().waitFor();
  await tab.close();
  await page.getByRole('button', { name: 'Zeigen, was angekommen ist' }).click();
  await page.locator('[data-files] li', { hasText: drawing.name }).waitFor();
}

/** Sends the form; a house takes one filled in under four seconds for a machine's. Returns the enquiry's number. */
export async function sendNeed(page: Page, send: (page: Page) => Promise<void> = pressSend): Promise<string> {
  const startedAt = Number(await page.inputValue('[name=startedAt]'));
  await page.waitForTimeout(Math.max(0, startedAt + 4_200 - Date.now()));
  await send(page);
  await page.waitForURL(/\/enquiry\/received\?/);
  return (await page.locator('dd.number').innerText()).trim();
}

async function pressSend(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Anfrage senden' }).click();
}

export interface Person {
  page: Page;
  mailbox: Mailbox;
  email: string;
}

/** Opens a status page by the link of a mail and the code of another. */
export async function openStatus({ page, mailbox, email }: Person, link: string): Promise<void> {
  await page.goto(link);
  const send = page.getByRole('button', { name: 'Code senden' });
  if ((await send.count()) === 0) return;
  await send.click();
  await enterCode({ page, mailbox, email }, /Einmalcode/, 'Öffnen');
}

/** Types the code that was mailed last and opens what it locks. */
export async function enterCode(
  { page, mailbox, email }: Person,
  subject: RegExp,
  button: string,
): Promise<void> {
  const { codes } = await mailbox.take(email, subject);
  await page.fill('[name=code]', codes[0] ?? '');
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/code'));
}

export function linkIn(mail: Mail, path: RegExp): string {
  const found = mail.links.find((link) => path.test(new URL(link).pathname));
  if (found === undefined)
    throw new Error(`no link to ${path} in "${mail.subject}": ${mail.links.join(' ')}`);
  return found;
}
