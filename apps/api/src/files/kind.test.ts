import { describe, expect, test } from 'vitest';
import { fileKinds, findClaimedKind, isContentOf, isDeclaredAs } from './kind.ts';
import type { FileKind } from './kind.ts';
import { samples } from './samples.ts';
import { attachmentHeader, readBackPath, readFileName } from './name.ts';

describe('a file is what it says in name, declaration and content', () => {
  test.each(fileKinds)('a true %s is taken', async (kind) => {
    for (const sample of samples[kind]) expect(await isContentOf(kind, sample, sample.length)).toBe(true);
  });

  test.each(fileKinds)('nothing else passes for a %s', async (kind) => {
    const others = fileKinds.filter((other) => other !== kind).flatMap((other) => samples[other]);
    const lies = [
      Buffer.from('<!doctype html><script>1</script>'),
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ]
      .concat([
        Buffer.from('MZ\u0090\u0000\u0003'),
        Buffer.from('PK\u0003\u0004'),
        Buffer.from('GIF89a'),
        Buffer.from('#!/bin/sh\n'),
        Buffer.from('?php'),
      ])
      .concat([Buffer.from('\n\n%PDF-1.7'), Buffer.from('<html>%PDF-1.7')]);
    for (const lie of [...others, ...lies]) expect(await isContentOf(kind, lie, lie.length)).toBe(false);
  });

  test('only the last extension counts, in any case', () => {
    expect(findClaimedKind('Zeichnung.PDF')).toBe('pdf');
    expect(findClaimedKind('part.stp')).toBe('step');
    for (const name of ['a.pdf.exe', 'a.svg', 'a.html', 'a.zip', 'pdf', 'a.pdf.', 'a.gif'])
      expect(findClaimedKind(name)).toBeUndefined();
  });

  test('a declared type may be unknown but not another', () => {
    const declared: [FileKind, string, boolean][] = [
      ['pdf', 'application/pdf', true],
      ['dwg', 'application/octet-stream', true],
      ['dwg', 'image/vnd.dwg', true],
      ['step', 'model/step', true],
      ['pdf', 'text/html', false],
      ['png', 'image/svg+xml', false],
      ['stl', 'application/javascript', false],
    ];
    for (const [kind, type, taken] of declared)
      expect([kind, type, isDeclaredAs(kind, type)]).toEqual([kind, type, taken]);
  });
});

describe('names and ways back', () => {
  test('folders and characters that turn a name around are taken out', () => {
    expect(readFileName('..\\..\\x.pdf')).toBe('x.pdf');
    expect(readFileName('/etc/passwd.pdf')).toBe('passwd.pdf');
    expect(readFileName('Dichtung für Ä.pdf')).toBe('Dichtung für Ä.pdf');
    expect(readFileName('gpj.\u202efdp.exe')).toBe('gpj.fdp.exe');
    expect(readFileName('a\r\nSet-Cookie: x.pdf')).toBe('aSet-Cookie: x.pdf');
    for (const name of ['', '..', '.htaccess', `${'x'.repeat(177)}.pdf`, undefined])
      expect(readFileName(name)).toBeUndefined();
    expect(readFileName(`${'x'.repeat(176)}.pdf`)).toHaveLength(180);
  });

  test('a download names its file for old and new clients and cannot break its header', () => {
    expect(attachmentHeader('Gün"\r\n; (1).pdf')).toBe(
      `attachment; filename="G_n____ _1_.pdf"; filename*=UTF-8''G%C3%BCn%22%0D%0A%3B%20%281%29.pdf`,
    );
  });

  test.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/a\r\nb',
    '/.//evil.example',
    'x',
    '/\t/evil.example',
    '/%zz\\',
    '',
  ])('the way back never leads to %j', (path) => expect(readBackPath(path)).toBeUndefined());

  test('a path of our own is a way back', () =>
    expect(readBackPath('/it/enquiry?key=1')).toBe('/it/enquiry?key=1'));
});
