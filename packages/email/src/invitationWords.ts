import type { PageLanguage } from '@sebino/domain/language';

export interface InvitationWords {
  subject(facts: { reminder: boolean; destination: string; what: string; due: string }): string;
  title(destination: string): string;
  greeting: string;
  reminded: string;
  what: string;
  number: string;
  until: string;
  whyYou: string;
  chosenByName: string;
  compared: string;
  open: string;
  answers: string;
  threeAnswers: readonly string[];
  silence: string;
  genuine: string;
  proofs: readonly string[];
}

interface Names {
  firmName: string;
  programmeName: string;
}

/** The sentences of an invitation. "By rotation" is not among them: a place may also come from an override. */
export function wordsOf(language: PageLanguage, names: Names): InvitationWords {
  switch (language) {
    case 'it':
      return italian(names);
    case 'en':
      return english(names);
    case 'de':
      return german(names);
    case 'fr':
      return french(names);
    case 'es':
      return spanish(names);
  }
}

function italian({ firmName, programmeName }: Names): InvitationWords {
  return {
    subject: ({ reminder, destination, what, due }) =>
      `${reminder ? 'Promemoria: richiesta' : 'Richiesta'} ${destination}${what === '' ? '' : `: ${what}`}, entro ${due}`,
    title: (destination) => `Una richiesta per ${firmName}, ${destination}`,
    greeting: 'Un committente cerca chi gli faccia questo lavoro. Ti invitiamo a rispondere.',
    reminded: 'Non abbiamo ancora la tua risposta. Ti mandiamo di nuovo l’invito.',
    what: 'Che cosa serve',
    number: 'Richiesta',
    until: 'Rispondi entro',
    whyYou: 'Perché la tua impresa',
    chosenByName: 'Il committente ha scelto la tua impresa per nome.',
    compared: 'Abbiamo confrontato la richiesta con le capacità tecniche della tua impresa.',
    open: 'Apri l’invito e rispondi',
    answers: 'Tre risposte possibili',
    threeAnswers: [
      'Posso: ti mandiamo un codice monouso per vedere i dettagli e scrivere la tua offerta, che resta sigillata.',
      'Non posso: tocchi il motivo, senza codice.',
      'Chiamatemi: ti telefona il coordinatore. Il termine resta lo stesso.',
    ],
    silence: 'Senza una risposta entro il termine l’invito scade, e può passare a un’altra impresa.',
    genuine: 'Come sai che è un messaggio vero',
    proofs: [
      `Ti scrive il laboratorio di ${programmeName}, il programma di enti pubblici e associazioni di categoria a cui ${firmName} aderisce.`,
      'Rispondere è gratis: nessun abbonamento, nessuna password. Non chiediamo mai denaro né dati bancari, e non mandiamo fatture.',
      'Ogni nostro invito porta il nome della tua impresa e una richiesta precisa. Se hai un dubbio, non aprire il link: chiama il laboratorio al numero che conosci già.',
    ],
  };
}

function english({ firmName, programmeName }: Names): InvitationWords {
  return {
    subject: ({ reminder, destination, what, due }) =>
      `${reminder ? 'Reminder: enquiry' : 'Enquiry'} ${destination}${what === '' ? '' : `: ${what}`}, by ${due}`,
    title: (destination) => `An enquiry for ${firmName}, ${destination}`,
    greeting: 'A buyer is looking for someone to do this work. You are invited to answer.',
    reminded: 'We do not have your answer yet. Here is the invitation again.',
    what: 'What is needed',
    number: 'Enquiry',
    until: 'Answer by',
    whyYou: 'Why your firm',
    chosenByName: 'The buyer chose your firm by name.',
    compared: 'We compared the enquiry with the capabilities of your firm.',
    open: 'Open the invitation and answer',
    answers: 'Three possible answers',
    threeAnswers: [
      'I can: we send you a one-time code to see the details and write your quotation, which stays sealed.',
      'I cannot: you tap the reason, no code needed.',
      'Call me: the coordinator phones you. The time limit stays the same.',
    ],
    silence: 'Without an answer by then the invitation expires, and it may pass to another firm.',
    genuine: 'How you know this message is genuine',
    proofs: [
      `It comes from the lab of ${programmeName}, the programme of public and trade bodies that ${firmName} takes part in.`,
      'Answering is free: no subscription, no password. We never ask for money or bank details, and we send no invoices.',
      'Each of our invitations names your firm and one particular enquiry. If in doubt, do not open the link: call the lab on the number you already know.',
    ],
  };
}

function german({ firmName, programmeName }: Names): InvitationWords {
  return {
    subject: ({ reminder, destination, what, due }) =>
      `${reminder ? 'Erinnerung: Anfrage' : 'Anfrage'} ${destination}${what === '' ? '' : `: ${what}`}, Antwort bis ${due}`,
    title: (destination) => `Eine Anfrage für ${firmName}, ${destination}`,
    greeting: 'Ein Einkäufer sucht jemanden für diese Arbeit. Wir laden Sie ein, zu antworten.',
    reminded: 'Ihre Antwort liegt uns noch nicht vor. Hier ist die Einladung noch einmal.',
    what: 'Was gebraucht wird',
    number: 'Anfrage',
    until: 'Antwort bis',
    whyYou: 'Warum Ihr Betrieb',
    chosenByName: 'Der Einkäufer hat Ihren Betrieb namentlich ausgewählt.',
    compared: 'Wir haben die Anfrage mit den Fertigungsmöglichkeiten Ihres Betriebs abgeglichen.',
    open: 'Einladung öffnen und antworten',
    answers: 'Drei mögliche Antworten',
    threeAnswers: [
      'Ich kann: Wir senden Ihnen einen Einmalcode. Damit sehen Sie die Einzelheiten und schreiben Ihr Angebot, das versiegelt bleibt.',
      'Ich kann nicht: Sie tippen den Grund an, ohne Code.',
      'Rufen Sie mich an: Sie werden von der Koordination angerufen. Die Frist bleibt dieselbe.',
    ],
    silence: 'Ohne Antwort bis dahin verfällt die Einladung und kann an einen anderen Betrieb gehen.',
    genuine: 'Woran Sie erkennen, dass diese Nachricht echt ist',
    proofs: [
      `Sie kommt vom Labor von ${programmeName}, dem Programm öffentlicher Stellen und Fachverbände, an dem ${firmName} teilnimmt.`,
      'Antworten ist kostenlos: kein Abonnement, kein Passwort. Wir fragen nie nach Geld oder Bankdaten und schicken keine Rechnungen.',
      'Jede unserer Einladungen nennt Ihren Betrieb und eine bestimmte Anfrage. Im Zweifel öffnen Sie den Link nicht, sondern rufen Sie das Labor unter der Nummer an, die Sie schon kennen.',
    ],
  };
}

function french({ firmName, programmeName }: Names): InvitationWords {
  return {
    subject: ({ reminder, destination, what, due }) =>
      `${reminder ? 'Rappel : demande' : 'Demande'} ${destination}${what === '' ? '' : ` : ${what}`}, réponse avant ${due}`,
    title: (destination) => `Une demande pour ${firmName}, ${destination}`,
    greeting: 'Un acheteur cherche quelqu’un pour ce travail. Nous vous invitons à répondre.',
    reminded: 'Nous n’avons pas encore votre réponse. Voici de nouveau l’invitation.',
    what: 'Ce qu’il faut',
    number: 'Demande',
    until: 'Date limite',
    whyYou: 'Pourquoi votre entreprise',
    chosenByName: 'L’acheteur a choisi votre entreprise par son nom.',
    compared: 'Nous avons comparé la demande avec les capacités techniques de votre entreprise.',
    open: 'Ouvrir l’invitation et répondre',
    answers: 'Trois réponses possibles',
    threeAnswers: [
      'Je peux : nous vous envoyons un code à usage unique pour voir les détails et rédiger votre offre, qui reste scellée.',
      'Je ne peux pas : vous touchez le motif, sans code.',
      'Appelez-moi : la coordination vous téléphone. Le délai reste le même.',
    ],
    silence: 'Sans réponse d’ici là, l’invitation expire et peut passer à une autre entreprise.',
    genuine: 'Comment savoir que ce message est authentique',
    proofs: [
      `Il vient du laboratoire de ${programmeName}, le programme d’organismes publics et d’associations professionnelles auquel ${firmName} participe.`,
      'Répondre est gratuit : pas d’abonnement, pas de mot de passe. Nous ne demandons jamais d’argent ni de coordonnées bancaires, et n’envoyons pas de factures.',
      'Chacune de nos invitations porte le nom de votre entreprise et une demande précise. En cas de doute, n’ouvrez pas le lien : appelez le laboratoire au numéro que vous connaissez déjà.',
    ],
  };
}

function spanish({ firmName, programmeName }: Names): InvitationWords {
  return {
    subject: ({ reminder, destination, what, due }) =>
      `${reminder ? 'Recordatorio: solicitud' : 'Solicitud'} ${destination}${what === '' ? '' : `: ${what}`}, responder antes del ${due}`,
    title: (destination) => `Una solicitud para ${firmName}, ${destination}`,
    greeting: 'Un comprador busca quien le haga este trabajo. Le invitamos a responder.',
    reminded: 'Todavía no tenemos su respuesta. Aquí tiene de nuevo la invitación.',
    what: 'Qué hace falta',
    number: 'Solicitud',
    until: 'Fecha límite',
    whyYou: 'Por qué su empresa',
    chosenByName: 'El comprador ha elegido su empresa por su nombre.',
    compared: 'Hemos comparado la solicitud con las capacidades técnicas de su empresa.',
    open: 'Abrir la invitación y responder',
    answers: 'Tres respuestas posibles',
    threeAnswers: [
      'Puedo: le enviamos un código de un solo uso para ver los detalles y escribir su oferta, que permanece sellada.',
      'No puedo: toca el motivo, sin código.',
      'Llámenme: la coordinación le telefonea. El plazo sigue siendo el mismo.',
    ],
    silence: 'Sin respuesta en ese plazo la invitación caduca y puede pasar a otra empresa.',
    genuine: 'Cómo saber que este mensaje es auténtico',
    proofs: [
      `Viene del laboratorio de ${programmeName}, el programa de organismos públicos y asociaciones empresariales en el que participa ${firmName}.`,
      'Responder es gratis: sin suscripción, sin contraseña. Nunca pedimos dinero ni datos bancarios, y no enviamos facturas.',
      'Cada una de nuestras invitaciones lleva el nombre de su empresa y una solicitud concreta. Si tiene dudas, no abra el enlace: llame al laboratorio, al número que ya conoce.',
    ],
  };
}
