import { contentPolicy } from '@sebino/domain/contentPolicy';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

// A Vite configuration is read by its default export.
export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ precompress: true, envPrefix: 'KIT_OFFICE_' }),
      csp: { mode: 'hash', directives: contentPolicy('office') },
      files: { assets: '../../packages/ui/static', errorTemplate: '../../packages/ui/src/error.html' },
    }),
  ],
  build: { assetsInlineLimit: 0 },
});
