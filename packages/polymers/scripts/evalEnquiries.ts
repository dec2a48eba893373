import { z } from 'zod';
import { readEnquiry, toEnquiryRecord } from '../src/reading.ts';
import type { EnquiryRecord } from '../src/reading.ts';
import {
  addTallies,
  enter,
  isNear,
  isRecord,
  openSheet,
  ratio,
  readJsonFile,
  toFieldScores,
  toFieldTable,
  toPercent,
  toScore,
} from './score.ts';
import type { FieldScore, Miss, Score, ScoreSheet } from './score.ts';

// Reads the enquiries of a file and compares them with their truth:
// `pnpm -s eval:enquiries packages/polymers/data/enquiries-examples.json [--json]`.

const texts = z.array(z.string()).nullish();
const keyed = z.record(z.string(), z.unknown()).nullish();

const truthSchema = z.object({
  product: texts,
  material: texts,
  materialExcluded: texts,
  hardness: keyed,
  process: texts,
  dimensions: keyed,
  standards: texts,
  callout: z.string().nullish(),
  quantity: keyed,
  quantities: z.array(z.record(z.string(), z.unknown())).nullish(),
  delivery: keyed,
  certificates: texts,
  temperature: keyed,
  medium: texts,
  country: z.string().nullish(),
  colour: z.string().nullish(),
  flags: texts,
});

const fileSchema = z.object({
  enquiries: z.array(z.object({ id: z.string(), text: z.string(), truth: truthSchema })),
});

type EnquiryFile = z.infer<typeof fileSchema>;
type Truth = z.infer<typeof truthSchema>;

const setFields = [
  'product',
  'material',
  'materialExcluded',
  'process',
  'standards',
  'certificates',
  'medium',
  'flags',
] as const;
const keyFields = ['dimensions', 'temperature', 'delivery'] as const;
const singleFields = ['hardness', 'quantity', 'callout', 'country', 'colour'] as const;
// In the order of the handbook; the last two count for themselves.
const fieldNames = [
  'product',
  'material',
  'materialExcluded',
  'hardness',
  'process',
  'dimensions',
  'standards',
  'callout',
  'quantity',
  'quantities',
  'certificates',
  'temperature',
  'medium',
  'country',
  'colour',
  'delivery',
  'flags',
] as const;

/** Exactly what `--json` prints. */
export interface EnquiryEvaluation extends Score {
  count: number;
  exact: number | null;
  flags: Score;
  spurious: number | null;
  fields: Record<string, FieldScore>;
  misses: Miss[];
}

export function evaluateEnquiries({ enquiries }: EnquiryFile): EnquiryEvaluation {
  const sheet = openSheet(fieldNames);
  const exact = enquiries.filter(({ id, text, truth }) =>
    compare(sheet, id, { truth, got: toEnquiryRecord(readEnquiry(text)) }),
  ).length;
  const scored = [...sheet.tallies].flatMap(([field, tally]) => (isScored(field) ? [tally] : []));
  const sum = addTallies(scored);
  const { f1, precision, recall } = toScore(sum);
  const flags = sheet.tallies.get('flags') ?? { support: 0, given: 0, right: 0 };
  const extra = sheet.misses.filter(({ field, expected }) => isScored(field) && expected === null).length;
  return {
    count: enquiries.length,
    exact: ratio(exact, enquiries.length),
    f1,
    precision,
    recall,
    flags: toScore(flags),
    spurious: ratio(extra, sum.given),
    fields: toFieldScores(sheet),
    misses: sheet.misses,
  };
}

/** The file in its form, or an error with a sentence for the person who named it. */
export function readEnquiryFile(path: string): EnquiryFile {
  const parsed = fileSchema.safeParse(readJsonFile(path));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') || 'the top';
  throw new Error(`${path} is no file of enquiries: at ${place}, ${issue?.message ?? 'unknown form'}.`);
}

function isScored(field: string): boolean {
  return field !== 'delivery' && field !== 'flags';
}

// True where every field but delivery and flags is right.
function compare(
  sheet: ScoreSheet,
  id: string,
  { truth, got }: { truth: Truth; got: EnquiryRecord },
): boolean {
  const right: [string, boolean][] = [
    ...setFields.map((field): [string, boolean] => [
      field,
      enterTexts(sheet, { id, field, expected: truth[field] ?? [], got: got[field] }),
    ]),
    ...keyFields.map((field): [string, boolean] => [
      field,
      enterKeys(sheet, { id, field, expected: truth[field] ?? {}, got: { ...got[field] } }),
    ]),
    ...singleFields.map((field): [string, boolean] => [
      field,
      enter(
        sheet,
        { id, field, key: null, expected: truth[field], got: got[field] },
        field === 'callout' ? isSameCallout : isEqual,
      ),
    ]),
    ['quantities', enterQuantities(sheet, id, { truth, got })],
  ];
  return right.every(([field, isRight]) => isRight || !isScored(field));
}

interface Compared<T> {
  id: string;
  field: string;
  expected: T;
  got: T;
}

function enterTexts(sheet: ScoreSheet, { id, field, expected, got }: Compared<readonly string[]>): boolean {
  const form = field === 'standards' ? toStandardForm : toTextForm;
  const known = new Map(expected.map((each) => [form(each), each]));
  const given = new Map(got.map((each) => [form(each), each]));
  return [...new Set([...known.keys(), ...given.keys()])]
    .map((each) =>
      enter(
        sheet,
        { id, field, key: null, expected: known.get(each), got: given.get(each) },
        (a, b) => form(String(a)) === form(String(b)),
      ),
    )
    .every(Boolean);
}

function enterKeys(
  sheet: ScoreSheet,
  { id, field, expected, got }: Compared<Record<string, unknown>>,
): boolean {
  return [...new Set([...Object.keys(expected), ...Object.keys(got)])]
    .map((key) => enter(sheet, { id, field, key, expected: expected[key], got: got[key] }, isEqual))
    .every(Boolean);
}

function enterQuantities(
  sheet: ScoreSheet,
  id: string,
  { truth, got }: { truth: Truth; got: EnquiryRecord },
): boolean {
  const expected = truth.quantities ?? [];
  return Array.from({ length: Math.max(expected.length, got.quantities.length) }, (_, at) =>
    enter(
      sheet,
      { id, field: 'quantities', key: null, expected: expected[at], got: got.quantities[at] },
      isEqual,
    ),
  ).every(Boolean);
}

function isEqual(expected: unknown, got: unknown): boolean {
  if (typeof expected === 'number' && typeof got === 'number') return isNear(expected, got);
  if (typeof expected === 'string' && typeof got === 'string')
    return toTextForm(expected) === toTextForm(got);
  if (!isRecord(expected) || !isRecord(got)) return (expected ?? null) === (got ?? null);
  return [...new Set([...Object.keys(expected), ...Object.keys(got)])].every((key) =>
    isEqual(expected[key], got[key]),
  );
}

function isSameCallout(expected: unknown, got: unknown): boolean {
  const form = (code: unknown): string =>
    String(code)
      .toUpperCase()
      .replaceAll(/[^A-Z0-9]/g, '');
  return form(expected) === form(got);
}

function toTextForm(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

// National prefix before EN or ISO and year dropped, without blanks.
function toStandardForm(name: string): string {
  return toTextForm(name)
    .replace(/^(?:(?:uni|din|bs|nf|une|onorm|sn|en)[ -]+)+(?=(?:en|iso)\b)/, '')
    .replace(/:(?:19|20)\d\d/, '')
    .replaceAll(' ', '');
}

function print({
  count,
  exact,
  f1,
  precision,
  recall,
  flags,
  spurious,
  fields,
  misses,
}: EnquiryEvaluation): void {
  console.log(
    `${count} enquiries, exact ${toPercent(exact)}; F1 ${toPercent(f1)}, precision ${toPercent(precision)}, recall ${toPercent(recall)}`,
  );
  console.log(
    `flags F1 ${toPercent(flags.f1)}, precision ${toPercent(flags.precision)}, recall ${toPercent(flags.recall)}; spurious ${toPercent(spurious)}\n`,
  );
  console.log(toFieldTable(fields));
  for (const { id, field, key, expected, got } of misses)
    console.log(`${id ?? ''} ${field} ${key ?? ''}: ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`);
}

function run(args: readonly string[]): void {
  const [path, ...others] = args.filter((each) => each !== '--json' && each !== '--');
  if (!path || others.length > 0)
    throw new Error('Name one file of enquiries: eval:enquiries FILE [--json].');
  const evaluation = evaluateEnquiries(readEnquiryFile(path));
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
