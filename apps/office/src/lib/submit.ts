import type { SubmitFunction } from '$app/forms';

/**
 * Sends a form as the browser would, without leaving the page. A conflict means that the page was out of date, so what
 * it shows is asked for anew as well; what was typed stays.
 */
export const submit: SubmitFunction =
  () =>
  async ({ update, result }) => {
    const isConflict = result.type === 'failure' && result.status === 409;
    await update({ reset: false, refreshAll: result.type !== 'failure' || isConflict });
  };
