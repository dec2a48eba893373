import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { as568, findAs568, findAs568BySize } from '../src/as568.ts';
import { composeCallout, readCallout, toParts } from '../src/callout.ts';
import { figureOf } from '../src/figure.ts';
import type { FigureDimensions } from '../src/figure.ts';
import { toSvg } from '../src/figure/svg.ts';
import { nearestOrings, readOringSize } from '../src/oring.ts';
import { readEnquiry } from '../src/reading.ts';
import { readCalloutFile } from './evalCallouts.ts';
import { writeTable } from './readmeTable.ts';
import { home } from './subjects.ts';

// How long one call takes, warm, as a median: `pnpm bench:polymers [--write]`, into README.md. No test asserts it: a
// busy machine would fail.

interface Measured {
  what: string;
  goalUs?: number;
  /** Calls once for each input, and returns how many there were, so that no figure is of one lucky input. */
  round: () => number;
}

const warmUpMs = 1500;
const batches = 101;
const batchMs = 4;

const callouts = readCalloutFile(`${home}/data/examples-d2000.json`).examples.map(({ raw }) => raw);
const readings = callouts.flatMap((raw) => {
  const callout = readCallout(raw);
  return callout ? [toParts(callout)] : [];
});
const written = ['20x3', 'OR 2-223', 'Ø30 × 3,53', 'AS568-214', '1" x 1/8"', 'AN6227-12'];
const parts: readonly [string, FigureDimensions][] = [
  ['o-ring', { idMm: 40.87, csMm: 3.53 }],
  ['lip-seal', { shaftMm: 25, housingMm: 40, widthMm: 7 }],
  ['flat-gasket', { idMm: 30, odMm: 48, thicknessMm: 2 }],
  ['bellows', {}],
];

// Two mails of a thousand characters: what buyers write, one after the other.
const mails = [0, 1].map((half) =>
  readTexts()
    .filter((_, at) => at % 2 === half)
    .join('\n\n')
    .slice(0, 1000),
);

const measured: readonly Measured[] = [
  { what: 'read a call-out', goalUs: 20, round: over(callouts, readCallout) },
  {
    what: 'read an enquiry of 1,000 characters',
    goalUs: 1000,
    round: over(mails, (text) => readEnquiry(text)),
  },
  { what: 'write a call-out', round: over(readings, (each) => composeCallout(each)) },
  {
    what: 'find an O-ring by its figures',
    goalUs: 5,
    round: over(as568, ({ idMm, csMm }) => findAs568BySize(idMm + 0.02, csMm)),
  },
  { what: 'find an O-ring by its dash number', goalUs: 5, round: over(as568, ({ dash }) => findAs568(dash)) },
  { what: 'read the size of an O-ring', round: over(written, readOringSize) },
  {
    what: 'find the five nearest O-rings',
    round: over(as568, ({ idMm }) => nearestOrings({ idMm, csMm: 3 }, 5)),
  },
  {
    what: 'draw a figure to SVG',
    goalUs: 500,
    round: over(parts, ([id, dimensions]) => draw(id, dimensions)),
  },
];

const processor = cpus()[0]?.model ?? 'unknown processor';
const rows = measured.map(({ what, goalUs, round }): string[] => {
  const us = medianUs(round);
  if (goalUs === undefined) return [what, toTime(us), '', ''];
  return [what, toTime(us), `≤ ${toTime(goalUs)}`, us <= goalUs ? 'met' : 'missed'];
});
writeTable('speed', [
  [`one call, warm, on Node ${process.version}, ${processor}`, 'median', 'goal', ''],
  ...rows,
]);

function readTexts(): readonly string[] {
  const { enquiries } = JSON.parse(readFileSync(`${home}/data/enquiries-examples.json`, 'utf8'));
  return enquiries.map(({ text }: { text: string }) => text);
}

function draw(id: string, dimensions: FigureDimensions): string | undefined {
  const answer = figureOf(id, dimensions);
  return answer && toSvg(answer.figure);
}

function over<T>(inputs: readonly T[], call: (input: T) => unknown): () => number {
  const kept: unknown[] = [];
  return () => {
    // An answer that nobody keeps may be optimised away.
    inputs.forEach((input, at) => (kept[at] = call(input)));
    return inputs.length;
  };
}

function medianUs(round: () => number): number {
  timeUs(round, warmUpMs);
  const times = Array.from({ length: batches }, () => timeUs(round, batchMs));
  return times.sort((a, b) => a - b)[Math.floor(batches / 2)] ?? NaN;
}

// Whole rounds until the time is over, as µs a call.
function timeUs(round: () => number, ms: number): number {
  const start = performance.now();
  let calls = 0;
  do calls += round();
  while (performance.now() - start < ms);
  return ((performance.now() - start) * 1000) / calls;
}

function toTime(us: number): string {
  return us < 100 ? `${Number(us.toPrecision(2))} µs` : `${Number((us / 1000).toPrecision(2))} ms`;
}
