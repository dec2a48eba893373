import { z } from 'zod';

/**
 * Version of the rules that decided an entry. A new set of rules gets a new name, and entries of the old one stay
 * recomputable by the old one.
 */
export const policyVersion = z.literal('opportunity-deficit-1');
export type PolicyVersion = z.infer<typeof policyVersion>;
export const policy: PolicyVersion = 'opportunity-deficit-1';

/** How many firms an enquiry is offered to unless the programme sets another number. */
export const defaultPlaces = 3;

/**
 * "No capacity now" is taken back at most so often in the year before it; any more and it becomes a free way to pick
 * the best turns, any less and one busy spring costs a firm its share.
 */
export const freeRefusals = 2;
export const refusalWindowDays = 365;
