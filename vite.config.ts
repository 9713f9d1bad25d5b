/** Development server and build of the story; STORY_DATA names another story's data, SITE_URL the deployed address. */
import { defineConfig } from 'vite';
import { headersPlugin } from './src/build/plugin-headers.ts';
import { inlinePlugin } from './src/build/plugin-inline.ts';
import { storyPlugin } from './src/build/plugin.ts';

export default defineConfig({
  // Relative, so that the site works from any sub-path.
  base: './',
  appType: 'mpa',
  plugins: [
    storyPlugin({ dataDir: process.env['STORY_DATA'] ?? 'data', siteUrl: process.env['SITE_URL'] }),
    headersPlugin(),
    inlinePlugin(),
  ],
});
