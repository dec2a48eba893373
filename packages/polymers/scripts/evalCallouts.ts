import { z } from 'zod';
import { composeCallout, readCallout, toParts } from '../src/callout.ts';
import type { Callout } from '../src/callout.ts';
import {
  enter,
  enterSets,
  isNear,
  isSame,
  openSheet,
  ratio,
  readJsonFile,
  toFieldScores,
  toFieldTable,
  toPercent,
} from './score.ts';
import type { FieldScore, Miss, ScoreSheet } from './score.ts';

// Reads the call-outs of a file and compares them with their truth:
// `pnpm -s eval:callouts packages/polymers/data/examples-d2000.json [--json]`.

const suffixSchema = z.object({
  code: z.string(),
  letters: z.string().nullish(),
  n1: z.number().nullish(),
  n2: z.number().nullish(),
  index: z.number().nullish(),
  duration_h: z.number().nullish(),
  temp_c: z.number().nullish(),
});

const expectedSchema = z.object({
  standard: z.string().nullish(),
  revision_year: z.number().nullish(),
  metric: z.boolean().nullish(),
  grade: z.number().nullish(),
  type: z.string().nullish(),
  class: z.string().nullish(),
  type_temp_c: z.number().nullish(),
  swell_max_pct: z.number().nullish(),
  swell_test_temp_c: z.number().nullish(),
  hardness_shore_a: z.object({ nominal: z.number(), tol: z.number().nullish() }).nullish(),
  tensile_min: z.object({ value: z.number(), unit: z.string(), mpa: z.number().nullish() }).nullish(),
  polymers_usual: z.array(z.string()).nullish(),
  suffixes: z.array(suffixSchema).nullish(),
});

const fileSchema = z.object({
  examples: z.array(z.object({ id: z.string(), raw: z.string(), expected: expectedSchema.nullable() })),
  negatives: z.array(z.object({ text: z.string() })).optional(),
});

type Expected = z.infer<typeof expectedSchema>;
type Suffix = z.infer<typeof suffixSchema>;
type CalloutFile = z.infer<typeof fileSchema>;

const singleFields = [
  'standard',
  'revision_year',
  'metric',
  'grade',
  'type',
  'class',
  'type_temp_c',
  'swell_max_pct',
  'swell_test_temp_c',
  'hardness_shore_a',
  'tensile_min',
] as const satisfies readonly (keyof Expected)[];

/** Exactly what `--json` prints. */
export interface CalloutEvaluation {
  count: number;
  exact: number | null;
  negativesRefused: number | null;
  fields: Record<string, FieldScore>;
  misses: Miss[];
}

export function evaluateCallouts({ examples, negatives = [] }: CalloutFile): CalloutEvaluation {
  const sheet = openSheet([...singleFields, 'polymers_usual', 'suffixes']);
  const exact = examples.filter(({ id, raw, expected }) =>
    compare(sheet, id, { expected: expected ?? {}, got: toTruthForm(readCallout(raw)) }),
  ).length;
  const wrong = negatives.flatMap(({ text }) => {
    const callout = readCallout(text);
    return callout ? [toNegativeMiss(text, callout)] : [];
  });
  return {
    count: examples.length,
    exact: ratio(exact, examples.length),
    negativesRefused: ratio(negatives.length - wrong.length, negatives.length),
    fields: toFieldScores(sheet),
    misses: [...sheet.misses, ...wrong],
  };
}

/** The file in its form, or an error with a sentence for the person who named it. */
export function readCalloutFile(path: string): CalloutFile {
  const parsed = fileSchema.safeParse(readJsonFile(path));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') || 'the top';
  throw new Error(`${path} is no file of call-outs: at ${place}, ${issue?.message ?? 'unknown form'}.`);
}

function compare(
  sheet: ScoreSheet,
  id: string,
  { expected, got }: Record<'expected' | 'got', Expected>,
): boolean {
  const singles = singleFields.map((field) =>
    enter(sheet, { id, field, key: null, expected: expected[field], got: got[field] }, isSameValue),
  );
  const polymers = enterSets(sheet, {
    id,
    field: 'polymers_usual',
    expected: expected.polymers_usual ?? [],
    got: got.polymers_usual ?? [],
  });
  return compareSuffixes(sheet, id, { expected, got }) && polymers && singles.every(Boolean);
}

function compareSuffixes(
  sheet: ScoreSheet,
  id: string,
  { expected, got }: Record<'expected' | 'got', Expected>,
): boolean {
  const known = byCode(expected.suffixes ?? []);
  const given = byCode(got.suffixes ?? []);
  return [...new Set([...known.keys(), ...given.keys()])]
    .map((code) =>
      enter(sheet, { id, field: 'suffixes', key: code, expected: known.get(code), got: given.get(code) }),
    )
    .every(Boolean);
}

// Method, medium and notes are not compared: only what the schema names is left here.
function byCode(suffixes: readonly Suffix[]): Map<string, Suffix> {
  return new Map(suffixes.map((suffix) => [suffix.code, suffix]));
}

// The strength in MPa may be rounded otherwise; everything else is exact.
function isSameValue(expected: unknown, got: unknown): boolean {
  if (!hasMpa(expected) || !hasMpa(got)) return isSame(expected, got);
  return isNear(expected.mpa, got.mpa) && isSame({ ...expected, mpa: null }, { ...got, mpa: null });
}

function hasMpa(value: unknown): value is { mpa: number } {
  return typeof value === 'object' && value !== null && 'mpa' in value && typeof value.mpa === 'number';
}

function toTruthForm(callout: Callout | undefined): Expected {
  if (!callout) return {};
  const { standard, revisionYear, system, grade, type, hardness, tensile } = callout;
  return {
    standard: standard.id,
    revision_year: revisionYear?.value,
    metric: system && system === 'si',
    grade: grade?.value,
    type: type?.value,
    class: callout.class?.value,
    type_temp_c: type?.temperatureC,
    swell_max_pct: callout.class?.swellPercent,
    swell_test_temp_c: callout.class?.testTemperatureC,
    hardness_shore_a: hardness && { nominal: hardness.nominal, tol: hardness.tol },
    tensile_min: tensile && { value: tensile.value, unit: tensile.unit, mpa: tensile.mpa },
    polymers_usual: [...callout.polymersUsual],
    suffixes: callout.suffixes.map(({ code, letters, n1, n2, index, hours, temperatureC }) => ({
      code,
      letters,
      n1,
      n2,
      index,
      duration_h: hours,
      temp_c: temperatureC,
    })),
  };
}

function toNegativeMiss(text: string, callout: Callout): Miss {
  return { id: null, field: 'negative', key: text, expected: null, got: composeCallout(toParts(callout)) };
}

function print({ count, exact, negativesRefused, fields, misses }: CalloutEvaluation): void {
  console.log(
    `${count} call-outs, exact ${toPercent(exact)}; negatives refused ${toPercent(negativesRefused)}\n`,
  );
  console.log(toFieldTable(fields));
  for (const { id, field, key, expected, got } of misses)
    console.log(`${id ?? ''} ${field} ${key ?? ''}: ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`);
}

function run(args: readonly string[]): void {
  const [path, ...others] = args.filter((each) => each !== '--json' && each !== '--');
  if (!path || others.length > 0) throw new Error('Name one file of call-outs: eval:callouts FILE [--json].');
  const evaluation = evaluateCallouts(readCalloutFile(path));
  if (args.includes('--json')) console.log(JSON.stringify(evaluation));
  else print(evaluation);
}

if (import.meta.main) {
  try {
    run(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}
