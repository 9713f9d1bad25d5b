/** The build: a whole site from a data folder, or a list of what is wrong and no site at all. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storyPlugin } from '../../src/build/plugin.ts';
import { readyStory, TINY_STORY } from '../support/story-pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'story-build-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const buildStory = (dataDir: string, outDir: string): Promise<unknown> =>
  build({
    configFile: false,
    base: './',
    logLevel: 'silent',
    plugins: [storyPlugin({ dataDir })],
    build: { outDir, emptyOutDir: true },
  });

describe('a story without problems', () => {
  const site = join(folder, 'site');
  beforeAll(async () => {
    await buildStory(TINY_STORY, site);
  }, 120_000);
  const read = (path: string): string => readFileSync(join(site, path), 'utf8');

  test('has a page for each language that finds its own script and styles from any address', () => {
    for (const [path, up] of [
      ['index.html', './'],
      ['es/index.html', '../'],
    ] as const) {
      const page = read(path);
      const script = /<script type="module"[^>]*src="([^"]*)"/.exec(page)?.[1] ?? '';
      const style = /<link rel="stylesheet"[^>]*href="([^"]*)"/.exec(page)?.[1] ?? '';
      for (const address of [script, style]) {
        expect(address.startsWith(`${up}assets/`)).toBe(true);
        expect(existsSync(join(site, path, '..', address))).toBe(true);
      }
      expect(page).toContain('<story-map');
      expect(page.match(/(?:href|src|srcset)="\//g)).toBeNull();
    }
  });

  test('has every still its pages show, and every file they offer', async () => {
    const ready = await readyStory(TINY_STORY);
    for (const [path, up] of [
      ['index.html', './'],
      ['es/index.html', '../'],
    ] as const) {
      const wanted = [
        ...read(path).matchAll(
          new RegExp(
            `(?:href|src|srcset)="${up.replaceAll('.', '\\.')}((?:stills|data|fonts|app-icons)/[^"]*)"`,
            'g',
          ),
        ),
      ];
      expect(wanted.length).toBeGreaterThan(20);
      for (const [, address] of wanted)
        expect([address, existsSync(join(site, address!))]).toEqual([address, true]);
    }
    for (const download of ready.downloads) expect(existsSync(join(site, 'data', download.path))).toBe(true);
    expect(existsSync(join(site, 'data/text'))).toBe(false);
    expect(readFileSync(join(site, 'stills/opening.en.light.svg'), 'utf8')).toMatch(/^<svg/);
  });

  test('has the cards, manifests and share pages that its pages and their sharing lead to', () => {
    for (const [folder, locale] of [
      ['', 'en'],
      ['es/', 'es'],
    ] as const) {
      const shared = readdirSync(join(site, folder, 'share')).map((id) => `${folder}share/${id}/index.html`);
      expect(shared).toHaveLength(3);
      for (const path of [`${folder}index.html`, ...shared]) {
        const image = /property="og:image"\s+content="([^"]*)"/.exec(read(path))?.[1] ?? '';
        expect([path, image, existsSync(join(site, path, '..', image))]).toEqual([path, image, true]);
        expect(image).toContain(`.${locale}.png`);
      }
      expect(read(`${folder}index.html`)).toContain('<link rel="manifest" href="manifest.webmanifest"');
      expect(existsSync(join(site, folder, 'manifest.webmanifest'))).toBe(true);
    }
  });

  test('takes the page’s colours from the palette of the map', () => {
    const style = readdirSync(join(site, 'assets')).find((name) => /^page-.*\.css$/.test(name))!;
    const css = read(`assets/${style}`);
    expect(css).toContain('--map-paper:');
    expect(css).toContain('[data-theme=projector]');
    expect(css).not.toContain('@palette');
  });
});

describe('a story with problems', () => {
  test('stops with all of them in one list, and writes nothing', async () => {
    const data = join(folder, 'broken');
    const site = join(folder, 'no-site');
    cpSync(TINY_STORY, data, { recursive: true });
    const places = readFileSync(join(data, 'places.csv'), 'utf8');
    writeFileSync(join(data, 'places.csv'), places.replace('north-cove,', 'north-cave,'));
    await expect(buildStory(data, site)).rejects.toThrow(
      /The story cannot be built\.[^]*north-cove[^]*\d+ problems? in \d+ file/,
    );
    expect(existsSync(site)).toBe(false);
  });
});
