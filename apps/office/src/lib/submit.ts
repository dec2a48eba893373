import type { SubmitFunction } from '$app/forms';
import { page } from '$app/state';
import { forgetDraft, keepDraft } from './draft.ts';

/**
 * Sends a form as the browser would, without leaving the page. A conflict means that the page was out of date, so what
 * it shows is asked for anew as well; what was typed stays, even over a sign-in where the session had ended.
 */
export const submit: SubmitFunction = ({ formElement, formData }) => {
  const path = location.pathname;
  const { person } = page.data;
  return async ({ update, result }) => {
    const isSignedOut =
      result.type === 'redirect' ? result.location.startsWith('/sign-in') : result.status === 401;
    if (isSignedOut && person !== undefined) keepDraft(path, person, formElement, formData);
    else if (result.type === 'redirect') forgetDraft(path);
    const isConflict = result.type === 'failure' && result.status === 409;
    await update({ reset: false, refreshAll: result.type !== 'failure' || isConflict });
  };
};
