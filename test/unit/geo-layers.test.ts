/** How raw layers become layers to draw: the register decides, years become numbers, widths never shrink. */
import { area, bbox, booleanPointInPolygon, difference, featureCollection } from '@turf/turf';
import type { Feature, Geometry, MultiPolygon, Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { farRoadLayer } from '../../src/build/geo/far-road-layer.ts';
import { journeyLayer, yearRange } from '../../src/build/geo/journey-layer.ts';
import { feature, type LayerFeature, type Properties } from '../../src/build/geo/layer-feature.ts';
import { placeLayer } from '../../src/build/geo/place-layer.ts';
import type { RegisterPlace } from '../../src/build/geo/read-places.ts';
import type { Recipe } from '../../src/build/geo/read-recipe.ts';
import { riverLayers } from '../../src/build/geo/river-layers.ts';
import { rulerLayer } from '../../src/build/geo/ruler-layer.ts';
import { undisclosedLayer } from '../../src/build/geo/undisclosed-layer.ts';
import { countryArea } from '../../src/build/geo/country-area.ts';
import { washLayer } from '../../src/build/geo/wash-layer.ts';
import { writeGeoJson } from '../../src/build/geo/write-geojson.ts';

const RECIPE: Recipe = {
  sources: { 'by hand': 'own' },
  sourceOfFeature: {},
  sourceOfMode: { canoe: 'own-rivers' },
  widthOfMode: { foot: 10_000, canoe: 3000 },
  lastNamedRiverRank: 4,
  ruler: { from: 'a', to: 'b' },
  hatches: [{ wash: 'both', name_en: 'Both', name_es: 'Ambos', outlineOf: ['w1', 'w2'] }],
  undisclosed: { somewhere: 'both' },
  rays: [],
  extents: {},
  terrain: { frame: [0, 0, 1, 1], minZoom: 4, maxZoom: 8, fadeDegrees: 0.4, grids: [] },
  distances: [],
  profiles: [],
};

const POINT: Geometry = { type: 'Point', coordinates: [0, 0] };
const raw = (properties: Properties): LayerFeature =>
  feature(POINT, { certainty: 'exact', source: 'by hand', ...properties });

function place(id: string, confidence: RegisterPlace['confidence'], radiusKm?: number): RegisterPlace {
  const position = confidence === 'unknown' ? undefined : ([0, 0] as const);
  return { id, name: id, altNames: [], country: 'X', kind: 'village', confidence, position, radiusKm };
}

test('the register overrides the certainty of a place and gives the radius of its disc', () => {
  const layer = placeLayer(
    [raw({ id: 'a', story_id: 'a', dot: true, radius_km: 2, story_position: 'approximate' })],
    [place('a', 'approximate', 8)],
    RECIPE,
  );
  expect(layer[0]?.properties).toEqual({
    id: 'a',
    certainty: 'approximate',
    source: 'own',
    story_id: 'a',
    dot: true,
    radius_km: 8,
  });
});

test('a place whose position is unknown is not on the map, whatever the raw layer holds', () => {
  expect(placeLayer([raw({ id: 'a', story_id: 'a' })], [place('a', 'unknown')], RECIPE)).toEqual([]);
});

test('an area is never a dot, and an exact dot carries no radius', () => {
  const [area, exact] = placeLayer(
    [raw({ id: 'a', story_id: 'a', dot: true }), raw({ id: 'b', story_id: 'b', dot: true, radius_km: 1 })],
    [place('a', 'area'), place('b', 'exact')],
    RECIPE,
  );
  expect(area?.properties['dot']).toBe(false);
  expect(exact?.properties).not.toHaveProperty('radius_km');
});

test('years become numbers, and an open beginning stays open', () => {
  expect(yearRange('2021-2024')).toEqual({ from_year: 2021, to_year: 2024 });
  expect(yearRange('2025')).toEqual({ from_year: 2025, to_year: 2025 });
  expect(yearRange('to about 2016')).toEqual({ from_year: null, to_year: 2016 });
  expect(yearRange('')).toEqual({ from_year: null, to_year: null });
});

test('a corridor on foot is at least 10 km wide, one by canoe 3 km, a line has no width', () => {
  const widths = journeyLayer(
    [
      raw({ id: 'a', mode: 'foot', story_draw: 'corridor', width_m: 500 }),
      raw({ id: 'b', mode: 'canoe', story_draw: 'corridor' }),
      raw({ id: 'c', mode: 'boat', story_draw: 'line' }),
    ],
    RECIPE,
  ).map((leg) => leg.properties['width_m']);
  expect(widths).toEqual([10_000, 3000, undefined]);
});

test('a course by canoe keeps its two ends and has no bend that its wide band would fold over', () => {
  const winding = Array.from({ length: 121 }, (_, index) => [index / 400, Math.sin(index / 2) / 100]);
  const [leg] = journeyLayer(
    [feature({ type: 'LineString', coordinates: winding }, { mode: 'canoe', story_draw: 'corridor' })],
    RECIPE,
  );
  const course = leg?.geometry?.type === 'LineString' ? leg.geometry.coordinates : [];
  expect(course[0]).toEqual(winding[0]);
  expect(course.at(-1)?.[0]).toBeCloseTo(0.3, 3);
  const headings = course.slice(1).map(([x = 0, y = 0], index) => {
    const [fromX = 0, fromY = 0] = course[index] ?? [];
    return (Math.atan2(y - fromY, x - fromX) * 180) / Math.PI;
  });
  const turns = headings.slice(1).map((heading, index) => Math.abs(heading - (headings[index] ?? 0)));
  expect(Math.max(...turns)).toBeLessThan(35);
});

test('the far road carries on beyond the last road of the region, and stops where the region knows that it stops', () => {
  const road = (coordinates: number[][], id: string): LayerFeature =>
    feature({ type: 'LineString', coordinates }, { id });
  const far = road([[-3, 0], [-2, 0], [-1, 0], [0, 0], [1, 0]], 'far'); // prettier-ignore
  const near = [road([[-1, 0], [0, 0]], 'first'), road([[0, 0], [1, 0]], 'second')]; // prettier-ignore
  const [whole, beyond, ...rest] = farRoadLayer([far], near);
  expect(whole).toBe(far);
  expect(beyond?.properties).toEqual({ id: 'far-beyond', beyond: true });
  expect(beyond?.geometry).toEqual({ type: 'LineString', coordinates: [[-3, 0], [-2, 0], [-1, 0]] }); // prettier-ignore
  expect(rest).toEqual([]);
  expect(farRoadLayer([far], [])).toEqual([far]);
});

test('two washes that touch are hatched as one area, without a seam between them', () => {
  const square = (id: string, x: number): LayerFeature =>
    feature(
      { type: 'Polygon', coordinates: [[[x, 0], [x + 1, 0], [x + 1, 1], [x, 1], [x, 0]]] }, // prettier-ignore
      { id, wash: 'both', certainty: 'area', source: 'by hand' },
    );
  const hatch = washLayer([square('w1', 0), square('w2', 1)], RECIPE, []).at(-1);
  expect(hatch?.geometry?.type).toBe('Polygon');
});

test('the hatch of a country goes out to sea and in to the border that is drawn, where its rough outline does not', () => {
  const box = (west: number, east: number): Polygon => ({
    type: 'Polygon',
    coordinates: [[[west, 0], [east, 0], [east, 1], [west, 1], [west, 0]]], // prettier-ignore
  });
  const border = feature({ type: 'LineString', coordinates: [[2.05, 1.05], [2.05, 0.5], [2.05, -0.05]] }, { id: 'border' }); // prettier-ignore
  const holds = (area: Geometry, at: [number, number]): boolean =>
    booleanPointInPolygon(at, area as Polygon | MultiPolygon);
  const one = countryArea(box(0, 2), [border], [-5, -5, 5, 5]);
  expect(holds(one, [2.03, 0.5]), 'up to the border').toBe(true);
  expect(holds(one, [2.1, 0.5]), 'beyond it').toBe(false);
  expect(holds(one, [2.03, 1.3]), 'out to sea').toBe(true);
  expect(holds(one, [2.1, 1.3]), 'and there, too, not beyond the border').toBe(false);
  // The border between two countries that are spoken of as one parts nothing.
  const both = countryArea(box(0, 4), [border], [-5, -5, 5, 5]);
  expect(both.type).toBe('Polygon');
  expect(holds(both, [2.05, 0.5])).toBe(true);
  // Outside of the region nothing is known better.
  const far = countryArea(box(0, 2), [border], [-5, -5, 1, 5]);
  expect(holds(far, [1.9, 0.5])).toBe(true);
  expect(holds(far, [1.9, 1.2])).toBe(false);
  // Nor is an island lost for the sea around it, nor what is left of a country at the region's edge.
  const withIsland: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: [box(0, 2).coordinates, [[[-2, 3], [-1.7, 3], [-1.7, 3.3], [-2, 3.3], [-2, 3]]]], // prettier-ignore
  };
  expect(holds(countryArea(withIsland, [border], [-5, -5, 5, 5]), [-1.85, 3.15])).toBe(true);
  expect(holds(countryArea(box(4.7, 7), [], [-5, -5, 5, 5]), [4.8, 0.5])).toBe(true);
  // What is cut at the region's edge keeps off it: the sea that hides the cut ends there.
  const cut = countryArea(box(4.2, 4.8), [], [-5, -5, 5, 5]);
  expect(bbox(cut)[2]).toBeLessThan(4.96);
});

test.each([
  ['a line in pieces', { type: 'MultiLineString', coordinates: [[[2, 1], [2, 0.5]], [[2, 0.5], [2, 0]]] }], // prettier-ignore
  ['a line without length', { type: 'LineString', coordinates: [[2, 1], [2, 1]] }], // prettier-ignore
  ['nothing', null],
] as const)('a border that is %s is refused by its name', (_what, geometry) => {
  const border = feature(geometry as Geometry | null, { id: 'odd' });
  const outline: Polygon = { type: 'Polygon', coordinates: [[[0, 0], [2, 0], [2, 1], [0, 1], [0, 0]]] }; // prettier-ignore
  expect(() => countryArea(outline, [border], [-5, -5, 5, 5])).toThrow(
    'raw/border.geojson, "odd": it must be one line',
  );
});

test('unnamed tributaries go into a file of their own', () => {
  const { named, minor } = riverLayers([raw({ id: 'a', rank: 4 }), raw({ id: 'b', rank: 5 })], RECIPE);
  expect([named.length, minor.length]).toEqual([1, 1]);
});

test('a hatched area takes the outer rings of its washes and is never a point', () => {
  const ring = (x: number): number[][] => [
    [x, 0],
    [x + 1, 0],
    [x + 1, 1],
    [x, 0],
  ];
  const wash = (id: string, x: number): LayerFeature =>
    feature(
      { type: 'Polygon', coordinates: [ring(x)] },
      { id, wash: 'both', certainty: 'area', source: 'by hand' },
    );
  const hatch = washLayer([wash('w1', 0), wash('w2', 5)], RECIPE, []).at(-1);
  expect(hatch?.properties).toMatchObject({
    id: 'not-disclosed-both',
    certainty: 'not-disclosed',
    source: 'own',
  });
  expect(hatch?.geometry).toMatchObject({
    type: 'MultiPolygon',
    coordinates: [[{ length: 4 }], [{ length: 4 }]],
  });
});

test('between the rings of a soft area lie others, each within the one before it, and the outermost stays the outline', () => {
  const ring = (number: number, half: number): LayerFeature => ({
    type: 'Feature',
    properties: {
      ...{ id: `soft-${String(number)}`, wash: 'soft', certainty: 'area', source: 'by hand' },
      ...{ ring: number, half_width_km: half * 111, opacity_share: 0.5 },
    },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [-half, -half],
          [half, -half],
          // The coast with its bay, which no ring crosses.
          [half, 0.1],
          [0.01, 0.1],
          [0, 0.098],
          [-0.01, 0.1],
          [-half, 0.1],
          [-half, -half],
        ],
      ],
    },
  });
  const washes = washLayer([ring(1, 0.4), ring(2, 0.2)], { ...RECIPE, hatches: [] }, []);
  expect(washes.map(({ properties: { id, ring: number } }) => [id, number])).toEqual(
    [1, 2, 3, 4, 5].map((number) => [`soft-${String(number)}`, number]),
  );
  expect(washes[0]?.geometry).toEqual(ring(1, 0.4).geometry);
  expect(washes.at(-1)?.geometry).toEqual(ring(2, 0.2).geometry);
  const areas = washes.map((wash) => wash as Feature<Polygon>);
  for (const [at, inner] of areas.slice(1).entries()) {
    const outer = areas[at]!;
    expect(difference(featureCollection([inner, outer]))).toBeNull();
    expect(area(inner)).toBeLessThan(area(outer) * 0.95);
  }
});

test.each([
  ['a width', { half_width_km: '' }, '"half_width_km" must be a number above 0'],
  ['a smaller width than the one around it', { half_width_km: 900 }, 'at most that of the ring around it'],
  ['the area it belongs to', { wash: '' }, '"wash" must name the area'],
  ['anything of the one around it', {}, 'must lie within the ring around it', 5],
] as const)('a ring without %s is refused by its name', (_what, own, reason, away?: number) => {
  const square = (x: number): Polygon => ({
    type: 'Polygon',
    coordinates: [
      [
        [x, 0],
        [x + 1, 0],
        [x + 1, 1],
        [x, 0],
      ],
    ],
  });
  const ring = (number: number, width: number, properties: Properties = {}): LayerFeature =>
    feature(square(number === 1 ? 0 : (away ?? 0)), {
      ...{ id: `soft-${String(number)}`, wash: 'soft', certainty: 'area', source: 'by hand' },
      ...{ ring: number, half_width_km: width, ...properties },
    });
  const make = (): unknown => washLayer([ring(1, 40), ring(2, 20, own)], { ...RECIPE, hatches: [] }, []);
  expect(make).toThrow('raw/washes.geojson, "soft-2": ');
  expect(make).toThrow(reason);
});

test('what was not disclosed has a name and a wash, and no geometry', () => {
  const hidden: RegisterPlace = {
    ...place('somewhere', 'unknown'),
    kind: 'undisclosed',
    altNames: ['en algún lugar'],
  };
  expect(undisclosedLayer([hidden, place('a', 'exact')], RECIPE)).toEqual([
    feature(null, {
      id: 'somewhere',
      certainty: 'not-disclosed',
      source: 'register',
      name_en: 'somewhere',
      name_es: 'en algún lugar',
      wash: 'both',
    }),
  ]);
});

test('the ruler starts and ends exactly at its two places', () => {
  const far: RegisterPlace = { ...place('b', 'exact'), position: [1, 0] };
  const [ruler] = rulerLayer([place('a', 'exact'), far], 'a', 'b');
  const line = ruler?.geometry?.type === 'LineString' ? ruler.geometry.coordinates : [];
  expect([line.length, line[0], line.at(-1)]).toEqual([16, [0, 0], [1, 0]]);
  expect(ruler?.properties['length_km']).toBe(111.2);
});

test('the file has one feature a line and four decimals', () => {
  const text = writeGeoJson([feature({ type: 'Point', coordinates: [1.234567, 2] }, { id: 'a' })]);
  expect(text).toBe(
    '{"type":"FeatureCollection","features":[\n{"type":"Feature","properties":{"id":"a"},"geometry":{"type":"Point","coordinates":[1.2346,2]}}\n]}\n',
  );
});
