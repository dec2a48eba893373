import { z } from 'zod';
import { language } from './language.ts';
import { emailAddress, line } from './text.ts';

const words = z.partialRecord(language, z.string().min(1).max(600));
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A place on the ground in degrees; a programme lies well inside one zone, far from the poles. */
export const position = z.object({
  latitude: z.number().min(-80).max(80),
  longitude: z.number().min(-180).max(180),
});
export type Position = z.infer<typeof position>;

export const travelModes = ['train', 'car', 'boat'] as const;

/** The laboratory of a programme as a visitor needs it: where it stands, when it is open, how to come and go in. */
export const lab = z.object({
  name: line(120),
  address: z.array(line(120)).min(1).max(6),
  position,
  email: emailAddress,
  phone: line(40),
  /** Half-open on a day of the week, 1 is Monday; a day without a line is closed. Holidays are the programme's. */
  opening: z
    .array(z.object({ weekday: z.number().int().min(1).max(7), opensAt: timeOfDay, closesAt: timeOfDay }))
    .max(14),
  directions: z.array(z.object({ by: z.enum(travelModes), text: words })).max(6),
  /** What the house offers to whoever needs it, and what it lacks: an honest no spares somebody the journey. */
  access: z.array(z.object({ offered: z.boolean(), text: words })).max(12),
});
export type Lab = z.infer<typeof lab>;

/** What a map of the district draws: shores as closed lines, and towns. Coarse on purpose, no survey. */
export const district = z.object({
  waters: z.array(z.array(position).min(3).max(80)).max(4),
  islands: z.array(z.array(position).min(3).max(80)).max(8),
  towns: z.array(z.object({ name: line(80), position })).max(60),
});
export type District = z.infer<typeof district>;

const earthRadiusKm = 6371;

/** The distance as the crow flies, in kilometres. */
export function distanceKm(from: Position, to: Position): number {
  const radians = Math.PI / 180;
  const north = ((to.latitude - from.latitude) * radians) / 2;
  const east = ((to.longitude - from.longitude) * radians) / 2;
  const share =
    Math.sin(north) ** 2 +
    Math.cos(from.latitude * radians) * Math.cos(to.latitude * radians) * Math.sin(east) ** 2;
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(Math.min(1, share)));
}
