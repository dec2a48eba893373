/** A file's size in the unit people know: `340 kB`, `1.4 MB`, in French `1,4 Mo`. A limit of so many MiB is named as MB: it grants a little more. */
export function fileSize(bytes: number, language: string): string {
  const mega = bytes >= 1_000_000;
  const value = mega ? bytes / 1_000_000 : Math.max(1, bytes / 1000);
  // Below a thousand of either unit there is nothing to group, and a browser loads no more than this.
  const written = value.toFixed(mega ? 1 : 0).replace(/\.0$/, '');
  const byte = language === 'fr' ? 'o' : 'B';
  return `${language === 'en' ? written : written.replace('.', ',')} ${mega ? 'M' : 'k'}${byte}`;
}
