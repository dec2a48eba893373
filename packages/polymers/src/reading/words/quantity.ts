import type { WordTable } from '../phrase.ts';

// Trade knowledge throughout.

/** Units in which parts are counted. */
export const countWords: WordTable = {
  pcs: {
    any: 'pcs, pc, pz, stk, ea, uds, ud, pce, pces, pzs, pzas, u',
    it: 'pezzi, pezzo, pezi, unità, nr, n, pz, cad, particolari',
    en: 'pieces, piece, parts, part, frames, units, off, each, items, nos, pc, no off',
    de: 'stück, stücke, stck, teile, st, einheiten, teilen, exemplare',
    fr: 'pièces, pièce, cadres, unités, unité, exemplaires, pcs',
    es: 'piezas, pieza, marcos, unidades, pzas, uds, unid, uni',
  },
  set: {
    any: 'set, sets, kit, kits',
    it: 'serie complete, confezioni, kit',
    en: 'sets, set, kits, kit',
    de: 'satz, sätze, sätzen, garnituren, sets',
    fr: 'jeux, jeu, lots complets, pochettes',
    es: 'juegos, juego, conjuntos',
  },
};

/** Before the figure: "Menge: 250". */
export const quantityLabels: WordTable = {
  label: {
    any: 'qty, q.ta, qta, qté, moq',
    it: 'quantità, q.tà, quantitativo, fabbisogno, pezzi, numero pezzi, n pezzi, nr pezzi, fornitura di, consumo, volume, ordine di, fabbisogno previsto, per quantità, scaglioni, prezzi per, prezzo per, quotare anche, anche per, quotazione anche per',
    en: 'quantity, qty, quantities, volume, requirement, demand, usage, order of, need, price breaks, price breaks at, price break, prices for, usage of, price for, price at, prices at, also quote, quote also, price also for, also for, also price',
    de: 'menge, mengen, stückzahl, bedarf, anzahl, stückzahlen, abnahmemenge, staffel, staffelmengen, staffelpreise, mengenstaffel, preise für, preis für, staffelung, preis bei, preise bei, bedarfsmenge, preis auch für, auch für, preise auch für, alternativ',
    fr: 'quantité, besoin, volume, qté, prix pour, quantitatif, paliers, consommation, aussi pour, chiffrer aussi, prix aussi pour, également pour',
    es: 'cantidad, necesidad, consumo, volumen, pedido de, cant, ctd, precio para, precios para, tirada, escalas, escalado, volúmenes, también para, precio también para, cotizar también',
  },
  yearLabel: {
    any: 'eau',
    it: 'fabbisogno annuo, quantità annua, consumo annuo, fabbisogno annuale, quantità annuale, consumo annuale, volume annuo, volumi annui, annuo, annui, annua, annue',
    en: 'annual quantity, annual volume, yearly quantity, annual requirement, annual usage, annual demand, yearly volume, yearly demand, estimated annual usage, annual need, yearly requirement',
    de: 'jahresbedarf, jahresmenge, menge pro jahr, jährlicher bedarf, bedarf pro jahr, jahresstückzahl, jährliche menge, jahresvolumen, jahresverbrauch, jährliche stückzahl',
    fr: 'quantité annuelle, besoin annuel, volume annuel, consommation annuelle',
    es: 'cantidad anual, consumo anual, necesidad anual, volumen anual, demanda anual, previsión anual',
  },
  monthLabel: {
    it: 'fabbisogno mensile, consumo mensile, quantità mensile',
    en: 'monthly quantity, monthly volume, monthly demand, monthly usage, monthly requirement',
    de: 'monatsbedarf, monatsmenge, monatlicher bedarf',
    fr: 'besoin mensuel, consommation mensuelle, quantité mensuelle',
    es: 'consumo mensual, necesidad mensual, cantidad mensual',
  },
  lotLabel: {
    it: 'lotto, lotti, lotti da, lotto da, lotti di, lotto di, lotto minimo, prima fornitura, primo ordine, lotti consegna',
    en: 'batch, batches of, lots of, lot of, lot, batch size, lot size, first order, initial order, call offs of, order quantity, releases of, moq, minimum order, trial order, orders of',
    de: 'los, losgröße, lose, abruf je, abrufe je, abruflose, abruflos, lieferlose, lieferlos, lose zu, lose à, losen zu, losen à, losen von, losgrösse, abrufe zu, abrufen zu, abrufe à, erstauftrag, erstbestellung, auftragsmenge, bestellmenge, teillieferungen zu, chargen zu, charge, abrufmenge, teilmengen von, abrufen à, abrufen von, mindestabnahme, losgrößen, serie, serien von',
    fr: 'lot, lots, lots de, lot de, série de, séries de, appels de, par lots de, première commande, série, commande de, livraisons de',
    es: 'lote, lotes, lotes de, lote de, serie de, series de, primer pedido, entregas de, en lotes de, pedido inicial, serie, pedidos de',
  },
};

/** Beside the figure: a need per year, per month, per order. */
export const periodWords: WordTable = {
  year: {
    any: '/yr, /y, /year, /anno, /a, /jahr, /an, /año, p.a, pa, /ano, per annum, /j',
    it: 'all anno, l anno, per anno, anno, annui, annue, annuo, annua, annuali, ogni anno, annualmente',
    en: 'per year, a year, yearly, annually, per annum, annual, p a, yr, each year, every year, pa',
    de: 'pro jahr, im jahr, jährlich, p a, per jahr, je jahr, jahresbedarf, jahresmenge, jährliche, jährlicher, pa',
    fr: 'par an, l an, annuel, annuelle, par année, chaque année, an',
    es: 'al año, por año, anuales, cada año, año, anualmente',
  },
  month: {
    any: '/month, /mese, /monat, /mois, /mes, /mo, /mth',
    it: 'al mese, mensili, ogni mese, per mese, mese, mensilmente',
    en: 'per month, a month, monthly, each month, every month',
    de: 'pro monat, im monat, monatlich, je monat, per monat',
    fr: 'par mois, mensuel, mensuelle, chaque mois',
    es: 'al mes, por mes, mensuales, cada mes',
  },
  order: {
    any: '/lot, /lotto, /los, /lote, /batch, /order, /charge',
    it: 'a lotto, per lotto, lotto, al lotto, per ordine, ad ordine, per consegna, a consegna, lotto minimo, per fornitura, ogni lotto, per serie',
    en: 'per batch, per lot, a batch, per order, per delivery, batch, lot, per call off, each batch, per release, a lot, per run, per shipment',
    de: 'pro los, je los, pro auftrag, je auftrag, pro lieferung, pro abruf, je abruf, je charge, pro charge, pro bestellung, je bestellung, pro serie, je serie, losgröße, je lieferung, losweise',
    fr: 'par lot, le lot, par commande, par livraison, par série, par appel, la série',
    es: 'por lote, por pedido, por entrega, el lote, por serie, lote, cada lote',
  },
};

/** Figures written as words; an article does not count. */
export const numberWords: WordTable = {
  '2': { it: 'due', en: 'two', de: 'zwei', fr: 'deux', es: 'dos' },
  '3': { it: 'tre', en: 'three', de: 'drei', fr: 'trois', es: 'tres' },
  '4': { it: 'quattro', en: 'four', de: 'vier', fr: 'quatre', es: 'cuatro' },
  '5': { it: 'cinque', en: 'five', de: 'fünf', fr: 'cinq', es: 'cinco' },
  '6': { it: 'sei', en: 'six', de: 'sechs', es: 'seis' },
  '7': { it: 'sette', en: 'seven', de: 'sieben', fr: 'sept', es: 'siete' },
  '8': { it: 'otto', en: 'eight', fr: 'huit', es: 'ocho' },
  '9': { it: 'nove', en: 'nine', de: 'neun', fr: 'neuf', es: 'nueve' },
  '10': {
    it: 'dieci, una decina di, una decina',
    en: 'ten',
    de: 'zehn',
    fr: 'dix, une dizaine de',
    es: 'diez, una decena de',
  },
  '12': {
    it: 'dodici, una dozzina di, una dozzina',
    en: 'twelve, a dozen, one dozen, dozen',
    de: 'zwölf, ein dutzend, dutzend',
    fr: 'douze, une douzaine de',
    es: 'doce, una docena de',
  },
  '15': { it: 'quindici', en: 'fifteen', de: 'fünfzehn', fr: 'quinze, une quinzaine de', es: 'quince' },
  '20': {
    it: 'venti, una ventina di',
    en: 'twenty',
    de: 'zwanzig',
    fr: 'vingt, une vingtaine de',
    es: 'veinte, una veintena de',
  },
  '30': {
    it: 'trenta, una trentina di',
    en: 'thirty',
    de: 'dreißig',
    fr: 'trente, une trentaine de',
    es: 'treinta',
  },
  '50': {
    it: 'cinquanta, una cinquantina di',
    en: 'fifty',
    de: 'fünfzig',
    fr: 'cinquante, une cinquantaine de',
    es: 'cincuenta',
  },
  '100': {
    it: 'cento, un centinaio di, un centinaio',
    en: 'hundred, a hundred, one hundred',
    de: 'hundert, einhundert',
    fr: 'cent, une centaine de, une centaine',
    es: 'cien, un centenar de',
  },
  '200': {
    it: 'duecento',
    en: 'two hundred',
    de: 'zweihundert',
    fr: 'deux cents',
    es: 'doscientos',
  },
  '300': {
    it: 'trecento',
    en: 'three hundred',
    de: 'dreihundert',
    fr: 'trois cents',
    es: 'trescientos',
  },
  '500': {
    it: 'cinquecento',
    en: 'five hundred',
    de: 'fünfhundert',
    fr: 'cinq cents',
    es: 'quinientos',
  },
  '1000': {
    it: 'mille, un migliaio di',
    en: 'one thousand, a thousand, thousand',
    de: 'tausend, eintausend',
    fr: 'mille, un millier de',
    es: 'mil, un millar de',
  },
  '2000': { it: 'duemila', en: 'two thousand', de: 'zweitausend', fr: 'deux mille', es: 'dos mil' },
  '3000': { it: 'tremila', en: 'three thousand', de: 'dreitausend', fr: 'trois mille', es: 'tres mil' },
  '5000': { it: 'cinquemila', en: 'five thousand', de: 'fünftausend', fr: 'cinq mille', es: 'cinco mil' },
  '10000': { it: 'diecimila', en: 'ten thousand', de: 'zehntausend', fr: 'dix mille', es: 'diez mil' },
};

/** Between the two ends of a range. */
export const rangeWords: WordTable = {
  to: {
    any: '-, /, …, ~, ...',
    it: 'a, fino a, ai, alle, e, ed, ad',
    en: 'to, and, up to, through, till',
    de: 'bis, und, bis zu',
    fr: 'à, et, jusqu à',
    es: 'a, y, hasta',
  },
};

/** A figure that is not exact. */
export const aboutWords: WordTable = {
  about: {
    any: 'circa, ca, ~, approx, approx.',
    it: 'circa, all incirca, più o meno, intorno a, indicativamente, simile a, simili a, approssimativamente, simile, indicativo, un centinaio, una decina, una ventina, orientativamente, tipo quelli, pressappoco',
    en: 'about, approximately, around, roughly, similar to, approx, more or less, something like, or so, ish, estimated, similar',
    de: 'circa, etwa, ungefähr, rund, zirka, ähnlich, ähnlich wie, in etwa, schätzungsweise, ca',
    fr: 'environ, à peu près, approximativement, similaire à, autour de, une centaine, une dizaine, une vingtaine, similaires à, env, aux alentours de, plus ou moins, une cinquantaine, similaire',
    es: 'aproximadamente, aprox, alrededor de, más o menos, similar a, unos, unas, cerca de, similares a, en torno a, un centenar, aproximado, similar',
  },
};
