/** Development server and build of the story; STORY_DATA names another story's data, SITE_URL the deployed address. */
import { defineConfig } from 'vite';
import { classroomPlugins } from './src/build/plugin-classroom.ts';
import { embedPlugin } from './src/build/plugin-embed.ts';
import { guidePlugin } from './src/build/plugin-guide.ts';
import { headersPlugin } from './src/build/plugin-headers.ts';
import { inlinePlugin } from './src/build/plugin-inline.ts';
import { leanTemplatesPlugin } from './src/build/plugin-lean-templates.ts';
import { offlinePlugin } from './src/build/plugin-offline.ts';
import { paperPlugin } from './src/build/plugin-paper.ts';
import { presenterPlugin } from './src/build/plugin-presenter.ts';
import { pageChunks } from './src/build/page-chunks.ts';
import { openSource, storyPlugin } from './src/build/plugin.ts';

const options = { dataDir: process.env['STORY_DATA'] ?? 'data', siteUrl: process.env['SITE_URL'] };
const source = openSource(options);

export default defineConfig({
  // Relative, so that the site works from any sub-path.
  base: './',
  appType: 'mpa',
  build: {
    // Every browser that can run the map knows it by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: { output: pageChunks },
  },
  plugins: [
    leanTemplatesPlugin,
    storyPlugin(options, source),
    paperPlugin(options, source),
    presenterPlugin(source),
    ...classroomPlugins(source),
    embedPlugin(source),
    inlinePlugin(),
    guidePlugin(source),
    headersPlugin(),
    // Last, because it lists what the others have made.
    offlinePlugin(source),
  ],
});
