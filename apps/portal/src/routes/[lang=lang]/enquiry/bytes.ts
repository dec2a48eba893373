const kiB = 1024;

/** A size as people read it: `340 KiB`, `2.4 MiB`. */
export function bytesInWords(bytes: number, language: string): string {
  const [value, unit] = bytes < kiB * kiB ? [Math.max(bytes / kiB, 0.1), 'KiB'] : [bytes / kiB / kiB, 'MiB'];
  const digits = value < 10 ? 1 : 0;
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value)} ${unit}`;
}
