import { expect, test } from 'vitest';
import { contentPolicy, contentPolicyHeader } from './contentPolicy.ts';

test('a page of the portal loads nothing but its own files and sets no style in markup', () => {
  expect(contentPolicyHeader(contentPolicy('portal'))).toBe(
    [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "style-src-attr 'none'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "font-src 'self'",
      "manifest-src 'self'",
      "worker-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "object-src 'none'",
      'trusted-types svelte-trusted-html sveltekit-trusted-url',
      "require-trusted-types-for 'script'",
    ].join('; '),
  );
});

test('the office differs in styles of markup and in files shown before they are sent, and in nothing else', () => {
  const {
    'style-src-attr': styles,
    'img-src': images,
    'media-src': media,
    ...rest
  } = contentPolicy('office');
  expect([styles, images, media]).toEqual([['unsafe-inline'], ['self', 'data:', 'blob:'], ['self', 'blob:']]);
  expect(contentPolicy('portal')).toMatchObject(rest);
});

test('a page that makes an address in its script names it', () => {
  expect(contentPolicyHeader(contentPolicy('portal', ['sebino-worker']))).toContain(
    'trusted-types svelte-trusted-html sveltekit-trusted-url sebino-worker;',
  );
});
