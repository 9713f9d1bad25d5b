/** Development server and build of the story; STORY_DATA names another story's data, SITE_URL the deployed address. */
import { defineConfig } from 'vite';
import { embedPlugin } from './src/build/plugin-embed.ts';
import { headersPlugin } from './src/build/plugin-headers.ts';
import { presenterPlugin } from './src/build/plugin-presenter.ts';
import { storyPlugin } from './src/build/plugin.ts';

const dataDir = process.env['STORY_DATA'] ?? 'data';
const siteUrl = process.env['SITE_URL'];

export default defineConfig({
  // Relative, so that the site works from any sub-path.
  base: './',
  appType: 'mpa',
  plugins: [
    storyPlugin({ dataDir, siteUrl }),
    presenterPlugin({ dataDir }),
    embedPlugin({ dataDir, siteUrl }),
    headersPlugin(),
  ],
});
