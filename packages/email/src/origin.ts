import type { PageLanguage } from '@sebino/domain/language';

/**
 * Where an enquiry comes from, as part of a sentence: `dalla Germania`, `from Germany`, `aus Deutschland`. An unknown
 * code reads as "from abroad".
 *
 * @param country ISO 3166-1 alpha-2
 */
export function originPhrase(country: string, language: PageLanguage): string {
  const name = countryName(country, language);
  if (name === undefined) return abroad[language];
  switch (language) {
    case 'it':
      return italianPhrase(country, name);
    case 'en':
      return englishWithArticle.has(country) ? `from the ${name}` : `from ${name}`;
    case 'de':
      return `aus ${germanArticles[country] ?? ''}${germanDatives[country] ?? name}`;
  }
}

/** The name of a country, or undefined when the code is none. */
export function countryName(country: string, language: PageLanguage): string | undefined {
  if (!/^[A-Z]{2}$/.test(country) || country === 'ZZ') return undefined;
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(country);
}

const abroad: Record<PageLanguage, string> = { it: 'dall’estero', en: 'from abroad', de: 'aus dem Ausland' };

// Italian joins "da" with the country's article, which no locale data gives. Countries not named here are said
// without one, in brackets.
const italianForms: readonly (readonly [string, string])[] = [
  [
    'dalla ',
    'BA BG BY CH CN CO CZ DE DK ES FI FR GE GR HR KR LT LV LY MD MK MY NG NO NZ PL RO RS RU SE SI SK TH TN TR',
  ],
  ['dall’', 'AL AM AR AT AU AZ DZ EC EE EG HU ID IE IN IQ IR IS IT SA UA UY UZ'],
  ['dal ', 'BD BE BR CA CL GB JO JP KW KZ LB LI LU MA ME MX PE PK PT PY QA SN VE VN XK ZA'],
  ['dai ', 'NL'],
  ['dagli ', 'AE US'],
  ['dalle ', 'PH'],
  ['da ', 'AD CU CY IL MC MT SG SM TW'],
];

function italianPhrase(country: string, name: string): string {
  const form = italianForms.find(([, countries]) => countries.split(' ').includes(country));
  return form === undefined ? `${abroad.it} (${name})` : `${form[0]}${name}`;
}

const englishWithArticle = new Set(['AE', 'BS', 'DO', 'GB', 'GM', 'MV', 'NL', 'PH', 'US']);

const germanArticles: Readonly<Record<string, string>> = {
  ...{ AE: 'den ', MV: 'den ', NL: 'den ', PH: 'den ', US: 'den ' },
  ...{ CF: 'der ', CH: 'der ', DO: 'der ', MN: 'der ', SK: 'der ', TR: 'der ', UA: 'der ' },
  ...{ GB: 'dem ', IQ: 'dem ', IR: 'dem ', LB: 'dem ', SD: 'dem ', SN: 'dem ', XK: 'dem ', YE: 'dem ' },
};

/** Names that change after "aus". */
const germanDatives: Readonly<Record<string, string>> = {
  AE: 'Vereinigten Arabischen Emiraten',
  CF: 'Zentralafrikanischen Republik',
  DO: 'Dominikanischen Republik',
  GB: 'Vereinigten Königreich',
  MV: 'Malediven',
  NL: 'Niederlanden',
  PH: 'Philippinen',
  US: 'Vereinigten Staaten',
};
