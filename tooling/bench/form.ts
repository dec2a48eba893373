import { pbkdf2Sync, randomUUID } from 'node:crypto';
import { ask } from './platform.ts';

/** Forms ready to be sent as raw requests, each with its own sender, key and solved task. */
export async function prepareForms(port: number, count: number): Promise<string[]> {
  const forms: string[] = [];
  async function fill(): Promise<void> {
    while (forms.length < count) forms.push(toRequest(port, await solvedForm(port)));
  }
  await Promise.all(Array.from({ length: 8 }, fill));
  return forms.slice(0, count);
}

async function solvedForm(port: number): Promise<object> {
  const { body } = await ask(port, `/trpc/enquiry.challenge?input=${encodeURIComponent('"[{}]"')}`);
  const { result } = JSON.parse(body.toString()) as { result: { data: string } };
  const id = randomUUID();
  return {
    draft: {
      language: 'en',
      text: 'We need two thousand seals by the end of March, to the attached drawing, with a test report.',
      requirements: [],
      buyer: {
        organisation: 'Nordwind Pumpen GmbH (fictional)',
        email: `purchasing-${id}@nordwind.example`,
        country: 'DE',
      },
      choice: { kind: 'cluster' },
      drawingAccess: 'invited-firms',
      uploadKey: id,
    },
    idempotencyKey: randomUUID(),
    proof: solve(unflatten(result.data) as Challenge),
    filledInSeconds: 95,
  };
}

function toRequest(port: number, form: object): string {
  const body = JSON.stringify(flatten(form));
  const head = `POST /trpc/enquiry.submit HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\ncontent-type: application/json`;
  return `${head}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

interface Challenge {
  parameters: { nonce: string; salt: string; cost: number; keyLength: number; keyPrefix: string };
}

/** What the visitor's machine does: counts until the derived key begins as the task says. */
function solve(challenge: Challenge): string {
  const { nonce, salt, cost, keyLength, keyPrefix } = challenge.parameters;
  for (let counter = 0; ; counter += 1) {
    const tail = Buffer.alloc(4);
    tail.writeUInt32BE(counter);
    const password = Buffer.concat([Buffer.from(nonce, 'hex'), tail]);
    const derivedKey = pbkdf2Sync(password, Buffer.from(salt, 'hex'), cost, keyLength, 'sha256').toString(
      'hex',
    );
    if (!derivedKey.startsWith(keyPrefix)) continue;
    const payload = { challenge, solution: { counter, derivedKey, time: 1 } };
    return Buffer.from(JSON.stringify(payload)).toString('base64');
  }
}

// The wire text of plain data: a list of values in which every member is named by its place (devalue's format).
function flatten(value: unknown): string {
  const list: unknown[] = [];
  function add(each: unknown): number {
    const at = list.push(undefined) - 1;
    if (Array.isArray(each)) list[at] = each.map(add);
    else if (typeof each === 'object' && each !== null)
      list[at] = Object.fromEntries(Object.entries(each).map(([name, member]) => [name, add(member)]));
    else list[at] = each;
    return at;
  }
  add(value);
  return JSON.stringify(list);
}

function unflatten(text: string): unknown {
  const list = JSON.parse(text) as unknown[];
  function take(at: number): unknown {
    const each = list[at];
    if (Array.isArray(each)) return each.map((member) => take(Number(member)));
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(Object.entries(each).map(([name, member]) => [name, take(Number(member))]));
  }
  return take(0);
}
