import type { PageLanguage } from '@sebino/domain/language';

/**
 * Where the goods of an enquiry go, as part of a sentence: `con consegna in Germania`, `for delivery to Germany`,
 * `mit Lieferung nach Deutschland`. An unknown code reads as "for delivery abroad".
 *
 * @param country ISO 3166-1 alpha-2
 */
export function destinationPhrase(country: string, language: PageLanguage): string {
  const name = countryName(country, language);
  switch (language) {
    case 'it':
      return `con consegna ${italianPlace(country, name)}`;
    case 'en':
      return `for delivery ${englishPlace(country, name)}`;
    case 'de':
      return `mit Lieferung ${germanPlace(country, name)}`;
    case 'fr':
      return `avec livraison ${frenchPlace(country, name)}`;
    case 'es':
      return `con entrega ${spanishPlace(country, name)}`;
  }
}

function countryName(country: string, language: PageLanguage): string | undefined {
  if (!/^[A-Z]{2}$/.test(country) || country === 'ZZ') return undefined;
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(country);
}

// Italian joins most countries with "in", some with the article, islands and cities with "a": no locale data says
// which. Countries not named here are said in brackets.
const italianForms: readonly (readonly [string, string])[] = [
  [
    'in ',
    'AL AM AR AT AU AZ BA BD BE BG BR BY CA CH CL CN CO CZ DE DK DZ EC EE EG ES FI FR GE GR HR HU ID IE IL IN IQ ' +
      'IR IS IT JO JP KR KW KZ LB LI LT LU LV LY MA MD ME MK MX MY NG NO NZ PE PK PL PT PY QA RO RS RU SA SE SI SK ' +
      'SN TH TN TR UA UY UZ VE VN XK ZA',
  ],
  ['nel ', 'GB'],
  ['nei ', 'NL'],
  ['negli ', 'AE US'],
  ['nelle ', 'PH'],
  ['a ', 'CU CY MC MT SG SM TW'],
  ['ad ', 'AD'],
];

function italianPlace(country: string, name: string | undefined): string {
  return placeOf(italianForms, country, name) ?? abroad('all’estero', name);
}

function placeOf(forms: typeof italianForms, country: string, name: string | undefined): string | undefined {
  const form = forms.find(([, countries]) => countries.split(' ').includes(country));
  return form === undefined || name === undefined ? undefined : `${form[0]}${name}`;
}

function abroad(said: string, name: string | undefined): string {
  return name === undefined ? said : `${said} (${name})`;
}

function englishPlace(country: string, name: string | undefined): string {
  if (name === undefined) return 'abroad';
  return englishWithArticle.has(country) ? `to the ${name}` : `to ${name}`;
}

const englishWithArticle = new Set(['AE', 'BS', 'DO', 'GB', 'GM', 'MV', 'NL', 'PH', 'US']);

function germanPlace(country: string, name: string | undefined): string {
  if (name === undefined) return 'ins Ausland';
  return `${germanForms[country] ?? 'nach '}${germanNames[country] ?? name}`;
}

const germanForms: Readonly<Record<string, string>> = {
  ...{
    AE: 'in die ',
    CF: 'in die ',
    CH: 'in die ',
    DO: 'in die ',
    MN: 'in die ',
    NL: 'in die ',
    SK: 'in die ',
  },
  ...{ TR: 'in die ', UA: 'in die ', US: 'in die ', GB: 'in das ', MV: 'auf die ', PH: 'auf die ' },
  ...{
    IQ: 'in den ',
    IR: 'in den ',
    LB: 'in den ',
    SD: 'in den ',
    SN: 'in den ',
    XK: 'in den ',
    YE: 'in den ',
  },
};

/** Names that change after the article. */
const germanNames: Readonly<Record<string, string>> = {
  AE: 'Vereinigten Arabischen Emirate',
  GB: 'Vereinigte Königreich',
  US: 'Vereinigten Staaten',
};

// French joins by gender and number, and a masculine name that begins with a vowel like a feminine one.
const frenchForms: typeof italianForms = [
  [
    'en ',
    'AD AL AM AR AT AU AZ BA BE BG BO BY CH CI CN CO CZ DE DZ EC EE EG ES FI FR GE GR HR HU ID IE IL IN IQ IR IS IT ' +
      'JO KR LT LV LY MD MK MY NO NZ PL RO RS RU SA SE SI SK SY TH TN TR UA UG UY UZ ZA',
  ],
  [
    'au ',
    'BD BR CA CL CM CR DK GB GT JP KE KH KW KZ LB LI LK LU MA ME MX NG NP PA PE PK PT PY QA SN VE VN XK YE ZW',
  ],
  ['aux ', 'AE MV NL PH SC US'],
  ['à ', 'CU CY MC MG MT SG SM TW'],
];

function frenchPlace(country: string, name: string | undefined): string {
  return placeOf(frenchForms, country, name) ?? abroad('à l’étranger', name);
}

const spanishArticles: Readonly<Record<string, string>> = {
  AE: 'los ',
  CD: 'la ',
  CF: 'la ',
  DO: 'la ',
  GB: 'el ',
  NL: 'los ',
};

function spanishPlace(country: string, name: string | undefined): string {
  return name === undefined ? 'en el extranjero' : `en ${spanishArticles[country] ?? ''}${name}`;
}
