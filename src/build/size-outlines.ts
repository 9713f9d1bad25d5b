/** Outlines of areas that a reader may know, moved over the middle of the story's subject and drawn for its still. */
import { bearing, centroid, coordEach, destination, distance, simplify } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import type { LngLat } from '../core/camera/geo.ts';
import { SIZE_OUTLINES, type SizeOutlines } from '../core/compare/outlines.ts';
import { restingPosition } from '../core/scroll/position.ts';
import { createSceneAt } from '../core/story/scene-at.ts';
import type { Story } from '../core/story/story.ts';
import { knownAreas } from './pages/known-areas.ts';
import type { ReadyStory } from './plugin-story.ts';
import { frameOf, type Point } from './still/frame.ts';
import { STILL_SIZE, stillViewport } from '../core/camera/still-viewport.ts';

/** Degrees; finer than the picture's pixels. */
const TOLERANCE = 0.01;

/** Address below the site root, beside the stills. */
export const sizeOutlinesPath = `stills/${SIZE_OUTLINES}`;

/** The file's text; undefined for a story that compares nothing on a map. */
export function sizeOutlines({ loaded, stories }: ReadyStory): string | undefined {
  const step = loaded.file.compare?.map;
  const story = stories.get(loaded.file.defaultLocale);
  const first = story?.steps.find(({ id }) => id === step)?.firstStop;
  if (step === undefined || story === undefined || first === undefined) return undefined;
  const settings = { theme: 'light', labels: true, motion: 'still' } as const;
  const { camera } = createSceneAt(story, stillViewport())(restingPosition(first), settings);
  const { toPixel } = frameOf(camera, STILL_SIZE.width, STILL_SIZE.height);
  const middle = subjectOf(story) ?? camera.center;
  const found: SizeOutlines = {
    ...STILL_SIZE,
    step,
    areas: Object.fromEntries(
      knownAreas(loaded).map(({ id, outline }) => [id, pathOf(movedTo(outline, middle), toPixel)]),
    ),
  };
  return JSON.stringify(found);
}

/** Where the story measures. */
const subjectOf = ({ overlays }: Story): LngLat | undefined =>
  overlays.find(({ labelAt }) => labelAt !== undefined)?.labelAt;

/** Distance and direction of every vertex from the middle stay what they are, so the size is right at any latitude. */
export function movedTo<Shape extends Polygon | MultiPolygon>(shape: Shape, to: LngLat): Shape {
  const from = centroid(shape);
  const moved = structuredClone(shape);
  coordEach(moved, (position) => {
    const [lon, lat] = destination([...to], distance(from, position), bearing(from, position)).geometry
      .coordinates;
    position.splice(0, 2, lon ?? 0, lat ?? 0);
  });
  return moved;
}

function pathOf(shape: Polygon | MultiPolygon, toPixel: (at: LngLat) => Point): string {
  const simple = simplify(shape, { tolerance: TOLERANCE, highQuality: true });
  const polygons = simple.type === 'Polygon' ? [simple.coordinates] : simple.coordinates;
  return polygons
    .flat()
    .map((ring) => {
      const points = ring.map(([lon = 0, lat = 0]) =>
        toPixel([lon, lat])
          .map((pixels) => Math.round(pixels))
          .join(' '),
      );
      return `M${points.slice(0, -1).join('L')}Z`;
    })
    .join('');
}
