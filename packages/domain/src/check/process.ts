import { checkOf, fits } from '../check.ts';
import type { CheckOf } from '../check.ts';
import { termsOf } from '../requirement.ts';
import type { Check } from '../sector.ts';

/** Whether a process can turn out a product: the sector pack's table of routes. */
export type Makes = (process: string, product: string) => boolean;

/** The line's process makes what is asked for; where a word of the buyer means several products, one will do. */
export function productMade(
  of: CheckOf & { field: string; makes: Makes; codes: { fits: string; missing: string } },
): Check {
  return checkOf(of, ({ requirements, line }) => {
    const products = termsOf(requirements, of.field);
    if (!products) return [];
    const made = products.filter((product) => of.makes(line.process, product));
    if (made.length > 0) return [fits(of.codes.fits, { process: line.process, product: made })];
    return [
      {
        finding: 'does-not-fit',
        code: of.codes.missing,
        doubtAbout: 'firm',
        data: { process: line.process, product: products },
        change: { field: 'process', to: products },
      },
    ];
  });
}

/**
 * The firm works by every process the buyer names, on verified lines. Where one of them makes the product, the line
 * judged must be of it. Processes that are `customarilyBought` are left to a softer check.
 */
export function processesOffered(
  of: CheckOf & {
    field: string;
    productField: string;
    makes: Makes;
    customarilyBought?: (process: string) => boolean;
    codes: { fits: string; missing: string; other: string };
  },
): Check {
  return checkOf(of, ({ requirements, line, firm }) => {
    const asked = (termsOf(requirements, of.field) ?? []).filter(
      (process) => !of.customarilyBought?.(process),
    );
    if (asked.length === 0) return [];
    const offered = firm.capabilities.map((each) => each.process);
    const lacking = asked.filter((process) => !offered.includes(process));
    const change = { field: 'process', to: lacking };
    if (lacking.length > 0) {
      return [
        {
          finding: 'does-not-fit',
          code: of.codes.missing,
          doubtAbout: 'firm',
          data: { need: lacking },
          change,
        },
      ];
    }
    const products = termsOf(requirements, of.productField) ?? [];
    const making = asked.filter((process) => products.some((product) => of.makes(process, product)));
    if (making.length === 0 || making.includes(line.process)) return [fits(of.codes.fits, { need: asked })];
    const data = { need: making, process: line.process };
    return [{ finding: 'does-not-fit', code: of.codes.other, doubtAbout: 'need', data }];
  });
}
