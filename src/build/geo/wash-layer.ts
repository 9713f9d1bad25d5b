/** Soft areas, and the hatched ones that stand in for what nobody has disclosed: never a point. */
import type { Geometry, Position } from 'geojson';
import { feature, textOf, type LayerFeature } from './layer-feature.ts';
import { plainLayer } from './plain-layer.ts';
import type { Recipe } from './read-recipe.ts';

export function washLayer(raw: readonly LayerFeature[], recipe: Recipe): LayerFeature[] {
  const washes = plainLayer(raw, recipe);
  return [...washes, ...recipe.hatches.flatMap((hatch) => hatchOver(washes, hatch))];
}

function hatchOver(washes: readonly LayerFeature[], hatch: Recipe['hatches'][number]): LayerFeature[] {
  const outlined = hatch.outlineOf.flatMap((id) => washes.filter((wash) => wash.properties['id'] === id));
  const geometry = areaOf(outlined.flatMap((wash) => outerRings(wash.geometry)));
  if (geometry === undefined) return [];
  return [
    feature(geometry, {
      id: `not-disclosed-${hatch.wash}`,
      certainty: 'not-disclosed',
      // The outline's own source: its licence comes along with it.
      source: textOf(outlined[0]?.properties['source']),
      wash: hatch.wash,
      name_en: hatch.name_en,
      name_es: hatch.name_es,
    }),
  ];
}

function areaOf(rings: readonly Position[][]): Geometry | undefined {
  const [first, ...others] = rings;
  if (first === undefined) return undefined;
  if (others.length === 0) return { type: 'Polygon', coordinates: [first] };
  return { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) };
}

function outerRings(geometry: Geometry | null): Position[][] {
  if (geometry?.type === 'Polygon') return geometry.coordinates.slice(0, 1);
  if (geometry?.type === 'MultiPolygon') return geometry.coordinates.flatMap((rings) => rings.slice(0, 1));
  return [];
}
