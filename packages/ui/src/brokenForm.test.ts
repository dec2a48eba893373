import { expect, test } from 'vitest';
import { isBrokenForm } from './brokenForm.ts';

function errorOf(body: string, type: string): Promise<unknown> {
  const request = new Request('https://office.example', {
    method: 'POST',
    body,
    headers: { 'content-type': type },
  });
  return request.formData().catch((error: unknown) => error);
}

test.each([
  [
    'a body that was cut',
    '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nval',
    'multipart/form-data; boundary=x',
  ],
  ['a body without its boundary', '--x', 'multipart/form-data'],
  ['an empty body', '', 'multipart/form-data; boundary=x'],
])('%s is no fault of the house', async (_name, body, type) => {
  expect(isBrokenForm(await errorOf(body, type))).toBe(true);
});

test('a mistake in our own code stays one', async () => {
  expect(isBrokenForm(await errorOf('a=1', 'application/x-www-form-urlencoded'))).toBe(false);
  expect(isBrokenForm(new TypeError('Cannot read properties of undefined'))).toBe(false);
});
