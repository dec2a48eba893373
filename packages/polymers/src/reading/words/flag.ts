import type { WordTable } from '../phrase.ts';

// Trade knowledge throughout: what the office must see, by the words that say it.

export const flagWords: WordTable = {
  urgent: {
    any: 'asap, a.s.a.p',
    it: 'urge, urgente, urgentemente, urgenza, subito, immediatamente, prima possibile, il prima possibile, quanto prima, al più presto, più presto possibile, urgentissimo, pronta consegna, fermo macchina, impianto fermo, macchina ferma, con urgenza',
    en: 'urgent, urgently, as soon as possible, at once, immediately, rush, straight away, right away, immediate, quickly as possible, emergency, line down, breakdown, machine is down, express, urgency',
    de: 'dringend, eilig, eilt, sofort, schnellstmöglich, umgehend, so schnell wie möglich, baldmöglichst, dringlich, eilauftrag, stillstand, möglichst schnell, asap, dringender, dringende anfrage, eilanfrage, eilbedarf, express, schnellstens, maschinenstillstand',
    fr: 'urgent, urgence, dès que possible, au plus vite, immédiatement, rapidement possible, au plus tôt, plus vite possible, tout de suite, très urgent, le plus rapidement possible, express, dans les plus brefs délais, arrêt machine, panne, en panne, à l arrêt',
    es: 'urge, urgen, nos urge, urgente, urgencia, lo antes posible, cuanto antes, inmediatamente, inmediato, de inmediato, urgentemente, a la mayor brevedad, corre prisa, máquina parada, ya mismo, línea parada',
  },
  'split-deliveries': {
    it: 'consegne ripartite, consegne frazionate, consegne parziali, consegne programmate, a programma, chiamate, ordine aperto, call off, consegne mensili, consegne trimestrali, consegne scaglionate, consegne settimanali, consegne a chiamata, ordine quadro, consegna in più lotti, consegnati in, consegne cadenzate, prelievi, suddivise, ripartiti, frazionati, scaglionate, in più consegne, consegne bimestrali',
    en: 'call offs, call off, partial deliveries, split deliveries, scheduled deliveries, blanket order, monthly deliveries, quarterly deliveries, monthly call offs, several deliveries, partial shipments, staggered deliveries, releases, split into, split over, calloff, delivered in batches, schedule deliveries, weekly deliveries, framework order, call off order, delivery schedule, drawn down, instalments, deliveries spread',
    de: 'abruf, abrufauftrag, rahmenauftrag, teillieferungen, teilmengen, abrufbestellung, in losen, rahmenvertrag, in teillieferungen, monatliche lieferungen, auf abruf, rahmenbestellung, abrufaufträge, quartalsweise, lieferabrufe, in tranchen, abrufweise, lieferung in losen, kontrakt, quartalsabrufe, monatlicher abruf',
    fr: 'livraisons échelonnées, livraisons partielles, appels de livraison, commande ouverte, commande cadre, livraisons cadencées, cadencées, cadencé, sur appel, livraisons fractionnées, livraisons mensuelles, livraisons trimestrielles, échelonnée, livraisons réparties, plusieurs livraisons, appels, réparties en, livrées en plusieurs fois, en plusieurs fois',
    es: 'entregas parciales, entregas escalonadas, entregas programadas, pedido abierto, entregas fraccionadas, entregas mensuales, entregas trimestrales, varias entregas, repartidas en, repartido en, entregas a demanda, pedido marco, entregas repartidas, entregas parciales mensuales, repartidos en, llamadas, programa de entregas, a lo largo del año, pedido programado',
  },
  'self-adhesive': {
    it: 'autoadesivo, adesivo, biadesivo, adesivizzato, strato adesivo, retro adesivo, con adesivo',
    en: 'self adhesive, adhesive backed, adhesive backing, psa, peel and stick, self stick, adhesive tape, adhesive, sticky back, sticky backed, self adhesively',
    de: 'selbstklebend, selbstklebender, klebeband, klebefolie, mit klebeband, haftklebend, kleberücken, klebeschicht, einseitig klebend, klebend, doppelseitigem klebeband, kleberückseite, skl',
    fr: 'autocollant, adhésif, adhésive, auto adhésif, adhésivée, autoadhésif, auto adhésive, autoadhésive, face adhésive',
    es: 'autoadhesivo, adhesivo, adhesivado, cara adhesiva',
  },
  'fabric-reinforced': {
    it: 'telata, con tela, rinforzo tessile, rinforzata con tela, inserto tessile, rinforzata tessuto, inserzione tela, inserti tela, con inserzione, gommata, rinforzata con tessuto, rinforzo in tessuto, tela interna, tessuto gommato, rinforzato con tessuto, inserto in tela, con inserto in tessuto, con tessuto',
    en: 'fabric reinforced, fabric reinforcement, fabric inserted, cloth inserted, cloth reinforced, with fabric, textile reinforced, insertion, fabric insert, reinforced with fabric, fabric, textile reinforcement, reinforced with polyester fabric, nylon reinforced, polyester reinforced, fabric layer, textile insert, cloth insertion',
    de: 'gewebeverstärkt, gewebeeinlage, gewebe, mit gewebe, textilverstärkt, gewebeverstärkung, gewebeverstärkte, gewebeverstärkter, textileinlage, gewebelage, gewebeverstärktem, textilgewebe, gewebeverstärkten, polyestergewebe, nylongewebe, aramidgewebe',
    fr: 'entoilé, entoilée, renforcé toile, renfort textile, toilée, armature textile, insertion toile, renforcée tissu, renforcé tissu, toilé, armée toile, renforcée textile, insert textile, renforcée toile, renfort toile, renfort tissu, avec toile, tissu enduit, insertion textile, plis textile, renforcé textile, avec renfort textile, renforcée par une toile',
    es: 'con tela, con tejido, refuerzo textil, reforzado con tela, reforzada con tejido, inserción textil, reforzada con tela, tela interior, reforzado con tejido, refuerzo de tela, inserción de tela, refuerzo de tejido, reforzada textil, inserto textil, con malla textil, entelada, reforzada con textil',
  },
  'cure-peroxide': {
    it: 'perossidico, perossido, al perossido, vulcanizzato al perossido, reticolato perossido, perossidiche',
    en: 'peroxide, peroxide cured, peroxide cure, peroxidic',
    de: 'peroxidisch, peroxid, peroxidvernetzt, peroxidisch vernetzt, peroxidvernetzter, peroxidischer, peroxidvernetzung, peroxidvulkanisiert, peroxidvernetztem',
    fr: 'peroxyde, réticulé peroxyde, au peroxyde, vulcanisé peroxyde, peroxydique',
    es: 'peróxido, peroxídico, curado con peróxido, vulcanizado con peróxido, reticulado con peróxido',
  },
  'cure-sulphur': {
    it: 'zolfo, allo zolfo, vulcanizzato zolfo',
    en: 'sulphur, sulfur, sulphur cured, sulfur cured, sulphur cure',
    de: 'schwefel, schwefelvernetzt, schwefelvernetzter, schwefelvulkanisiert, schwefelvernetzung',
    fr: 'soufre, au soufre, vulcanisé soufre',
    es: 'azufre, curado con azufre',
  },
  'cure-platinum': {
    it: 'platino, platinico, al platino',
    en: 'platinum, platinum cured, platinum cure, pt cured',
    de: 'platin, platinvernetzt, platinvernetzter, platinkatalysiert, platinvernetztem, platinvernetzend, platinvernetzung, additionsvernetzt',
    fr: 'platine, réticulé platine, au platine, catalyse platine',
    es: 'platino, curado al platino, curada al platino, platínico',
  },
  'temperature-peak': {
    it: 'picchi, picco, di picco, punte, punte di, brevi periodi, per brevi periodi, breve termine, di punta, per brevi tempi, breve durata, occasionalmente, temporaneamente',
    en: 'peak, peaks, short term, short peaks, briefly, short time, intermittent, intermittently, excursions, spikes, for short periods, short period, short bursts, occasional peaks, occasionally',
    de: 'kurzzeitig, spitze, spitzentemperatur, temperaturspitzen, kurzfristig, spitzenwert, kurzz, kurzzeitspitzen, vorübergehend',
    fr: 'pointe, en pointe, courte durée, pic, pics, ponctuellement, crêtes, crête, brièvement, pics à, ponctuelle, de courte durée, temporairement',
    es: 'picos, pico, puntas, punta, puntualmente, corta duración, breves periodos, momentáneamente, puntual, picos de',
  },
};

/** A drawing or a model: attached, announced or cited. */
export const drawingWords: WordTable = {
  drawing: {
    any: 'step, stp, dwg, dxf, iges, igs, cad, 3d, pdf, stl, stp file, step file, x_t',
    it: 'disegno, modello 3d, file 3d, schizzo, disegno allegato, file step, quota a disegno, tavola, matematica, matematiche, disegnino',
    en: 'drawing, drg, dwg, 3d model, sketch, cad file, print, model attached, drg no, blueprint, 3d file, drwg, drawing no',
    de: 'zeichnung, 3d modell, skizze, zeichnungsteil, zeichnungsnummer, zeichnungs nr, 3d daten, cad daten, zeichnungsgebunden, zeichng, zchng, zg nr, zeichn, konstruktionszeichnung, step datei, stepdatei, musterzeichnung, zeichnungsnr',
    fr: 'dessin, sur plan, plan joint, plan ci joint, selon plan, nos plans, les plans, plans joints, plan n, plan 3d, fichier 3d, croquis, le plan, plan en annexe, notre plan, suivant plan, plan en pièce jointe, plan fourni, plan pdf, plan en pj, modèle 3d, plan disponible, plan annexé, un plan, plan client, plan à suivre, d après plan, plan à fournir, plan attaché, plan réf, votre plan',
    es: 'plano adjunto, s/plano, según plano, los planos, planos adjuntos, según planos, nuestros planos, dibujo, adjunto plano, modelo 3d, croquis, plano n, el plano, nuestro plano, plano en pdf, archivo 3d, un plano, plano disponible, plano nº, adjuntamos plano, adjunto el plano, con plano, bajo plano, plano cad, sobre plano, fichero 3d, mandamos plano, enviamos plano, plano anexo',
  },
};

/** Before a word, within a few tokens: it is denied. */
export const denialWords: WordTable = {
  no: {
    it: 'no, non, nessun, senza, niente, nè, né, escluso, evitare, non abbiamo, privo di, esente da, esenti da',
    en: 'no, not, without, none, never, neither, nor, excluding, avoid, except, cannot use, free of, don t, do not, rather than, other than',
    de: 'kein, keine, keinen, keiner, nicht, ohne, weder, außer, keinem, ausgenommen, keines, frei von, vermeiden',
    fr: 'pas, pas de, sans, aucun, sauf, ni, hors, exclu, éviter, exempt de, pas d, hormis',
    es: 'no, sin, ningún, ni, excepto, salvo, evitar, excluido, nada de, libre de, exento de, no queremos, tampoco',
  },
};

/** A material to be replaced stands after these. */
export const insteadWords: WordTable = {
  instead: {
    it: 'invece di, invece del, al posto di, al posto del, in sostituzione di, in sostituzione del, in sostituzione dell, sostituire, sostituzione di, al posto dell, sostituire il, sostituire l, sostituire la, anziché, in alternativa al, in luogo del, sostituisce, rimpiazzare, sostituzione del, finora, attualmente in, oggi in, attualmente usiamo, oggi usiamo, al posto della, in luogo di, attualmente, oggi, fino ad oggi, finora in, al momento in, passare da',
    en: 'instead of, in place of, replacing, replace, to replace, replacement for, in lieu of, substitute for, currently in, currently made of, currently, alternative to, so far in, previously in, previously, substituting, up to now in, presently in, today in, formerly, existing, at present in, move away from, switch from, change from, changing from, used to be, until now',
    de: 'statt, anstatt, anstelle von, anstelle, als ersatz für, ersatz für, bisher aus, bisher, bislang aus, bislang, derzeit aus, derzeit, zurzeit aus, aktuell aus, aktuell, momentan, bisherige, bisheriger, alternative zu, soll ersetzt, ersetzt werden soll, ausgetauscht werden soll, ablösung von, ersetzen, zur zeit, ablösung',
    fr: 'au lieu de, au lieu du, à la place de, à la place du, en remplacement de, en remplacement du, remplacer, pour remplacer, actuellement en, actuellement, remplaçant, remplace, jusqu à présent en, en substitution, remplacement de, remplacement du, aujourd hui en, alternative au, plutôt que du, en remplacement d, plutôt que, en lieu et place de',
    es: 'en lugar de, en vez de, en sustitución de, sustituir, sustitución de, reemplazar, actualmente en, actualmente, hasta ahora en, para sustituir, reemplazo de, en sustitución del, sustituye, para reemplazar, en lugar del, alternativa al, hasta ahora, sustituyendo, en reemplazo de, hoy en',
  },
};

/** Behind a material: it is refused, or it failed. */
export const refusedWords: WordTable = {
  refused: {
    it: 'da sostituire, non va bene, non resiste, escluso, si gonfia, si rovina, non ammesso, non accettato, si screpola, non tiene, ha ceduto, si indurisce, non idoneo, da evitare, è da escludere, non è ammesso, viene sostituito, va sostituito, cede',
    en: 'to be replaced, not acceptable, not suitable, fails, failed, swells, swelled, cracks, not allowed, excluded, not accepted, is not, must not, did not last, does not last, does not work, swelling, cracking, is no option, not permitted, not wanted, hardens, free, keeps failing, has failed, is excluded, not an option',
    de: 'ersetzen, zu ersetzen, ersetzt werden, quillt, nicht zulässig, nicht geeignet, versagt, ausgeschlossen, scheidet aus, nicht gewünscht, abgelöst, abzulösen, hält nicht, kommt nicht in frage, frei, ungeeignet, nicht erlaubt, quillt auf, reißt, ist nicht, ersetzt, verhärtet, nicht erwünscht, nicht akzeptiert, abgelöst werden',
    fr: 'à remplacer, exclu, ne convient pas, gonfle, ne tient pas, non accepté, interdit, craquelle, n est pas, à proscrire, proscrit, se fissure, ne résiste pas, non admis, pas accepté, durcit, non autorisé, est exclu, à exclure',
    es: 'a sustituir, no sirve, se hincha, excluido, no aguanta, no vale, no aceptado, se agrieta, no admitido, no resiste, a reemplazar, no es, no se admite, no válido, descartado, no apto, se endurece, no se acepta',
  },
};
