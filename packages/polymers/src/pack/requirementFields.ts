import type { RequirementField } from '@sebino/domain/sector';
import { addedFields } from './addedFields.ts';
import { askedFields } from './askedFields.ts';

/** What an enquiry may demand. Sizes stay out of the mail: they would tell a rival which part it is. */
export const requirementFields: readonly RequirementField[] = [...askedFields, ...addedFields];
