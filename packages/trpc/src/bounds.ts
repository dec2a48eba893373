import { z } from 'zod';

/** The version of a row that was looked at: what its column holds, less the step that a write adds. */
export const rowVersion = z.number().int().min(1).max(2_147_483_646);

/** An instant that every engine can compare; JavaScript knows some 270,000 years more on both sides. */
export const instant = z.date().min(new Date('1970-01-01T00:00:00Z')).max(new Date('9999-12-31T00:00:00Z'));
