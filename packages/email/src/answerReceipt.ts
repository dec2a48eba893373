import type { DeclineReason } from '@sebino/domain/invitation';
import type { PageLanguage } from '@sebino/domain/language';
import { toSheet } from './layout.ts';
import type { Letter } from './layout.ts';
import type { Sheet } from './sheet.ts';

export interface AnswerReceipt {
  enquiryNumber: string;
  what: 'accept' | 'decline' | 'call-me' | 'quotation';
  /** Why the firm cannot, where the answer is `decline`. */
  reason?: DeclineReason;
  programmeName: string;
  demo: boolean;
}

/** To a firm that answered by phone: what the office wrote down, so that it can object. Never an amount. */
export function answerReceiptMail(receipt: AnswerReceipt, language: PageLanguage): Sheet {
  return toSheet(letters[language](receipt), { ...receipt, language, to: 'firm' });
}

const letters: Record<PageLanguage, (receipt: AnswerReceipt) => Letter> = {
  it: ({ enquiryNumber, what, reason }) => ({
    subject: `Richiesta ${enquiryNumber}: ricevuta della tua ${what === 'quotation' ? 'offerta' : 'risposta'} al telefono`,
    title: 'Abbiamo scritto quello che ci hai detto',
    blocks: [
      'Hai parlato con il coordinatore, che ha registrato per te:',
      {
        kind: 'facts',
        facts: [
          { label: 'Richiesta', value: enquiryNumber },
          { label: 'La tua risposta', value: italian.what[what] },
          ...(reason === undefined ? [] : [{ label: 'Motivo', value: italian.reason[reason] }]),
        ],
      },
      ...italian.next[what],
      'È giusto? Non devi fare nulla. È sbagliato? Chiama subito il laboratorio al numero che conosci già.',
    ],
  }),
  en: ({ enquiryNumber, what, reason }) => ({
    subject: `Enquiry ${enquiryNumber}: receipt for your ${what === 'quotation' ? 'quotation' : 'answer'} by phone`,
    title: 'We wrote down what you told us',
    blocks: [
      'You spoke to the coordinator, who recorded this for you:',
      {
        kind: 'facts',
        facts: [
          { label: 'Enquiry', value: enquiryNumber },
          { label: 'Your answer', value: english.what[what] },
          ...(reason === undefined ? [] : [{ label: 'Reason', value: english.reason[reason] }]),
        ],
      },
      ...english.next[what],
      'Is it right? You need do nothing. Is it wrong? Call the lab at once on the number you already know.',
    ],
  }),
  de: ({ enquiryNumber, what, reason }) => ({
    subject: `Anfrage ${enquiryNumber}: Quittung für ${what === 'quotation' ? 'Ihr Angebot' : 'Ihre Antwort'} am Telefon`,
    title: 'Wir haben notiert, was Sie uns gesagt haben',
    blocks: [
      'Sie haben mit der Koordination gesprochen. Für Sie wurde festgehalten:',
      {
        kind: 'facts',
        facts: [
          { label: 'Anfrage', value: enquiryNumber },
          { label: 'Ihre Antwort', value: german.what[what] },
          ...(reason === undefined ? [] : [{ label: 'Grund', value: german.reason[reason] }]),
        ],
      },
      ...german.next[what],
      'Ist das richtig? Dann brauchen Sie nichts zu tun. Ist etwas falsch? Rufen Sie bitte sofort das Labor unter der Nummer an, die Sie schon kennen.',
    ],
  }),
  fr: ({ enquiryNumber, what, reason }) => ({
    subject: `Demande ${enquiryNumber} : accusé de réception de votre ${what === 'quotation' ? 'offre' : 'réponse'} par téléphone`,
    title: 'Nous avons noté ce que vous nous avez dit',
    blocks: [
      'Vous avez parlé à la coordination, qui a enregistré pour vous :',
      {
        kind: 'facts',
        facts: [
          { label: 'Demande', value: enquiryNumber },
          { label: 'Votre réponse', value: french.what[what] },
          ...(reason === undefined ? [] : [{ label: 'Motif', value: french.reason[reason] }]),
        ],
      },
      ...french.next[what],
      'C’est exact ? Vous n’avez rien à faire. C’est faux ? Appelez tout de suite le laboratoire au numéro que vous connaissez déjà.',
    ],
  }),
  es: ({ enquiryNumber, what, reason }) => ({
    subject: `Solicitud ${enquiryNumber}: acuse de recibo de su ${what === 'quotation' ? 'oferta' : 'respuesta'} por teléfono`,
    title: 'Hemos anotado lo que nos ha dicho',
    blocks: [
      'Ha hablado con la coordinación, que ha registrado lo siguiente en su nombre:',
      {
        kind: 'facts',
        facts: [
          { label: 'Solicitud', value: enquiryNumber },
          { label: 'Su respuesta', value: spanish.what[what] },
          ...(reason === undefined ? [] : [{ label: 'Motivo', value: spanish.reason[reason] }]),
        ],
      },
      ...spanish.next[what],
      '¿Es correcto? No tiene que hacer nada. ¿Hay algún error? Llame enseguida al laboratorio, al número que ya conoce.',
    ],
  }),
};

interface Words {
  what: Record<AnswerReceipt['what'], string>;
  reason: Record<DeclineReason, string>;
  next: Record<AnswerReceipt['what'], readonly string[]>;
}

const italian: Words = {
  what: { accept: 'Posso', decline: 'Non posso', 'call-me': 'Chiamatemi', quotation: 'Offerta sigillata' },
  reason: {
    'cannot-make': 'non posso realizzarlo',
    'no-capacity': 'ora non ho carico disponibile',
    quantity: 'troppo pochi o troppi pezzi',
    'date-too-short': 'tempi troppo stretti',
    'not-interesting': 'non mi interessa',
  },
  next: {
    accept: ['Ora aspettiamo la tua offerta. Il termine è nella pagina del tuo link personale.'],
    decline: [],
    'call-me': ['Il coordinatore ti richiama. Il termine per rispondere resta lo stesso.'],
    quotation: [
      'Il prezzo è sigillato, ora anche per il coordinatore che lo ha scritto. Oltre a te lo leggerà solo il committente, quando ogni impresa invitata avrà risposto o il suo tempo sarà scaduto.',
    ],
  },
};

const english: Words = {
  what: { accept: 'I can', decline: 'I cannot', 'call-me': 'Call me', quotation: 'Sealed quotation' },
  reason: {
    'cannot-make': 'cannot make it',
    'no-capacity': 'no capacity now',
    quantity: 'too few or too many pieces',
    'date-too-short': 'date too short',
    'not-interesting': 'not interesting',
  },
  next: {
    accept: ['We now wait for your quotation. The time limit is on the page of your personal link.'],
    decline: [],
    'call-me': ['The coordinator will call you back. The time limit for your answer stays the same.'],
    quotation: [
      'The price is sealed, now also for the coordinator who wrote it down. Apart from you only the buyer will read it, once every invited firm has answered or run out of time.',
    ],
  },
};

const german: Words = {
  what: {
    accept: 'Ich kann',
    decline: 'Ich kann nicht',
    'call-me': 'Rufen Sie mich an',
    quotation: 'Versiegeltes Angebot',
  },
  reason: {
    'cannot-make': 'kann ich nicht fertigen',
    'no-capacity': 'zurzeit keine freie Kapazität',
    quantity: 'zu wenige oder zu viele Stücke',
    'date-too-short': 'Termin zu knapp',
    'not-interesting': 'kein Interesse',
  },
  next: {
    accept: ['Wir warten nun auf Ihr Angebot. Die Frist steht auf der Seite Ihres persönlichen Links.'],
    decline: [],
    'call-me': ['Sie werden zurückgerufen. Die Frist für Ihre Antwort bleibt dieselbe.'],
    quotation: [
      'Der Preis ist versiegelt, jetzt auch für die Person, die ihn notiert hat. Außer Ihnen liest ihn nur der Einkäufer, sobald jeder eingeladene Betrieb geantwortet hat oder seine Frist abgelaufen ist.',
    ],
  },
};

const french: Words = {
  what: {
    accept: 'Je peux',
    decline: 'Je ne peux pas',
    'call-me': 'Appelez-moi',
    quotation: 'Offre scellée',
  },
  reason: {
    'cannot-make': 'je ne peux pas le réaliser',
    'no-capacity': 'pas de charge disponible pour l’instant',
    quantity: 'trop peu ou trop de pièces',
    'date-too-short': 'délai trop court',
    'not-interesting': 'cela ne m’intéresse pas',
  },
  next: {
    accept: [
      'Nous attendons maintenant votre offre. Le délai est indiqué sur la page de votre lien personnel.',
    ],
    decline: [],
    'call-me': ['La coordination vous rappelle. Le délai pour répondre reste le même.'],
    quotation: [
      'Le prix est scellé, désormais aussi pour la personne qui l’a noté. En dehors de vous, seul l’acheteur le lira, quand chaque entreprise invitée aura répondu ou que son délai sera écoulé.',
    ],
  },
};

const spanish: Words = {
  what: {
    accept: 'Puedo',
    decline: 'No puedo',
    'call-me': 'Llámenme',
    quotation: 'Oferta sellada',
  },
  reason: {
    'cannot-make': 'no puedo fabricarlo',
    'no-capacity': 'ahora no tengo carga disponible',
    quantity: 'demasiado pocas o demasiadas piezas',
    'date-too-short': 'plazo demasiado corto',
    'not-interesting': 'no me interesa',
  },
  next: {
    accept: ['Ahora esperamos su oferta. El plazo figura en la página de su enlace personal.'],
    decline: [],
    'call-me': ['La coordinación le devolverá la llamada. El plazo para responder sigue siendo el mismo.'],
    quotation: [
      'El precio está sellado, ahora también para la persona que lo anotó. Aparte de usted solo lo leerá el comprador, cuando cada empresa invitada haya respondido o su plazo haya vencido.',
    ],
  },
};
