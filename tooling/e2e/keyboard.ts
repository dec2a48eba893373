import type { Locator, Page } from '@playwright/test';

/**
 * Reaches an element as a person without a mouse does: Tab by Tab (`Shift+Tab` when `backwards`).
 * @throws when `limit` presses do not reach it, or when the focus on it cannot be seen
 */
export async function tabTo(page: Page, target: Locator, options: TabOptions = {}): Promise<void> {
  const { limit = 100, backwards = false } = options;
  for (let presses = 0; presses < limit; presses += 1) {
    if (await hasFocus(target)) return requireVisibleFocus(target);
    await page.keyboard.press(backwards ? 'Shift+Tab' : 'Tab');
  }
  if (await hasFocus(target)) return requireVisibleFocus(target);
  throw new Error(`${limit} presses of Tab do not reach ${String(target)}`);
}

export interface TabOptions {
  limit?: number;
  backwards?: boolean;
}

/** Tabs to a field and types into it; what it held is replaced. */
export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(text);
}

/** Tabs to a button, link or checkbox and presses the key that works it (Enter; Space for a checkbox). */
export async function press(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

async function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === element.ownerDocument.activeElement);
}

async function requireVisibleFocus(target: Locator): Promise<void> {
  const visible = await target.evaluate((element) => {
    const style = getComputedStyle(element);
    // The native control may be drawn invisibly over its label, which then carries the ring.
    const ring = [
      style,
      ...[element.nextElementSibling, element.closest('label')]
        .filter((each) => each !== null)
        .map((each) => getComputedStyle(each)),
      // A link that covers its whole row draws the ring around the row.
      getComputedStyle(element, '::after'),
    ];
    const drawn = ring.some(
      (one) => (one.outlineStyle !== 'none' && one.outlineWidth !== '0px') || one.boxShadow !== 'none',
    );
    const box = element.getBoundingClientRect();
    return drawn && box.bottom > 0 && box.top < innerHeight;
  });
  if (!visible) throw new Error(`the focus on ${String(target)} cannot be seen`);
}
