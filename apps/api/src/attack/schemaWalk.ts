import type { z } from 'zod';

/** One step from an input down to a leaf. `when` stays where it is and asks for one variant of a union. */
export type Step = { key: string } | { each: true } | { when: string; is: readonly unknown[] };

export type LeafKind = 'string' | 'number' | 'boolean' | 'date' | 'choice';

/** A place in the input of a procedure that holds a value, and what kind of value. */
export interface Leaf {
  steps: readonly Step[];
  kind: LeafKind;
}

interface Definition {
  type: string;
  shape?: Record<string, z.core.$ZodType>;
  element?: z.core.$ZodType;
  innerType?: z.core.$ZodType;
  in?: z.core.$ZodType;
  options?: readonly z.core.$ZodType[];
  discriminator?: string;
  entries?: Record<string, unknown>;
  values?: readonly unknown[];
}

const leafKinds: Record<string, LeafKind> = {
  string: 'string',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  enum: 'choice',
  literal: 'choice',
};

/** Every leaf of a schema. Throws at a kind of schema it was not taught: no field may slip through unseen. */
export function leavesOf(schema: z.core.$ZodType, steps: readonly Step[] = []): Leaf[] {
  const def = definitionOf(schema);
  const kind = leafKinds[def.type];
  if (kind !== undefined) return [{ steps, kind }];
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape ?? {}).flatMap(([key, each]) => leavesOf(each, [...steps, { key }]));
    case 'array':
      return def.element === undefined ? [] : leavesOf(def.element, [...steps, { each: true }]);
    case 'optional':
    case 'default':
    case 'nullable':
    case 'readonly':
      return def.innerType === undefined ? [] : leavesOf(def.innerType, steps);
    case 'pipe':
      return def.in === undefined ? [] : leavesOf(def.in, steps);
    case 'union':
      return (def.options ?? []).flatMap((option) => leavesOf(option, [...steps, variantOf(def, option)]));
    default:
      throw new Error(`a schema of type ${def.type} at ${nameOf(steps)}: teach the walk about it`);
  }
}

/** Where a leaf stands in an input, or undefined when that input does not hold it. */
export function locate(input: unknown, steps: readonly Step[]): (string | number)[] | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return [];
  if ('when' in step) return step.is.includes(valueAt(input, step.when)) ? locate(input, rest) : undefined;
  if ('key' in step) {
    const value = valueAt(input, step.key);
    const below = value === undefined ? undefined : locate(value, rest);
    return below === undefined ? undefined : [step.key, ...below];
  }
  if (!Array.isArray(input)) return undefined;
  for (const [at, each] of input.entries()) {
    const below = locate(each, rest);
    if (below !== undefined) return [at, ...below];
  }
  return undefined;
}

/** The input with another value at a place; nothing else is touched. */
export function withValue(input: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(input))
    return input.map((each, at) => (at === step ? withValue(each, rest, value) : each));
  return { ...(input as object), [step]: withValue(valueAt(input, String(step)), rest, value) };
}

/** The places of all objects and arrays inside an input, itself included. */
export function containersOf(input: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof input !== 'object' || input === null || input instanceof Date) return [];
  const below = Object.entries(input).flatMap(([key, value]) =>
    containersOf(value, [...path, Array.isArray(input) ? Number(key) : key]),
  );
  return [path, ...below];
}

export function valueIn(input: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce((value, step) => valueAt(value, String(step)), input);
}

export function nameOf(steps: readonly Step[]): string {
  return steps
    .map((step) => ('key' in step ? `.${step.key}` : 'each' in step ? '[]' : `{${step.is.join('|')}}`))
    .join('');
}

function variantOf(def: Definition, option: z.core.$ZodType): Step {
  const { discriminator } = def;
  const shape = definitionOf(option).shape ?? {};
  const tag = discriminator === undefined ? undefined : shape[discriminator];
  if (discriminator === undefined || tag === undefined)
    throw new Error('a union that nothing tells apart: teach the walk about it');
  const { values, entries } = definitionOf(tag);
  return { when: discriminator, is: values ?? Object.values(entries ?? {}) };
}

function definitionOf(schema: z.core.$ZodType): Definition {
  return schema._zod.def as unknown as Definition;
}

function valueAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
