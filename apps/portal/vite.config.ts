import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

// A Vite configuration is read by its default export.
export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ precompress: true, envPrefix: 'KIT_PORTAL_' }),
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          'style-src-attr': ['none'],
          'img-src': ['self', 'data:'],
          'connect-src': ['self'],
          'font-src': ['self'],
          'manifest-src': ['self'],
          'worker-src': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
          'base-uri': ['none'],
          'object-src': ['none'],
          'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url'],
          'require-trusted-types-for': ['script'],
        },
      },
    }),
  ],
  // A data: font or figure would slip past the page cache and grow every style sheet.
  build: {
    assetsInlineLimit: 0,
    // The whole site is one style sheet, fetched once and kept, instead of four small ones a page.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'style', test: /\.css$/ }] } } },
  },
});
