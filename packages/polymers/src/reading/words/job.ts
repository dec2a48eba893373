import type { WordTable } from '../phrase.ts';

// Trade knowledge throughout: whose tool, whose parts, what is to be done to them.

/** Something belongs to the writer, or is there already. */
export const ownWords: WordTable = {
  own: {
    it: 'nostro, di nostra proprietà, in nostro possesso, esistente, disponiamo, già disponibile, abbiamo già, già in possesso, del cliente, cliente, è nostro, già esistente, di proprietà, forniti da noi, fornite da noi, fornito da noi, abbiamo lo stampo, abbiamo gli stampi, già pronto, abbiamo, in casa, stampiamo, produciamo, internamente',
    en: 'our, our own, ours, existing, owned by us, customer owned, we have the, we own, we already have, free issue, supplied by us, we supply, customer supplied, we have, provided by us, free issued, already have, available from us, we will supply, we will send, in house, we mould, we mold, we produce, we make',
    de: 'unser, unserer, unserem, vorhanden, vorhandenes, vorhandenem, vorhandener, vorhandenen, kundeneigenes, kundeneigen, beigestellt, bestehendes, bestehendem, eigenes, wir haben, liegt vor, liegt bei uns, in unserem besitz, haben wir, kundeneigenem, eigenem, besitzen wir, beistellung, ist vorhanden, wird beigestellt, bereits vorhanden, stellen wir, wir stellen, im haus, wir fertigen, wir produzieren, hausintern, inhouse',
    fr: 'notre, nos, existant, nous appartient, nous avons le, nous disposons, propriété client, en notre possession, client, nous avons déjà, fourni par nos soins, fournies par nos soins, fournis par nos soins, nous possédons, nous fournissons, appartenant au client, nous avons, disposons du, en interne, nous moulons, nous fabriquons, nous produisons',
    es: 'nuestro, existente, propio, de nuestra propiedad, tenemos el, disponemos, propiedad del cliente, ya tenemos, del cliente, suministrado por nosotros, suministradas por nosotros, disponemos del, tenemos, es nuestro, suministramos, moldeamos, fabricamos, internamente, producimos',
  },
  transfer: {
    it: 'trasferire, trasferimento stampo, trasferimento dello stampo, spostare',
    en: 'transfer of the mould, transfer our, relocate, transfer tool, tool transfer, mould transfer, transfer the mould',
    de: 'verlagern, verlagerung, werkzeugverlagerung, werkzeug verlagern, übernahme',
    fr: 'transférer, transfert de moule, transfert du moule, transfert moule, transfert d outillage',
    es: 'trasladar, traslado, traslado del molde, traslado de molde, transferencia de molde',
  },
};

/** The tool, wherever it stands in a sentence. */
export const toolWords: WordTable = {
  tool: {
    it: 'stampo, attrezzatura, fustella, costo stampo, costi stampo',
    en: 'mould, mold, molds, tool, tools, tooling, tooling cost, tooling costs, die, mould cost',
    de: 'werkzeug, form, werkzeugkosten, formkosten, stanzwerkzeug, pressform, spritzgussform, formwerkzeug, formen, spritzgusswerkzeug, spritzwerkzeug, werkzeugpreis',
    fr: 'moule, moules, outillage, outil, frais d outillage',
    es: 'molde, moldes, utillaje, matriz, troquel, coste del molde, costes de molde, herramental',
  },
};

/** The tool is to be made. */
export const makeToolWords: WordTable = {
  make: {
    it: 'da costruire, costruire, nuovo stampo, stampo nuovo, costruzione, realizzare, realizzazione, da realizzare, da fare, stampi nuovi, nuovi stampi, compreso stampo, incluso stampo, costruzione stampo, compresa costruzione, da progettare',
    en: 'to build, build, new mould, new mold, to be made, make a mould, new tool, new tooling, manufacture of, to be built, mould making, construction, to make, make the mould, to be designed, make a mold, build the mould, tool build, including mould, design and build, including tooling, make the tool',
    de: 'herstellen, zu bauen, neues werkzeug, bauen, anfertigen, werkzeugbau, neue form, formenbau, neu anzufertigen, werkzeugherstellung, herstellung, neues formwerkzeug, neuwerkzeug, anfertigung, muss gebaut, inklusive werkzeug, inkl werkzeug, werkzeugerstellung, zu erstellen, erstellen, neu zu bauen, konstruktion',
    fr: 'à construire, à fabriquer, nouveau moule, réalisation, à réaliser, moule neuf, construction, à créer, nouvel outillage, réaliser, fabrication du moule, outillage neuf, création, fabriquer le moule, étude et réalisation, moule à faire, moule compris, y compris moule',
    es: 'a construir, construir, molde nuevo, nuevo molde, fabricar, fabricación del molde, por construir, a fabricar, hacer el molde, fabricación de, por hacer, diseño y fabricación, utillaje nuevo, nuevo utillaje, incluido molde, incluyendo molde, realizar el molde',
  },
};

/** Priced apart. */
export const apartWords: WordTable = {
  apart: {
    it: 'a parte, separato, separatamente, quotare a parte, quotato a parte, voce separata, distinto, evidenziato, quotati a parte, esclusi, indicare separatamente, quotazione separata',
    en: 'separately, separate, apart, separate item, one off, quoted separately, as separate item, itemised, separate line, shown separately, split out, broken out, on its own line, not amortised, separate price, listed separately, own line',
    de: 'separat, getrennt, extra, gesondert, separater, einmalig, einmalkosten, separat ausweisen, einzeln, separat angeben, getrennt ausweisen, separat ausgewiesen, ausweisen',
    fr: 'à part, séparément, séparé, à chiffrer à part, distinct, poste séparé, en sus, hors, distinctement, amorti à part, ligne séparée, séparée, chiffré à part',
    es: 'aparte, por separado, separado, separadamente, desglosado, en partida separada, partida aparte, cotizar aparte, partida separada',
  },
};

/** Work on goods, tools or parts that exist already. */
export const serviceWords: WordTable = {
  service: {
    it: 'conto lavoro, conto lavorazione, contoterzi, conto terzi, riparazione, riparare, ricopertura, rigommatura, rigommare, ripristino, manutenzione, lavorazione conto terzi, sbavatura, cernita, post vulcanizzazione, controllo 100, rifilatura, rivestimento rulli, rivestire, rigenerazione, collaudo, sbavare, modifica stampo, riaffilatura, ricondizionamento, ricoprire, ricottura, assemblaggio, confezionamento, gommare, selezione pezzi, pulizia stampi, imbustamento, marcatura laser',
    en: 'subcontract, toll, repair, recover, re covering, recovering, refurbish, refurbishment, re rubbering, maintenance, deflash, deflashing, sorting, rework, post cure, re cover, re covered, recovered, inspection of, recoating, relining, sub contract, job work, trimming, sort, inspect, kitting, assembly of, mould repair, laser marking, post curing, coating of, re coating, reconditioning, recondition, re line, mould cleaning, refurbishing, assemble, packing of, inspection',
    de: 'lohnarbeit, lohnfertigung, lohnauftrag, reparatur, reparieren, neubelegung, neu beschichten, neubeschichtung, überholung, entgraten, nacharbeit, sortieren, tempern, neubezug, walzenbezug, im lohn, sortierprüfung, neu gummieren, neugummierung, prüfung von, aufarbeitung, instandsetzung, neu belegen, dienstleistung, sortierung, montage von, werkzeugreparatur, lohnentgraten, konfektionierung, gummieren, nachvulkanisieren, beschichtung von, lohnentgratung, entgratung, regummierung, nachvulkanisation, vermessung, formenreinigung, werkzeugreinigung',
    fr: 'sous traitance, à façon, réparation, réparer, regarnissage, recaoutchoutage, ébavurage, ébavurer, tri, rechapage, rénovation, remise en état, prestation, retouche, travail à façon, post cuisson, contrôle 100, regarnir, ébarbage, contrôle unitaire, remise à neuf, réfection, recaoutchouter, trier, entretien de moules, conditionnement, nettoyage de moules, marquage laser, ébarber, étuvage, recuisson',
    es: 'subcontratación, maquila, reparación, reparar, recauchutado, rebabado, desbarbado, desbarbar, revestimiento de, recubrimiento de, reacondicionar, servicio de, clasificación, retrabajo, postcurado, selección, recubrir, inspección de, regenerar, revestir, reengomado, engomar, repaso, mantenimiento de, limpieza de moldes, control 100, inspección 100, marcado láser, rehabilitación, reengomar',
  },
};

/** Parts, goods and rollers a service is done to. */
export const goodsWords: WordTable = {
  goods: {
    it: 'pezzi, particolari, articoli, rulli, guarnizioni, or, stampati, ruote, componenti, materiale fornito, rullo, o ring, stampo',
    en: 'parts, goods, pieces, mouldings, moldings, rollers, components, seals, o rings, wheels, mould, mold, gaskets',
    de: 'teile, teilen, ware, walzen, artikel, formteile, rollen, dichtungen, o ringe, bauteile, walze, werkzeug, teilmengen, o ringen',
    fr: 'pièces, rouleaux, articles, joints, composants, rouleau, galets, moule, pièces moulées',
    es: 'piezas, rodillos, artículos, juntas, componentes, ruedas, molde, tóricas',
  },
};

/** Where the part is used, for the words that mean several products or oils. */
export const useWords: WordTable = {
  machine: {
    it: 'macchina, macchinario, vibrazioni, compressore, motore, pompa, generatore, vibrante, ventilatore, macchine utensili',
    en: 'machine, vibration, compressor, engine, pump, generator, fan, machinery, equipment, anti vibration, genset, hvac',
    de: 'maschine, maschinen, schwingung, vibration, kompressor, motor, pumpe, aggregat, ventilator, lüfter, maschinenfuß, schwingungsdämpfung, vibrationen',
    fr: 'machine, vibration, compresseur, moteur, pompe, groupe électrogène, ventilateur, antivibratoire',
    es: 'máquina, vibración, compresor, motor, bomba, generador, ventilador, maquinaria, antivibratorio',
  },
  stop: {
    it: 'fine corsa, finecorsa, porta, sportello, battuta, urto, sedia, sedie, tavolo, mobile, elettrodomestici, fermaporta, scala, scale',
    en: 'end stop, door, lid, drawer, impact, chair, table, furniture, appliance, end of travel, ladder, cabinet, enclosure',
    de: 'endanschlag, tür, klappe, deckel, aufprall, stuhl, stühle, möbel, tisch, anschlag, gehäuse, leiter, geräte',
    fr: 'fin de course, porte, capot, choc, chaise, meuble, table, échelle, appareil',
    es: 'final de carrera, puerta, tapa, impacto, silla, sillas, mueble, mesa, escalera',
  },
  gearbox: {
    it: 'riduttore, ingranaggi, cambio, motoriduttore, trasmissione, scatola ingranaggi, differenziale',
    en: 'gearbox, gear, gears, reducer, gear unit, gear motor, geared motor, axle, differential, speed reducer, transmission, gear units',
    de: 'getriebe, getriebemotor, getriebebau, zahnradgetriebe, untersetzungsgetriebe, stirnradgetriebe, planetengetriebe, schneckengetriebe',
    fr: 'réducteur, engrenage, boîte de vitesses, motoréducteur, boîte de vitesse, pont',
    es: 'reductor, engranajes, caja de cambios, motorreductor, caja reductora, diferencial',
  },
  hydraulic: {
    it: 'idraulico, cilindro idraulico, oleodinamico, centralina, cilindri oleodinamici',
    en: 'hydraulic, hydraulic cylinder, power pack',
    de: 'hydraulik, hydraulisch, hydraulikzylinder, hydraulikaggregat, hydraulikpumpe, hydraulikanlage, hydraulikventil',
    fr: 'hydraulique, vérin hydraulique, vérin',
    es: 'hidráulico, cilindro hidráulico, oleohidráulica, grupo hidráulico',
  },
  engine: {
    it: 'motore diesel, motore endotermico, coppa olio, motore a scoppio, motori, carter',
    en: 'engine, crankcase, oil sump, oil pan',
    de: 'verbrennungsmotor, ölwanne, dieselmotor, motorblock, kurbelgehäuse, motoren',
    fr: 'moteur thermique, carter moteur, moteur diesel, carter d huile, moteurs',
    es: 'motor diésel, cárter, motores, motor térmico',
  },
  shaft: {
    it: 'albero, rotante, tenuta rotante, albero rotante',
    en: 'shaft, rotating, rotary',
    de: 'welle, wellen, rotierend',
    fr: 'arbre, rotatif, arbres, rotative',
    es: 'eje, rotativo, ejes, giratorio',
  },
  rod: {
    it: 'stelo, pistone, steli, cilindro',
    en: 'rod, piston, rods, cylinder',
    de: 'stange, kolben, kolbenstange, zylinder',
    fr: 'tige de vérin, piston, vérin',
    es: 'vástago, pistón, émbolo, cilindro',
  },
  pipe: {
    it: 'tubazione, fognatura, condotta, tubo, tubi, collettore fognario',
    en: 'pipe, pipes, sewer, drain, piping, manhole, pipeline',
    de: 'rohr, rohre, rohrleitung, kanal, schacht, kanalrohr, rohren, kanalisation, schachtring',
    fr: 'canalisation, égout, tuyauterie, regard, assainissement, tuyaux',
    es: 'tubería, alcantarillado, saneamiento, conducción, pozo de registro, arqueta',
  },
  tap: {
    it: 'rubinetto, rubinetteria, raccordi, valvole, miscelatori',
    en: 'tap, faucet, taps, fittings, sanitary',
    de: 'armatur, wasserhahn, sanitär, hahn, verschraubung',
    fr: 'robinet, robinetterie, sanitaire, raccord',
    es: 'grifo, grifería, grifos, racores, sanitario',
  },
  flange: {
    it: 'flangia, flange, flangiato',
    en: 'flange, flanged',
    de: 'flansch, flanschverbindung',
    fr: 'bride, brides',
    es: 'brida, bridas, embridada',
  },
};

/** Before the thing a part is for, so that the thing is no part asked for: "gasket for hose". */
export const forWords: WordTable = {
  for: {
    it: 'per, per la, per il, per i, per le, sul, sulla, nel, nella, su, degli, dei, delle, per gli, sui, in, del, della, da applicare su, montato su, tra, contro',
    en: 'for, for the, of the, on, on the, inside, into, used in, used on, between, fits, to fit, against, in the, onto, around',
    de: 'für, für die, für den, für das, auf, an, in, von, zum, zur, im, am, auf der, zwischen, gegen, vom, des, der',
    fr: 'pour, pour le, pour la, pour les, sur, dans, du, des, de la, entre, contre, destiné à, destinés à, à monter sur, d un, d une',
    es: 'para, para el, para la, para los, para las, en, sobre, del, de la, de los, de las, entre, contra, en el',
  },
};
