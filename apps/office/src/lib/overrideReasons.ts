/** Kinds of reason for a choice against the rotation, in the order of the form. */
export const overrideReasons = ['continuity', 'language', 'distance', 'buyer-requirement', 'other'] as const;
