import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../../', import.meta.url);
const files = globSync(['packages/ui/src/*.svelte', 'apps/portal/src/**/*.svelte'], { cwd: root });

// The content policy of the portal refuses every style attribute in server-rendered markup.
const styled = /<[^>]*\s(style=|style:)/;

test('no markup of the portal or of the kit carries a style attribute', () => {
  expect(files.length).toBeGreaterThan(30);
  expect(files.filter((file) => styled.test(readFileSync(new URL(file, root), 'utf8')))).toEqual([]);
});

test('colours come from tokens only', () => {
  const hex = /#[0-9a-f]{3,8}\b/i;
  const coloured = files.filter((file) => hex.test(styleOf(readFileSync(new URL(file, root), 'utf8'))));
  expect(coloured).toEqual([]);
});

test('a style attribute is seen', () => {
  expect('<p class="a" style="color: red">').toMatch(styled);
  expect('<p style:color="red">').toMatch(styled);
});

function styleOf(source: string): string {
  return /<style>([\s\S]*)<\/style>/.exec(source)?.[1] ?? '';
}
