/**
 * Whether an action ended because its body calls itself a form and is none, or was cut on its way. `formData()` says so
 * by an error of no class and no code of its own, which would pass for a fault of ours.
 */
export function isBrokenForm(error: unknown): boolean {
  return error instanceof TypeError && error.message.includes('FormData');
}
