import { expect, test } from 'vitest';
import { createLog } from './log.ts';
import { createStopping } from './stop.ts';

test('a step that never ends or fails keeps neither the next one nor the process', async () => {
  const ran: string[] = [];
  const { stop, isStopping } = createStopping(
    () => [
      { name: 'hangs', run: () => new Promise(() => ran.push('hangs')), limitMs: 5 },
      { name: 'fails', run: () => Promise.reject(new Error('no')) },
      { name: 'last', run: async () => void ran.push('last') },
    ],
    createLog('silent'),
  );
  await stop();
  expect([ran, isStopping()]).toEqual([['hangs', 'last'], true]);
});
