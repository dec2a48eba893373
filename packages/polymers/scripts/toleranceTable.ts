import { readTable, toleranceFile } from './raw.ts';
import { toConfidence } from './tables.ts';
import type { Constant } from './tables.ts';

interface Bands {
  confidence: string;
  columns: readonly string[];
  rows: readonly (readonly (number | null)[])[];
}

export function toleranceConstants(): Constant[] {
  const file = readTable('tolerances.json', toleranceFile);
  const moulded = file.iso3302_1_moulded;
  const lengths = file.iso3302_1_cut_length;
  const tables = [
    {
      id: 'iso3302-1-moulded',
      ...banded(moulded, { over: 160, percent: moulded.above_160_percent }),
      note: moulded.meaning,
    },
    {
      id: 'iso3302-1-extruded',
      ...banded(file.iso3302_1_extruded_unsupported),
      note: file.iso3302_1_extruded_unsupported.note,
    },
    { id: 'iso3302-1-cut-length', ...banded(lengths, { over: 4000, percent: lengths.above_4000_percent }) },
    { id: 'din16742-tg6', ...banded(file.din16742_tg6), note: file.din16742_tg6.caution },
    {
      id: 'iso2768-1-linear',
      ...banded(file.iso2768_1_linear),
      // Its note grades the columns apart: m stands on two pages of one firm, f and c on a weak one, v on none.
      confidence: ['general-knowledge', 'sourced-twice', 'general-knowledge', 'general-knowledge'],
      note: file.iso2768_1_linear.note,
    },
  ];
  return [
    { name: 'toleranceRows', type: "readonly import('./tolerance.ts').ToleranceTable[]", value: tables },
    {
      name: 'flashRow',
      type: "import('./tolerance.ts').FlashTable",
      value: {
        maxMm: file.flash_classes_iso3302.classes,
        confidence: toConfidence(file.flash_classes_iso3302.confidence),
        note: file.flash_classes_iso3302.note,
      },
    },
  ];
}

function banded(table: Bands, beyondPercent?: { over: number; percent: readonly number[] }): object {
  const classes = table.columns.slice(2);
  return {
    classes,
    bands: table.rows.map(([over, to, ...plusMinusMm]) => ({ over, to, plusMinusMm })),
    ...(beyondPercent ? { beyondPercent } : {}),
    confidence: classes.map(() => toConfidence(table.confidence)),
    confidenceNote: table.confidence,
  };
}
