/** Soft areas, and the hatched ones that stand in for what nobody has disclosed: never a point. */
import { featureCollection, polygon, union } from '@turf/turf';
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { countryArea } from './country-area.ts';
import { feathered } from './feather.ts';
import { feature, textOf, type LayerFeature } from './layer-feature.ts';
import { plainLayer } from './plain-layer.ts';
import type { Recipe } from './read-recipe.ts';

export function washLayer(
  raw: readonly LayerFeature[],
  recipe: Recipe,
  borders: readonly LayerFeature[],
): LayerFeature[] {
  const washes = feathered(plainLayer(raw, recipe));
  const areaIn = (outline: Polygon | MultiPolygon): Geometry =>
    countryArea(outline, borders, recipe.terrain.frame);
  return [...washes, ...recipe.hatches.flatMap((hatch) => hatchOver(washes, hatch, areaIn))];
}

function hatchOver(
  washes: readonly LayerFeature[],
  hatch: Recipe['hatches'][number],
  areaIn: (outline: Polygon | MultiPolygon) => Geometry,
): LayerFeature[] {
  const outlined = hatch.outlineOf.flatMap((id) => washes.filter((wash) => wash.properties['id'] === id));
  const outline = areaOf(outlined.flatMap((wash) => outerRings(wash.geometry)));
  if (outline === undefined) return [];
  return [
    feature(hatch.country === undefined ? outline : areaIn(outline), {
      id: `not-disclosed-${hatch.wash}`,
      certainty: 'not-disclosed',
      // The outline's own source: its licence comes along with it.
      source: hatch.country?.source ?? textOf(outlined[0]?.properties['source']),
      wash: hatch.wash,
      name_en: hatch.name_en,
      name_es: hatch.name_es,
    }),
  ];
}

/** One outline round them all: between two of them there would be a seam, which reads as a line that somebody drew. */
function areaOf(rings: readonly Position[][]): Polygon | MultiPolygon | undefined {
  const [first, ...others] = rings.map((ring) => polygon([ring]));
  if (first === undefined) return undefined;
  if (others.length === 0) return first.geometry;
  return union(featureCollection([first, ...others]))?.geometry;
}

function outerRings(geometry: Geometry | null): Position[][] {
  if (geometry?.type === 'Polygon') return geometry.coordinates.slice(0, 1);
  if (geometry?.type === 'MultiPolygon') return geometry.coordinates.flatMap((rings) => rings.slice(0, 1));
  return [];
}
