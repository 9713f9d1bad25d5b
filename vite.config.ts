/** Development server and build of the story; STORY_DATA names another story's data, SITE_URL the deployed address. */
import { defineConfig } from 'vite';
import { headersPlugin } from './src/build/plugin-headers.ts';
import { presenterPlugin } from './src/build/plugin-presenter.ts';
import { storyPlugin } from './src/build/plugin.ts';

const dataDir = process.env['STORY_DATA'] ?? 'data';

export default defineConfig({
  // Relative, so that the site works from any sub-path.
  base: './',
  appType: 'mpa',
  plugins: [
    storyPlugin({ dataDir, siteUrl: process.env['SITE_URL'] }),
    presenterPlugin({ dataDir }),
    headersPlugin(),
  ],
});
