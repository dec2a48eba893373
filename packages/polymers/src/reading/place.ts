import { hasMark, markUpTo, spanOf } from './analysis.ts';
import { beginsPlace, findPlace } from './gazetteer.ts';
import { plain } from '../lexicon/fold.ts';
import type { Place } from './gazetteer.ts';
import { isSentenceEnd } from './stage.ts';
import type { Context, Finding } from './stage.ts';
import type { ReadValue } from './value.ts';
import { postcodeLetters } from './words/country.ts';

interface Found {
  place: Place | undefined;
  first: number;
  last: number;
  /** 2: named as the destination; 1: after a word that leads to a place; 0: anywhere, an address for example. */
  rank: number;
}

/**
 * The town or region and the country that the writer names: the destination before any other, never the port behind FOB.
 * A town of the list gives its country, derived. A name behind "delivery to" that no list knows is still the place.
 */
export function readPlaces(context: Context): Finding {
  const found = placesIn(context);
  const towns = found.filter(({ place }) => place === undefined || place.kind === 'town');
  const town = best(towns);
  const country = countryOf(context, found, town);
  const values: ReadValue[] = [];
  const { analysis } = context;
  if (town)
    values.push({
      field: 'delivery',
      key: 'place',
      value: nameOf(context, town),
      origin: 'stated',
      spans: [spanOf(analysis, town.first, town.last)],
    });
  if (country) values.push(country);
  return { values };
}

function nameOf({ analysis }: Context, { first, last }: Found): string {
  const { from, to } = spanOf(analysis, first, last);
  return analysis.text.slice(from, to).replaceAll(/\s+/g, ' ');
}

function best(found: readonly Found[]): Found | undefined {
  return found.toSorted((a, b) => b.rank - a.rank || a.first - b.first)[0];
}

// A country named as the destination, the country of the town, a country named anywhere, the letters of a postcode.
function countryOf(
  context: Context,
  found: readonly Found[],
  town: Found | undefined,
): ReadValue | undefined {
  const { analysis } = context;
  const countries = found.filter(({ place }) => place?.kind === 'country');
  const named = best(countries);
  const isBeside = named && town && named.first > town.last && named.first - town.last <= 4;
  if (
    named?.place &&
    (!town?.place || named.rank > town.rank || isBeside || (town.rank === 0 && named.rank === 0))
  )
    return {
      field: 'country',
      value: named.place.country,
      origin: 'stated',
      spans: [spanOf(analysis, named.first, named.last)],
    };
  if (town?.place)
    return {
      field: 'country',
      value: town.place.country,
      origin: 'derived',
      spans: [spanOf(analysis, town.first, town.last)],
      rule: 'country-of-town',
    };
  if (named?.place)
    return {
      field: 'country',
      value: named.place.country,
      origin: 'stated',
      spans: [spanOf(analysis, named.first, named.last)],
    };
  return ofPostcode(context);
}

function placesIn(context: Context): Found[] {
  const { tokens } = context.analysis;
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.kind !== 'word' || context.isOutside(at)) continue;
    const known = knownAt(context, at) ?? unknownAt(context, at);
    if (!known) continue;
    found.push(known);
    at = known.last;
  }
  return found;
}

// The longest name of up to four words; a name of small letters counts behind a word that leads to a place.
function knownAt(context: Context, at: number): Found | undefined {
  const { tokens, text } = context.analysis;
  if (!beginsPlace(tokens[at]?.folded ?? '')) return undefined;
  for (let last = Math.min(tokens.length - 1, at + 6); last >= at; last -= 1) {
    const end = tokens[last];
    if (
      end?.kind !== 'word' ||
      tokens.slice(at, last + 1).some(({ kind }) => kind === 'line' || kind === 'number')
    )
      continue;
    const written = text.slice(tokens[at]?.from, end.to);
    if (written.length > 40) continue;
    const place = findPlace(plain(written));
    if (!place || !isMeant(context, place, [at, last])) continue;
    return { place, first: at, last, rank: rankOf(context, at) };
  }
  return undefined;
}

function isMeant(context: Context, place: Place, [first, last]: readonly [number, number]): boolean {
  const { tokens } = context.analysis;
  const written = tokens[first]?.text ?? '';
  const hasCapital = /^\p{Lu}/u.test(written);
  const rank = rankOf(context, first);
  if (
    isBehindFob(context, first) ||
    isStreet(context, first, last) ||
    tokens[first - 1]?.folded === '@' ||
    (tokens[first - 1]?.folded === '.' && tokens[first]?.glued && place.kind === 'town')
  )
    return false;
  if (
    tokens[last + 1]?.folded === '@' ||
    (tokens[last + 1]?.glued && tokens[last + 1]?.folded === '.' && tokens[last + 2]?.glued)
  )
    return false;
  if (/^(?:uk|usa|uae)$/i.test(written)) return written === written.toUpperCase();
  // Not the make of a drawing or of the goods: "made in Italy".
  if (
    /^(?:made|hergestellt|fabrique|fabricado|prodotto)$/.test(tokens[first - 2]?.folded ?? '') &&
    tokens[first - 1]?.folded === 'in'
  )
    return false;
  if (place.isDoubtful)
    return (
      hasCapital &&
      (rank > 0 ||
        hasPostcode(context, first) ||
        isProvince(context, last) ||
        context.analysis.tokens.length === 1)
    );
  return hasCapital || rank > 0;
}

function rankOf(context: Context, first: number): number {
  const { analysis } = context;
  const before = analysis.tokens[first - 1]?.folded ?? '';
  for (let back = first - 1; back >= Math.max(0, first - 6); back -= 1) {
    if (isSentenceEnd(analysis.tokens, back)) break;
    const incoterm = markUpTo(analysis, 'incoterm', back);
    if (incoterm && incoterm.meaning !== 'FOB') return 2;
    const word = analysis.tokens[back]?.folded ?? '';
    if (
      markUpTo(analysis, 'delivery', back) &&
      !/^(?:by|within|due|bis|innerhalb|binnen|sous|required|servono)$/.test(word)
    )
      return 2;
  }
  return markUpTo(analysis, 'toPlace', first - 1) && !/^(?:da|di|ab|de|from)$/.test(before) ? 1 : 0;
}

function isBehindFob({ analysis }: Context, first: number): boolean {
  for (let back = first - 1; back >= Math.max(0, first - 3); back -= 1) {
    if (/^(?:fob|fas)$/.test(analysis.tokens[back]?.folded ?? '')) return true;
    if (!/^(?:port|of|hafen|porto|di|de|puerto|in|[:,])$/.test(analysis.tokens[back]?.folded ?? ''))
      return false;
  }
  return false;
}

// "Via Milano 12", "Berliner Straße": a street named after a town.
function isStreet({ analysis }: Context, first: number, last: number): boolean {
  if (
    markUpTo(analysis, 'street', first - 1) ||
    (markUpTo(analysis, 'street', first - 2) &&
      /^(?:di|de|du|la)$/.test(analysis.tokens[first - 1]?.folded ?? ''))
  )
    return true;
  const next = analysis.tokens[last + 1];
  return (
    /^(?:strasse|str|road|street|weg|platz|allee|avenue|lane)$/.test(next?.folded ?? '') ||
    (next?.folded === '-' && /^(?:strasse|str|platz|allee)$/.test(analysis.tokens[last + 2]?.folded ?? ''))
  );
}

function hasPostcode({ analysis }: Context, first: number): boolean {
  return /^\d{4,5}$/.test(analysis.tokens[first - 1]?.text ?? '');
}

// "(BS)"
function isProvince({ analysis }: Context, last: number): boolean {
  const [open, letters, close] = analysis.tokens.slice(last + 1, last + 4);
  return open?.folded === '(' && /^[A-Z]{2}$/.test(letters?.text ?? '') && close?.folded === ')';
}

// "consegna a Vattelapesca", "DAP Hinterdorf", "Lieferung nach Musterstadt", "25030 Castelcovati (BS)"
function unknownAt(context: Context, at: number): Found | undefined {
  const { analysis } = context;
  const token = analysis.tokens[at];
  const next = analysis.tokens[at + 1];
  if (!token || !/^\p{Lu}\p{Ll}{2,}/u.test(token.text) || isBehindFob(context, at)) return undefined;
  const state = stateBehind(context, at);
  const isLed = isLedTo(context, at);
  const isBeforeCountry = hasCountryBehind(context, at);
  const isAddressed =
    hasPostcode(context, at) &&
    (isProvince(context, at) || isProvince(context, at + 1) || isAddressLine(context, at));
  const isItalian = isProvince(context, at) && provinces.has(analysis.tokens[at + 2]?.text ?? '');
  if (!isLed && !isAddressed && !isBeforeCountry && !state && !isItalian) return undefined;
  if (
    isTradeWord(context, at) ||
    markUpTo(analysis, 'street', at - 1) ||
    hasMark(analysis, 'street', [at, at])
  )
    return undefined;
  const isHyphened = next?.folded === '-' && next.glued;
  if (isHyphened)
    return {
      place: state,
      first: at,
      last: endOfHyphens(context, at),
      rank: isLed ? 2 : rankOf(context, at),
    };
  const isDouble =
    next?.kind === 'word' &&
    /^\p{Lu}\p{Ll}+/u.test(next.text) &&
    !isTradeWord(context, at + 1) &&
    !states.test(next.text) &&
    !isSentenceEnd(analysis.tokens, at);
  return {
    place: state ?? (isItalian ? inItaly : undefined),
    first: at,
    last: isDouble ? at + 1 : at,
    rank: isLed ? 2 : rankOf(context, at),
  };
}

// "Guelph, Canada", "Sfax (Tunisie)": a name with its country behind it is a town.
function hasCountryBehind({ analysis }: Context, at: number): boolean {
  const { tokens } = analysis;
  if (!/^[,(]$/.test(tokens[at + 1]?.folded ?? '') || tokens[at + 2]?.kind !== 'word') return false;
  return [at + 2, at + 3].some((last) => {
    const { from, to } = spanOf(analysis, at + 2, last);
    return (
      tokens[last]?.kind === 'word' && findPlace(plain(analysis.text.slice(from, to)))?.kind === 'country'
    );
  });
}

const inItaly: Place = { kind: 'town', country: 'IT', isDoubtful: false };
// The letters of the Italian provinces, from the plates of cars.
const provinces: ReadonlySet<string> = new Set(
  'AG AL AN AO AP AQ AR AT AV BA BG BI BL BN BO BR BS BT BZ CA CB CE CH CL CN CO CR CS CT CZ EN FC FE FG FI FM FR GE GO GR IM IS KR LC LE LI LO LT LU MB MC ME MI MN MO MS MT NA NO NU OR PA PC PD PE PG PI PN PO PR PT PU PV PZ RA RC RE RG RI RM RN RO SA SI SO SP SR SS SU SV TA TE TN TO TP TR TS TV UD VA VB VC VE VI VR VT VV'.split(
    ' ',
  ),
);

// "Chalon-sur-Saône"
function endOfHyphens({ analysis }: Context, at: number): number {
  const { tokens } = analysis;
  let last = at;
  while (
    tokens[last + 1]?.folded === '-' &&
    tokens[last + 1]?.glued &&
    tokens[last + 2]?.kind === 'word' &&
    tokens[last + 2]?.glued &&
    last < at + 8
  )
    last += 2;
  return last;
}

// Two capitals that mean nothing else in the trade (PA and OR do), or the name: "Akron, OH", "Youngstown, Ohio", "Grand Rapids MI 49503".
const states =
  /^(?:FL|GA|KY|MI|MN|NJ|NY|OH|TN|TX|WI|Ohio|Texas|California|Michigan|Indiana|Illinois|Pennsylvania|Wisconsin|Florida|Tennessee|Kentucky)$/;

function stateBehind({ analysis }: Context, at: number): Place | undefined {
  const { tokens } = analysis;
  const isName = (place: number): boolean => /^\p{Lu}\p{Ll}+$/u.test(tokens[place]?.text ?? '');
  const end = isName(at + 1) && !states.test(tokens[at + 1]?.text ?? '') ? at + 1 : at;
  const hasComma = tokens[end + 1]?.folded === ',';
  const state = tokens[end + (hasComma ? 2 : 1)]?.text ?? '';
  if (!states.test(state) || (!hasComma && tokens[end + 2]?.text.length !== 5)) return undefined;
  return { kind: 'town', country: 'US', isDoubtful: false };
}

// "…, 69100 Villeurbanne": five figures and a name that fill a line or a clause.
function isAddressLine(context: Context, at: number): boolean {
  const { analysis } = context;
  const { tokens } = analysis;
  const before = tokens[at - 2];
  const isStart = before === undefined || before.kind === 'line' || /^[,:-]$/.test(before.folded);
  const end = tokens[at + 1];
  const isEnd = end === undefined || end.kind === 'line' || /^[,.(]$/.test(end.folded);
  return (
    isStart &&
    isEnd &&
    tokens[at - 1]?.text.length === 5 &&
    !hasMark(analysis, 'count', [at, at]) &&
    !hasMark(analysis, 'quantityLabel', [at, at])
  );
}

function isLedTo({ analysis }: Context, name: number): boolean {
  // "nach 4600 Wels": the postcode between.
  const at = /^\d{4,5}$/.test(analysis.tokens[name - 1]?.text ?? '') ? name - 1 : name;
  const incoterm = markUpTo(analysis, 'incoterm', at - 1);
  if (incoterm) return incoterm.meaning !== 'FOB';
  const lead = analysis.tokens[at - 1]?.folded ?? '';
  const isLead =
    /^(?:nach|presso|a|à|en|to|in|ad|sur)$/.test(lead) ||
    (lead === ':' &&
      /^(?:to|lieferort|lieferadresse|destinazione|destination|destino|luogo|lieferanschrift)$/.test(
        analysis.tokens[at - 2]?.folded ?? '',
      ));
  if (
    /^(?:usine|werk|plant|stabilimento)$/.test(lead) ||
    (/^(?:de|di|in|a|en)$/.test(lead) &&
      /^(?:usine|site|fabrica|planta|stabilimento|sede|werk)$/.test(analysis.tokens[at - 2]?.folded ?? ''))
  )
    return true;
  if (!isLead) return false;
  if (lead === ':') return true;
  const noun =
    /^(?:lieferung|versand|anlieferung|consegn[ae]|spedizione|resa|delivery|delivered|shipment|ship|livraison|expedition|livre|entrega|envio|puest[oa]s?|franco|liefern|spedire|destinazione|shipping|lieferort|plant|werk|site|usine|fabrica|planta|stabilimento)$/;
  for (let back = at - 2; back >= Math.max(0, at - 5); back -= 1) {
    if (isSentenceEnd(analysis.tokens, back)) return false;
    if (noun.test(analysis.tokens[back]?.folded ?? '')) return true;
  }
  return false;
}

function isTradeWord({ analysis }: Context, at: number): boolean {
  const word = analysis.tokens[at]?.folded ?? '';
  return (
    hasMark(analysis, 'month', [at, at]) ||
    hasMark(analysis, 'relative', [at, at + 2]) ||
    hasMark(analysis, 'timeUnit', [at, at]) ||
    hasMark(analysis, 'calendarWeek', [at, at]) ||
    hasMark(analysis, 'flag', [at, at + 2]) ||
    hasMark(analysis, 'colour', [at, at]) ||
    analysis.termsAt(at).length > 0 ||
    /^(?:grazie|danke|thanks|merci|gracias|cordiali|freundliche|kind|best|il|la|der|die|das|the|le|el|ihre|ihr|unser|unsere|vostro|nostro|notre|your|our|teilen|losen|abrufen|absprache|vereinbarung|bedarf|kundenwunsch|anfrage|auftrag|deutschland|kartons?|paletten?|rollen|stuck|beuteln?|tranchen|monatsabrufen|wochen|tagen|einzelverpackung|grossen|raten|mengen|teillieferungen|plan|zeichnung|muster|bemusterung|freigabe|eingang|bestellung|auftragseingang|folge|total|full|batches|lots|quantities|bulk|boxes|bags|our|kits?|sets?)$/.test(
      word,
    )
  );
}

// "D-70173 Stuttgart", "CH-8005"
function ofPostcode(context: Context): ReadValue | undefined {
  const { tokens } = context.analysis;
  const at = tokens.findIndex(
    (token, place) =>
      token.kind === 'word' &&
      tokens[place + 1]?.folded === '-' &&
      postcodeLetters[token.text] !== undefined &&
      !context.isOutside(place) &&
      tokens[place + 1]?.glued &&
      /^\d{4,5}$/.test(tokens[place + 2]?.text ?? '') &&
      tokens[place + 2]?.glued &&
      tokens[place + 3]?.kind === 'word',
  );
  const value = postcodeLetters[tokens[at]?.text ?? ''];
  return value === undefined
    ? undefined
    : {
        field: 'country',
        value,
        origin: 'derived',
        spans: [spanOf(context.analysis, at, at + 2)],
        rule: 'postcode',
      };
}
