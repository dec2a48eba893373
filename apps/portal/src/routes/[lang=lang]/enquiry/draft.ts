import { enquiryDraft } from '@sebino/domain/enquiry';
import type { EnquiryDraft } from '@sebino/domain/enquiry';
import type { PageLanguage } from '@sebino/domain/language';
import { readRequirements } from './requirements.ts';
import { answerOf, answersOf, nameOfField } from './typed.ts';
import type { Fault, Form, Typed } from './typed.ts';

/** The draft that the typed answers make, or the fields that need another look, in the order of the form. */
export function readDraft(
  typed: Typed,
  form: Form,
  language: PageLanguage,
): { draft: EnquiryDraft } | { faults: Fault[] } {
  const { requirements, faults } = readRequirements(typed, form.fields);
  const contactName = answerOf(typed, 'contactName').trim();
  const phone = answerOf(typed, 'phone').trim();
  const parsed = enquiryDraft.safeParse({
    language,
    text: answerOf(typed, 'text'),
    requirements,
    buyer: {
      organisation: answerOf(typed, 'organisation'),
      email: answerOf(typed, 'email').trim(),
      country: answerOf(typed, 'country'),
      ...(contactName === '' ? {} : { contactName }),
      ...(phone === '' ? {} : { phone }),
    },
    choice: readChoice(typed),
    drawingAccess: answerOf(typed, 'drawingAccess') || 'invited-firms',
    uploadKey: answerOf(typed, 'uploadKey'),
  });
  const refused = parsed.success
    ? []
    : parsed.error.issues.map((issue) =>
        faultOf(
          issue,
          requirements.map((each) => each.field),
        ),
      );
  const all = inFormOrder([...faults, ...refused], form);
  if (parsed.success && all.length === 0) return { draft: parsed.data };
  return { faults: all };
}

function readChoice(typed: Typed): unknown {
  if (answerOf(typed, 'choice') !== 'picked') return { kind: 'cluster' };
  return {
    kind: 'picked',
    firmIds: [...new Set(answersOf(typed, 'firmIds'))],
    restByRotation: answerOf(typed, 'restByRotation') !== '',
  };
}

interface Issue {
  path: PropertyKey[];
  code: string;
  message: string;
  maximum?: number | bigint;
}

function faultOf(issue: Issue, fields: readonly string[]): Fault {
  const [first, second] = issue.path;
  const of = issue.code === 'custom' ? issue.message : issue.code;
  const max = issue.maximum === undefined ? {} : { max: Number(issue.maximum) };
  switch (first) {
    case 'buyer':
      return { name: String(second), code: of, ...max };
    case 'choice':
      return { name: 'choice', code: of === 'too_small' ? 'no-firm-picked' : 'unknown-firm' };
    case 'requirements':
      return { name: nameOfField(fields[Number(second)] ?? ''), code: of, ...max };
    default:
      return { name: String(first), code: of, ...max };
  }
}

/** The controls of the form from top to bottom: where focus and the list of faults follow the page. */
export function namesInOrder(form: Form): string[] {
  return [
    'text',
    ...form.fields.flatMap(({ id, kind }) => {
      if (kind === 'range') return [nameOfField(id, 'min'), nameOfField(id, 'max'), nameOfField(id)];
      return kind === 'quantity' ? [nameOfField(id, 'value'), nameOfField(id)] : [nameOfField(id)];
    }),
    ...['choice', 'drawingAccess', 'organisation', 'email', 'country', 'contactName', 'phone', 'uploadKey'],
  ];
}

function inFormOrder(faults: readonly Fault[], form: Form): Fault[] {
  const order = namesInOrder(form);
  const first = new Map<string, Fault>();
  for (const fault of faults) if (!first.has(fault.name)) first.set(fault.name, fault);
  return [...first.values()].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}
