import { expect, test } from 'vitest';
import { withoutAction } from './address.ts';

test('the way back is the page with its question, without the action that was asked of it', () => {
  const sent = new URL('https://portal.example/de/enquiry?/send&upload=k-1');
  expect(withoutAction(sent)).toBe('/de/enquiry?upload=k-1');
  expect(withoutAction(new URL('https://office.example/enquiries/7?/accept'))).toBe('/enquiries/7');
});
