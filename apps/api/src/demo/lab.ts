import type { Funding } from '@sebino/domain/funding';
import type { District, Lab, Position } from '@sebino/domain/lab';

const morning = { opensAt: '09:00', closesAt: '12:30' };

/** A house that does not exist: a street named "example", number nought, and a post code of noughts. */
export const demoLab: Lab = {
  name: 'Laboratorio Sebino innova (demo)',
  address: ['Via dell’Esempio 0', '00000 Sarnico (demo)', 'Italia'],
  position: at(45.669, 9.96),
  email: 'lab@sebino.example',
  phone: '+39 000 0000000',
  opening: [
    ...[1, 2, 3, 4, 5].map((weekday) => ({ weekday, ...morning })),
    ...[1, 2, 3, 5].map((weekday) => ({ weekday, opensAt: '14:00', closesAt: '17:30' })),
    { weekday: 4, opensAt: '14:00', closesAt: '19:00' },
  ],
  directions: [
    {
      by: 'train',
      text: {
        it: 'Linea Bergamo–Brescia, stazione di Grumello del Monte. Da lì l’autobus per Sarnico; la fermata è a due minuti a piedi dal laboratorio.',
        en: 'Line Bergamo–Brescia, station Grumello del Monte. From there the bus to Sarnico; its stop is two minutes’ walk from the lab.',
        de: 'Strecke Bergamo–Brescia, Bahnhof Grumello del Monte. Von dort mit dem Bus nach Sarnico; die Haltestelle liegt zwei Gehminuten vom Labor.',
        fr: 'Ligne Bergame–Brescia, gare de Grumello del Monte. De là, l’autobus pour Sarnico ; l’arrêt est à deux minutes à pied du laboratoire.',
        es: 'Línea Bérgamo–Brescia, estación de Grumello del Monte. Desde allí, el autobús a Sarnico; la parada está a dos minutos a pie del laboratorio.',
      },
    },
    {
      by: 'car',
      text: {
        it: 'Autostrada A4, uscita Ponte Oglio, poi verso il lago fino a Sarnico. Tre posti davanti alla casa, uno riservato a persone con disabilità.',
        en: 'Motorway A4, exit Ponte Oglio, then towards the lake as far as Sarnico. Three places in front of the house, one reserved for disabled people.',
        de: 'Autobahn A4, Ausfahrt Ponte Oglio, dann Richtung See bis Sarnico. Drei Stellplätze vor dem Haus, einer davon für Menschen mit Behinderung.',
        fr: 'Autoroute A4, sortie Ponte Oglio, puis direction du lac jusqu’à Sarnico. Trois places devant la maison, dont une réservée aux personnes handicapées.',
        es: 'Autopista A4, salida Ponte Oglio, después hacia el lago hasta Sarnico. Tres plazas delante de la casa, una reservada a personas con discapacidad.',
      },
    },
    {
      by: 'boat',
      text: {
        it: 'Battello di linea del lago, pontile di Sarnico. Dal pontile al laboratorio cinque minuti in piano.',
        en: 'Scheduled boat on the lake, landing at Sarnico. Five level minutes on foot from the landing to the lab.',
        de: 'Linienschiff auf dem See, Anlegestelle Sarnico. Von dort fünf Minuten eben zu Fuß zum Labor.',
        fr: 'Bateau de ligne du lac, débarcadère de Sarnico. Du débarcadère au laboratoire, cinq minutes à pied, à plat.',
        es: 'Barco de línea del lago, embarcadero de Sarnico. Del embarcadero al laboratorio, cinco minutos a pie en llano.',
      },
    },
  ],
  access: [
    {
      offered: true,
      text: {
        it: 'Ingresso senza gradini, porta larga 95 cm',
        en: 'Entrance without steps, door 95 cm wide',
        de: 'Stufenloser Eingang, Tür 95 cm breit',
        fr: 'Entrée sans marche, porte de 95 cm de large',
        es: 'Entrada sin escalones, puerta de 95 cm de ancho',
      },
    },
    {
      offered: true,
      text: {
        it: 'Sala prove e sala riunioni al piano terra, bagno accessibile sullo stesso piano',
        en: 'Test room and meeting room on the ground floor, accessible toilet on the same floor',
        de: 'Prüfraum und Besprechungsraum im Erdgeschoss, barrierefreies WC auf derselben Etage',
        fr: 'Salle d’essais et salle de réunion au rez-de-chaussée, toilettes accessibles au même niveau',
        es: 'Sala de ensayos y sala de reuniones en la planta baja, aseo accesible en la misma planta',
      },
    },
    {
      offered: true,
      text: {
        it: 'Cani guida ammessi; ogni appuntamento anche per telefono o in video con sottotitoli',
        en: 'Assistance dogs welcome; every appointment also by telephone or by video with captions',
        de: 'Assistenzhunde willkommen; jeder Termin auch per Telefon oder Video mit Untertiteln',
        fr: 'Chiens d’assistance admis ; tout rendez-vous est aussi possible par téléphone ou en vidéo sous-titrée',
        es: 'Se admiten perros de asistencia; cada cita también por teléfono o por vídeo con subtítulos',
      },
    },
    {
      offered: false,
      text: {
        it: 'Anello a induzione per apparecchi acustici: non c’è',
        en: 'Induction loop for hearing aids: there is none',
        de: 'Induktionsschleife für Hörgeräte: nicht vorhanden',
        fr: 'Boucle magnétique pour appareils auditifs : il n’y en a pas',
        es: 'Bucle magnético para audífonos: no hay',
      },
    },
    {
      offered: false,
      text: {
        it: 'Archivio al primo piano, senza ascensore: i documenti si portano giù',
        en: 'Archive on the first floor, without lift: documents are brought down',
        de: 'Archiv im ersten Stock, ohne Aufzug: Unterlagen werden heruntergebracht',
        fr: 'Archives au premier étage, sans ascenseur : les documents sont descendus',
        es: 'Archivo en el primer piso, sin ascensor: los documentos se bajan',
      },
    },
  ],
};

/** Lake Iseo and the towns of the demo to about half a kilometre: enough for a sketch, useless for a survey. */
export const demoDistrict: District = {
  waters: [
    [
      ...[at(45.669, 9.962), at(45.674, 9.985), at(45.678, 10.012), at(45.69, 10.03), at(45.708, 10.045)],
      ...[at(45.723, 10.052), at(45.74, 10.056), at(45.757, 10.047), at(45.772, 10.042), at(45.788, 10.05)],
      ...[at(45.803, 10.064), at(45.813, 10.075), at(45.815, 10.093), at(45.808, 10.106)],
      ...[at(45.792, 10.105), at(45.772, 10.094), at(45.752, 10.088), at(45.738, 10.094)],
      ...[at(45.722, 10.107), at(45.707, 10.11), at(45.69, 10.097), at(45.676, 10.08), at(45.663, 10.062)],
      ...[at(45.658, 10.05), at(45.664, 10.03), at(45.665, 10.008), at(45.664, 9.985), at(45.664, 9.965)],
    ],
  ],
  islands: [
    [
      ...[at(45.726, 10.083), at(45.722, 10.094), at(45.71, 10.098), at(45.698, 10.09)],
      ...[at(45.695, 10.077), at(45.704, 10.07), at(45.716, 10.072)],
    ],
  ],
  towns: [
    { name: 'Adrara San Martino', position: at(45.701, 9.948) },
    { name: 'Capriolo', position: at(45.638, 9.934) },
    { name: 'Castelli Calepio', position: at(45.64, 9.897) },
    { name: 'Credaro', position: at(45.661, 9.931) },
    { name: 'Foresto Sparso', position: at(45.69, 9.91) },
    { name: 'Gandosso', position: at(45.66, 9.889) },
    { name: 'Grumello del Monte', position: at(45.636, 9.872) },
    { name: 'Iseo', position: at(45.659, 10.052) },
    { name: 'Paratico', position: at(45.66, 9.957) },
    { name: 'Predore', position: at(45.68, 10.015) },
    { name: 'Sarnico', position: at(45.67, 9.958) },
    { name: 'Tavernola Bergamasca', position: at(45.71, 10.046) },
    { name: 'Viadanica', position: at(45.687, 9.963) },
    { name: 'Villongo', position: at(45.672, 9.932) },
  ],
};

/** Nobody pays for an edition that does not exist, and the code says so. */
export const demoFunding: Funding = {
  statement: {
    it: 'Programma finanziato dalla Provincia con l’associazione degli artigiani (demo)',
    en: 'Programme funded by the Province with the artisans’ association (demo)',
    de: 'Programm finanziert von der Provinz mit dem Handwerksverband (Demo)',
    fr: 'Programme financé par la Province avec l’association des artisans (démo)',
    es: 'Programa financiado por la Provincia con la asociación de artesanos (demo)',
  },
  projectCode: 'DEMO00000000000',
  funders: [
    {
      kind: 'province',
      name: {
        it: 'Provincia (demo)',
        en: 'Province (demo)',
        de: 'Provinz (Demo)',
        fr: 'Province (démo)',
        es: 'Provincia (demo)',
      },
    },
    {
      kind: 'association',
      name: {
        it: 'Associazione artigiani (demo)',
        en: 'Artisans’ association (demo)',
        de: 'Handwerksverband (Demo)',
        fr: 'Association des artisans (démo)',
        es: 'Asociación de artesanos (demo)',
      },
    },
  ],
};

function at(latitude: number, longitude: number): Position {
  return { latitude, longitude };
}
