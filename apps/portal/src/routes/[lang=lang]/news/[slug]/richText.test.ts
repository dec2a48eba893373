import { readRichText } from '@sebino/domain/richText';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Component } from 'svelte';
import type { render } from 'svelte/server';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { expect, test } from 'vitest';

const corpus = [
  '<script>alert(1)</script>',
  '**<script>alert(1)</script>**',
  '## <img src=x onerror=alert(1)>',
  '- <svg onload=alert(1)>\n- <iframe srcdoc="<script>alert(1)</script>">',
  '[<img src=x onerror=alert(1)>](https://a.example/"onmouseover="alert(1))',
  "[x](/it/'onfocus='alert(1))",
  '[x](javascript:alert(1)) [x](JAVASCRIPT:alert(1)) [x](data:text/html,<script>alert(1)</script>)',
  '*<a href=javascript:alert(1)>x</a>*',
  '</p></div></main><script>alert(1)</script>',
  '<!--><script>alert(1)</script>-->',
  '<style>@import "https://evil.example"</style><link rel=import href=//evil.example>',
  '<form action=//evil.example><input name=x autofocus onfocus=alert(1)>',
  '<base href=//evil.example><meta http-equiv=refresh content="0;url=//evil.example">',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
];

/** What the markup of an entry may consist of; no attribute here can run anything, whatever the content policy. */
const allowed =
  /^<(?:\/?(?:div|p|h2|ul|li|strong|em|a)(?: class="[\w -]*")?|a href="(?:https:|mailto:|\/)[^"<>]*" rel="noreferrer"|!--[\w[\]-]*--)>$/;

test('no text of an entry becomes a tag or attribute that is not named here, so nothing can run', async () => {
  const html = await renderEach(corpus);
  for (const [index, markup] of html.entries()) {
    const tags = markup.match(/<[^>]*>?/g) ?? [];
    expect(tags.length).toBeGreaterThan(0);
    expect(
      tags.filter((tag) => !allowed.test(tag)),
      corpus[index],
    ).toEqual([]);
  }
});

test('the check itself sees a tag that runs something', () => {
  for (const tag of [
    '<script>',
    '<p onclick="x">',
    '<a href="javascript:x" rel="noreferrer">',
    '<img src="x">',
  ])
    expect(tag).not.toMatch(allowed);
});

async function renderEach(texts: readonly string[]): Promise<string[]> {
  const vite = await createServer({
    root: fileURLToPath(new URL('../../../../../', import.meta.url)),
    configFile: false,
    plugins: [svelte({ configFile: false })],
    server: { middlewareMode: true, hmr: false, ws: false },
    appType: 'custom',
    logLevel: 'silent',
  });
  try {
    const file = fileURLToPath(new URL('RichText.svelte', import.meta.url));
    const loaded = (await vite.ssrLoadModule(file)) as { default: Component<{ blocks: unknown }> };
    // The renderer must be the one that the component was loaded with.
    const server = (await vite.ssrLoadModule('svelte/server')) as { render: typeof render };
    return texts.map((text) => server.render(loaded.default, { props: { blocks: readRichText(text) } }).body);
  } finally {
    await vite.close();
  }
}
