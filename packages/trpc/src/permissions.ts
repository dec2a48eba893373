import type { AnyRouter } from '@trpc/server';
import type { Access } from '@sebino/domain/actor';

export interface Permission {
  path: string;
  type: 'query' | 'mutation' | 'subscription';
  access: Access;
}

/**
 * Every procedure of a router with its declared access. Throws when one declares none, or has no input or no output
 * schema: the server does not start with such a router.
 */
export function listPermissions(router: AnyRouter): Permission[] {
  return listProcedures(router).map(({ path, definition }) => {
    const access = definition.meta as Access | undefined;
    if (access === undefined || access.roles.length === 0) throw new Error(`${path} declares no access`);
    if (definition.output === undefined) throw new Error(`${path} declares no output`);
    if (definition.inputs.length === 0) throw new Error(`${path} declares no input`);
    return { path, type: definition.type, access };
  });
}

export interface ProcedureDefinition {
  type: 'query' | 'mutation' | 'subscription';
  meta?: unknown;
  inputs: readonly unknown[];
  output?: unknown;
}

export function listProcedures(router: AnyRouter): { path: string; definition: ProcedureDefinition }[] {
  const procedures = router._def.procedures as Record<string, { _def: ProcedureDefinition }>;
  return Object.entries(procedures)
    .map(([path, { _def }]) => ({ path, definition: _def }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
