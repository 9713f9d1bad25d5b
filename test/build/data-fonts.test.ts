/** The committed fonts: small enough, with every letter of the map, and a style sheet that says the same. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  fallbackMetrics,
  FALLBACK_WIDTHS,
  NEWSREADER,
  NEWSREADER_BOLD,
  NEWSREADER_ITALIC,
  PUBLIC_SANS,
} from '../../src/build/fonts/fallback-metrics.ts';
import {
  CORE_CHARACTERS,
  EXTENDED_CHARACTERS,
  LATIN_CHARACTERS,
} from '../../src/build/fonts/font-characters.ts';
import { unicodeRange } from '../../src/build/fonts/unicode-range.ts';
import { readGeoJson } from '../../src/build/geo/read-geojson.ts';

const ROOT = join(import.meta.dirname, '../..');
const FONTS = join(ROOT, 'public/fonts');
const STILL_FONTS = ['PublicSans-Medium', 'PublicSans-SemiBold', 'Newsreader-Italic', 'Newsreader-SemiBold'];

async function sizeOf(file: string): Promise<number> {
  return (await stat(join(FONTS, file))).size;
}

/** The style sheet on one line, so that its line breaks do not matter. */
async function styleSheet(): Promise<string> {
  return (await readFile(join(ROOT, 'src/styles/fonts.css'), 'utf8')).replace(/\s+/g, ' ');
}

test('all faces together are at most 120 kB, the two preloaded ones 50 kB', async () => {
  const files = (await readdir(FONTS)).filter((file) => file.endsWith('.woff2'));
  const sizes = await Promise.all(files.map(sizeOf));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(120_000);
  expect(
    (await sizeOf('newsreader-roman.woff2')) + (await sizeOf('public-sans-roman.woff2')),
  ).toBeLessThanOrEqual(50_000);
});

test('every letter of every label and place is in the first range, which the map loads', async () => {
  const names = await Promise.all(
    ['labels', 'places', 'areas', 'undisclosed', 'washes'].map(async (layer) => {
      const text = await readFile(join(ROOT, `data/geo/${layer}.geojson`), 'utf8');
      return readGeoJson(layer, text).features.map(
        ({ properties }) => `${String(properties['name_en'] ?? '')}${String(properties['name_es'] ?? '')}`,
      );
    }),
  );
  const missing = Array.from(names.flat().join('')).filter(
    (character) => !CORE_CHARACTERS.includes(character),
  );
  expect([...new Set(missing)]).toEqual([]);
});

test.each(STILL_FONTS)('%s, for drawing stills, is a static font with TrueType outlines', async (name) => {
  const bytes = await readFile(join(ROOT, `data/raw/fonts/${name}.ttf`));
  const tables = Array.from({ length: bytes.readUInt16BE(4) }, (_, index) =>
    bytes.toString('latin1', 12 + index * 16, 16 + index * 16),
  );
  expect(tables).toEqual(expect.arrayContaining(['glyf', 'cmap', 'name']));
  expect(tables).not.toContain('fvar');
});

test('the style sheet names every file that is shipped, and none that is not', async () => {
  const css = await styleSheet();
  const named = [...css.matchAll(/url\('\/fonts\/([^']+)'\)/g)].map((match) => match[1] ?? '');
  const files = (await readdir(FONTS)).filter((file) => file.endsWith('.woff2'));
  expect([...new Set(named)].sort()).toEqual(files.sort());
});

test("the style sheet's ranges are the characters of the files", async () => {
  const css = await styleSheet();
  for (const characters of [CORE_CHARACTERS, LATIN_CHARACTERS, EXTENDED_CHARACTERS]) {
    expect(css).toContain(`unicode-range: ${unicodeRange(characters)};`);
  }
});

test('the style sheet stretches each stand-in as computed', async () => {
  const css = await styleSheet();
  for (const metrics of [
    fallbackMetrics(NEWSREADER, FALLBACK_WIDTHS.georgia),
    fallbackMetrics(NEWSREADER, FALLBACK_WIDTHS.times),
    fallbackMetrics(NEWSREADER_BOLD, FALLBACK_WIDTHS.georgiaBold),
    fallbackMetrics(NEWSREADER_BOLD, FALLBACK_WIDTHS.timesBold),
    fallbackMetrics(NEWSREADER_ITALIC, FALLBACK_WIDTHS.timesItalic),
    fallbackMetrics(PUBLIC_SANS, FALLBACK_WIDTHS.arial),
    fallbackMetrics(NEWSREADER, FALLBACK_WIDTHS.noto),
    fallbackMetrics(NEWSREADER_BOLD, FALLBACK_WIDTHS.notoBold),
    fallbackMetrics(NEWSREADER_ITALIC, FALLBACK_WIDTHS.notoItalic),
    fallbackMetrics(NEWSREADER, FALLBACK_WIDTHS.dejaVu),
    fallbackMetrics(NEWSREADER_BOLD, FALLBACK_WIDTHS.dejaVuBold),
    fallbackMetrics(PUBLIC_SANS, FALLBACK_WIDTHS.roboto),
    fallbackMetrics(PUBLIC_SANS, FALLBACK_WIDTHS.dejaVuSans),
  ]) {
    expect(css).toContain(
      Object.entries(metrics)
        .map(([name, value]) => `${name}: ${value};`)
        .join(' '),
    );
  }
});
