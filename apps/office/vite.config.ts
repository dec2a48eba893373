import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

// A Vite configuration is read by its default export.
export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ precompress: true, envPrefix: 'KIT_OFFICE_' }),
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          // Kit's announcer and the libraries of boards and calendars set styles in markup.
          'style-src-attr': ['unsafe-inline'],
          // Previews of photographs and voice notes before they are sent.
          'img-src': ['self', 'data:', 'blob:'],
          'media-src': ['self', 'blob:'],
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
  build: { assetsInlineLimit: 0 },
});
