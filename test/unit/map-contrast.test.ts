/** Every name of the map can be read: its letters stand off their halo, in the style itself and in every theme. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import Color from 'colorjs.io';
import { loadStory } from '../../src/build/load-story.ts';
import { readStyle } from '../../src/build/still/evaluate.ts';
import { LEGEND_KINDS } from '../../src/core/map/legend.ts';
import { PALETTES } from '../../src/core/map/palette.ts';
import { mapStyle } from '../../src/core/map/style.ts';
import { compileStory } from '../../src/core/story/compile.ts';
import { legendSwatch } from '../../src/build/pages/legend-swatch.ts';
import { toMarkup } from '../../src/build/pages/html.ts';

const { loaded } = await loadStory(join(import.meta.dirname, '../../data'));
if (loaded === null) throw new Error('The story does not load.');
const style = mapStyle({
  story: compileStory(loaded, 'en'),
  layers: new Set(loaded.layers.keys()),
  layerUrl: (layer) => `./${layer}.geojson`,
  terrainUrl: null,
});

/** A colour of the style without its opacity, which only says how much of it is shown. */
const solid = ({ r, g, b, a }: { r: number; g: number; b: number; a: number }): Color =>
  new Color('srgb', a === 0 ? [r, g, b] : [r / a, g / a, b / a]);

test.each(Object.keys(PALETTES))(
  'check 8: every name of the map stands off its halo by 4.5 to 1 (%s)',
  (theme) => {
    const reader = readStyle(style);
    reader.use({ theme });
    const names = reader.layers.filter(
      ({ layer }) => layer.type === 'symbol' && 'text-field' in (layer.layout ?? {}),
    );
    expect(names.length).toBeGreaterThan(10);
    for (const layer of names) {
      for (const zoom of [3, 7, 10]) {
        const ink = solid(layer.colour('text-color', { zoom }));
        const halo = solid(layer.colour('text-halo-color', { zoom }));
        expect(ink.contrastWCAG21(halo), `${layer.layer.id} at ${zoom}`).toBeGreaterThanOrEqual(4.5);
        expect(layer.number('text-halo-width', { zoom }), layer.layer.id).toBeGreaterThanOrEqual(1);
      }
    }
  },
);

test('check 7: no two entries of the legend are drawn by the same shape, whatever their colour', () => {
  // Without the names of their looks, which give colour, only the shapes are left; a dash is a shape too.
  const dashed = /sw-(?:water|ruler|border|dotted)/g;
  const shapes = LEGEND_KINDS.map((kind) => {
    const drawing = toMarkup(legendSwatch(kind));
    return `${[...drawing.matchAll(dashed)].join()} ${drawing.replaceAll(/class="[^"]*"/g, '').replaceAll(/\s+/g, ' ')}`;
  });
  const twins = LEGEND_KINDS.filter((_, at) => shapes.indexOf(shapes[at]!) !== at);
  expect(twins).toEqual([]);
});
