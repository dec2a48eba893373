import type { Page } from '@playwright/test';

const withoutScript = new WeakSet<Page>();

export function markWithoutScript(page: Page): void {
  withoutScript.add(page);
}

/** Whether the person behind this page has JavaScript. */
export function hasScript(page: Page): boolean {
  return !withoutScript.has(page);
}

/**
 * Waits until the page's script has taken over: `<html data-hydrated>`, which an app's root layout sets in `onMount`.
 * A click before that reaches a button that does nothing yet. A page without script is ready as it stands; the portal's
 * pages never have the mark: do not wait there.
 */
export async function hydrated(page: Page): Promise<void> {
  if (!hasScript(page)) return;
  await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
}
