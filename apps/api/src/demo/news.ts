import type { Trx } from '@sebino/database/database';
import { insertNews } from '@sebino/database/news';
import { addDays } from '@sebino/domain/calendar';
import type { CalendarDay } from '@sebino/domain/calendar';
import type { NewsEntry } from '@sebino/domain/news';
import type { SeedSource } from './clock.ts';

interface DemoNews extends Pick<NewsEntry, 'slug' | 'title' | 'summary' | 'body'> {
  /** Days from the origin; absent on what nobody has read over. */
  publishedOffsetDays?: number;
  expiresOffsetDays: number;
}

/** Two entries that show, one whose time is over, and one that still waits to be read over. */
export async function seedNews(
  trx: Trx,
  source: SeedSource,
  { programmeId, originDay }: { programmeId: string; originDay: CalendarDay },
): Promise<void> {
  for (const { publishedOffsetDays, expiresOffsetDays, ...entry } of demoNews)
    await insertNews(trx, {
      ...entry,
      ...{ id: source.idOf(`news/${entry.slug}`), programmeId },
      ...(publishedOffsetDays === undefined
        ? {}
        : {
            reviewedOn: addDays(originDay, publishedOffsetDays - 2),
            publishedOn: addDays(originDay, publishedOffsetDays),
          }),
      expiresOn: addDays(originDay, expiresOffsetDays),
    });
}

const demoNews: readonly DemoNews[] = [
  {
    slug: 'test-bench',
    publishedOffsetDays: -12,
    expiresOffsetDays: 400,
    title: {
      it: 'Il banco prova è aperto a tutte le aziende',
      en: 'The test bench is open to every firm',
      de: 'Der Prüfstand steht allen Betrieben offen',
      fr: 'Le banc d’essai est ouvert à toutes les entreprises',
      es: 'El banco de pruebas está abierto a todas las empresas',
    },
    summary: {
      it: 'Durezza, deformazione residua e dimensioni si misurano in laboratorio, su appuntamento.',
      en: 'Hardness, compression set and dimensions are measured in the lab, by appointment.',
      de: 'Härte, Druckverformungsrest und Maße werden im Labor gemessen, nach Vereinbarung.',
      fr: 'Dureté, déformation rémanente et dimensions se mesurent au laboratoire, sur rendez-vous.',
      es: 'Dureza, deformación remanente y dimensiones se miden en el laboratorio, con cita.',
    },
    body: {
      it: 'Da oggi il banco prova del laboratorio è a disposizione di **tutte** le aziende del programma, a turno e su appuntamento.\n\n## Cosa si misura\n\n- durezza Shore A, su provino e sul pezzo\n- deformazione residua a compressione\n- dimensioni, con foto quotata\n\nOgni prova lascia un foglio con data, strumento e incertezza. Dove siamo: [il laboratorio](/it/lab).',
      en: 'From today the lab’s test bench serves **every** firm of the programme, in turn and by appointment.\n\n## What is measured\n\n- Shore A hardness, on test piece and part\n- compression set\n- dimensions, with a dimensioned picture\n\nEach test leaves a sheet with date, instrument and uncertainty. Where to find us: [the lab](/en/lab).',
      de: 'Ab heute steht der Prüfstand des Labors **allen** Betrieben des Programms offen, reihum und nach Vereinbarung.\n\n## Was gemessen wird\n\n- Härte Shore A, am Probekörper und am Teil\n- Druckverformungsrest\n- Maße, mit bemaßtem Bild\n\nJede Prüfung hinterlässt ein Blatt mit Datum, Gerät und Unsicherheit. So finden Sie uns: [das Labor](/de/lab).',
      fr: 'À partir d’aujourd’hui, le banc d’essai du laboratoire sert **toutes** les entreprises du programme, à tour de rôle et sur rendez-vous.\n\n## Ce que l’on mesure\n\n- dureté Shore A, sur éprouvette et sur pièce\n- déformation rémanente à la compression\n- dimensions, avec une image cotée\n\nChaque essai laisse une fiche avec date, instrument et incertitude. Où nous trouver : [le laboratoire](/fr/lab).',
      es: 'Desde hoy el banco de pruebas del laboratorio sirve a **todas** las empresas del programa, por turno y con cita.\n\n## Qué se mide\n\n- dureza Shore A, en probeta y en pieza\n- deformación remanente por compresión\n- dimensiones, con imagen acotada\n\nCada ensayo deja una hoja con fecha, instrumento e incertidumbre. Dónde estamos: [el laboratorio](/es/lab).',
    },
  },
  {
    slug: 'recompute-the-ledger',
    publishedOffsetDays: -47,
    expiresOffsetDays: 400,
    title: {
      it: 'Chi vuole può ricalcolare ogni scelta',
      en: 'Whoever likes can recompute every choice',
      de: 'Wer will, kann jede Wahl nachrechnen',
      fr: 'Qui veut peut recalculer chaque choix',
      es: 'Quien quiera puede recalcular cada elección',
    },
    summary: {
      it: 'Il registro dei turni si esporta e si verifica con un programma pubblico.',
      en: 'The ledger of turns can be exported and verified with a public program.',
      de: 'Das Register der Reihenfolge lässt sich ausgeben und mit einem öffentlichen Programm prüfen.',
      fr: 'Le registre des tours s’exporte et se vérifie avec un programme public.',
      es: 'El registro de turnos se exporta y se verifica con un programa público.',
    },
    body: {
      it: 'Ogni richiesta distribuita è una riga del registro, legata a quella prima. Con il programma di verifica, che è pubblico, si rifanno i conti **da zero**: un solo carattere cambiato si trova alla sua riga.\n\nLe regole in breve: [come si sceglie](/it/fairness).',
      en: 'Every enquiry that was distributed is a line of the ledger, bound to the one before. The verifying program is public and does the sums **from nothing**: a single changed character is found at its line.\n\nThe rules in short: [how firms are chosen](/en/fairness).',
      de: 'Jede verteilte Anfrage ist eine Zeile im Register, an die vorige gebunden. Das Prüfprogramm ist öffentlich und rechnet **von Grund auf** nach: Ein einziges geändertes Zeichen wird an seiner Zeile gefunden.\n\nDie Regeln in Kürze: [wie gewählt wird](/de/fairness).',
      fr: 'Chaque demande distribuée est une ligne du registre, liée à la précédente. Le programme de vérification est public et refait les comptes **à partir de zéro** : un seul caractère changé se trouve à sa ligne.\n\nLes règles en bref : [comment on choisit](/fr/fairness).',
      es: 'Cada solicitud repartida es una línea del registro, ligada a la anterior. El programa de verificación es público y rehace las cuentas **desde cero**: un solo carácter cambiado se encuentra en su línea.\n\nLas reglas en breve: [cómo se elige](/es/fairness).',
    },
  },
  {
    slug: 'open-day',
    publishedOffsetDays: -150,
    expiresOffsetDays: -120,
    title: {
      it: 'Porte aperte al laboratorio',
      en: 'Open day at the lab',
      de: 'Tag der offenen Tür im Labor',
      fr: 'Portes ouvertes au laboratoire',
      es: 'Puertas abiertas en el laboratorio',
    },
    summary: {
      it: 'Una giornata per vedere le macchine (demo).',
      en: 'A day to see the machines (demo).',
      de: 'Ein Tag, um die Maschinen zu sehen (Demo).',
      fr: 'Une journée pour voir les machines (démo).',
      es: 'Un día para ver las máquinas (demo).',
    },
    body: { it: 'La giornata è passata.', en: 'The day is over.' },
  },
  {
    slug: 'draft-on-moulds',
    expiresOffsetDays: 400,
    title: { it: 'Di chi è lo stampo (bozza)', en: 'Whose mould it is (draft)' },
    summary: { it: 'Ancora da rileggere.', en: 'Still to be read over.' },
    body: { it: 'Bozza.', en: 'Draft.' },
  },
];
