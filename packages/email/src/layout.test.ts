import { readdirSync } from 'node:fs';
import { pageLanguages } from '@sebino/domain/language';
import { describe, expect, test } from 'vitest';
import { toMail } from './mail.ts';
import { oneTimeCodeMail } from './oneTimeCode.ts';
import { previews } from './preview.ts';
import { templates } from './testing.ts';

const url = 'https://portal.example/de/s/abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrst?a=1&b=2';
const cases = templates.flatMap((template) => pageLanguages.map((language) => ({ ...template, language })));

describe.each(cases)('$name in $language', ({ has, write, language }) => {
  const mail = write({ text: '2026-0148', url, demo: false }, language);

  test('leaves no gap unfilled', () => {
    for (const words of [mail.subject, mail.text, visible(mail.html)])
      expect(words).not.toMatch(/[{}$]|\b(?:undefined|null|NaN|Invalid)\b|\[object/);
    expect(mail.subject).not.toBe('');
  });

  test('gives its address once, on a line of its own, and nothing where there is none to give', () => {
    const lines = mail.text.split('\n').filter((line) => line.includes('://'));
    expect(lines).toEqual(has === 'url' ? [url] : []);
    const escaped = url.replaceAll('&', '&amp;');
    expect(mail.html.split(`href="${escaped}"`)).toHaveLength(has === 'url' ? 2 : 1);
  });

  test('says the same words as text and as a page, in the same order', () => {
    expect(wordsIn(mail.text)).toEqual(wordsIn(visible(mail.html)));
  });

  test('stays within the columns of a plain reader, its address apart', () => {
    const text = `${'una parola dopo l’altra '.repeat(20)}${'x'.repeat(300)}`;
    const lines = [mail, write({ text, url, demo: true }, language)].flatMap((each) => each.text.split('\n'));
    expect(lines.filter((line) => line !== url && [...line].length > 76)).toEqual([]);
  });

  test('carries the demo mark in subject, text and page when, and only when, it is a demo', () => {
    const demo = write({ text: '2026-0148', url, demo: true }, language);
    expect(demo.subject).toMatch(/^\[demo\] /);
    expect(demo.text).toMatch(/^\[demo\] \p{Lu}/u);
    expect(visible(demo.html)).toMatch(/\[demo\] \p{Lu}/u);
    for (const words of Object.values(mail)) expect(words).not.toContain('[demo]');
  });

  test('tells its language and loads nothing from anywhere', () => {
    expect(mail.html).toContain(`<html lang="${language}">`);
    expect(mail.html).not.toMatch(
      /<(?:img|link|script|iframe|table|form|input)\b|src=|url\(|@import|@font-face/i,
    );
  });
});

test('a code stands on a line of its own, once, and never in the subject', () => {
  for (const language of pageLanguages) {
    const mail = toMail(
      oneTimeCodeMail({ code: '493027', minutes: 10, programmeName: 'Esempio', demo: false }, language),
    );
    expect(mail.text.split('\n').filter((line) => line.includes('493027'))).toEqual(['493027']);
    expect(mail.html.split('493027')).toHaveLength(2);
    expect(mail.subject).not.toContain('493027');
  }
});

test('in French no double mark starts a line, and figures in groups hold together', () => {
  for (const { write } of templates.filter(({ has }) => has !== 'code')) {
    const { subject, text, html } = write({ text: '12\u202f500 pcs ; « laine »', url, demo: true }, 'fr');
    for (const words of [subject, text, visible(html)]) expect(words).not.toMatch(/[ \n][:;?!»]|«[ \n]/);
    expect(text).not.toMatch(/12\s?\n500/);
  }
});

test('every template has a preview and a place in these tests', () => {
  const files = readdirSync(import.meta.dirname).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  const notMails = ['due', 'encode', 'invitationWords', 'layout', 'layoutHtml', 'layoutText', 'sheet'];
  const expected = files
    .map((file) => file.slice(0, -'.ts'.length))
    .filter((name) => ![...notMails, 'mail', 'destination', 'preview', 'testing'].includes(name))
    .sort();
  const tested = new Set(templates.map(({ name }) => name.split(',')[0]));
  expect([...tested].sort()).toEqual(expected);
  const shown = previews().map(({ name }) =>
    name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
  );
  for (const name of expected) expect(shown.some((each) => each.startsWith(name))).toBe(true);
});

/** What a person reads of the page. */
function visible(html: string): string {
  return html
    .slice(html.indexOf('<body'))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** Words and figures without what sets them: rules, bullets, colons. */
function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}’]+/gu) ?? [];
}
