import { extname } from 'node:path';

/** Longest name in bytes that every file system we deliver to can take with something added. */
export const maxNameBytes = 180;

/**
 * The name a file is stored under, as data: no folder, no control or direction character that could make it read as
 * another. Undefined when it is too long or nothing is left of it.
 */
export function readFileName(sent: string | undefined): string | undefined {
  const base = (sent ?? '').split(/[\\/]/).at(-1) ?? '';
  const name = base
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, '')
    .trim();
  if (name === '' || name.startsWith('.') || Buffer.byteLength(name) > maxNameBytes) return undefined;
  return name;
}

/** `Content-Disposition` by RFC 6266: a plain name for old clients, the true one by RFC 5987. */
export function attachmentHeader(name: string): string {
  const plain = `${name.slice(0, name.length - extname(name).length).replace(/[^A-Za-z0-9 ._-]/g, '_')}${extname(name).replace(/[^A-Za-z0-9.]/g, '')}`;
  const full = encodeURIComponent(name.toWellFormed()).replace(
    /['()*!]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}

/** A path of this door that a form may be sent back to, or undefined: never another host, whatever it looks like. */
export function readBackPath(sent: string | undefined): string | undefined {
  if (
    sent === undefined ||
    sent.length > 500 ||
    !/^\/(?![/\\])[\x21-\x7e]*$/.test(sent) ||
    sent.includes('\\')
  )
    return undefined;
  const base = 'http://door.invalid';
  const url = URL.parse(sent, base);
  if (url === null || url.origin !== base || url.pathname.startsWith('//')) return undefined;
  return `${url.pathname}${url.search}`;
}
