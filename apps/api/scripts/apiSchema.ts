import { z } from 'zod';

/** A schema as a person reads it: the shape of TypeScript, limits and formats in words behind it. */
export function toReadable(schema: unknown, io: 'input' | 'output'): string {
  if (!(schema instanceof z.ZodType)) return 'unknown';
  const json = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'date')
        Object.assign(jsonSchema, { type: 'string', format: 'instant' });
    },
  });
  const definitions = json.$defs ?? {};
  return render(json, { definitions, open: new Set() }, '');
}

type Json = z.core.JSONSchema.BaseSchema;
interface Scope {
  definitions: Record<string, Json>;
  /** Definitions being written: one that names itself is written once. */
  open: ReadonlySet<string>;
}
const lineWidth = 90;

function render(schema: Json | boolean, scope: Scope, indent: string): string {
  if (typeof schema === 'boolean') return schema ? 'any' : 'never';
  if (schema.$ref !== undefined) return renderReference(schema.$ref, scope, indent);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return renderChoices(choices, scope, indent);
  if (schema.allOf !== undefined) return schema.allOf.map((each) => render(each, scope, indent)).join(' & ');
  switch (schema.type) {
    case 'object':
      return renderObject(schema, scope, indent);
    case 'array':
      return renderList(schema, scope, indent);
    case 'string':
      return `${schema.format ?? 'string'}${limits(schema.minLength, schema.maxLength)}`;
    case 'integer':
    case 'number':
      return `${schema.type}${limits(least(schema), most(schema))}`;
    default:
      return typeof schema.type === 'string' ? schema.type : 'any';
  }
}

function renderChoices(choices: readonly (Json | boolean)[], scope: Scope, indent: string): string {
  const inner = `${indent}  `;
  const written = choices.map((each) => render(each, scope, inner));
  const short = written.join(' | ');
  if (indent.length + short.length <= lineWidth && !short.includes('\n')) return short;
  return written.map((each) => `\n${inner}| ${each}`).join('');
}

function renderReference(reference: string, { definitions, open }: Scope, indent: string): string {
  const name = reference.split('/').at(-1) ?? '';
  const definition = definitions[name];
  if (definition === undefined || open.has(name)) return name;
  return render(definition, { definitions, open: new Set([...open, name]) }, indent);
}

function renderObject(schema: Json, scope: Scope, indent: string): string {
  const required = new Set(schema.required ?? []);
  const fields = Object.entries(schema.properties ?? {});
  const inner = `${indent}  `;
  const written = fields.map(([name, field]) =>
    `${name}${required.has(name) ? '' : '?'}: ${render(field, scope, inner)}`.replace(': \n', ':\n'),
  );
  if (written.length === 0) {
    const rest = schema.additionalProperties;
    return rest === undefined || rest === false ? '{}' : `{ [name]: ${render(rest, scope, inner)} }`;
  }
  const short = `{ ${written.join(', ')} }`;
  if (indent.length + short.length <= lineWidth && !short.includes('\n')) return short;
  return `{\n${written.map((field) => `${inner}${field}`).join('\n')}\n${indent}}`;
}

function renderList(schema: Json, scope: Scope, indent: string): string {
  const items = Array.isArray(schema.items) ? {} : (schema.items ?? {});
  const isChoice = typeof items === 'object' && (items.anyOf ?? items.oneOf ?? items.enum) !== undefined;
  const item = render(items, scope, indent);
  const list = isChoice ? `(${item})[]` : `${item}[]`;
  return `${list}${limits(schema.minItems, schema.maxItems)}`;
}

/** Bounds of the safe integers and of nothing are not worth a word. */
function limits(min: number | undefined, max: number | undefined): string {
  const from = min === undefined || min === 0 || min <= Number.MIN_SAFE_INTEGER ? '' : String(min);
  const to = max === undefined || max >= Number.MAX_SAFE_INTEGER ? '' : String(max);
  return from === '' && to === '' ? '' : `(${from}…${to})`;
}

function least(schema: Json): number | undefined {
  return (
    schema.minimum ?? (typeof schema.exclusiveMinimum === 'number' ? schema.exclusiveMinimum : undefined)
  );
}

function most(schema: Json): number | undefined {
  return (
    schema.maximum ?? (typeof schema.exclusiveMaximum === 'number' ? schema.exclusiveMaximum : undefined)
  );
}
