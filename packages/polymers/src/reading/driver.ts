import { analyse } from './analysis.ts';
import { readAxes } from './axis.ts';
import { readBeside, readThreadAndShape } from './beside.ts';
import { readCertificates } from './certificate.ts';
import { readColour } from './colour.ts';
import { readDash } from './dash.ts';
import { readDelivery } from './delivery.ts';
import { raiseFlags } from './flags.ts';
import { readHardness } from './hardness.ts';
import { readCalloutField, readCalloutHardness } from './calloutField.ts';
import { readMaterials } from './material.ts';
import { readMedia } from './medium.ts';
import { findNoise } from './noise.ts';
import { findFirstPart } from './part.ts';
import { readPlaces } from './place.ts';
import { readProcesses } from './process.ts';
import { readProduct } from './product.ts';
import { readQuantities } from './quantity.ts';
import { readSizes } from './size.ts';
import type { Context, Finding, Stage } from './stage.ts';
import { readStandards } from './standard.ts';
import { readTemperature } from './temperature.ts';
import type { ReadField, ReadFlag, ReadValue } from './value.ts';
import type { Language } from '@sebino/domain/language';

// In the order in which figures are given away: what has an unmistakable form first, bare quantities last.
const stages: readonly Stage[] = [
  findNoise,
  readCalloutField,
  readDash,
  readStandards,
  readProduct,
  readMaterials,
  readCertificates,
  readTemperature,
  readHardness,
  readCalloutHardness,
  readThreadAndShape,
  readSizes,
  readBeside,
  readDelivery,
  readAxes,
  readMedia,
  readProcesses,
  readColour,
  readQuantities,
  readPlaces,
  raiseFlags,
];

/** Everything the stages found in a text. */
export interface Found {
  language: Language | undefined;
  values: readonly ReadValue[];
  flags: readonly ReadFlag[];
}

/** Runs the stages over one text; each sees what the earlier ones found and claimed. */
export function runStages(text: string, options: { language?: Language; attachments?: boolean }): Found {
  const analysis = analyse(text, options.language);
  const { outside, hasSeveral } = findFirstPart(analysis);
  const claimed = new Set<number>();
  const values: ReadValue[] = [];
  const byField = new Map<ReadField, string[]>();
  const flags = new Set<ReadFlag>(hasSeveral ? ['several-parts'] : []);
  const context: Context = {
    analysis,
    isFree: (at) => !claimed.has(at) && !outside.has(at),
    isOutside: (at) => outside.has(at),
    values,
    byField,
    flags,
    hasAttachments: options.attachments === true,
  };
  for (const stage of stages) {
    const finding: Finding = stage(context);
    for (const value of finding.values ?? []) {
      values.push(value);
      addTo(byField, value);
    }
    for (const flag of finding.flags ?? []) flags.add(flag);
    for (const [first, last] of finding.claims ?? [])
      for (let at = first; at <= last; at += 1) claimed.add(at);
  }
  return { language: analysis.language, values: withoutRepeats(values), flags: [...flags] };
}

function addTo(byField: Map<ReadField, string[]>, { field, value }: ReadValue): void {
  const same = byField.get(field);
  if (same) same.push(String(value));
  else byField.set(field, [String(value)]);
}

// One value for each key, and each element of a list once: the first reading stands.
function withoutRepeats(values: readonly ReadValue[]): ReadValue[] {
  const seen = new Set<string>();
  return values.filter(({ field, key, index, value }) => {
    const slot =
      key === undefined ? `${field} ${isList(field) ? value : ''}` : `${field} ${index ?? ''} ${key}`;
    return !seen.has(slot) && seen.add(slot);
  });
}

function isList(field: ReadField): boolean {
  return field !== 'callout' && field !== 'country' && field !== 'colour';
}
