import { refusalOf } from '@sebino/trpc/client';
import { fail } from '@sveltejs/kit';
import type { ActionFailure } from '@sveltejs/kit';

/** What a form is told when the API says no: enough to say it in words and to show again what was typed. */
export interface FormRefusal {
  /** The form on the page that was refused. */
  form: string;
  code: string;
  reason?: string | undefined;
  requestId?: string | undefined;
  fields: Record<string, string>;
  typed: Record<string, string>;
}

/** Turns a refusal of the API into an answer for the form; whatever is no refusal is a fault and goes on. */
export function toFailure(error: unknown, form: string, data: FormData): ActionFailure<FormRefusal> {
  const refusal = refusalOf(error);
  if (refusal === undefined) throw error;
  return fail(statusOf(refusal.code), {
    form,
    code: refusal.code,
    reason: refusal.reason,
    requestId: refusal.requestId,
    fields: Object.fromEntries((refusal.fields ?? []).map(({ path, code }) => [path, code])),
    typed: typedIn(data),
  });
}

/** A refusal found before the API was asked: fields by name, each with the code of what is wrong. */
export function refuseFields(
  fields: Record<string, string>,
  form: string,
  data: FormData,
): ActionFailure<FormRefusal> {
  return fail(400, { form, code: 'BAD_REQUEST', fields, typed: typedIn(data) });
}

export function statusOf(code: string | undefined): number {
  switch (code) {
    case 'BAD_REQUEST':
      return 400;
    case 'UNAUTHORIZED':
      return 401;
    case 'FORBIDDEN':
      return 403;
    case 'NOT_FOUND':
      return 404;
    case 'CONFLICT':
      return 409;
    case 'TOO_MANY_REQUESTS':
      return 429;
    case 'AWAY':
    case 'SERVICE_UNAVAILABLE':
      return 503;
    default:
      return 500;
  }
}

/** The text of a form field; empty when it is absent or a file. */
export function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}

/** Everything typed but secrets, several values of a name joined by a comma. */
function typedIn(data: FormData): Record<string, string> {
  const names = [...new Set(data.keys())].filter((name) => name !== 'passphrase' && name !== 'code');
  return Object.fromEntries(
    names.map((name) => [
      name,
      data
        .getAll(name)
        .filter((value) => typeof value === 'string')
        .join(','),
    ]),
  );
}
