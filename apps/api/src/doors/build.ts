import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ConfigError } from '../config.ts';
import type { DoorConfig } from '../config.ts';
import type { PageHandler } from './page.ts';

/**
 * Loads an app's build by its path. Both builds read one `process.env`, so each has a prefix of its own; the private
 * header names must stand there before the import, and nothing else may start with the prefix.
 */
export async function loadBuild(door: DoorConfig): Promise<PageHandler> {
  const path = join(door.buildDir, 'handler.js');
  try {
    await access(path);
  } catch {
    throw new ConfigError(`The ${door.kind} has no build at ${door.buildDir}: run "pnpm build" first.`);
  }
  const prefix = `KIT_${door.kind.toUpperCase()}_`;
  process.env[`${prefix}PROTOCOL_HEADER`] = 'x-sebino-protocol';
  process.env[`${prefix}HOST_HEADER`] = 'x-sebino-host';
  process.env[`${prefix}ADDRESS_HEADER`] = 'x-sebino-address';
  const build: unknown = await import(pathToFileURL(path).href);
  if (
    typeof build === 'object' &&
    build !== null &&
    'handler' in build &&
    typeof build.handler === 'function'
  ) {
    return build.handler as PageHandler;
  }
  throw new ConfigError(`The build of the ${door.kind} at ${door.buildDir} exports no handler.`);
}
