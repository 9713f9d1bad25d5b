/** The one map style: valid, complete, and built so that scrolling never makes the map lay itself out again. */
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStyle } from '../../src/build/still/evaluate.ts';
import { legShapes, middleOfLine } from '../../src/core/map/leg-shapes.ts';
import { mapImages } from '../../src/core/map/map-images.ts';
import { overlayWords } from '../../src/core/map/overlay-words.ts';
import { defaultPaint, mapStyle } from '../../src/core/map/style.ts';
import { viewportFor } from '../../src/core/camera/free-area.ts';
import { createSceneAt } from '../../src/core/story/scene-at.ts';
import type { Overlay, Story } from '../../src/core/story/story.ts';
import { anyStory, SEED, smallStory } from '../support/stories.ts';

const LAYERS = [
  ...['areas', 'border', 'coast', 'depth', 'journeys', 'labels', 'lakes', 'land', 'panamerican', 'places'],
  ...['rivers', 'rivers-minor', 'roads', 'ruler', 'sea', 'washes', 'world'],
];

const overlay = (kind: Overlay['kind'], layer: string, role: Overlay['role']): Overlay => ({
  ...{ id: `the-${kind}`, kind, role, layer, features: ['one', 'two'] },
  ...(kind === 'ruler' || kind === 'statement' ? { label: 'Some words' } : {}),
});

/** A story with everything the style knows. */
const fullStory: Story = {
  ...smallStory,
  placeGroups: [
    ...smallStory.placeGroups.map((group) => ({ ...group, minZoom: 6.5 })),
    { key: `group:${smallStory.placeGroups.length}`, places: ['ridge'], ground: 'range' },
    { key: `group:${smallStory.placeGroups.length + 1}`, places: ['summit'], ground: 'peak' },
  ],
  legShapes: {
    walk: { kind: 'corridor', lengthKm: 80 },
    boat: { kind: 'water', lengthKm: 60 },
    bus: { kind: 'vehicle', lengthKm: 500 },
  },
  overlays: [
    overlay('ruler', 'ruler', 'land'),
    { ...overlay('ruler', 'ruler', 'land'), id: 'placed-ruler', labelAt: [-77, 8] },
    overlay('names', 'labels', 'land'),
    overlay('areas', 'areas', 'land'),
    overlay('wash', 'washes', 'state'),
    overlay('statement', 'washes', 'unknown'),
    overlay('fading-line', 'journeys', 'state'),
  ],
};

const styleOf = (story: Story, layers: readonly string[] = LAYERS, terrain = true): StyleSpecification =>
  mapStyle({
    story,
    layers: new Set(layers),
    layerUrl: (layer) => `./data/geo/${layer}.geojson`,
    terrainUrl: terrain ? './data/geo/terrain/{z}/{x}/{y}.webp' : null,
  });

const faults = (style: StyleSpecification): readonly string[] =>
  validateStyleMin(style).map(({ message }) => message);

/** Every `global-state` key and every `get` anywhere inside a value. */
function reads(value: unknown): { readonly state: string[]; readonly get: string[] } {
  if (!Array.isArray(value)) return { state: [], get: [] };
  const parts: readonly unknown[] = value;
  const [operator, operand] = parts;
  if (operator === 'literal') return { state: [], get: [] };
  const own = typeof operand === 'string' ? operand : '';
  const inner = parts.map(reads);
  return {
    state: [...(operator === 'global-state' ? [own] : []), ...inner.flatMap(({ state }) => state)],
    get: [...(operator === 'get' || operator === 'has' ? [own] : []), ...inner.flatMap(({ get }) => get)],
  };
}

const paints = (layer: LayerSpecification): readonly (readonly [string, unknown])[] =>
  Object.entries(layer.paint ?? {}).map(([name, value]) => [`${layer.id}.${name}`, value]);

describe('the map style', () => {
  test.each([
    ['with everything', styleOf(fullStory)],
    ['before leg shapes and zooms are known', styleOf(smallStory)],
    ['without relief', styleOf(fullStory, LAYERS, false)],
    ['with two layer files', styleOf(fullStory, ['world', 'places'], false)],
    ['with no layer file at all', styleOf(fullStory, [], false)],
  ])('is valid %s', (_, style) => {
    expect(faults(style)).toEqual([]);
  });

  test('is valid for any story', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        expect(faults(styleOf(story))).toEqual([]);
      }),
      { ...SEED, numRuns: 25 },
    );
  });

  test('never reads the scene in layout or filter, where a change would parse every tile again', () => {
    for (const layer of styleOf(fullStory).layers) {
      const outside = [Object.values(layer.layout ?? {}), 'filter' in layer ? layer.filter : []];
      expect(reads(outside).state, layer.id).toEqual([]);
    }
  });

  test('never mixes the scene and a feature in one property, which would do the same', () => {
    for (const layer of styleOf(fullStory).layers) {
      for (const [name, value] of paints(layer)) {
        const { state, get } = reads(value);
        expect(state.length > 0 && get.length > 0, name).toBe(false);
      }
    }
  });

  test('reads exactly the keys that a scene sets', () => {
    const style = styleOf(fullStory);
    const keys = new Set(
      style.layers.flatMap((layer) => paints(layer).flatMap(([, value]) => reads(value).state)),
    );
    expect([...keys].sort()).toEqual(Object.keys(style.state ?? {}).sort());
    const scene = createSceneAt(fullStory, viewportFor(1280, 800))(0, {
      theme: 'light',
      labels: true,
      motion: 'full',
    });
    expect(Object.keys(scene.paint).sort()).toEqual(Object.keys(defaultPaint(fullStory)).sort());
  });

  test('has one whole road at every scale on the way from the far road to the near ones', () => {
    const { layers } = readStyle(styleOf(fullStory));
    const strength = (id: string, zoom: number): number => {
      const road = layers.find(({ layer }) => layer.id === id);
      const { minzoom = 0, maxzoom = 25 } = road?.layer ?? {};
      return zoom >= minzoom && zoom < maxzoom ? (road?.number('line-opacity', { zoom }) ?? 0) : 0;
    };
    for (let zoom = 3; zoom < 7; zoom += 0.05) {
      expect(Math.max(strength('panamerican', zoom), strength('roads-1', zoom)), String(zoom)).toBe(1);
    }
    for (const zoom of [5, 8, 10]) expect(strength('panamerican-beyond', zoom)).toBe(1);
  });

  test('points at the break in the road only from far off', () => {
    const { layers } = readStyle(styleOf(fullStory));
    for (const id of ['gap-ring', 'gap-name']) {
      expect(layers.find(({ layer }) => layer.id === id)?.layer.maxzoom, id).toBeLessThanOrEqual(4);
    }
  });

  test('shows a summit among towns only where a stop is about it', () => {
    const reader = readStyle(styleOf(fullStory));
    const key = `group:${fullStory.placeGroups.length - 1}`;
    const shown = (on: number, zoom: number): readonly (number | undefined)[] => {
      reader.use({ [key]: on, labels: 1 });
      const peak = reader.layers.find(({ layer }) => layer.id.startsWith('peaks-'));
      return [peak?.number('text-opacity', { zoom }), peak?.number('icon-opacity', { zoom })];
    };
    expect(shown(0, 6.9)).toEqual([0, 0]);
    expect(shown(1, 6.9)).toEqual([1, 1]);
    expect(shown(0, 7)).toEqual([1, 1]);
  });

  test('names a territory from far off only where a stop is about it, and its province always', () => {
    const reader = readStyle(styleOf(fullStory));
    const shown = (id: string, on: number, zoom: number): number | undefined => {
      reader.use({ 'overlay:the-areas': on, labels: 1 });
      return reader.layers.find(({ layer }) => layer.id === id)?.number('text-opacity', { zoom });
    };
    expect(shown('territory-names', 0, 6.8)).toBe(0);
    expect(shown('territory-names', 1, 6.8)).toBe(1);
    expect(shown('territory-names', 0, 7)).toBeGreaterThan(0.9);
    expect(shown('admin-names', 0, 6.8)).toBeGreaterThan(0.9);
    // In a story that is about no territory at all, none is named from far off.
    const other = readStyle(styleOf({ ...fullStory, overlays: [] }));
    other.use({ labels: 1 });
    const names = other.layers.find(({ layer }) => layer.id === 'territory-names');
    expect(names?.number('text-opacity', { zoom: 6.8 })).toBe(0);
  });

  test('lets nothing lag behind the scroll', () => {
    expect(styleOf(fullStory).transition).toEqual({ duration: 0, delay: 0 });
  });

  test('has no glyph files and no address of another origin', () => {
    const style = styleOf(fullStory);
    expect(style.glyphs).toBeUndefined();
    expect(JSON.stringify(style)).not.toMatch(/https?:/);
  });

  test('draws from every source it names and names every source it draws from', () => {
    const style = styleOf(fullStory);
    const used = new Set(
      style.layers.flatMap((layer) => (layer.type === 'background' ? [] : [layer.source])),
    );
    expect([...used].sort()).toEqual(Object.keys(style.sources).sort());
  });

  test('brings the image of every pattern and icon it uses', () => {
    const images = mapImages();
    const named = JSON.stringify(styleOf(fullStory).layers);
    for (const { id, image } of images) {
      expect(named).toContain(JSON.stringify(id));
      expect(image.data).toHaveLength(image.width * image.height * 4);
    }
    // MapLibre repeats a pattern without a seam only then.
    for (const { image } of images.filter(({ id }) => id.startsWith('hatch'))) {
      expect(Math.log2(image.width) % 1).toBe(0);
    }
  });
});

describe('what was not disclosed', () => {
  const statement = styleOf(fullStory).layers.filter(({ id }) => id.startsWith('the-statement'));

  test('is a hatch, a dotted edge and words, never a circle or an icon', () => {
    expect(statement.map(({ type }) => type)).toEqual(['fill', 'line', 'symbol']);
    for (const layer of statement) expect(layer.layout ?? {}).not.toHaveProperty('icon-image');
  });
});

describe('dashes by water', () => {
  const dashes = (lengthKm: number): number => {
    const legShapes = { ...fullStory.legShapes, boat: { kind: 'water' as const, lengthKm } };
    const layer = styleOf({ ...fullStory, legShapes }).layers.find(({ id }) => id === 'boat-water');
    const gradient: unknown = Object.fromEntries(Object.entries(layer?.paint ?? {}))['line-gradient'];
    return Array.isArray(gradient)
      ? gradient.filter((part) => Array.isArray(part) && part[0] === 'case').length
      : 0;
  };

  test('are as many as the way is long, within what a gradient can hold', () => {
    expect(dashes(60)).toBeGreaterThan(dashes(20));
    expect(dashes(0)).toBeGreaterThanOrEqual(6);
    expect(dashes(100_000)).toBeLessThanOrEqual(160);
  });
});

describe('what the style must know of lines before they are loaded', () => {
  const line = (id: string, story_draw: string, mode: string, coordinates: [number, number][]) => ({
    ...{ type: 'Feature' as const, properties: { id, story_draw, mode } },
    geometry: { type: 'LineString' as const, coordinates },
  });
  const degree: [number, number][] = [
    [-77, 8],
    [-77, 8.5],
    [-77, 9],
  ];

  test('is how each leg is drawn and how long it is', () => {
    const journeys = [
      line('walk', 'corridor', 'foot', degree),
      line('river', 'corridor', 'canoe', degree),
      line('boat', 'line', 'boat', degree),
      line('bus', 'line', 'bus', degree),
    ];
    const kinds = Object.entries(legShapes(journeys)).map(([id, { kind }]) => [id, kind]);
    expect(kinds).toEqual([
      ['walk', 'corridor'],
      ['river', 'corridor'],
      ['boat', 'water'],
      ['bus', 'vehicle'],
    ]);
    expect(legShapes(journeys)['bus']?.lengthKm).toBeCloseTo(111.3, 0);
  });

  test('is where a ruler has its middle', () => {
    const [lon, lat] = middleOfLine(line('ruler', '', '', degree)) ?? [NaN, NaN];
    expect(lon).toBeCloseTo(-77, 6);
    expect(lat).toBeCloseTo(8.5, 3);
  });
});

test('the words about a thing without a place have no point: they run along the edge of the view', () => {
  const shown = overlayWords({
    ...fullStory,
    stops: fullStory.stops.map((stop) => ({ ...stop, show: { ...stop.show, 'overlay:the-statement': 1 } })),
  }).features.filter(({ properties }) => properties?.['overlay'] === 'the-statement');
  expect(shown.length).toBeGreaterThan(0);
  for (const { geometry } of shown) expect(geometry.type).toBe('LineString');
});
