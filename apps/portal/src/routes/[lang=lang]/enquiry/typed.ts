import type { PortalOutputs } from '@sebino/trpc/client';

export type Form = PortalOutputs['enquiry']['form'];
export type FormField = Form['fields'][number];

/** What stands in each field of the form, as it was typed. It survives every refusal. */
export type Typed = Record<string, readonly string[]>;

/** A field by its name and why it was not accepted. */
export interface Fault {
  name: string;
  code: string;
  /** The limit of what is too long, in characters. */
  max?: number;
}

/** Longer than any answer may be, so that the sentence about its length can still show what was typed. */
const maxKept = 20_000;
const maxFields = 400;

export function readTyped(form: FormData): Typed {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of [...form].slice(0, maxFields)) {
    if (typeof value !== 'string' || !/^[\w.-]{1,60}$/.test(name)) continue;
    (typed[name] ??= []).push(value.slice(0, maxKept));
  }
  return typed;
}

/** The one answer of a field; empty when there is none. */
export function answerOf(typed: Typed, name: string): string {
  return typed[name]?.[0] ?? '';
}

export function answersOf(typed: Typed, name: string): readonly string[] {
  return typed[name] ?? [];
}

/** The name of a field of the sector on the form; a part tells the controls of one field apart. */
export function nameOfField(field: string, part?: string): string {
  return part === undefined ? `need.${field}` : `need.${field}.${part}`;
}
