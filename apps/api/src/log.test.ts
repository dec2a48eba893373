import { describe, expect, test } from 'vitest';
import { createLog, loggablePath, redacted } from './log.ts';

function logged(): { log: ReturnType<typeof createLog>; lines: string[] } {
  const lines: string[] = [];
  return { log: createLog('info', { write: (line) => void lines.push(line) }), lines };
}

describe('the log', () => {
  test.each(redacted)('never shows %s, at any of three depths', (name) => {
    const { log, lines } = logged();
    log.info({ [name]: 'SHOWN', a: { [name]: 'SHOWN', b: { [name]: 'SHOWN' } }, kept: 'yes' }, 'line');
    expect(lines.join('')).not.toContain('SHOWN');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ kept: 'yes', msg: 'line' });
  });

  test('names an error without its message, which may repeat what a person typed', () => {
    const { log, lines } = logged();
    const err = Object.assign(
      new Error('duplicate key (email)=(buyer@firm.example)', { cause: new Error('buyer@firm.example') }),
      { code: '23505' },
    );
    log.error({ err }, 'failed');
    expect(lines.join('')).not.toContain('buyer@');
    expect(lines.join('')).toContain('23505');
  });

  test('paths lose their query and their links, and keep their ids', () => {
    const link = 'A'.repeat(43);
    expect(loggablePath(`/it/status/${link}?token=x`)).toBe('/it/status/:link');
    expect(loggablePath('/files/0195a5a0-0000-7000-8000-000000000000')).toContain('0195a5a0');
  });
});
