import type { PageLanguage } from '@sebino/domain/language';
import { toLine } from './encode.ts';
import type { Block, Sheet } from './sheet.ts';

/** What a mail says in one language. */
export interface Letter {
  subject: string;
  /** The one big sentence at the top. */
  title: string;
  blocks: readonly Block[];
}

/** Who sends, and to whom: decides the mark at the top and the sentence at the foot. */
export interface Envelope {
  language: PageLanguage;
  programmeName: string;
  /** `anyone` where a buyer and a firm get the same mail, or where the letter itself says who writes. */
  to: 'buyer' | 'firm' | 'anyone';
  demo: boolean;
}

/** Fixes the words of a letter, with who sends it and why. */
export function toSheet(letter: Letter, envelope: Envelope): Sheet {
  const { language, demo } = envelope;
  const sender = toLine(envelope.programmeName);
  return {
    language,
    subject: toLine(demo ? `[demo] ${letter.subject}` : letter.subject),
    sender,
    title: toLine(letter.title),
    blocks: letter.blocks.map(cleanBlock),
    foot: foots[language][envelope.to](sender),
    ...(demo ? { demoNote: `[demo] ${demoNotes[language]}` } : {}),
  };
}

function cleanBlock(block: Block): Block {
  if (typeof block === 'string') return toLine(block);
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', text: toLine(block.text) };
    case 'list':
      return { kind: 'list', items: block.items.map(toLine) };
    case 'facts':
      return {
        kind: 'facts',
        facts: block.facts.map((fact) => ({ label: toLine(fact.label), value: toLine(fact.value) })),
      };
    case 'link':
      return { kind: 'link', label: toLine(block.label), url: toLine(block.url) };
    case 'code':
      return { kind: 'code', code: toLine(block.code) };
  }
}

const demoNotes: Record<PageLanguage, string> = {
  it: 'Dimostrazione: imprese, richieste e cifre sono inventate.',
  en: 'Demonstration: firms, enquiries and figures are invented.',
  de: 'Vorführung: Betriebe, Anfragen und Zahlen sind erfunden.',
};

const foots: Record<PageLanguage, Record<Envelope['to'], (sender: string) => string>> = {
  it: {
    buyer: (sender) =>
      `Ricevi questo messaggio da ${sender} perché questo indirizzo è stato indicato in una richiesta sul nostro portale. Ti scriviamo solo per quella richiesta.`,
    firm: (sender) =>
      `Ti scrive il laboratorio di ${sender}, il programma a cui la tua impresa aderisce. Non chiediamo mai denaro, dati bancari o password.`,
    anyone: (sender) => `Messaggio del laboratorio di ${sender}.`,
  },
  en: {
    buyer: (sender) =>
      `You receive this message from ${sender} because this address was given with an enquiry on our portal. We write to you about that enquiry only.`,
    firm: (sender) =>
      `This message comes from the lab of ${sender}, the programme your firm takes part in. We never ask for money, bank details or passwords.`,
    anyone: (sender) => `A message from the lab of ${sender}.`,
  },
  de: {
    buyer: (sender) =>
      `Sie erhalten diese Nachricht von ${sender}, weil diese Adresse in einer Anfrage auf unserem Portal angegeben wurde. Wir schreiben Ihnen nur zu dieser Anfrage.`,
    firm: (sender) =>
      `Diese Nachricht kommt vom Labor von ${sender}, dem Programm, an dem Ihr Betrieb teilnimmt. Wir fragen nie nach Geld, Bankdaten oder Passwörtern.`,
    anyone: (sender) => `Eine Nachricht vom Labor von ${sender}.`,
  },
};
