import { refusalOf } from '@sebino/trpc/client';
import { statusOf } from '@sebino/ui/pageStatus';
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

/**
 * A form that names nothing that could be there, or no version of it that anybody could have looked at: answered as the
 * API answers for what is gone, and for what changed meanwhile.
 */
export function refuseHidden(
  what: 'gone' | 'changed-meanwhile',
  form: string,
  data: FormData,
): ActionFailure<FormRefusal> {
  const refusal = what === 'gone' ? { code: 'NOT_FOUND' } : { code: 'CONFLICT', reason: 'changed-meanwhile' };
  return fail(statusOf(refusal.code), { form, ...refusal, fields: {}, typed: typedIn(data) });
}

/** The version that a form was filled in on; undefined when it carries none. */
export function versionOf(data: FormData): number | undefined {
  const typed = textOf(data, 'version');
  return /^[1-9]\d{0,8}$/.test(typed) ? Number(typed) : undefined;
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
