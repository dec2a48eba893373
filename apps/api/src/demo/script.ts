import type { Decline } from '@sebino/domain/invitation';

/** What a firm of the demo does with an invitation, in working hours after it came. */
export type Behaviour =
  | {
      do: 'quote';
      acceptAfterHours: number;
      quoteAfterHours: number;
      centsPerThousand: number;
      weeks: number;
      toolingCents?: number;
    }
  | { do: 'accept-and-lapse'; acceptAfterHours: number }
  | { do: 'decline'; afterHours: number; decline: Decline; byPhone?: true }
  | { do: 'call-me'; afterHours: number }
  | { do: 'silent' };

/** One enquiry of the demo's months: an example text, when it came, and how the firms took it in the order of asking. */
export interface DemoEnquiry {
  example: string;
  daysBefore: number;
  /** UTC hour and minute of receipt. */
  at: `${number}:${number}`;
  organisation: string;
  country: string;
  firms: readonly Behaviour[];
  /** The coordinator takes another firm than the rotation, and a second person countersigns. */
  override?: { reasonCode: 'continuity'; reason: string };
  /** Closed by the coordinator as a need nobody here can meet. */
  unmet?: true;
  /** The buyer picked the first able firms by name. */
  picked?: { count: number; restByRotation: boolean };
  /** Left for the coordinator. */
  left?: 'to-qualify' | 'quarantined';
}

const quick = (centsPerThousand: number, weeks: number, toolingCents?: number): Behaviour => ({
  do: 'quote',
  acceptAfterHours: 3,
  quoteAfterHours: 16,
  centsPerThousand,
  weeks,
  ...(toolingCents === undefined ? {} : { toolingCents }),
});
const slow = (centsPerThousand: number, weeks: number, toolingCents?: number): Behaviour => ({
  do: 'quote',
  acceptAfterHours: 11,
  quoteAfterHours: 41,
  centsPerThousand,
  weeks,
  ...(toolingCents === undefined ? {} : { toolingCents }),
});
const silent: Behaviour = { do: 'silent' };
const declines = (decline: Decline, afterHours = 5): Behaviour => ({ do: 'decline', afterHours, decline });
const tooBig = declines({ reason: 'cannot-make', detail: 'size' });
const fullUp = declines({ reason: 'no-capacity' });
const notForUs = declines({ reason: 'not-interesting' }, 9);
const tooFew = declines({ reason: 'quantity' }, 7);

/**
 * Twenty enquiries over four months. Buyers are invented; the order in which firms are asked is decided by the
 * rotation when the script runs, never here.
 */
export const demoEnquiries: readonly DemoEnquiry[] = [
  {
    example: 'E01',
    daysBefore: 118,
    at: '8:20',
    organisation: 'Oleodinamica Esempio',
    country: 'IT',
    firms: [quick(9_800, 3), slow(11_200, 4), silent],
  },
  {
    example: 'E13',
    daysBefore: 112,
    at: '9:05',
    organisation: 'Musterarmaturen Demo GmbH',
    country: 'DE',
    firms: [quick(6_100, 4, 185_000), fullUp, slow(6_900, 5, 160_000), quick(6_400, 4, 210_000)],
  },
  {
    example: 'E17',
    daysBefore: 107,
    at: '13:40',
    organisation: 'Hydraulique Exemple SARL',
    country: 'FR',
    firms: [slow(4_200, 3), quick(4_450, 3), notForUs],
    override: {
      reasonCode: 'continuity',
      reason: 'The sample tool of this part already stands at the chosen workshop.',
    },
  },
  {
    example: 'E06',
    daysBefore: 101,
    at: '7:55',
    organisation: 'Trasmissioni Campione',
    country: 'IT',
    firms: [tooBig, quick(89_000, 6, 640_000), slow(94_500, 7, 580_000)],
  },
  {
    example: 'E11',
    daysBefore: 96,
    at: '15:10',
    organisation: 'Sample Enclosures Ltd',
    country: 'GB',
    firms: [quick(2_150, 5, 320_000), silent, slow(2_300, 6, 290_000), quick(2_240, 5, 305_000)],
  },
  {
    example: 'E02',
    daysBefore: 90,
    at: '10:30',
    organisation: 'Rubinetterie di Prova',
    country: 'IT',
    firms: [quick(3_050, 4, 140_000), slow(3_180, 4, 155_000), tooFew],
  },
  {
    example: 'E15',
    daysBefore: 84,
    at: '8:45',
    organisation: 'Beispiel Verdichterbau',
    country: 'DE',
    firms: [slow(148_000, 6), quick(139_000, 5), silent],
  },
  {
    example: 'E18',
    daysBefore: 78,
    at: '14:25',
    organisation: 'Câblage Fictif SAS',
    country: 'FR',
    firms: [
      quick(1_480, 6, 410_000),
      { do: 'accept-and-lapse', acceptAfterHours: 6 },
      slow(1_520, 7, 380_000),
    ],
  },
  {
    example: 'E07',
    daysBefore: 72,
    at: '9:50',
    organisation: 'Serramenti Esempio',
    country: 'IT',
    firms: [quick(115_000, 3), fullUp, slow(121_000, 4)],
  },
  {
    example: 'E04',
    daysBefore: 66,
    at: '11:15',
    organisation: 'Dolciaria Segnaposto',
    country: 'IT',
    firms: [quick(412_000, 7, 520_000), slow(388_000, 8, 560_000), notForUs],
  },
  {
    example: 'E10',
    daysBefore: 59,
    at: '16:00',
    organisation: 'Placeholder Pumps Ireland',
    country: 'IE',
    firms: [tooBig, tooBig, slow(690_000, 8, 470_000), silent],
  },
  {
    example: 'E14',
    daysBefore: 52,
    at: '7:40',
    organisation: 'Probe Dichtsysteme',
    country: 'DE',
    firms: [
      quick(278_000, 6, 330_000),
      slow(265_000, 7, 350_000),
      { do: 'decline', afterHours: 12, decline: { reason: 'date-too-short' }, byPhone: true },
    ],
    picked: { count: 1, restByRotation: true },
  },
  {
    example: 'E08',
    daysBefore: 45,
    at: '12:35',
    organisation: 'Specimen Valves Ltd',
    country: 'GB',
    firms: [quick(36_500, 5), slow(38_900, 6), silent],
  },
  {
    example: 'E12',
    daysBefore: 40,
    at: '9:10',
    organisation: 'Eksempel Steinbrudd',
    country: 'NO',
    firms: [slow(6_900_000, 9, 780_000), fullUp, quick(7_250_000, 8, 820_000)],
  },
  {
    example: 'E19',
    daysBefore: 33,
    at: '10:05',
    organisation: 'Maquinaria Ejemplo',
    country: 'ES',
    firms: [quick(1_450_000, 6, 390_000), slow(1_380_000, 7, 420_000), silent],
  },
  {
    example: 'E16',
    daysBefore: 26,
    at: '8:15',
    organisation: 'Bahntechnik Muster',
    country: 'AT',
    firms: [quick(84_000, 4), slow(79_500, 5), notForUs],
    picked: { count: 2, restByRotation: false },
  },
  {
    example: 'E20',
    daysBefore: 19,
    at: '17:20',
    organisation: 'Alimentos Muestra',
    country: 'CL',
    firms: [],
    unmet: true,
  },
  {
    example: 'E03',
    daysBefore: 12,
    at: '8:30',
    organisation: 'Meccanica Facsimile',
    country: 'IT',
    firms: [quick(96_000, 2), silent, slow(104_000, 3)],
  },
  {
    example: 'E09',
    daysBefore: 3,
    at: '9:25',
    organisation: 'Dummy Machines Co',
    country: 'GB',
    firms: [{ do: 'call-me', afterHours: 2 }, slow(610_000, 5), quick(640_000, 4)],
  },
  {
    example: 'E05',
    daysBefore: 1,
    at: '15:45',
    organisation: 'Riduttori Inventati',
    country: 'IT',
    firms: [],
    left: 'to-qualify',
  },
];
