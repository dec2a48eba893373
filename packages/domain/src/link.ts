/**
 * A link opens one page for one buyer or firm: `status` lives as long as the enquiry, `personal` until the last day on
 * which the firm could still quote plus `personalLinkExtraDays`, `confirmation` for `confirmationHours`. The link alone shows what the
 * mail said; the rest asks for a one-time code sent to the address on record.
 */
export type LinkPurpose = 'status' | 'personal' | 'confirmation';

export const personalLinkExtraDays = 14;
export const confirmationHours = 72;
export const codeDigits = 6;
export const codeMinutes = 10;
export const codeTries = 5;
/** Wrong codes that reach the check for one link in one window, whatever the number of codes asked for. */
export const wrongCodesPerLink = 10;
export const wrongCodesWindowHours = 24;
export const linkSessionHours = 12;
