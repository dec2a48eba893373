import type { DoorKind } from '../config.ts';

const ours = '__Host-sebino-';
const office = `${ours}office`;

/** The door a cookie belongs to: sessions of the office by their prefix, all others of ours to the portal. */
export function findDoorOfCookie(name: string): DoorKind | undefined {
  if (!name.startsWith(ours)) return undefined;
  return name.startsWith(office) ? 'office' : 'portal';
}

/** Cookies of this door by name. Of two with one name the first counts; names are compared as sent. */
export function readCookies(header: string | undefined): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at < 1) continue;
    const name = part.slice(0, at).trim();
    if (!cookies.has(name)) cookies.set(name, part.slice(at + 1).trim());
  }
  return cookies;
}

/** The cookie header without what belongs to the other door; undefined when nothing is left. */
export function withoutOtherDoor(header: string | undefined, door: DoorKind): string | undefined {
  if (header === undefined) return undefined;
  const kept = header
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '' && [door, undefined].includes(findDoorOfCookie(part)));
  return kept.length === 0 ? undefined : kept.join('; ');
}

export function hasSessionCookie(cookies: ReadonlyMap<string, string>, door: DoorKind): boolean {
  for (const name of cookies.keys()) if (findDoorOfCookie(name) === door) return true;
  return false;
}

/** Cheaper than reading the cookies, and never wrong on the open side: the letters may stand in a value as well. */
export function mayHoldSession(header: string | undefined, door: DoorKind): boolean {
  if (header === undefined) return false;
  return door === 'office' ? header.includes(office) : /__Host-sebino-(?!office)/.test(header);
}
