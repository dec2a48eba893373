import type { Confidence } from '@sebino/domain/sector';
import type { As568Size } from '../src/as568.ts';
import { toSize } from '../src/as568/row.ts';
import type { As568Row } from '../src/as568/row.ts';
import { materialFactConstants } from './materialTable.ts';
import {
  certificateFile,
  d2000File,
  elastomerFile,
  mediumNameFile,
  plasticFile,
  processFile,
  productFile,
  readCsv,
  readTable,
  temperatureFile,
} from './raw.ts';

/** One generated constant: its name, the type it must satisfy, and its value. */
export interface Constant {
  name: string;
  type: string;
  value: unknown;
  /** Made when it is asked for, by a function: what would be much work at import. */
  isLate?: boolean;
}

/** The word of `Confidence` in a free note: the first that stands in it. A note without one is an error. */
export function toConfidence(note: string): Confidence {
  const word = /sourced-twice|sourced three times|sourced-once|general[- ]knowledge|contradicted/.exec(
    note,
  )?.[0];
  switch (word) {
    case 'sourced-twice':
    case 'sourced three times':
      return 'sourced-twice';
    case 'sourced-once':
    case 'contradicted':
      return word;
    case undefined:
      if (/\bsourced\b/.test(note)) return 'sourced-once';
      throw new Error(`no word of confidence in "${note}"`);
    default:
      return 'general-knowledge';
  }
}

function graded(row: { confidence: string; note?: string }): object {
  const note = row.note ? { note: row.note } : {};
  return { confidence: toConfidence(row.confidence), confidenceNote: row.confidence, ...note };
}

export function elastomerConstants(): Constant[] {
  const file = readTable('elastomers.json', elastomerFile);
  const rows = file.elastomers.map((row) => ({
    symbol: row.symbol,
    d1418: row.d1418,
    group: row.group,
    names: row.names,
    tradeNames: row.trade_names,
    aliases: row.aliases,
    serviceC: {
      min: row.service_temp_c.min,
      max: row.service_temp_c.max,
      source: row.service_temp_c.source,
      shortPeak: row.service_temp_c.short_peak,
    },
    hardnessShoreA: row.hardness_shore_a,
    polymerDensity: row.polymer_density_g_cm3,
    resistance: {
      mineralOil: row.resistance.mineral_oil,
      fuel: row.resistance.fuel,
      water: row.resistance.water,
      steam: row.resistance.steam,
      ozoneWeather: row.resistance.ozone_weather,
      diluteAcids: row.resistance.dilute_acids,
    },
    foodGradesCommon: row.resistance.food_grades_common,
    d2000Pairs: row.d2000_type_class,
    ...graded(row),
  }));
  const families = file.tpe_iso18064.families.map(({ symbol, en, trade, temp_c: range }) => {
    // Of the families only the range of TPU stands in a source.
    const source = symbol === 'TPU' ? 'snd' : 'gk';
    return {
      symbol,
      meaning: en,
      tradeNames: trade,
      ...(range ? { serviceC: { min: range[0], max: range[1], source } } : {}),
      confidence: symbol === 'TPU' ? 'sourced-once' : 'general-knowledge',
      confidenceNote: file.tpe_iso18064.confidence,
    };
  });
  return [
    { name: 'elastomerRows', type: "readonly import('./elastomer.ts').Elastomer[]", value: rows },
    {
      name: 'thermoplasticElastomerRows',
      type: "readonly import('./elastomer.ts').ThermoplasticElastomer[]",
      value: families,
    },
    {
      name: 'temperatureRangeRows',
      type: "readonly (import('./material.ts').ServiceRange & { symbol: string })[]",
      value: readTable('temperature-ranges.json', temperatureFile).ranges,
    },
    { name: 'sourceNames', type: 'Readonly<Record<string, string>>', value: file.sources },
    ...materialFactConstants(),
  ];
}

export function plasticConstants(): Constant[] {
  const rows = readTable('plastics.json', plasticFile).plastics.map((row) => ({
    symbol: row.symbol,
    names: Object.fromEntries(
      Object.entries(row.names).map(([language, text]) => [language, text.split(' / ')]),
    ),
    tradeNames: row.trade_names,
    density: row.density_g_cm3,
    serviceC: { min: row.service_temp_c[0], max: row.service_temp_c[1] },
    ...graded(row),
  }));
  return [{ name: 'plasticRows', type: "readonly import('./plastic.ts').Plastic[]", value: rows }];
}

export function processConstants(): Constant[] {
  const rows = readTable('processes.json', processFile).processes.map((row) => ({
    id: row.id,
    kind: row.kind,
    names: row.names,
    typicalBatch: row.typical_batch,
    partEnvelope: row.part_envelope,
    tolerance: row.tolerance,
    machineParameters: row.machine_parameters,
    ...graded(row),
  }));
  return [{ name: 'processRows', type: "readonly import('./process.ts').Process[]", value: rows }];
}

export function productConstants(): Constant[] {
  const file = readTable('products.json', productFile);
  const rows = file.products.map((row) => ({
    id: row.id,
    names: row.names,
    hs: row.hs,
    confidence: toConfidence(file.note),
    ...(row.note ? { note: row.note } : {}),
  }));
  const customs = file.codes.hs_cn.map(({ code, text, confidence }) => ({
    code,
    text,
    ...graded({ confidence }),
  }));
  const industry = file.codes.nace.map(({ code, text, rev, confidence }) => ({
    code,
    revision: rev,
    text,
    ...graded({ confidence }),
  }));
  return [
    { name: 'productRows', type: "readonly import('./product.ts').Product[]", value: rows },
    { name: 'customsCodeRows', type: "readonly import('./product.ts').CustomsCode[]", value: customs },
    { name: 'customsWarning', type: 'string', value: file.codes.hs_warning },
    { name: 'industryCodeRows', type: "readonly import('./product.ts').IndustryCode[]", value: industry },
  ];
}

export function certificateConstants(): Constant[] {
  const rows = readTable('certificates.json', certificateFile).certificates.map(
    ({ attaches_to: attachesTo, confidence, note, ...row }) => ({
      ...row,
      attachesTo,
      ...graded({ confidence, note }),
    }),
  );
  return [
    { name: 'certificateRows', type: "readonly import('./certificate.ts').CertificateKind[]", value: rows },
  ];
}

export function mediumConstants(): Constant[] {
  const rows = readCsv('elastomer-media.csv').map((row) => ({
    material: row['material'],
    medium: row['medium_id'],
    rating: Number(row['rating_1_4']),
    sourceRating: row['source_rating'],
    source: row['source'],
    confidence: toConfidence(row['confidence'] ?? ''),
    ...(row['note'] ? { note: row['note'] } : {}),
  }));
  return [
    { name: 'mediumRatingRows', type: "readonly import('./medium.ts').MediumRating[]", value: rows },
    { name: 'mediumClassOf', type: 'Readonly<Record<string, string>>', value: mediumClasses() },
  ];
}

// Fluids that are called oils and are no mineral oils: the class "oil and gasoline" says nothing about them.
const outsideTheirClass = ['hydraulic-oil-synthetic', 'hydraulic-phosphate-ester', 'oil-silicone'];

// The class of each medium: the end of its chain of broader words, where that is a class.
function mediumClasses(): Record<string, string> {
  const file = readTable('media-names.json', mediumNameFile);
  const broader = new Map(
    [...file.enquiry, ...file.chart].map(([id, , , , , , above = '']) => [id, above] as const),
  );
  const classOf = (id: string): string => {
    const above = broader.get(id) ?? '';
    return above === '' || above.startsWith('class:') ? above : classOf(above);
  };
  return Object.fromEntries(
    [...broader.keys()]
      .filter((id) => !outsideTheirClass.includes(id) && classOf(id) !== '')
      .map((id) => [id, classOf(id)]),
  );
}

/** Apart from the ratings: the lexicon needs the names only. */
export function mediumNameConstants(): Constant[] {
  const file = readTable('media-names.json', mediumNameFile);
  const rows = [...file.enquiry, ...file.chart, ...file.class].map(([id, en, it, de, fr, es, broader]) => ({
    id,
    names: Object.fromEntries(
      Object.entries({ en, it, de, fr, es }).map(([key, text]) => [key, text.split(';')]),
    ),
    ...(broader ? { broader } : {}),
    confidence: toConfidence(file.note),
  }));
  return [{ name: 'mediumNameRows', type: "readonly import('./medium.ts').MediumName[]", value: rows }];
}

export function as568Constants(): Constant[] {
  const rows = readCsv('as568.csv').map((line) => {
    const thousandths = (column: string): number => Math.round(Number(line[column]) * 1000);
    const dash = Number(line['dash']);
    const row: As568Row = {
      dash,
      id: thousandths('id_in'),
      idTolerance: thousandths('id_tol_in'),
      cs: thousandths('cs_in'),
      csTolerance: thousandths('cs_tol_in'),
      sizeConfidence: 'sourced-twice',
      toleranceConfidence: as568ToleranceConfidence(dash),
    };
    checkSize(toSize(row), line);
    return row;
  });
  return [{ name: 'as568Rows', type: "readonly import('./as568/row.ts').As568Row[]", value: rows }];
}

// What is reckoned from thousandths of an inch is what the table says, or the generation stops.
function checkSize(size: As568Size, line: Readonly<Record<string, string>>): void {
  const said = ['id_in', 'id_tol_in', 'cs_in', 'cs_tol_in', 'id_mm', 'id_tol_mm', 'cs_mm', 'cs_tol_mm'];
  const { idIn, idToleranceIn, csIn, csToleranceIn, idMm, idToleranceMm, csMm, csToleranceMm } = size;
  const reckoned = [idIn, idToleranceIn, csIn, csToleranceIn, idMm, idToleranceMm, csMm, csToleranceMm];
  const isSame = said.every((column, at) => Number(line[column]) === reckoned[at]);
  if (!isSame || line['dash'] !== size.dash)
    throw new Error(`size ${line['dash']} is not what its inches say`);
}

// The file has no column for it: the ranges are those of SOURCES.md.
function as568ToleranceConfidence(dash: number): Confidence {
  if (dash === 469 || dash === 470) return 'contradicted';
  return (dash >= 228 && dash <= 231) || dash > 900 ? 'sourced-once' : 'sourced-twice';
}

export function d2000Constants(): Constant[] {
  const file = readTable('d2000-tables.json', d2000File);
  const value = {
    types: mapped(file.types, ({ temp_c: temperatureC, confidence }) => ({ temperatureC, confidence })),
    classes: mapped(file.classes, ({ swell_max_pct: swellPercent, confidence }) => ({
      swellPercent,
      confidence,
    })),
    pairs: mapped(file.pairs, ({ polymers, confidence }) => ({ polymers, confidence })),
    suffixLetters: file.suffix_letters,
    suffixMethods: file.suffix_n1,
    suffixMethodsConfidence: toConfidence(file.suffix_n1_confidence),
    suffixTemperatureC: mapped(file.suffix_n2_temp_c, (each) => (typeof each === 'number' ? each : null)),
    suffixTemperatureColdC: file.suffix_n2_temp_c_for_F,
    suffixTemperatureConfidence: toConfidence(file.suffix_n2_confidence),
  };
  return [{ name: 'd2000Row', type: "import('./d2000.ts').D2000Tables", value }];
}

function mapped<A, B>(record: Readonly<Record<string, A>>, to: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
}
