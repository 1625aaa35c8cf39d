// How the console is built: for the browsers of government desktops, in files small enough for a village line.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompressed } from './build/precompressed.ts';

/** Server that `npm run dev -w web` asks. */
const SERVER = process.env['SERVER'] ?? 'http://127.0.0.1:4000';
/**
 * What nearly every page is made of is one file: many small ones cost a village line more than they hold. These few
 * pages have.
 */
const SELDOM = [
  'generated/',
  'confirm-dialog',
  'map-projection',
  'notice-button',
  'plan-under-way',
  'paper-order',
  'posting-words',
  'unsaved',
  'upload-file',
];
const ROUTES = ['/graphql', '/session', '/sign-in', '/files', '/graphiql'];

export default defineConfig({
  plugins: [react(), precompressed()],
  // Packages that npm puts beside the older React of GraphiQL have to find the console's own.
  resolve: { dedupe: ['react', 'react-dom'] },
  build: {
    target: 'chrome87',
    // A picture or font inside a style sheet would need another content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'common', test: new RegExp(`/web/src/(parts|graphql|language)/(?!${SELDOM.join('|')})`) },
          ],
        },
      },
    },
  },
  server: {
    fs: { allow: ['..'] },
    proxy: Object.fromEntries(ROUTES.map((route) => [route, SERVER])),
  },
});
