import type { OfficeLanguage } from '#lib/language.ts';

/** What the samples say. No page of the house says it, so it is not among its texts. */
export interface StyleWords {
  title: string;
  lede: string;
  colours: string;
  others: string;
  type: string;
  buttons: string;
  fields: string;
  notices: string;
  marks: string;
  table: string;
  steps: string;
  states: string;
  figures: string;
  token: string;
  value: string;
  use: string;
  sentence: string;
  act: string;
  wait: string;
  hint: string;
  fault: string;
  optional: string;
  hardness: string;
  material: string;
  remarks: string;
  process: string;
  processes: readonly string[];
  told: string;
  asked: string;
  more: string;
  nothing: string;
  closed: string;
  away: string;
  lost: string;
  broken: string;
  loading: string;
  done: string;
  now: string;
  next: string;
  measured: string;
  unmeasured: string;
  few: string;
  verdicts: readonly [string, string, string];
  drawing: string;
  scale: string;
  funding: string;
  funder: string;
}

export const styleWords: Record<OfficeLanguage, StyleWords> = {
  it: {
    title: 'Stile',
    lede: 'Ogni componente in ogni stato, disegnato con i valori veri. Chi ne aggiunge uno lo mostra qui.',
    colours: 'Colori',
    others: 'Spazi, caratteri, linee',
    type: 'Caratteri',
    buttons: 'Pulsanti',
    fields: 'Campi',
    notices: 'Avvisi',
    marks: 'Segni',
    table: 'Tabella',
    steps: 'Passi',
    states: 'Stati',
    figures: 'Figure',
    token: 'nome',
    value: 'valore',
    use: 'uso',
    sentence: 'Guarnizioni piane in EPDM, 70 Shore A, 5 000 pezzi l’anno',
    act: 'Proponi',
    wait: 'Non ora',
    hint: 'Come sta scritto sul disegno.',
    fault: 'Scrivi un numero tra 10 e 100.',
    optional: 'facoltativo',
    hardness: 'Durezza',
    material: 'Materiale',
    remarks: 'Note',
    process: 'Lavorazione',
    processes: ['Stampaggio a compressione', 'Stampaggio a iniezione', 'Tornitura'],
    told: 'La richiesta è arrivata.',
    asked: 'Due officine non hanno risposto.',
    more: 'Il termine scade domani alle 12.',
    nothing: 'Ancora nessuna richiesta',
    closed: 'Non è nel tuo ruolo',
    away: 'La connessione manca',
    lost: 'Questa pagina non c’è',
    broken: 'Qualcosa si è rotto',
    loading: 'Sto leggendo',
    done: 'Ricevuta',
    now: 'In scelta',
    next: 'Offerta',
    measured: 'giorni alla prima risposta',
    unmeasured: 'offerte aperte in ritardo',
    few: 'troppo poche',
    verdicts: ['Può farlo', 'Può farlo, con una domanda', 'Non può farlo'],
    drawing: 'disegno',
    scale: 'scala',
    funding: 'Finanziamento',
    funder: 'Provincia (demo)',
  },
  en: {
    title: 'Style',
    lede: 'Every component in every state, drawn with the true values. Whoever adds one shows it here.',
    colours: 'Colours',
    others: 'Space, type, lines',
    type: 'Type',
    buttons: 'Buttons',
    fields: 'Fields',
    notices: 'Notices',
    marks: 'Marks',
    table: 'Table',
    steps: 'Steps',
    states: 'States',
    figures: 'Figures',
    token: 'name',
    value: 'value',
    use: 'use',
    sentence: 'Flat gaskets in EPDM, 70 Shore A, 5,000 parts a year',
    act: 'Propose',
    wait: 'Not now',
    hint: 'As it stands on the drawing.',
    fault: 'Write a number from 10 to 100.',
    optional: 'optional',
    hardness: 'Hardness',
    material: 'Material',
    remarks: 'Remarks',
    process: 'Process',
    processes: ['Compression moulding', 'Injection moulding', 'Turning'],
    told: 'The enquiry has arrived.',
    asked: 'Two workshops have not answered.',
    more: 'The deadline is tomorrow at 12.',
    nothing: 'No enquiry yet',
    closed: 'Not within your role',
    away: 'No connection',
    lost: 'There is no such page',
    broken: 'Something broke',
    loading: 'Reading',
    done: 'Received',
    now: 'Choosing',
    next: 'Quotation',
    measured: 'days to the first answer',
    unmeasured: 'quotations opened late',
    few: 'too few',
    verdicts: ['Can make it', 'Can make it, with a question', 'Cannot make it'],
    drawing: 'drawing',
    scale: 'scale',
    funding: 'Funding',
    funder: 'Province (demo)',
  },
};
