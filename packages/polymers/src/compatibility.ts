import type { Finding } from '@sebino/domain/sector';
import { explainCertificate, explainContact, judgePfas } from './compatibility/approval.ts';
import { judgeHardness } from './compatibility/hardness.ts';
import type { HardnessNeed } from './compatibility/hardness.ts';
import { judgeMedium, severityOf } from './compatibility/medium.ts';
import { byRank, rankOf } from './compatibility/order.ts';
import type { AnswerRank, Contact, MaterialReason, MediumReason } from './compatibility/reason.ts';
import { hottestOf, judgeCure, judgePeak, judgeTemperature } from './compatibility/temperature.ts';
import type { TemperatureNeed } from './compatibility/temperature.ts';
import { materialSymbols } from './material.ts';
import type { MediumRating } from './medium.ts';
import { mediumNameRows } from './mediumName.generated.ts';

export type { HardnessNeed } from './compatibility/hardness.ts';
export type {
  AnswerRank,
  CertificateReason,
  Contact,
  ContactReason,
  CureReason,
  HardnessReason,
  MaterialReason,
  MediumCode,
  MediumLine,
  MediumReason,
  PeakReason,
  PfasReason,
  TemperatureReason,
} from './compatibility/reason.ts';
export type { TemperatureNeed } from './compatibility/temperature.ts';

/** What a part has to bear. What is absent is not asked; media and certificates are ids of their tables. */
export interface MaterialNeed {
  media?: readonly string[] | undefined;
  temperature?: TemperatureNeed | undefined;
  contact?: readonly Contact[] | undefined;
  certificates?: readonly string[] | undefined;
  pfasFree?: boolean | undefined;
  hardness?: HardnessNeed | undefined;
}

/** Charts of the user's own, as `importChart` reads them. Their lines warn; none of them excludes. */
export interface ChartOptions {
  charts?: readonly { rows: readonly (MediumRating & { understood?: boolean })[] }[] | undefined;
}

/** One material against the need, with every reason for and against it. */
export interface MaterialAnswer {
  symbol: string;
  verdict: Finding;
  reasons: readonly MaterialReason[];
  /** What its place in the list was decided by: see `answerOrder`. */
  rank: AnswerRank;
}

/**
 * Every material of the tables against a need, best first. The verdict is that of the worst reason: `does-not-fit`
 * before a warning (`borderline`), before what no table says (`not-known`). One line of a chart never excludes. What is
 * bound to a recipe, a part or a firm is `to-ask` and leaves the verdict of the polymer alone. A need that asks nothing
 * has no answers; one that asks nothing of the polymer is `not-known`.
 *
 * @example chooseMaterials({ media: ['hydraulic-oil-mineral'], temperature: { maxC: 90 } })[0] // NBR: fits, …
 */
export function chooseMaterials(
  need: MaterialNeed,
  { charts }: ChartOptions = {},
): readonly MaterialAnswer[] {
  const imported = importedLines(charts);
  return materialSymbols()
    .map((symbol) => toAnswer(symbol, reasonsFor(symbol, need, imported)))
    .filter((answer) => answer !== undefined)
    .toSorted((a, b) => byRank(a.rank, b.rank));
}

/** All that is published about one material in one medium, and what each line and all together mean. */
export function compareInMedium(
  material: string,
  medium: string,
  { charts }: ChartOptions = {},
): MediumReason {
  return judgeMedium({ material, medium, imported: importedLines(charts) });
}

/** The media of the tables, by what is known of one material in them. */
export interface MediaOfMaterial {
  /** Rated 1 or 2. */
  suited: readonly MediumReason[];
  /** Rated 3, or 4 without a second source. */
  doubtful: readonly MediumReason[];
  /** Rated 4 by two sources. */
  unsuited: readonly MediumReason[];
  contradicted: readonly MediumReason[];
  /** No line, or one about the class alone that rates it well. */
  noData: readonly MediumReason[];
  /** What the table of classes rates that is no medium: heat, cold, flame, oxidation, gas tightness. */
  properties: readonly MediumReason[];
}

/** For the page of a material: every medium that has a name in one of five lists, and the rated properties. */
export function mediaOf(material: string): MediaOfMaterial {
  const named = mediumNameRows.map(({ id }) => judgeMedium({ material, medium: id }));
  const isProperty = ({ medium }: MediumReason): boolean => propertyClasses.includes(medium);
  const all = named.filter((reason) => !isProperty(reason));
  const isContradicted = ({ lines }: MediumReason): boolean =>
    lines.some((line) => line.code === 'medium-contradicted');
  const rest = all.filter((reason) => !isContradicted(reason));
  const found = (finding: Finding): readonly MediumReason[] =>
    rest.filter((each) => each.finding === finding);
  return {
    suited: found('fits'),
    doubtful: found('borderline'),
    unsuited: found('does-not-fit'),
    contradicted: all.filter(isContradicted),
    noData: found('not-known'),
    properties: named.filter((reason) => isProperty(reason) && reason.lines.length > 0),
  };
}

const propertyClasses: readonly string[] = [
  'class:flame-retardance',
  'class:heat-resistance',
  'class:impermeability-to-gases',
  'class:low-temperature-flexibility',
  'class:oxidation-resistance',
];

function reasonsFor(
  symbol: string,
  need: MaterialNeed,
  imported: readonly MediumRating[],
): readonly MaterialReason[] {
  const temperature = need.temperature ?? {};
  const hottestC = hottestOf(temperature);
  const contacts = contactsOf(need);
  // What is touched is a medium too; of food no table speaks, only its papers do.
  const media = sorted([...(need.media ?? []), ...contacts])
    .map((medium) => judgeMedium({ material: symbol, medium, hottestC, imported }))
    .filter(({ code }) => code !== 'medium-by-declaration');
  const papers = sorted(need.certificates ?? []);
  return [
    ...media,
    judgeTemperature(symbol, temperature),
    judgePeak(symbol, temperature),
    judgeCure(symbol, temperature),
    need.hardness && judgeHardness(symbol, need.hardness),
    need.pfasFree ? judgePfas(symbol) : undefined,
    ...contacts.map((contact) => explainContact(symbol, contact)),
    ...papers.map((certificate) => explainCertificate(symbol, certificate)),
  ].filter((reason) => reason !== undefined);
}

function toAnswer(symbol: string, reasons: readonly MaterialReason[]): MaterialAnswer | undefined {
  if (reasons.length === 0) return undefined;
  const judged = reasons.flatMap(({ finding }) => (finding === 'to-ask' ? [] : finding));
  const verdict = judged.toSorted((a, b) => severityOf(b) - severityOf(a))[0] ?? 'not-known';
  return { symbol, verdict, reasons, rank: rankOf(symbol, verdict, reasons) };
}

function contactsOf({ contact = [], media = [] }: MaterialNeed): readonly Contact[] {
  const all: readonly Contact[] = ['drinking-water', 'food'];
  return all.filter((each) => contact.includes(each) || media.includes(each));
}

function importedLines(charts: ChartOptions['charts']): readonly MediumRating[] {
  // Whatever a chart says of itself, here it is one source.
  return (charts ?? [])
    .flatMap(({ rows }) => rows.filter((row) => row.understood !== false))
    .map((row) => ({ ...row, confidence: 'sourced-once' }));
}

function sorted(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].toSorted();
}
