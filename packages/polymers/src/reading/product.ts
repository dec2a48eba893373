import { hasMark, markFrom, markUpTo, spanOf } from './analysis.ts';
import type { Analysis, ReadTerm } from './analysis.ts';
import { isSentenceEnd } from './stage.ts';
import type { Context, Finding } from './stage.ts';
import { usesIn } from './use.ts';
import type { ReadValue } from './value.ts';

// Words for what is made in general: a named product beside them says more.
const general: ReadonlySet<string> = new Set(['moulded-part']);
const cellular = 'sponge-part';
// A sponge is a material as well: a profile of sponge is a profile.
const flat: ReadonlySet<string> = new Set(['flat-gasket', 'washer']);
const fromSponge: ReadonlySet<string> = new Set([
  'profile',
  'cord',
  'sheet',
  'tube-hose',
  'plug-cap',
  'roller',
]);

/**
 * The product asked for: one id, or none. A word of several products is settled by its surroundings or left unread; a
 * product the part is only for ("gasket for hose") does not count while another is named.
 */
export function readProduct(context: Context): Finding {
  const terms = context.analysis.terms.filter(
    (term) =>
      term.vocabulary === 'product' && !context.isOutside(term.first) && isProduct(context.analysis, term),
  );
  const chosen = chooseAmong(context, terms);
  if (!chosen) return { claims: claimsOf(terms) };
  const { term, id, isStated } = onEdge(context, chosen);
  const spans = [spanOf(context.analysis, term.first, term.last)];
  const value: ReadValue = isStated
    ? { field: 'product', value: id, origin: 'stated', spans }
    : { field: 'product', value: id, origin: 'derived', spans, rule: 'settled-by-surroundings' };
  return { values: [value], claims: claimsOf(terms) };
}

// "guarnizione a U per lamiera": what grips a sheet is a profile.
function onEdge({ analysis }: Context, chosen: Chosen): Chosen {
  if (chosen.id !== 'u-cup' || !/^(?:guarnizion|joint|junta)/i.test(chosen.term.written)) return chosen;
  const isGripping = analysis.marks('axis').some(({ meaning }) => meaning === 'panel');
  return isGripping ? { ...chosen, id: 'profile', isStated: false } : chosen;
}

interface Chosen {
  term: ReadTerm;
  id: string;
  isStated: boolean;
}

function chooseAmong(context: Context, terms: readonly ReadTerm[]): Chosen | undefined {
  const asked = terms.filter((term) => !isOnlyFor(context, term) && !isSource(context, term));
  const candidates = asked.length > 0 ? asked : terms;
  const exact = candidates.flatMap((term): Chosen[] =>
    term.ids[0] && term.ids.length === 1 ? [{ term, id: term.ids[0], isStated: true }] : [],
  );
  const named = exact.filter(({ id }) => !general.has(id) && id !== cellular);
  const sponge = exact.find(({ id }) => id === cellular);
  const first = moreExact(named);
  if (
    first &&
    (!sponge || fromSponge.has(first.id) || (first.term.first < sponge.term.first && !flat.has(first.id)))
  )
    return first;
  if (sponge) return sponge;
  for (const term of candidates) {
    const id = term.ids.length > 1 ? settle(context, term) : undefined;
    if (id) return { term, id, isStated: false };
  }
  return exact[0] ?? workedGoods(context, candidates);
}

// Deflashing and post-curing are work on moulded goods, whatever they are called.
function workedGoods({ analysis, isOutside }: Context, seals: readonly ReadTerm[]): Chosen | undefined {
  const work = analysis.terms.find(
    ({ vocabulary, ids, first }) =>
      vocabulary === 'process' && /^(?:deflashing|post-curing)/.test(ids[0] ?? '') && !isOutside(first),
  );
  const goods = work && analysis.marks('goods').find(({ first }) => !isOutside(first));
  if (!work || !(goods || seals.length > 0) || analysis.marks('service').length === 0) return undefined;
  return { term: work, id: 'moulded-part', isStated: false };
}

// "gaskets cut from 6 mm sheet", "Dichtungen aus EPDM-Platten": what the part is cut from.
function isSource({ analysis }: Context, { ids, first }: ReadTerm): boolean {
  return (
    ids[0] === 'sheet' &&
    analysis.tokens
      .slice(Math.max(0, first - 4), first)
      .some(({ folded }) => /^(?:aus|from|da|dalla|partir|desde)$/.test(folded))
  );
}

// "anelli di tenuta V-ring": of two names side by side that of the ring says more.
function moreExact([first, second]: readonly Chosen[]): Chosen | undefined {
  const isApposed = first && second && first.term.last + 1 === second.term.first;
  return isApposed && /^[ovx]-ring$/.test(second.id) ? second : first;
}

// "for hoses", "per rubinetti": the word for what the part serves.
function isOnlyFor({ analysis }: Context, { first }: ReadTerm): boolean {
  for (let back = first - 1; back >= Math.max(0, first - 3); back -= 1) {
    const token = analysis.tokens[back];
    if (!token || token.kind !== 'word') return false;
    if (!markUpTo(analysis, 'for', back)) continue;
    // "richiesta di offerta per o-ring", "Angebot für O-Ringe", "prix pour joints": what is asked for.
    return !isAskedFor(analysis.tokens, back);
  }
  return false;
}

const asking: ReadonlySet<string> = new Set(
  'offerta preventivo prezzo prezzi quotazione richiesta fornitore fornitori fornitura stampo stampi stampaggio produzione quote quotation price prices offer supplier moulder mould mold rfq enquiry inquiry request production angebot anfrage preis preise lieferant hersteller werkzeug produktion bedarf preisanfrage offre prix devis fournisseur demande moule fabricant production fabrication besoin chiffrage oferta cotizacion presupuesto precio precios proveedor solicitud molde fabricante produccion fabricacion necesidad looking cerchiamo cerco suchen interessiert pezzi pz pcs pieces stuck stk piezas uds unidades unites nr metri meter metres m kit set satz jeu juego serie sets consultation tranciatura fustellatura troquelado decoupe stanzen punching servizio costruzione realizzazione kosten costo cost moulding molding deflashing sbavatura entgraten ebavurage desbarbado vulkanisation partner grande spezialisten bitte bedarfs lotto batch los lot lote'.split(
    ' ',
  ),
);

function isAskedFor(tokens: Context['analysis']['tokens'], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1) {
    if (isSentenceEnd(tokens, back)) return true;
    const folded = tokens[back]?.folded ?? '';
    if (asking.has(folded)) return true;
    if (tokens[back]?.kind === 'number') return true;
  }
  return at <= 1;
}

/** Whether a word of the table is a product here, and not an everyday word or the name of a size. */
export function isProduct(analysis: Analysis, { first, last, written, ids }: ReadTerm): boolean {
  const { tokens } = analysis;
  const word = tokens[first]?.folded ?? '';
  const before = tokens[first - 1];
  const next = tokens[last + 1]?.folded ?? '';
  if (/^(?:stop|foot|pied|pie|tope|feet)$/.test(word) && ids.length < 2) return false;
  // "labbro parapolvere", "dust lip": a part of a shaft seal, neither bellows nor wiper.
  if (/^(?:labbro|labbri|labio|levre|lip)$/.test(before?.folded ?? '') && /polv|pouss|dust/.test(word))
    return false;
  // "corda 3" of a ring is its section, no cord; "in Rollen à 50 m" no rollers; "cap 24060" a postcode.
  if (
    ids.includes('cord') &&
    first === last &&
    analysis.hasRing &&
    !analysis.termsAt(first - 1).some(({ vocabulary }) => vocabulary === 'material') &&
    (tokens[last + 1]?.kind === 'number' || /^[:=ø]$/.test(next))
  )
    return false;
  // "5 rouleaux" of a sheet or a profile are how it is supplied.
  if (ids.includes('roller') && analysis.isByMetre && /^(?:rouleaux?|rollen?|rollos?|rolls?)$/.test(word))
    return false;
  if (
    ids.includes('roller') &&
    [first, first - 1, first - 2].some((at) => markFrom(analysis, 'machine', at)?.meaning === 'coil')
  )
    return false;
  if (
    /^(?:cap|plan|bague|rosetta|feuille|platte|bahn|mat|boot|manchon|protecteur|wheel|table)$/.test(word) &&
    (tokens[last + 1]?.kind === 'number' || /^[.:]$/.test(next))
  )
    return false;
  if (word === 'mat' || (word === 'bahn' && before === undefined)) return false;
  if (word === 'tube' && next === 'mill') return false;
  // A joint of machines, "joint venture", "our joint".
  if (word === 'joint' && analysis.language === 'en') return false;
  if (/^(?:ci|pj|plan|fichier|piece|tableau)$/.test(before?.folded ?? '') && /^joints?$/.test(word))
    return false;
  if (word === 'o' && before?.folded === '°') return false;
  if (/^(?:silent|mousse)$/.test(word) && written.length < 4) return false;
  return !(
    ids.includes('profile') && /^(?:firmen|company|aziendale|societa|empresa)$/.test(before?.folded ?? '')
  );
}

/** The one product that an ambiguous word means here; undefined where nothing decides. */
function settle(context: Context, { ids, first, last }: ReadTerm): string | undefined {
  const uses = usesIn(context);
  if (ids.includes('anti-vibration-mount') && ids.includes('bumper')) {
    if (uses.has('stop') && !uses.has('machine')) return 'bumper';
    return uses.has('machine') || uses.has('stud') || uses.has('load') ? 'anti-vibration-mount' : 'bumper';
  }
  if (ids.includes('anti-vibration-mount') && ids.includes('bushing'))
    return uses.has('load') || uses.has('stud') || uses.has('machine') ? 'anti-vibration-mount' : 'bushing';
  if (!ids.includes('flat-gasket')) return ids.length <= 2 ? ids[0] : undefined;
  return settleSeal(context, uses, [first, last]);
}

function settleSeal(
  { analysis }: Context,
  uses: ReadonlySet<string>,
  [first, last]: readonly [number, number],
): string | undefined {
  const near: readonly [number, number] = [first - 4, last + 6];
  const has = (meaning: string): boolean => hasMark(analysis, 'use', near, meaning);
  if (has('rod')) return 'u-cup';
  if (has('shaft')) return 'lip-seal';
  if (has('tap')) return 'tap-seal';
  if (has('flange') || uses.has('cut') || uses.has('thickness')) return 'flat-gasket';
  if (has('pipe')) return 'manhole-pipe-seal';
  if (uses.has('three-sizes')) return 'flat-gasket';
  if (uses.has('ring-size')) return 'o-ring';
  return undefined;
}

function claimsOf(terms: readonly ReadTerm[]): (readonly [number, number])[] {
  return terms.map(({ first, last }) => [first, last] as const);
}
