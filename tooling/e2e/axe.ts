import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Every rule of WCAG 2.2, level A and AA, that a machine can judge. */
export const wcagTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds wrong with the page as it stands, of any severity, one line per element; empty is well.
 * A test says `expect(await accessibilityFaults(page)).toEqual([])`.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(wcagTags).analyze();
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => {
      const why = (node.failureSummary ?? '')
        .split('\n')
        .slice(1)
        .map((line) => line.trim());
      return `${violation.id} (${violation.impact ?? 'unrated'}) at ${node.target.join(' ')}: ${why.join('; ')}`;
    }),
  );
}
