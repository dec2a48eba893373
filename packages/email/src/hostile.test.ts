import { pageLanguages } from '@sebino/domain/language';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enquiryReceivedMail } from './enquiryReceived.ts';
import { templates } from './testing.ts';

const portal = 'https://portal.example/';
const cases = templates.flatMap((template) => pageLanguages.map((language) => ({ ...template, language })));

/** Anything at all, and dense mixes of what breaks headers, tags and attributes. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200, size: 'max' }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '\r',
          '\n',
          '\r\nBcc: a@b.example\r\n\r\n',
          '\0',
          '\u2028',
          '\u2029',
          '\u0085',
          '\u202e',
          '\ud800',
        ],
        ...['<', '>', '"', "'", '&', '</title>', '<script>', '--', ' ', 'x'],
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
);

describe.each(cases)('$name in $language', ({ write, language }) => {
  test('shows a script as words and never as a tag, whichever field carries it', () => {
    const script = '<script>alert("1")</script>';
    const { html } = write({ text: script, url: `${portal}"${script}`, demo: true }, language);
    expect(html).not.toMatch(/<\/?script/i);
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
  });

  test('no text breaks out of its header, its line or its tag', () => {
    const calm = write({ text: 'x', url: portal, demo: true }, language);
    fc.assert(
      fc.property(anyText, (text) => {
        // Never empty: a need without words has no line of its own, by design.
        const mail = write({ text: `x${text}`, url: `${portal}${text}`, demo: true }, language);
        expect(mail.subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
        expect(mail.subject.isWellFormed() && mail.text.isWellFormed() && mail.html.isWellFormed()).toBe(
          true,
        );
        expect(mail.text).not.toMatch(/[^\n\P{Cc}]|[\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
        expect(tagsOf(mail.html)).toEqual(tagsOf(calm.html));
        for (const line of mail.text.split('\n'))
          if (!line.startsWith(portal)) expect([...line].length).toBeLessThanOrEqual(76);
      }),
      { numRuns: 60 },
    );
  });
});

test('the receipt holds no word of the sender: it takes none, and two enquiries differ only in number and link', () => {
  for (const language of pageLanguages) {
    const of = (enquiryNumber: string, url: string): string => {
      const facts = { enquiryNumber, url, programmeName: 'Esempio', firstAnswerWorkingDays: 1, demo: false };
      return JSON.stringify(enquiryReceivedMail(facts, language))
        .replaceAll(enquiryNumber, '#')
        .replaceAll(url, '@');
    };
    expect(of('2026-0148', `${portal}a`)).toBe(of('2026-0299', `${portal}b`));
  }
});

/** The page's tags in order, with their attributes; the address of the link, which is data, apart. */
function tagsOf(html: string): string[] {
  return (html.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/href="[^"]*"/, 'href'));
}
