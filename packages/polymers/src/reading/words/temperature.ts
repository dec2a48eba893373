import type { WordTable } from '../phrase.ts';

// Trade knowledge throughout.

export const temperatureWords: WordTable = {
  label: {
    any: 'temp, temp., t°',
    it: 'temperatura, temperatura di esercizio, temperatura esercizio, temp esercizio, range temperatura, campo di temperatura, t esercizio, range termico, campo termico, temperatura di lavoro',
    en: 'temperature, operating temperature, service temperature, working temperature, temperature range, temp range, working temp, operating temp, service temp',
    de: 'temperatur, betriebstemperatur, einsatztemperatur, temperaturbereich, dauertemperatur, einsatzbereich, temperaturbeständig, medientemperatur, arbeitstemperatur, temperaturbeständigkeit, gebrauchstemperatur, umgebungstemperatur',
    fr: 'température, température de service, température d utilisation, plage de température, t° de service, tenue en température, température de travail, plage',
    es: 'temperatura, temperatura de trabajo, temperatura de servicio, rango de temperatura, temp de trabajo, rango térmico, temperatura de uso, temperatura de operación',
  },
  upTo: {
    any: 'max, max., <',
    it: 'fino a, massimo, max, non oltre, sino a, fino ai',
    en: 'up to, maximum, to max, upto, not above, no more than, below, under',
    de: 'bis, bis zu, maximal, höchstens, bis max, max',
    fr: 'jusqu à, maximum, maxi, max, jusque, maximale, jusqu aux',
    es: 'hasta, máximo, máx, hasta los',
  },
  downTo: {
    any: 'min, min., >',
    it: 'minimo, min, sotto, fino a meno, da meno',
    en: 'minimum, down to, min, as low as, not below, minus',
    de: 'minimal, minimum, bis minus, minus, mindestens, tiefsttemperatur',
    fr: 'minimum, mini, moins, minimale',
    es: 'mínimo, mín, menos, bajo cero',
  },
};

/** A temperature of a test or of the cure, not of service. */
export const testWords: WordTable = {
  test: {
    it: 'compression set, deformazione residua, invecchiamento, prova a, post vulcanizzazione, postcottura, vulcanizzazione, deformazione permanente, invecchiato, post cura, fragilità',
    en: 'compression set, ageing, aging, aged, post cure, post cured, cure at, test at, tested at, volume swell, brittleness, cured at, oven aged, tr10, heat ageing, heat aging, post curing, swell',
    de: 'druckverformungsrest, alterung, dvr, tempern, prüfung bei, nachvulkanisation, vulkanisation, getempert, tr10, gealtert, quellung, kältesprödigkeit, warmlagerung',
    fr: 'dlc, drc, déformation rémanente, vieillissement, post cuisson, essai à, vieilli, vulcanisation, recuit, dr, gonflement, fragilité',
    es: 'deformación remanente, envejecimiento, postcurado, ensayo a, deformación permanente, vulcanización, compression set, envejecido, hinchamiento',
  },
};

export const hardnessWords: WordTable = {
  label: {
    it: 'durezza, dur',
    en: 'hardness',
    de: 'härte, shorehärte, shore härte, haerte',
    fr: 'dureté',
    es: 'dureza',
  },
  shoreA: {
    any: 'shore a, sh a, sha, shore a°, shoreas, sh. a, °sh a, shore (a), shore scale a, sh(a), ° shore a, °shore a, durometer a, a shore, shores a, shore type a, duro a',
  },
  shoreD: { any: 'shore d, sh d, shd, sh. d, °sh d, shore (d), ° shore d, °shore d, durometer d, shores d' },
  irhd: { any: 'irhd, didc, ° irhd, °irhd, irhd m, irhd n, irh' },
  shore: {
    any: 'shore, sh, sh., shores, durometer, duro, °sh, ° shore, °shore, shor, duros, schore',
  },
};

/** Colours as adjectives of five languages. */
export const colourWords: WordTable = {
  black: {
    it: 'nero, nera, neri, nere',
    en: 'black',
    de: 'schwarz, schwarzer, schwarzem',
    fr: 'noir, noire, noirs, noires',
    es: 'negro, negra, negros, negras',
  },
  white: {
    it: 'bianco, bianchi',
    en: 'white',
    de: 'weiß, weiße, weißer, weißem, weiss',
    fr: 'blanc, blanche',
    es: 'blanco',
  },
  grey: {
    it: 'grigio, grigia, grigi',
    en: 'grey, gray',
    de: 'grau, graue, grauer, graues, grauen, grauem, lichtgrau, hellgrau, dunkelgrau',
    fr: 'gris, grise, grises',
    es: 'gris, grises',
  },
  red: {
    it: 'rosso, rossa, rossi, rosse, rosso ossido',
    en: 'red',
    de: 'rot, rote, roter, rotes, roten, rotem',
    fr: 'rouge, rouges',
    es: 'rojo, roja, rojos, rojas',
  },
  blue: {
    it: 'blu, azzurro',
    en: 'blue',
    de: 'blau, blaue, blauer, blaues, blauen, blauem',
    fr: 'bleu, bleue, bleus, bleues',
    es: 'azul, azules',
  },
  green: {
    it: 'verde, verdi',
    en: 'green',
    de: 'grün, grüne, grüner, grünes, grünen, grünem',
    fr: 'vert, verte, verts, vertes',
    es: 'verde, verdes',
  },
  yellow: {
    it: 'giallo',
    en: 'yellow',
    de: 'gelb, gelbe, gelber, gelbes, gelben',
    fr: 'jaune, jaunes',
    es: 'amarillo',
  },
  orange: {
    it: 'arancione, arancio',
    en: 'orange',
    de: 'orange, orangefarben',
    fr: 'orange',
    es: 'naranja',
  },
  brown: {
    it: 'marrone',
    en: 'brown',
    de: 'braun, brauner, braunen',
    fr: 'marron, brun, brune',
    es: 'marrón',
  },
  beige: { any: 'beige' },
  natural: {
    it: 'colore naturale, neutro, naturale',
    en: 'natural colour, natural color, undyed, uncoloured, natural',
    de: 'natur, naturfarben, natural',
    fr: 'couleur naturelle, naturel, naturelle',
    es: 'color natural, natural',
  },
  transparent: {
    it: 'trasparente, traslucido',
    en: 'transparent, clear, translucent',
    de: 'transparent, durchsichtig, transluzent, glasklar, transparenter',
    fr: 'transparent, translucide',
    es: 'transparente, translúcido, traslúcido',
  },
};

export const colourLabels: WordTable = {
  label: {
    it: 'colore, col, tinta',
    en: 'colour, color',
    de: 'farbe, farbig, farbton',
    fr: 'couleur, coloris, teinte',
    es: 'color',
  },
};
