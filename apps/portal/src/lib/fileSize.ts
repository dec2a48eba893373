const locales: Partial<Record<string, string>> = { it: 'it-IT', en: 'en-GB', de: 'de-DE' };

/** A file's size in the unit people know: `340 kB`, `1.4 MB`. A limit of so many MiB is named as MB: it grants a little more. */
export function fileSize(bytes: number, language: string): string {
  const mega = bytes >= 1_000_000;
  const value = mega ? bytes / 1_000_000 : Math.max(1, bytes / 1000);
  const digits = mega ? 1 : 0;
  const written = new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits }).format(value);
  return `${written} ${mega ? 'MB' : 'kB'}`;
}
