import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRichText, safeAddress } from './richText.ts';
import type { RichBlock, RichRun } from './richText.ts';

/** Ways to make a page run something, collected from what sanitisers were once fooled by. */
const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:msgbox(1))',
  '[x](//evil.example)',
  '[x](/\\evil.example)',
  '[x](\\\\evil.example)',
  '[x](https:evil@evil.example)',
  '[x](https://bank.example@evil.example/)',
  '[x](http://plain.example)',
  '[x](file:///etc/passwd)',
  '[x](blob:https://a.example/1)',
  '**<b onclick=alert(1)>x</b>**',
  '[<img src=x onerror=alert(1)>](https://a.example)',
  '[x](https://a.example"onmouseover="alert(1))',
  '![x](javascript:alert(1))',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '[x](&#106;avascript:alert(1))',
  '```\n<script>alert(1)</script>\n```',
  '<!--[if IE]><script>alert(1)</script><![endif]-->',
  '<https://evil.example>',
  '[x]: javascript:alert(1)\n\n[x]',
];

describe('rich text', () => {
  test('is read by its few marks', () => {
    expect(readRichText('## Open\n\nFrom **now** on, *every*\nday.\n\n- one\n- [two](/en/lab)')).toEqual([
      { kind: 'heading', runs: [{ kind: 'text', text: 'Open' }] },
      {
        kind: 'paragraph',
        runs: [
          { kind: 'text', text: 'From ' },
          { kind: 'strong', text: 'now' },
          { kind: 'text', text: ' on, ' },
          { kind: 'emphasis', text: 'every' },
          { kind: 'text', text: ' ' },
          { kind: 'text', text: 'day.' },
        ],
      },
      {
        kind: 'list',
        items: [[{ kind: 'text', text: 'one' }], [{ kind: 'link', text: 'two', href: '/en/lab' }]],
      },
    ]);
  });

  test.each(attacks)('leads nowhere and is nothing but words: %s', (attack) => {
    const addresses = runsOf(readRichText(attack)).flatMap((run) => (run.kind === 'link' ? [run.href] : []));
    expect(addresses.filter((href) => !/^https:\/\/a\.example\/?$/.test(href))).toEqual([]);
  });

  test('loses no word of a text without marks', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', 'è', '<', '&', '"', ' ', '_', '`', ']', ')') });
    fc.assert(
      fc.property(plain, (text) => {
        const said = runsOf(readRichText(text)).map((run) => run.text);
        expect(said.join('')).toBe(text.trim());
      }),
    );
  });

  test('ends for every text, and every link is safe by its own rule', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('*', '[', ']', '(', ')', '/', ':', 'a', '\n', '-', '#', ' ') }),
        (text) => {
          for (const run of runsOf(readRichText(text)))
            if (run.kind === 'link') expect(safeAddress(run.href)).toBe(run.href);
        },
      ),
    );
  });

  test('of many unfinished marks is read at once', () => {
    for (const piece of ['[', '**', '*a', '[a](', '[a](b', '- ', '\n\n'])
      expect(readRichText(piece.repeat(20_000)).length).toBeGreaterThanOrEqual(0);
  });
});

test('an address is ours, secure or mail, and stays as it is written', () => {
  expect(safeAddress('/it/fairness?x=1#y')).toBe('/it/fairness?x=1#y');
  expect(safeAddress('https://a.example/x')).toBe('https://a.example/x');
  expect(safeAddress('mailto:lab@sebino.example')).toBe('mailto:lab@sebino.example');
  for (const address of ['', 'x', '//a', 'https://', 'HTTPS:', 'http://a.example'])
    expect(safeAddress(address)).toBeUndefined();
});

function runsOf(blocks: readonly RichBlock[]): RichRun[] {
  return blocks.flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.runs));
}
