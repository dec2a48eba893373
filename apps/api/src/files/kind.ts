import { extname } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';

/** Files a buyer may send, by the name that is stored with them. */
export const fileKinds = ['pdf', 'dxf', 'dwg', 'step', 'iges', 'stl', 'png', 'jpeg'] as const;
export type FileKind = (typeof fileKinds)[number];

interface KindRule {
  extensions: readonly string[];
  mediaType: string;
  /** Beginnings of the types that browsers and CAD systems declare; an unknown type is declared as octet-stream. */
  declared: RegExp;
  /** Name under which `file-type` knows the bytes; text formats have none. */
  magic?: string;
  fits(head: Buffer, bytes: number): boolean;
}

/** Bytes from the start that a decision needs. */
export const headBytes = 4100;

const unknownType = /^(application\/(octet-stream|x-unknown)|text\/plain|)$/;

const rules: Record<FileKind, KindRule> = {
  pdf: {
    extensions: ['.pdf'],
    mediaType: 'application/pdf',
    declared: /^application\/(x-)?pdf$/,
    magic: 'pdf',
    fits: isPdf,
  },
  dxf: {
    extensions: ['.dxf'],
    mediaType: 'image/vnd.dxf',
    declared: /^(image|application|drawing)\/(vnd\.|x-)?(dxf|autocad)$/,
    fits: isDxf,
  },
  dwg: {
    extensions: ['.dwg'],
    mediaType: 'image/vnd.dwg',
    declared: /^(image|application|drawing)\/(vnd\.|x-)?(dwg|acad|autocad)$/,
    fits: isDwg,
  },
  step: {
    extensions: ['.step', '.stp'],
    mediaType: 'model/step',
    declared: /^(model|application)\/(x-)?(step|stp|p21)$/,
    fits: isStep,
  },
  iges: {
    extensions: ['.iges', '.igs'],
    mediaType: 'model/iges',
    declared: /^(model|application)\/(x-)?(iges|igs)$/,
    fits: isIges,
  },
  stl: {
    extensions: ['.stl'],
    mediaType: 'model/stl',
    declared: /^(model|application)\/(x\.|x-|vnd\.ms-pki\.)?(stl|sla)(-ascii|-binary)?$/,
    fits: isStl,
  },
  png: {
    extensions: ['.png'],
    mediaType: 'image/png',
    declared: /^image\/(x-)?png$/,
    magic: 'png',
    fits: () => true,
  },
  jpeg: {
    extensions: ['.jpg', '.jpeg'],
    mediaType: 'image/jpeg',
    declared: /^image\/p?jpe?g$/,
    magic: 'jpg',
    fits: () => true,
  },
};

export function mediaTypeOf(kind: string): string {
  return Object.entries(rules).find(([name]) => name === kind)?.[1].mediaType ?? 'application/octet-stream';
}

/** The kind a file claims to be by its last extension, or undefined when we do not take it. */
export function findClaimedKind(name: string): FileKind | undefined {
  const extension = extname(name).toLowerCase();
  return fileKinds.find((kind) => rules[kind].extensions.includes(extension));
}

export function isDeclaredAs(kind: FileKind, declaredType: string): boolean {
  const type = declaredType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return unknownType.test(type) || rules[kind].declared.test(type);
}

/** Whether the content is what the name says. `head` holds the first `headBytes`, `bytes` is the whole length. */
export async function isContentOf(kind: FileKind, head: Buffer, bytes: number): Promise<boolean> {
  const rule = rules[kind];
  const seen = (await fileTypeFromBuffer(head))?.ext;
  if (rule.magic !== undefined && seen !== rule.magic) return false;
  // A text format that begins with the magic of something else is that something else. CAD formats that `file-type`
  // knows as well must not be refused for being known.
  if (rule.magic === undefined && seen !== undefined && !['dwg', 'stl', 'dxf', 'stp', 'igs'].includes(seen))
    return false;
  return rule.fits(head, bytes);
}

function isPdf(head: Buffer): boolean {
  // Readers accept the mark anywhere in the first kilobyte: so do files that are something else as well.
  return /^%PDF-[12]\.\d/.test(head.toString('latin1', 0, 16));
}

function isDwg(head: Buffer): boolean {
  return /^AC10[0-9]{2}/.test(head.toString('latin1', 0, 6));
}

function isDxf(head: Buffer): boolean {
  const text = head.toString('latin1');
  if (text.startsWith('AutoCAD Binary DXF\r\n\u001a\u0000')) return true;
  return (
    isPlainText(head) &&
    /^(\s*999\r?\n[^\n]*\n)*\s*0\r?\n\s*SECTION\r?\n/.test(text.replace(/^\u00ef\u00bb\u00bf/, ''))
  );
}

function isStep(head: Buffer): boolean {
  return isPlainText(head) && /^\s*(\/\*[\s\S]{0,2000}?\*\/\s*)*ISO-10303-21;/.test(head.toString('latin1'));
}

function isIges(head: Buffer): boolean {
  // Fixed 80-column records: column 73 of the first names the start section, columns 74 to 80 count from 1.
  return isPlainText(head) && /^[^\r\n]{72}S[ 0]{6}1\s*(\r?\n|$)/.test(head.toString('latin1', 0, 90));
}

function isStl(head: Buffer, bytes: number): boolean {
  if (bytes >= 84 && head.length >= 84 && bytes === 84 + 50 * head.readUInt32LE(80)) return true;
  return (
    isPlainText(head) && /^\s*solid\b[^\n]*\n\s*(facet\s+normal|endsolid)\b/i.test(head.toString('latin1'))
  );
}

function isPlainText(head: Buffer): boolean {
  return !head.includes(0);
}
