import { expect, test } from 'vitest';
import { isAway, statusOf, toPageError } from './pageStatus.ts';

test('a database that is away is told apart from a fault of ours', () => {
  expect(['AWAY', 'SERVICE_UNAVAILABLE'].map((code) => [isAway(code), statusOf(code)])).toEqual([
    [true, 503],
    [true, 503],
  ]);
  expect([isAway('INTERNAL_SERVER_ERROR'), statusOf('INTERNAL_SERVER_ERROR')]).toEqual([false, 500]);
  expect([isAway(undefined), statusOf(undefined)]).toEqual([false, 500]);
});

test('an error page hears the status and the number of the request, never what was thrown', () => {
  const thrown = new Error('password of postgres');
  expect(toPageError({ kind: 'unknown', error: thrown }, 'NOT_FOUND', 'r-1')).toEqual({
    status: 404,
    message: '',
    requestId: 'r-1',
  });
  expect(toPageError({ kind: 'app', error: thrown }, undefined, 'r-2')).toEqual({ requestId: 'r-2' });
});
