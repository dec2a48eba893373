import { describe, expect, test } from 'vitest';
import { createLog, loggablePath, redacted } from './log.ts';

function logged(): { log: ReturnType<typeof createLog>; lines: string[] } {
  const lines: string[] = [];
  return { log: createLog('info', { write: (line) => void lines.push(line) }), lines };
}

describe('the log', () => {
  test.each(redacted)('never shows %s, however deep it stands', (name) => {
    const { log, lines } = logged();
    log.info(
      { [name]: 'SHOWN', a: { [name]: 'SHOWN', b: [{ c: { d: { [name]: 'SHOWN' } } }] }, kept: 'yes' },
      'line',
    );
    expect(lines.join('')).not.toContain('SHOWN');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ kept: 'yes', msg: 'line' });
  });

  test('names what is no plain fact by its kind alone', () => {
    class Connection {
      url = 'postgres://user:SHOWN@host';
    }
    const { log, lines } = logged();
    log.info({ over: new Connection(), list: [new Map([['email', 'SHOWN']])] }, 'line');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ over: '[Connection]', list: ['[Map]'] });
  });

  test('takes a circle for something too deep, and a date for itself', () => {
    const { log, lines } = logged();
    const circle: Record<string, unknown> = { at: new Date(0) };
    circle['self'] = circle;
    log.info(circle, 'line');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ at: '1970-01-01T00:00:00.000Z', msg: 'line' });
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
