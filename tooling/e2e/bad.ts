import type { Locator, Page } from '@playwright/test';
import { expect } from 'vitest';

/** A field, what is typed into it, and the sentence that must stand beside it. */
export interface Bad {
  field: string;
  typed: string;
  sentence: string;
}

export function control(page: Page, field: string): Locator {
  return page.locator(`[name="${field}"]`);
}

/** The sentence stands beside the field, the field points to it, and what was typed is still there. */
export async function expectFault(page: Page, { field, typed, sentence }: Bad): Promise<void> {
  expect(await control(page, field).inputValue(), field).toBe(typed);
  if (sentence === '') return;
  expect(await page.locator(`[id="${field}-error"]`).innerText(), field).toContain(sentence);
  expect(await control(page, field).getAttribute('aria-describedby'), field).toContain(`${field}-error`);
  expect(await control(page, field).getAttribute('aria-invalid'), field).toBe('true');
}

/** The browser's own checks would stop the press; whoever has none sends the form as it is. */
export async function withoutOwnChecks(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const form of document.forms) form.noValidate = true;
  });
}
