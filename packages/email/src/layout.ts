import type { PageLanguage } from '@sebino/domain/language';
import { toFrenchLine, toLine } from './encode.ts';
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
  const set = language === 'fr' ? toFrenchLine : toLine;
  const sender = set(envelope.programmeName);
  return {
    language,
    subject: set(demo ? `[demo] ${letter.subject}` : letter.subject),
    sender,
    title: set(letter.title),
    blocks: letter.blocks.map((block) => cleanBlock(block, set)),
    foot: set(foots[language][envelope.to](sender)),
    ...(demo ? { demoNote: set(`[demo] ${demoNotes[language]}`) } : {}),
  };
}

/** An address and a code are data, which no language sets its own way. */
function cleanBlock(block: Block, set: (text: string) => string): Block {
  if (typeof block === 'string') return set(block);
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', text: set(block.text) };
    case 'list':
      return { kind: 'list', items: block.items.map(set) };
    case 'facts':
      return {
        kind: 'facts',
        facts: block.facts.map((fact) => ({ label: set(fact.label), value: set(fact.value) })),
      };
    case 'link':
      return { kind: 'link', label: set(block.label), url: toLine(block.url) };
    case 'code':
      return { kind: 'code', code: toLine(block.code) };
  }
}

const demoNotes: Record<PageLanguage, string> = {
  it: 'Dimostrazione: imprese, richieste e cifre sono inventate.',
  en: 'Demonstration: firms, enquiries and figures are invented.',
  de: 'Vorführung: Betriebe, Anfragen und Zahlen sind erfunden.',
  fr: 'Démonstration : entreprises, demandes et chiffres sont inventés.',
  es: 'Demostración: empresas, solicitudes y cifras son inventadas.',
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
  fr: {
    buyer: (sender) =>
      `Vous recevez ce message de ${sender} parce que cette adresse a été indiquée dans une demande sur notre portail. Nous ne vous écrivons que pour cette demande.`,
    firm: (sender) =>
      `Ce message vient du laboratoire de ${sender}, le programme auquel votre entreprise participe. Nous ne demandons jamais d’argent, de coordonnées bancaires ni de mots de passe.`,
    anyone: (sender) => `Message du laboratoire de ${sender}.`,
  },
  es: {
    buyer: (sender) =>
      `Recibe este mensaje de ${sender} porque esta dirección se indicó en una solicitud en nuestro portal. Solo le escribimos por esa solicitud.`,
    firm: (sender) =>
      `Este mensaje viene del laboratorio de ${sender}, el programa en el que participa su empresa. Nunca pedimos dinero, datos bancarios ni contraseñas.`,
    anyone: (sender) => `Mensaje del laboratorio de ${sender}.`,
  },
};
