import type { OfficeLanguage } from './language.ts';

function localeOf(language: OfficeLanguage): string {
  return language === 'en' ? 'en-GB' : 'it-IT';
}

/** By the clock of the house: the office works where the cluster is, wherever its server stands. */
export function formatInstant(at: Date | string, language: OfficeLanguage, timeZone: string): string {
  const form = { dateStyle: 'medium', timeStyle: 'short', timeZone } as const;
  return whole(new Intl.DateTimeFormat(localeOf(language), form).format(new Date(at)));
}

/** For clocks near by: weekday and hour, no year. */
export function formatSoon(at: Date, language: OfficeLanguage, timeZone: string): string {
  const form = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  return whole(new Intl.DateTimeFormat(localeOf(language), { ...form, timeZone }).format(at));
}

export function formatDay(day: string, language: OfficeLanguage): string {
  const form = { dateStyle: 'medium', timeZone: 'UTC' } as const;
  return whole(new Intl.DateTimeFormat(localeOf(language), form).format(new Date(`${day}T00:00:00Z`)));
}

/** Where room is short a line breaks between day and hour, never within either. */
function whole(text: string): string {
  return text.replaceAll(/(?<!,) /g, '\u00a0');
}

export function formatNumber(value: number, language: OfficeLanguage): string {
  const form = { maximumFractionDigits: 6, useGrouping: 'always' } as const;
  return new Intl.NumberFormat(localeOf(language), form).format(value);
}

/** A fraction of the ledger as a decimal of two places, with its sign when `signed`; for reading, never for deciding. */
export function formatFraction(fraction: string, language: OfficeLanguage, signed = true): string {
  const form = {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: signed ? 'exceptZero' : 'auto',
  } as const;
  // A true minus, as wide as the plus it stands under.
  return new Intl.NumberFormat(localeOf(language), form).format(sizeOf(fraction)).replace('-', '−');
}

/** The exact fraction as people write it: `3/7`, and `2` for `2/1`. */
export function spellFraction(fraction: string): string {
  return fraction.replace(/\/1$/, '').replace('-', '−');
}

/** The nearest float of a fraction that came from the ledger: for bars and decimals, where its digits do not matter. */
export function sizeOf(fraction: string): number {
  const [over, under] = fraction.split('/');
  return Number(over) / Number(under);
}

export function formatBytes(bytes: number, language: OfficeLanguage): string {
  return bytes < 1_048_576
    ? `${formatNumber(Math.ceil(bytes / 1024), language)} KiB`
    : `${formatNumber(Math.round(bytes / 104_857.6) / 10, language)} MiB`;
}

export function nameOfCountry(code: string, language: OfficeLanguage): string {
  return new Intl.DisplayNames(localeOf(language), { type: 'region' }).of(code) ?? code;
}

export function nameOfLanguage(code: string, language: OfficeLanguage): string {
  return new Intl.DisplayNames(localeOf(language), { type: 'language' }).of(code) ?? code;
}
