import { contentPolicy } from '@sebino/domain/contentPolicy';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

// A Vite configuration is read by its default export.
export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ precompress: true, envPrefix: 'KIT_PORTAL_' }),
      csp: { mode: 'hash', directives: contentPolicy('portal') },
      files: { assets: '../../packages/ui/static', errorTemplate: '../../packages/ui/src/error.html' },
    }),
  ],
  // A data: font or figure would slip past the page cache and grow every style sheet.
  build: {
    assetsInlineLimit: 0,
    // The whole site is one style sheet, fetched once and kept, instead of four small ones a page.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'style', test: /\.css$/ }] } } },
  },
});
