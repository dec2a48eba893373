import { z } from 'zod';
import { calendarDay } from './calendar.ts';
import { funding } from './funding.ts';
import { programmeId } from './id.ts';
import { district, lab } from './lab.ts';
import { line } from './text.ts';

/** The hours in which the clocks of a programme run, in the zone of its house. */
export const workingHours = z.object({
  timeZone: z.string(),
  opensAtHour: z.number().int().min(0).max(23),
  closesAtHour: z.number().int().min(1).max(24),
  /** Public holidays and the house's own closing days. */
  closedOn: z.array(calendarDay),
});
export type WorkingHours = z.infer<typeof workingHours>;

/** Every limit that a programme may set for itself; each is promised to buyers or firms in words somewhere. */
export const programmeSettings = z.object({
  /** Firms invited to one enquiry, fewer if fewer can make it. */
  places: z.number().int().min(1).max(14),
  firstAnswerWorkingDays: z.number().int().min(1),
  answerWorkingDays: z.number().int().min(1),
  reminderAfterWorkingDays: z.number().int().min(1),
  quotationWorkingDays: z.number().int().min(1),
  workingHours,
  /** What its public pages tell; a programme without a house or before its funding act has none. */
  lab: lab.optional(),
  district: district.optional(),
  funding: funding.optional(),
  /** Where the statement on the national form stands; Italian public bodies must link it. */
  accessibilityStatementUrl: z.url({ protocol: /^https$/ }).optional(),
});
export type ProgrammeSettings = z.infer<typeof programmeSettings>;

export const programme = z.object({
  id: programmeId,
  slug: z.string(),
  name: line(120),
  startsOn: calendarDay,
  endsOn: calendarDay.optional(),
  /** The announced value ("about"), never mixed with commitments or payments. */
  declaredTotalCents: z.number().int().nonnegative().optional(),
  memberCap: z.number().int().positive(),
  demo: z.boolean(),
  settings: programmeSettings,
});
export type Programme = z.infer<typeof programme>;
