import type { WordTable } from '../phrase.ts';

/** What stands before figures that say nothing about the part. */
export const noiseWords: WordTable = {
  contact: {
    any: 'tel, telefono, phone, telefon, téléphone, teléfono, fax, cell, cellulare, mobile, mobil, móvil, p iva, p.i, piva, partita iva, vat, vat no, ust id, ust idnr, cif, nif, siret, siren, iban, c f, cod fisc, rea, hrb, handy, tva, n tva, pec, durchwahl, tél, mob, port, portable, steuernummer, bic, swift, cap soc, p. iva',
  },
  reference: {
    any: 'rdo, rif, ref, réf, rfq, vs rif, ns rif, cod, codice, art, articolo cod, art nr, p/n, pn, part no, part number, part nr, artikelnummer, artikel nr, art-nr, anfrage nr, anfrage, anfragenummer, angebot nr, bestellung nr, bestellnummer, material nr, materialnummer, sachnummer, ident nr, teilenummer, commande n, référence, referencia, cotización n, pedido n, order no, enquiry no, enquiry, inquiry, offerta n, richiesta n, ordine n, drawing no, drawing number, drawing nr, drg no, dwg, dwg no, disegno n, disegno nr, disegno num, dis, dis n, zeichnung nr, zeichnungsnr, zeichnungsnummer, zeichnungs nr, zeichnung, disegno, drawing, plan n, plan n°, plan no, plan, plano n, plano nº, plano, rev, revision, revisione, revisión, indice, index, ind, vers, version, versione, our ref, your ref, n rif, codice articolo, item no, ticket, project, progetto, projekt, projet, proyecto, sku, matnr, mat nr, demande n, offre n, consultation, devis n, oferta n, solicitud n, expediente, prot, protocollo, commessa, numéro, dossier, sr, case, angebotsanfrage, anfrage-nr, anfrage nummer, part, item code, code, codigo, código, zeichnungs-nr, zchng nr, zng, zg nr, dessin n, dessin, gst, standort nr, kundennummer, kunden nr, projektnummer, lfd nr, bezeichnung nr',
  },
  header: {
    any: 'date, sent, gesendet, inviato, data, envoyé, enviado, datum, fecha, from, von, da, de, to, an, cc, à, para',
  },
};
