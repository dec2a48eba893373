import { readFileSync } from 'node:fs';
import { z } from 'zod';

const folder = new URL('../data/', import.meta.url);

/** Reads one JSON file of `data/` and checks its shape: a surprise in a table stops the generation. */
export function readTable<T>(file: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
}

/** Reads one CSV file of `data/` into records by column name. Fields may be quoted; none spans lines. */
export function readCsv(file: string): readonly Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(new URL(file, folder), 'utf8').trimEnd().split('\n');
  const columns = fields(head);
  return lines.map((line) => Object.fromEntries(fields(line).map((value, at) => [columns[at] ?? '', value])));
}

function fields(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

const names = z.partialRecord(z.enum(['en', 'it', 'de', 'fr', 'es']), z.array(z.string()));
const span = z.strictObject({ min: z.number(), max: z.number(), source: z.string() });
const grade = z.enum(['A', 'B', 'C', 'D']);
const confidence = z.enum(['sourced-twice', 'sourced-once', 'general-knowledge', 'contradicted']);

export const elastomerFile = z.strictObject({
  sources: z.record(z.string(), z.string()),
  resistance_scale: z.string(),
  iso1629_groups: z.record(z.string(), z.string()),
  elastomers: z.array(
    z.strictObject({
      symbol: z.string(),
      d1418: z.string(),
      group: z.string(),
      names,
      trade_names: z.array(z.string()),
      aliases: z.array(z.string()),
      service_temp_c: span.extend({ short_peak: z.number() }),
      hardness_shore_a: span,
      polymer_density_g_cm3: span,
      resistance: z.strictObject({
        mineral_oil: grade,
        fuel: grade,
        water: grade,
        steam: grade,
        ozone_weather: grade,
        dilute_acids: grade,
        food_grades_common: z.boolean(),
      }),
      d2000_type_class: z.array(z.string()),
      confidence: z.string(),
      note: z.string(),
    }),
  ),
  tpe_iso18064: z.strictObject({
    families: z.array(
      z.strictObject({
        symbol: z.string(),
        en: z.string(),
        trade: z.array(z.string()),
        temp_c: z.tuple([z.number(), z.number()]).nullable(),
      }),
    ),
    confidence: z.string(),
  }),
});

export const temperatureFile = z.strictObject({
  note: z.string(),
  ranges: z.array(
    z.strictObject({
      symbol: z.string(),
      minC: z.number().optional(),
      maxC: z.number().optional(),
      source: z.string(),
      confidence,
    }),
  ),
});

export const plasticFile = z.strictObject({
  standard: z.string(),
  plastics: z.array(
    z.strictObject({
      symbol: z.string(),
      names: z.partialRecord(z.enum(['en', 'it', 'de', 'fr', 'es']), z.string()),
      trade_names: z.array(z.string()),
      density_g_cm3: z.number(),
      service_temp_c: z.tuple([z.number(), z.number()]),
      confidence: z.string(),
      note: z.string(),
    }),
  ),
});

export const processFile = z.strictObject({
  processes: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(['rubber', 'plastics', 'cutting', 'finishing', 'tooling']),
      names,
      typical_batch: z.union([z.tuple([z.number(), z.number()]), z.tuple([z.string(), z.string()])]),
      part_envelope: z.string(),
      tolerance: z.string(),
      machine_parameters: z.array(z.string()),
      note: z.string(),
      confidence: z.string(),
    }),
  ),
});

const code = z.strictObject({ code: z.string(), text: z.string(), confidence: z.string() });

export const productFile = z.strictObject({
  products: z.array(z.strictObject({ id: z.string(), names, hs: z.string(), note: z.string() })),
  codes: z.strictObject({
    hs_cn: z.array(code),
    hs_warning: z.string(),
    nace: z.array(code.extend({ rev: z.string() })),
    eclass_note: z.string(),
    eudr: z.string(),
  }),
  note: z.string(),
});

export const certificateFile = z.strictObject({
  certificates: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      scope: z.string(),
      attaches_to: z.string(),
      validity: z.string(),
      kind: z.string(),
      aliases: z.array(z.string()),
      confidence: z.string(),
      note: z.string(),
    }),
  ),
  rule: z.string(),
});

const sourced = z.object({ confidence: confidence });
export const d2000File = z.object({
  types: z.record(z.string(), sourced.extend({ temp_c: z.number() })),
  classes: z.record(z.string(), sourced.extend({ swell_max_pct: z.number().nullable() })),
  pairs: z.record(z.string(), sourced.extend({ polymers: z.array(z.string()) })),
  suffix_letters: z.record(z.string(), z.string()),
  suffix_n1: z.record(
    z.string(),
    z.record(
      z.string(),
      z.strictObject({ method: z.string(), detail: z.string(), hours: z.number().nullable() }),
    ),
  ),
  suffix_n1_confidence: z.string(),
  suffix_n2_temp_c: z.record(z.string(), z.union([z.number(), z.literal('outdoor/ambient')])),
  suffix_n2_temp_c_for_F: z.record(z.string(), z.number()),
  suffix_n2_confidence: z.string(),
});

const bands = z.object({
  confidence: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.number().nullable())),
});
const gland = z.object({ source: z.string(), rows: z.array(z.array(z.union([z.number(), z.string()]))) });
export const toleranceFile = z.object({
  iso3302_1_moulded: bands.extend({ above_160_percent: z.array(z.number()), meaning: z.string() }),
  iso3302_1_extruded_unsupported: bands.extend({ note: z.string() }),
  iso3302_1_cut_length: bands.extend({ above_4000_percent: z.array(z.number()) }),
  flash_classes_iso3302: z.object({
    classes: z.record(z.string(), z.number().nullable()),
    confidence: z.string(),
    note: z.string(),
  }),
  din16742_tg6: bands.extend({ caution: z.string() }),
  iso2768_1_linear: bands.extend({ note: z.string() }),
  iso3601_1: z.object({
    series_cs_mm: z.array(z.number()),
    minor_cs_mm: z.array(z.number()),
    cs_tol_a: z.array(z.tuple([z.number(), z.number(), z.number()])),
    cs_tol_b: z.array(z.tuple([z.number(), z.number(), z.number()])),
    cs_tol_confidence: z.string(),
    common_metric_cs_mm: z.array(z.number()),
    jis_b2401_p: z.array(z.tuple([z.string(), z.number(), z.number()])),
  }),
  oring_gland: z.object({
    limits: z.array(z.strictObject({ what: z.string(), value: z.string(), source: z.string() })),
    apple_static_in: gland,
    apple_dynamic_in: gland,
    mould_shrinkage: z.strictObject({ value: z.string(), confidence: z.string() }),
  }),
});

const mediumNames = z.tuple(
  [z.string(), z.string(), z.string(), z.string(), z.string(), z.string()],
  z.string(),
);
export const mediumNameFile = z.strictObject({
  note: z.string(),
  enquiry: z.array(mediumNames),
  chart: z.array(mediumNames),
  class: z.array(mediumNames),
});
