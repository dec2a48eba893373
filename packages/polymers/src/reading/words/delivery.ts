import type { WordTable } from '../phrase.ts';

// Trade knowledge throughout.

export const timeUnitWords: WordTable = {
  day: {
    it: 'giorni, gg, giorni lavorativi, gg lavorativi',
    en: 'days, day, working days, calendar days, business days',
    de: 'tage, tagen, tag, arbeitstage, werktage, kalendertage, at',
    fr: 'jours, jour, jours ouvrés, jours ouvrables',
    es: 'días, día, días laborables, días hábiles',
  },
  week: {
    any: 'wk, wks',
    it: 'settimane, sett, settimane lavorative',
    en: 'weeks, week, working weeks, wks',
    de: 'wochen, woche, wo, arbeitswochen',
    fr: 'semaines, sem',
    es: 'semanas, sem',
  },
  month: {
    it: 'mesi, mese',
    en: 'months',
    de: 'monate',
    fr: 'mois',
    es: 'meses, mes',
  },
};

/** Before the number of a week of the calendar. */
export const calendarWeekWords: WordTable = {
  week: {
    any: 'kw, cw, wk, w, wk.',
    it: 'settimana, sett, settimana n, settimana nr, settimana numero',
    en: 'week, calendar week, week no, week number',
    de: 'kalenderwoche, woche',
    fr: 'semaine, sem, semaine n°, semaine no, s',
    es: 'semana, sem, semana n, semana n°, semana nº',
  },
};

/** Words that make a time or a place that of the delivery. */
export const deliveryWords: WordTable = {
  delivery: {
    it: 'consegna, spedizione, spedire, resa, consegnare, termine di consegna, tempi di consegna, entro, destinazione, merce resa, consegnati, da consegnare, disponibili, disponibilità, ritiro, spediti, franco, luogo di consegna, sede, ricevere, ci servono, servono, tempo di consegna, consegna entro, sede a, stabilimento',
    en: 'delivery, deliver, delivered, ship to, shipping, lead time, shipment, ship, destination, within, deliveries, required, dispatch, needed, delivery time, delivery address, by, needed by, due, plant in, located in, site, based in, leadtime, arrive, works in',
    de: 'lieferung, liefertermin, lieferzeit, lieferort, lieferadresse, versand, anlieferung, innerhalb, lieferwoche, binnen, liefern, geliefert, wunschtermin, benötigt, bedarfstermin, lieferanschrift, bestimmungsort, werk, termin, lieferfrist, standort, sitz, bis, frei haus, spätestens, zustellung, zu liefern',
    fr: 'livraison, délai, livrer, livré, livrés, expédition, délai de livraison, destination, sous, rendu, livrées, expédier, à livrer, lieu de livraison, usine, site, adresse de livraison, livrable, au plus tard',
    es: 'entrega, plazo, envío, enviar, entregar, puestos, plazo de entrega, destino, entregado, en un plazo de, portes, suministro, lugar de entrega, planta, fábrica, lo necesitamos, antes de, antes del',
  },
};

/** Words that make a time something else: an answer, a payment, a warranty, a test. */
export const otherTimeWords: WordTable = {
  other: {
    it: 'pagamento, validità, valida, garanzia, risposta, rispondere, offerta entro, quotazione entro, fm, df, prova, test, invecchiamento, offerta valida, preventivo entro, ffm, dffm, riscontro, quotare entro, vita utile, compression set',
    en: 'payment, validity, valid, warranty, reply, quote by, answer, net, quotation by, ageing, test, offer by, shelf life, quote within, respond, quotation within, response, guarantee, your offer by, reply within, aging, compression set, offer within, immersion, price by',
    de: 'zahlung, zahlungsziel, gültig, gültigkeit, garantie, antwort, angebot bis, netto, rückmeldung, angebotsfrist, alterung, bindefrist, skonto, angebotsabgabe, gewährleistung, angebot innerhalb, ihr angebot, lagerung, lagerfähigkeit, prüfung, druckverformungsrest, rückantwort',
    fr: 'paiement, validité, valable, garantie, réponse, offre avant, net, répondre, vieillissement, règlement, fin de mois, devis avant, devis sous, offre sous, réponse sous, dévis, essai, retour avant, chiffrage avant, votre offre, votre devis',
    es: 'pago, validez, válida, garantía, respuesta, oferta antes, responder, envejecimiento, vencimiento, oferta en, contestación, ensayo, contestar, cotización antes, su oferta antes',
  },
};

export const monthWords: WordTable = {
  '01': {
    it: 'gennaio, gen',
    en: 'january, jan',
    de: 'januar, jänner, jan',
    fr: 'janvier, janv',
    es: 'enero, ene',
  },
  '02': {
    it: 'febbraio, feb',
    en: 'february, feb',
    de: 'februar, feb',
    fr: 'février, févr',
    es: 'febrero, feb',
  },
  '03': { it: 'marzo, mar', en: 'march, mar', de: 'märz', fr: 'mars', es: 'marzo, mar' },
  '04': { it: 'aprile, apr', en: 'april, apr', de: 'april, apr', fr: 'avril, avr', es: 'abril, abr' },
  '05': { it: 'maggio, mag', en: 'may', de: 'mai', fr: 'mai', es: 'mayo' },
  '06': { it: 'giugno, giu', en: 'june, jun', de: 'juni', fr: 'juin', es: 'junio, jun' },
  '07': { it: 'luglio, lug', en: 'july, jul', de: 'juli', fr: 'juillet, juil', es: 'julio, jul' },
  '08': { it: 'agosto, ago', en: 'august, aug', de: 'august, aug', fr: 'août', es: 'agosto, ago' },
  '09': {
    it: 'settembre, set',
    en: 'september, sep, sept',
    de: 'september, sept',
    fr: 'septembre, sept',
    es: 'septiembre, setiembre, sept',
  },
  '10': {
    it: 'ottobre, ott',
    en: 'october, oct',
    de: 'oktober, okt',
    fr: 'octobre, oct',
    es: 'octubre, oct',
  },
  '11': {
    it: 'novembre, nov',
    en: 'november, nov',
    de: 'november, nov',
    fr: 'novembre, nov',
    es: 'noviembre, nov',
  },
  '12': {
    it: 'dicembre, dic',
    en: 'december, dec',
    de: 'dezember, dez',
    fr: 'décembre, déc',
    es: 'diciembre, dic',
  },
};

/** Days that only the date of the mail makes a date. */
export const relativeWords: WordTable = {
  weekday: {
    it: 'lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica',
    en: 'monday, tuesday, wednesday, thursday, friday, saturday',
    de: 'montag, dienstag, mittwoch, donnerstag, freitag, samstag',
    fr: 'lundi, mardi, mercredi, jeudi, vendredi, samedi',
    es: 'lunes, martes, miércoles, jueves, viernes, sábado',
  },
  relative: {
    it: 'fine mese, fine settimana, settimana prossima, prossima settimana, mese prossimo, prossimo mese, questa settimana, domani, dopodomani, entro il mese, fine del mese, metà mese, fine anno, entro questo mese, inizio mese, entro l anno, fine settimana prossima, prima delle ferie, prima della chiusura, questo mese, prima di natale, metà del mese prossimo',
    en: 'end of the month, end of month, month end, next week, next month, this week, tomorrow, this month, end of the week, end of next month, end of this month, mid month, end of next week, end of year, end of the year, before christmas, year end, the weekend, before the summer break',
    de: 'monatsende, ende des monats, nächste woche, nächster woche, kommende woche, kommenden woche, nächsten monat, diese woche, dieser woche, morgen früh, übermorgen, wochenende, ende der woche, ende nächster woche, dieses monats, nächsten monats, ende des jahres, jahresende, monatsmitte, mitte nächsten monats, bis morgen, diesen monat, vor weihnachten, ende dieser woche, vor den werksferien',
    fr: 'fin de mois, fin du mois, semaine prochaine, mois prochain, cette semaine, fin de semaine, ce mois, demain, fin de la semaine, fin d année, prochaine semaine, mi mois, ce mois ci, avant les congés, avant noël, fin de la semaine prochaine',
    es: 'fin de mes, final de mes, finales de mes, próxima semana, semana que viene, mes que viene, próximo mes, esta semana, fin de semana, mañana, este mes, final del mes, fin de año, finales de este mes, semana próxima, mediados de mes, antes de vacaciones, final de este mes',
  },
};

/** Before a month, "end of March": the last day is meant. */
export const monthEndWords: WordTable = {
  end: {
    it: 'fine, fine di',
    en: 'end of, end',
    de: 'ende',
    fr: 'fin, fin de',
    es: 'fin de, finales de',
  },
};

export const incotermWords: WordTable = {
  EXW: { any: 'exw' },
  FCA: { any: 'fca' },
  FAS: { any: 'fas' },
  FOB: { any: 'fob' },
  CFR: { any: 'cfr' },
  CIF: { any: 'cif' },
  CPT: { any: 'cpt' },
  CIP: { any: 'cip' },
  DAP: { any: 'dap' },
  DPU: { any: 'dpu' },
  DDP: { any: 'ddp' },
  DAT: { any: 'dat' },
  DDU: { any: 'ddu' },
};

/** Before a place; a place after one of these that the gazetteer does not know is still a place. */
export const toPlaceWords: WordTable = {
  to: {
    it: 'a, ad, presso, di, da, verso, in',
    en: 'to, in, at, near, for',
    de: 'nach, in, bei, ab, an',
    fr: 'à, a, vers, sur, chez',
    es: 'en, a, hasta',
  },
};

/** Before a street, not a town. */
export const streetWords: WordTable = {
  street: {
    it: 'via, viale, piazza, corso, strada, vicolo, largo, piazzale, v le',
    en: 'street, road, avenue, lane',
    de: 'straße, str, weg, platz, allee',
    fr: 'rue, avenue, boulevard, place, chemin, route de',
    es: 'calle, avenida, avda, plaza, paseo, carretera, c/',
  },
};
