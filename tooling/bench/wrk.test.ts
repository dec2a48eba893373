import { expect, test } from 'vitest';
import { isForWrk, toReport } from './wrk.ts';

const said = `Running 3s test @ http://127.0.0.1:4000/
  1 threads and 32 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency   402.11us  120.02us   4.20ms   91.20%
    Req/Sec    79.40k     2.10k   83.00k    70.00%
  Latency Distribution
     50%  390.00us
     75%  420.00us
     90%  480.00us
     99%    1.05ms
  237021 requests in 3.00s, 33.91MB read
Requests/sec:  79007.12
Transfer/sec:     11.30MB
`;

test('what wrk prints is read with its units', () => {
  expect(toReport(said, 3, 1.2)).toEqual({
    answered: 237_021,
    refused: 0,
    seconds: 3,
    p50Ms: 0.39,
    p99Ms: 1.05,
    clientCores: expect.closeTo(0.4),
    ranOut: false,
  });
  expect(toReport(`${said}  Non-2xx or 3xx responses: 17\n`, 3, 1).refused).toBe(17);
  expect(() => toReport('wrk: command not found', 3, 0)).toThrow('said nothing');
});

test('only a question that is repeated one by one is for wrk', () => {
  const order = { port: 1, connections: 1, seconds: 1, depth: 1, request: 'GET / HTTP/1.1\r\n\r\n' };
  expect(isForWrk(order)).toBe(true);
  expect(
    [
      { ...order, depth: 8 },
      { ...order, request: 'POST / HTTP/1.1' },
    ].some(isForWrk),
  ).toBe(false);
  expect(isForWrk({ port: 1, connections: 1, seconds: 1, depth: 1, requestsFile: 'forms' })).toBe(false);
});
