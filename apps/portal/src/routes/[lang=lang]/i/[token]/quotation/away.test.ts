import { httpClient } from '@sebino/trpc/client';
import { expect, test } from 'vitest';
import { actions } from './+page.server.ts';
import { emptyTyped } from './typed.ts';
import type { RequestEvent } from './$types';

// Nobody listens on port 1: the client hears what it hears while the house is away.
const api = httpClient('http://127.0.0.1:1/trpc', () => ({}));

const typed = {
  ...emptyTyped(''),
  steps: emptyTyped('').steps.with(0, { quantity: '500', price: '1,25' }),
  leadTimeWeeks: '4',
};

function pressed(more: Record<string, string> = {}): RequestEvent {
  const body = new URLSearchParams({ 'quantity-1': '500', 'price-1': '1,25', leadTimeWeeks: '4', ...more });
  const request = new Request('http://portal.example/', { method: 'POST', body });
  return {
    locals: { api },
    params: { lang: 'it', token: 'A'.repeat(43) },
    request,
  } as unknown as RequestEvent;
}

test.each([
  ['the quotation itself', 'send', {}, 'preview'],
  ['asking for a code', 'sendCode', {}, 'locked'],
  ['entering the code', 'enterCode', { code: '123456' }, 'code'],
] as const)('%s fails while the house is away, and what was typed stands there again', async (...row) => {
  const [, action, more, step] = row;
  expect(await actions[action]?.(pressed(more))).toMatchObject({
    status: 503,
    data: { step, refused: 'away', typed },
  });
});
