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
    { name: 'oringRow', type: "import('./oring.ts').OringTables", value: oring(file) },
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

function oring(file: ReturnType<typeof readToleranceFile>): object {
  const sizes = file.iso3601_1;
  const steps = (rows: readonly (readonly [number, number, number])[]): object[] =>
    rows.map(([over, to, plusMinusMm]) => ({ over, to, plusMinusMm }));
  return {
    seriesCsMm: sizes.series_cs_mm,
    minorCsMm: sizes.minor_cs_mm,
    commonMetricCsMm: sizes.common_metric_cs_mm,
    csTolerance: { A: steps(sizes.cs_tol_a), B: steps(sizes.cs_tol_b) },
    csToleranceConfidence: toConfidence(sizes.cs_tol_confidence),
    jisB2401P: sizes.jis_b2401_p.map(([code, idMm, csMm]) => ({ code, idMm, csMm })),
    gland: [
      ...file.oring_gland.apple_static_in.rows.flatMap(
        ([csIn, radial, axial, radialSqueeze, axialSqueeze, widthIn]) => [
          { csIn, use: 'static-radial', depthIn: radial, squeezePercent: radialSqueeze, widthIn },
          { csIn, use: 'static-axial', depthIn: axial, squeezePercent: axialSqueeze, widthIn },
        ],
      ),
      ...file.oring_gland.apple_dynamic_in.rows.map(([csIn, depthIn, squeezePercent, widthIn]) => ({
        csIn,
        use: 'dynamic',
        depthIn,
        squeezePercent,
        widthIn,
      })),
    ],
    limits: file.oring_gland.limits,
    flashMm: file.flash_classes_iso3302.classes,
    mouldShrinkage: {
      value: file.oring_gland.mould_shrinkage.value,
      confidence: toConfidence(file.oring_gland.mould_shrinkage.confidence),
    },
  };
}

function readToleranceFile() {
  return readTable('tolerances.json', toleranceFile);
}
