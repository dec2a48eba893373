/** Pages that are text alone, by their part of the address. */
export const textNames = ['fairness', 'programme', 'privacy', 'legal', 'accessibility'] as const;
