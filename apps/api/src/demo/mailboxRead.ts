/** What the mailbox shows of a mail. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/**
 * Reads a mail as our own mailer writes it: at most one level of parts, quoted-printable, base64 or plain, UTF-8. No
 * reader for the world's mail: nothing but this process sends to the demo's mailbox. What it cannot read stays empty.
 */
export function readLetter(raw: Buffer): Letter {
  const whole = splitPart(raw.toString('latin1'));
  const boundary = /boundary="?([^";]+)"?/i.exec(whole.headers.get('content-type') ?? '')?.[1];
  const parts =
    boundary === undefined
      ? [whole]
      : whole.body
          .split(`--${boundary}`)
          .slice(1, -1)
          .map((part) => splitPart(part.replace(/^\r\n/, '').replace(/\r\n$/, '')));
  return {
    to: decodeWords(whole.headers.get('to') ?? '').replace(/^.*<(.*)>.*$/, '$1'),
    subject: decodeWords(whole.headers.get('subject') ?? ''),
    text: bodyOf(parts, 'text/plain'),
    html: bodyOf(parts, 'text/html'),
  };
}

interface Part {
  headers: Map<string, string>;
  body: string;
}

function splitPart(text: string): Part {
  const end = text.indexOf('\r\n\r\n');
  const head = end < 0 ? text : text.slice(0, end);
  const headers = new Map<string, string>();
  for (const line of head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end < 0 ? '' : text.slice(end + 4) };
}

function bodyOf(parts: readonly Part[], type: string): string {
  const part = parts.find((each) => (each.headers.get('content-type') ?? 'text/plain').startsWith(type));
  if (part === undefined) return '';
  switch (part.headers.get('content-transfer-encoding')?.toLowerCase()) {
    case 'base64':
      return Buffer.from(part.body, 'base64').toString();
    case 'quoted-printable':
      return Buffer.from(fromEscapes(part.body.replaceAll('=\r\n', '')), 'latin1').toString();
    default:
      return Buffer.from(part.body, 'latin1').toString();
  }
}

/** Encoded words of RFC 2047; the space between two of them is not part of the text. */
function decodeWords(value: string): string {
  const joined = value.replaceAll(/\?=\s+=\?/g, '?==?');
  const bytes = joined.replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_word, kind: string, text: string) =>
    kind.toLowerCase() === 'b'
      ? Buffer.from(text, 'base64').toString('latin1')
      : fromEscapes(text.replaceAll('_', ' ')),
  );
  return Buffer.from(bytes, 'latin1').toString();
}

/** `=C3` to the byte, one character for one byte. */
function fromEscapes(text: string): string {
  return text.replaceAll(/=([0-9A-F]{2})/gi, (_code, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
