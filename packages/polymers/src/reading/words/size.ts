import type { WordTable } from '../phrase.ts';

// Trade knowledge throughout: how buyers of five languages name the sizes of a part.

/** What a figure measures. `diameter` alone waits for the product to say which. */
export const axisWords: WordTable = {
  id: {
    any: 'id, i/d, øi, ø i, ø int, ø intern, ø inn, d int, dint, d1, i d, ø di, ø id',
    it: 'diametro interno, diam int, diam interno, ø interno, interno, int, dia int, diametro int, foro interno, luce',
    en: 'inside diameter, inner diameter, internal diameter, inside dia, inner dia, internal dia, inside, bore diameter, inner ø, inside ø',
    de: 'innendurchmesser, innen durchmesser, innen ø, innen, innenmaß, ø innen, lichte weite, innendurchm, innerer durchmesser, di',
    fr: 'diamètre intérieur, diam intérieur, diam int, ø intérieur, intérieur, int, diamètre int, dia int, dia intérieur',
    es: 'diámetro interior, diámetro interno, diám interior, diam int, ø interior, ø interno, interior, interno, int, diámetro int',
  },
  od: {
    any: 'od, o/d, øe, øa, ø a, ø e, ø est, ø ext, ø extern, ø da, d2, o d, ø od',
    it: 'diametro esterno, diam est, diam esterno, ø esterno, esterno, est, dia est, diametro est',
    en: 'outside diameter, outer diameter, external diameter, outside dia, outer dia, external dia, outside, outer ø, outside ø',
    de: 'außendurchmesser, außen durchmesser, außen ø, außen, außenmaß, ø außen, außendurchm, äußerer durchmesser, da, ad',
    fr: 'diamètre extérieur, diam extérieur, diam ext, ø extérieur, extérieur, ext, diamètre ext, dia ext, dia extérieur',
    es: 'diámetro exterior, diámetro externo, diám exterior, diam ext, ø exterior, ø externo, exterior, externo, ext, diámetro ext',
  },
  cs: {
    any: 'cs, c/s, c s, csd',
    it: 'corda, sezione, ø corda, diametro corda, sez, diametro sezione, sezione corda, toro',
    en: 'cross section, section, cord, cord diameter, cross section diameter, x section, section diameter, section dia, thick section',
    de: 'schnurstärke, schnurdicke, schnur, querschnitt, schnurdurchmesser, schnur ø, ringstärke, ringdicke, schnurstaerke',
    fr: 'tore, section, diamètre de tore, cordon, ø tore, épaisseur de tore, diamètre du tore, section de tore',
    es: 'sección, grosor de sección, cuerda, cordón, toro, ø cuerda, diámetro de sección, sección del cordón, diámetro de cuerda',
  },
  thickness: {
    any: 'thk, s, t',
    it: 'spessore, sp, spess, spes, alto spessore',
    en: 'thickness, thick, thk, gauge',
    de: 'dicke, stärke, dick, materialstärke, plattenstärke, materialdicke, stärken',
    fr: 'épaisseur, épais, ép, epais, ep, épaisse, d épaisseur',
    es: 'espesor, grosor, esp, grueso, de espesor',
  },
  width: {
    it: 'larghezza, largh, larg, largo, larga',
    en: 'width, wide, w',
    de: 'breite, br, b',
    fr: 'largeur, large, larg, de large',
    es: 'ancho, anchura, de ancho',
  },
  height: {
    any: 'h',
    it: 'altezza, alt, alto, alta, alti',
    en: 'height, high, tall, ht',
    de: 'höhe, hoch, h',
    fr: 'hauteur, haut, haute, ht, de haut',
    es: 'altura, alto, de alto',
  },
  length: {
    any: 'l',
    it: 'lunghezza, lungh, lung, lungo, lunga, sviluppo',
    en: 'length, long, lg',
    de: 'länge, lang, lg, baulänge, längen',
    fr: 'longueur, long, lg, de long',
    es: 'largo, longitud, de largo, larga',
  },
  diameter: {
    any: 'ø, d, dia, diam, dm, od x',
    it: 'diametro, diam',
    en: 'diameter, dia, diam',
    de: 'durchmesser, durchm, dm',
    fr: 'diamètre, diam',
    es: 'diámetro, diám',
  },
  diameterMax: {
    it: 'fino a diametro, fino al diametro, diametro massimo, diametro max, diametro fino a, ø max, diam max, ø fino a, fino a ø, max ø, fino a un diametro di',
    en: 'up to diameter, max diameter, maximum diameter, diameter up to, ø max, ø up to, up to ø, max ø, max dia, dia up to, up to dia, diameters up to',
    de: 'durchmesser bis, bis durchmesser, max durchmesser, maximaler durchmesser, ø max, ø bis, bis ø, max ø, bis zu einem durchmesser von, durchmesser bis zu',
    fr: 'diamètre maxi, diamètre max, diamètre jusqu à, jusqu à ø, ø max, ø maxi, diamètre maximum, diamètre maximal, jusqu au diamètre',
    es: 'diámetro máximo, diámetro máx, diámetro hasta, hasta ø, ø máx, ø hasta, hasta diámetro, hasta un diámetro de',
  },
  hole: {
    it: 'foro, fori, foro lamiera, foro pannello, diametro foro, foro di montaggio, ø foro, foratura, sede foro',
    en: 'hole, panel hole, hole diameter, hole size, mounting hole, cut out, cutout, hole dia, hole ø',
    de: 'bohrung, loch, lochdurchmesser, bohrungsdurchmesser, montageloch, bohrloch, blechbohrung, einbauloch, öffnung, lochung, ø bohrung, durchbruch, bohrungs ø, loch ø',
    fr: 'trou, perçage, diamètre de perçage, trou de montage, découpe de, ø trou, trou de passage, trou de fixation, orifice',
    es: 'agujero, taladro, orificio, diámetro de taladro, agujero de montaje, ø agujero, ø taladro, perforación',
  },
  panel: {
    it: 'lamiera, pannello, vetro, spessore lamiera, spessore vetro, spessore pannello, vetri, cristallo, bordo, lamierato',
    en: 'panel, panel thickness, glass, sheet metal, glass thickness, sheet thickness, plate thickness, metal sheet, glazing, edge thickness, metal thickness',
    de: 'blech, blechdicke, blechstärke, glas, glasstärke, glasdicke, glasscheibe, scheibe, wandstärke blech, blechkante, plattendicke, klemmbereich, klemmstärke, klemmdicke',
    fr: 'tôle, vitre, verre, vitrage, épaisseur de tôle, épaisseur tôle, épaisseur de verre, panneau, épaisseur du panneau, épaisseur de panneau',
    es: 'chapa, cristal, vidrio, espesor de chapa, espesor de cristal, espesor del vidrio, panel, espesor chapa, espesor de panel',
  },
  wall: {
    it: 'parete, spessore parete, spessore di parete, sp parete',
    en: 'wall, wall thickness',
    de: 'wandstärke, wanddicke, wand, wandung, ws',
    fr: 'paroi, épaisseur de paroi, épaisseur paroi',
    es: 'pared, espesor de pared, grosor de pared',
  },
  shaft: {
    it: 'albero, diametro albero, ø albero',
    en: 'shaft, shaft diameter, shaft dia, shaft ø, shaft size',
    de: 'welle, wellendurchmesser, wellen ø, ø welle',
    fr: 'arbre, diamètre arbre, diamètre d arbre, ø arbre, diamètre de l arbre',
    es: 'eje, diámetro del eje, diámetro eje, ø eje, diámetro de eje',
  },
  housing: {
    it: 'sede, alloggiamento, diametro sede, ø sede, diametro alloggiamento',
    en: 'housing, housing bore, housing diameter, bore, housing dia',
    de: 'gehäuse, gehäusebohrung, aufnahmebohrung, gehäusedurchmesser, aufnahme',
    fr: 'logement, alésage, diamètre logement, diamètre alésage, diamètre d alésage, diamètre du logement',
    es: 'alojamiento, diámetro alojamiento, diámetro del alojamiento',
  },
  weight: {
    it: 'peso, pesa, peso pezzo, peso unitario, del peso di, pesano, peso singolo',
    en: 'weight, weighing, weighs, part weight, unit weight, piece weight',
    de: 'gewicht, teilegewicht, stückgewicht, wiegt, schwer, artikelgewicht',
    fr: 'poids, poids pièce, poids unitaire, pesant, pèse, poids de la pièce, masse',
    es: 'peso, peso unitario, pesa, peso pieza, peso por pieza',
  },
  load: {
    it: 'carico, portata, carico per piede, carico statico, carico cadauno, carico max, carico massimo',
    en: 'load, load capacity, static load, load rating, bearing, carrying, load per foot, max load',
    de: 'last, traglast, belastung, tragkraft, tragfähigkeit, statische last, belastbar, auflast, belastbarkeit',
    fr: 'charge, charge statique, capacité de charge, charge par plot, charge par pied, charge maxi',
    es: 'carga, carga estática, capacidad de carga, carga máxima, carga por pie',
  },
  pressure: {
    any: 'pn, p',
    it: 'pressione, pressione di esercizio, pressione max',
    en: 'pressure, working pressure, operating pressure, press',
    de: 'druck, betriebsdruck, arbeitsdruck',
    fr: 'pression, pression de service, pression maxi',
    es: 'presión, presión de trabajo, presión de servicio',
  },
};

/** Sizes of machines and tools, which are no sizes of the part. */
export const machineWords: WordTable = {
  platen: {
    it: 'piani, piano, piani riscaldati, piano pressa, piastre, piani pressa, piastra pressa, dimensioni piani',
    en: 'platen, platens, platen size, press platen, hot plates',
    de: 'heizplatten, pressplatten, plattengröße, aufspannfläche, aufspannplatten, plattenmaß',
    fr: 'plateau, plateaux, plateaux chauffants, plateaux de presse',
    es: 'platos, plato, placas de la prensa, platos calefactores, platinas',
  },
  mould: {
    it: 'stampo, dimensioni stampo, ingombro stampo, misure stampo, stampo esistente',
    en: 'mould, mold, tool, molds, mould size, mold size, tool size, tool dimensions, mould dimensions, tooling',
    de: 'werkzeug, form, pressform, werkzeugmaße, werkzeuggröße, formmaße, formen, formwerkzeug, spritzgusswerkzeug, spritzwerkzeug',
    fr: 'moule, moules, outillage, outil, dimensions du moule, encombrement du moule',
    es: 'molde, moldes, utillaje, medidas del molde, dimensiones del molde, matriz',
  },
  cavities: {
    it: 'impronte, cavità, figure',
    en: 'cavities, cavity, cav, impressions',
    de: 'kavitäten, fach, kavität, nester, fachwerkzeug, fach werkzeug, faches, fache, fachform, formnester',
    fr: 'empreintes, cavités',
    es: 'cavidades, huellas',
  },
  clampForce: {
    it: 'forza di chiusura, pressa, chiusura, tonnellaggio, pressa da, forza chiusura',
    en: 'clamp force, clamping force, press, clamp, tonnage, closing force, locking force',
    de: 'schließkraft, presse, zuhaltekraft, presskraft, spritzgießmaschine, spritzgussmaschine',
    fr: 'force de fermeture, presse, fermeture, force de verrouillage',
    es: 'fuerza de cierre, prensa, cierre',
  },
  coil: {
    it: 'rotoli, rotoli da, rotolo da, bobine da, bobina da, matasse da, in rotoli di, in rotoli da, bobine di, rotoli di, barre da, barre di, aste da, spezzoni da, in barre da',
    en: 'coils of, coil of, rolls of, roll of, reels of, reel of, bars of, lengths of, coil length, on reels of, in lengths of, drums of, per coil, per roll, per reel, coils, rolls, reels',
    de: 'rollen à, rollen zu, rollen von, rolle à, rolle zu, ringe à, ringen zu, in rollen à, in rollen zu, coils à, stangen à, stangen zu, bunde à, rollenlänge, rollen je, rollen mit, ringen à, auf rollen à, rollen a, rolle a, rolle mit, spulen à, spulen zu, bund à, rollen',
    fr: 'couronnes, rouleaux de, rouleau de, couronnes de, bobines de, barres de, longueurs de, en rouleaux de, touret de',
    es: 'rollos, rollos de, rollo de, bobinas de, barras de, tiras de',
  },
  shot: {
    it: 'volume iniezione',
    en: 'shot volume',
    de: 'schussvolumen',
    fr: 'volume injectable',
    es: 'volumen de inyección',
  },
};

/** Units, by what they measure. Counting units are apart. */
export const unitWords: WordTable = {
  mm: {
    any: 'mm, millimetri, millimeter, milímetros',
  },
  cm: { any: 'cm, centimetri, centimeter' },
  inch: { any: '", inch, inches, in, pollici, zoll, pouce, pouces, pulgada' },
  m: {
    any: 'm, mt, mtl, mtr, ml, lfm, mts',
    it: 'metri, metro, metri lineari, mt lineari, ml, m lineari',
    en: 'metres, meters, metre, linear metres, running metres, linear meters',
    de: 'meter, metern, laufende meter, laufmeter, lfd meter, lfdm, lfd m, lfm',
    fr: 'mètres, mètre, mètres linéaires, ml, m linéaires',
    es: 'metros, metro, metros lineales, ml, m lineales',
  },
  km: { any: 'km, chilometri, kilometer, kilometres' },
  g: { any: 'g, gr, grammi, gram, grams, gramos' },
  kg: {
    any: 'kg, kgs, chili, kilo, kilos, kilogrammi, kilograms, kg/pz',
  },
  t: { any: 't, ton, to, tonnellate, tons, tonnes, tonnen, toneladas, tonne' },
  kn: { any: 'kn, kilonewton' },
  bar: { any: 'bar, bars, bares, atm' },
  mpa: { any: 'mpa' },
  psi: { any: 'psi' },
  percent: { any: '%, percento, prozent' },
  celsius: {
    any: '°c, ° c, grad c, gradi c, c°, deg c, degc, celsius, grados c, degrés c, degrees c, gradi centigradi, gradi celsius, grad celsius, degrés celsius, grados celsius, degrees celsius, grados centígrados',
    it: 'gradi',
    en: 'degrees, deg',
    de: 'grad',
    fr: 'degrés, degré',
    es: 'grados',
  },
  fahrenheit: { any: '°f, ° f, fahrenheit, deg f, degrees f, degf' },
  degree: { any: '°' },
  hour: { any: 'h, hrs, ore, hours, stunden, std, heures, horas' },
};

/** Words that may stand between the name of a size, its figure and its unit. */
export const fillerWords: WordTable = {
  filler: {
    any: ':, =, ., circa, ca, max, min, approx, nom, ~, (, ±',
    it: 'di, da, del, della, pari a, nominale, massimo, il, la, è, e di, per, su, minimo, tipo, al, a, filo, circa, misura, con, finito, totale, complessivo, superiore, inferiore, maggiore, minore, medio',
    en: 'of, is, about, approximately, nominal, the, a, an, at least, for, on, around, maximum, each, with, finished, total, overall, top, bottom, upper, lower',
    de: 'von, ist, beträgt, etwa, rund, ungefähr, nominal, mit, der, für, maximal, mindestens, im, pro, auf, zu, beim, an, am, fertig, gesamt, oben, unten, mittlerer',
    fr: 'de, du, environ, est, nominal, le, la, pour, maxi, sur, avec, en, d, fini, finie, totale, hors tout, supérieur, inférieur, moyen',
    es: 'de, del, es, aproximadamente, aprox, unos, unas, para, nominal, el, la, máximo, máx, en, con, acabado, total, superior, inferior, medio',
  },
};

/** Cross-sections of profiles by their words; letters are read beside the word for a profile. */
export const shapeWords: WordTable = {
  omega: { any: 'omega' },
  square: {
    it: 'quadro, quadrato, sezione quadra, sezione quadrata',
    en: 'square, square section',
    de: 'vierkant, quadratisch, vierkantprofil, quadratischer',
    fr: 'carré, carrée',
    es: 'cuadrado, sección cuadrada',
  },
  round: {
    it: 'tondo, sezione tonda, rotondo, sezione circolare, tonda',
    en: 'round, round section',
    de: 'rundprofil, rund, rundes',
    fr: 'rond, section ronde, ronde',
    es: 'redondo, sección redonda',
  },
};

/** Thread and stud words: an `M8` beside one is a thread, not a class of tolerance. */
export const threadWords: WordTable = {
  thread: {
    it: 'vite, perno, perno filettato, filetto, filettatura, prigioniero, filettato, bussola filettata, viti, perni, inserto filettato, tirante, codolo, bullone, dado',
    en: 'stud, studs, thread, threaded, screw, bolt, threaded stud, threaded insert, tapped, male thread, female thread, nut',
    de: 'gewinde, gewindebolzen, schraube, bolzen, gewindestift, außengewinde, innengewinde, stehbolzen, gewindebuchse, gewindezapfen, anschraubgewinde, anschlussgewinde, mutter, gewindestange',
    fr: 'tige, tige filetée, filetage, goujon, vis, taraudage, fileté, taraudé, filetée, insert taraudé, boulon, écrou',
    es: 'espárrago, rosca, tornillo, perno, roscado, vástago roscado, inserto roscado, tuerca, varilla roscada',
  },
  insert: {
    it: 'inserto metallico, inserto in metallo, inserto in acciaio, inserto in ottone, inserto, anima metallica, armatura metallica, boccola metallica, piastrina metallica, piastra metallica, con piastra, vulcanizzato su metallo',
    en: 'metal insert, steel insert, brass insert, insert, metal core, steel core, metal plate, moulded in, bonded to metal, bonded to steel, vulcanised to metal, steel plate',
    de: 'metalleinlage, einlegeteil, stahleinlage, metalleinsatz, metallkern, stahlkern, messingbuchse, messingeinlage, stahlplatte, metallplatte, anvulkanisiert, aufvulkanisiert, einvulkanisiert, stahlbuchse, metallbuchse, stahlblech, metallteil',
    fr: 'insert métallique, insert, armature métallique, insert laiton, insert acier, noyau métallique, plaque métallique, platine acier, adhérisé, adhérisée',
    es: 'inserto metálico, inserto, inserto de acero, inserto de latón, alma metálica, núcleo metálico, placa metálica, placa de acero',
  },
};
