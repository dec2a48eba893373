import { expect } from 'vitest';
import { story } from './story.ts';
import { openWitness } from './witness.ts';

const languages = ['it', 'en', 'de', 'fr', 'es'];

story(
  'every need that the site map names has its page, complete in each language, with facts that machines can read',
  async ({ server }) => {
    const { portal } = server.ready;
    const map = await (await fetch(`${portal}/sitemap.xml`)).text();
    const paths = [...map.matchAll(/<loc>[^<]*\/en(\/needs\/[^<]+)<\/loc>/g)].map(([, path = '']) => path);
    expect(paths).toContain('/needs/epdm-flat-gasket');
    expect(paths).toContain('/needs/ptfe-cnc-seal-turning');
    expect(new Set(paths).size).toBe(paths.length);
    const titles = new Set<string>();
    for (const [at, path] of paths.entries()) {
      // Each page in one language, and every language over every part of the list.
      const answer = await fetch(`${portal}/${languages[at % languages.length]}${path}`);
      const html = await answer.text();
      expect([path, answer.status]).toEqual([path, 200]);
      expect(html, path).not.toMatch(/>[^<]*(undefined|NaN|\[object)[^<]*</);
      const block = /<script type="application\/ld\+json">([^<]*)<\/script>/g;
      for (const [, text = ''] of html.matchAll(block))
        expect(JSON.parse(text), path).toHaveProperty('@graph');
      titles.add(/<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '');
    }
    expect(titles.size).toBe(paths.length);
  },
);

story('what no active firm makes, and what is no need at all, is not found', async ({ server }) => {
  const { portal } = server.ready;
  const lost = ['peek-o-ring', 'epdm', 'EPDM-flat-gasket', '%3Cscript%3E', '__proto__', 'a'.repeat(3000)];
  for (const slug of lost) {
    const answer = await fetch(`${portal}/en/needs/${slug}`);
    expect([slug, answer.status]).toEqual([slug, 404]);
    expect(await answer.text(), slug).toContain('<h1');
  }
});

story(
  'a buyer comes from a need to an enquiry that knows part and material',
  async ({ server, openPage }) => {
    const witness = openWitness('needs');
    const page = await openPage({ width: 'phone', script: false });
    witness.watch(page);
    await page.goto(`${server.ready.portal}/en`);
    await page.getByRole('link', { name: 'Flat gasket' }).click();
    await page.waitForURL(/\/en\/needs#flat-gasket$/);
    await witness.meet(page, 'index', { asItStands: true });
    await page.getByRole('link', { name: /^EPDM ?, flat gasket$/ }).click();
    await page.waitForURL(/\/en\/needs\/epdm-flat-gasket$/);
    await witness.meet(page, 'need', { asItStands: true });
    await page.getByRole('link', { name: 'Ask for a quotation' }).first().click();
    await page.waitForURL(/\/en\/enquiry\?/);
    const text = await page.locator('main').innerHTML();
    expect(text).toMatch(/value="flat-gasket"[^>]*(selected|checked)/);
    expect(text).toMatch(/value="EPDM"[^>]*(selected|checked)/);
    expect(witness.faults()).toEqual([]);
  },
);
