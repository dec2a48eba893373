import { readTable, toleranceFile } from './raw.ts';
import { toConfidence } from './tables.ts';
import type { Constant } from './tables.ts';

// The guide and the notes that quote makers are one source each.
const sourcedOnce = 'sourced-once';

export function oringConstants(): Constant[] {
  const sizes = readTable('tolerances.json', toleranceFile).iso3601_1;
  const steps = (rows: readonly (readonly [number, number, number])[]): object[] =>
    rows.map(([over, to, plusMinusMm]) => ({ over, to, plusMinusMm }));
  const value = {
    seriesCsMm: sizes.series_cs_mm,
    minorCsMm: sizes.minor_cs_mm,
    commonMetricCsMm: sizes.common_metric_cs_mm,
    // No source is named for the list of metric sections; the samples of JIS stand in one.
    commonMetricCsConfidence: 'general-knowledge',
    csTolerance: { A: steps(sizes.cs_tol_a), B: steps(sizes.cs_tol_b) },
    csToleranceConfidence: toConfidence(sizes.cs_tol_confidence),
    jisB2401P: sizes.jis_b2401_p.map(([code, idMm, csMm]) => ({ code, idMm, csMm })),
    jisConfidence: sourcedOnce,
    mouldShrinkage: {
      value: gland().mould_shrinkage.value,
      confidence: toConfidence(gland().mould_shrinkage.confidence),
    },
  };
  return [{ name: 'oringRow', type: "import('./oring.ts').OringTables", value }];
}

export function glandConstants(): Constant[] {
  const { apple_static_in: fixed, apple_dynamic_in: moving } = gland();
  const rows = [
    ...fixed.rows.flatMap(([csIn, radial, axial, radialSqueeze, axialSqueeze, widthIn]) => [
      glandRow('static-radial', [csIn, radial, radialSqueeze, widthIn], fixed.source),
      glandRow('static-axial', [csIn, axial, axialSqueeze, widthIn], fixed.source),
    ]),
    ...moving.rows.map(([csIn, depth, squeeze, widthIn]) =>
      // "same": the guide of the table above it.
      glandRow('dynamic', [csIn, depth, squeeze, widthIn], fixed.source),
    ),
  ];
  return [
    { name: 'glandRows', type: "readonly import('./gland.ts').GlandRow[]", value: rows },
    { name: 'glandLimitRow', type: "import('./gland.ts').GlandLimits", value: glandLimits() },
  ];
}

type Cell = number | string | undefined;

function glandRow(use: string, [csIn, depth, squeeze, widthIn]: readonly Cell[], source: string): object {
  return {
    csIn,
    use,
    depthIn: spanOf(depth),
    squeezePercent: spanOf(squeeze),
    widthIn,
    source,
    confidence: sourcedOnce,
  };
}

function spanOf(cell: Cell): { from: number; to: number } {
  const [, from, to] = /^([\d.]+)-([\d.]+)$/.exec(String(cell)) ?? [];
  if (from === undefined || to === undefined) throw new Error(`no span in "${cell}"`);
  return { from: Number(from), to: Number(to) };
}

// Each pattern is the whole sentence of the table: a changed sentence stops the generation instead of moving a limit.
function glandLimits(): object {
  const [stretch, stretchMost, lossFrom, lossTo] = limitOf(
    'ID stretch',
    /^<= (\d+) % \(\d+-(\d+)\), count CS loss above (\d+)-(\d+) %$/,
  );
  const [fillFrom, fillTo, best, never] = limitOf(
    'gland fill',
    /^(\d+)-(\d+) %, optimum (\d+) % \(Parker\); never above (\d+) % \(Apple\)$/,
  );
  const [outsideFrom, outsideTo] = limitOf('circumferential compression (OD fit)', /^(\d+)-(\d+) %$/);
  const [fixedFrom, fixedTo] = limitOf('static axial/radial squeeze', /^roughly (\d+)-(\d+) %$/);
  const [movingFrom, movingTo] = limitOf(
    'reciprocating squeeze',
    /^roughly ([\d.]+)-(\d+) % falling with CS$/,
  );
  const [backupBar] = limitOf('back-up ring check', /^above ([\d.]+) bar \(1500 psi\)$/);
  const [least, ideal] = limitOf(
    'inner corner radius of a non-round groove',
    /^>= (\d+)\*CS, ideal (\d+)\*CS$/,
  );
  return {
    roughSqueezePercent: {
      static: { from: fixedFrom, to: fixedTo },
      dynamic: { from: movingFrom, to: movingTo },
    },
    stretchPercent: { to: stretch, most: stretchMost, sectionLossAbove: { from: lossFrom, to: lossTo } },
    outsideCompressionPercent: { from: outsideFrom, to: outsideTo },
    fillPercent: { from: fillFrom, to: fillTo, best, most: never },
    backupRingAboveBar: backupBar,
    cornerRadiusSections: { least, ideal },
    source: limitRow('ID stretch').source,
    confidence: sourcedOnce,
  };
}

function limitOf(what: string, sentence: RegExp): number[] {
  const found = sentence.exec(limitRow(what).value);
  if (!found) throw new Error(`the limit "${what}" is not worded as expected`);
  return found.slice(1).map(Number);
}

function limitRow(what: string): { value: string; source: string } {
  const row = gland().limits.find((each) => each.what === what);
  if (!row) throw new Error(`no limit "${what}"`);
  return row;
}

function gland() {
  return readTable('tolerances.json', toleranceFile).oring_gland;
}
